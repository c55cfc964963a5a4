/** 0 no error found · 1 errors found · 2 could not run. Over several files the worst wins. */
export type ExitCode = 0 | 1 | 2;

export function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}

/** Ends the run with one clear Chinese line (or a few, for a formula with its caret) on standard error and exit code 2. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

/** For developers only, and only when asked for. */
export function technical(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
