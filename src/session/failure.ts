import type { CellRef } from '../core';
import { HostError, type HostErrorCode } from '../hosts/port';

/** What went wrong, as data; the words are in i18n. */
export interface Failure {
  readonly code: HostErrorCode;
  readonly cells: readonly CellRef[];
  /** The host's own Chinese sentence, which may name what is concerned; absent where nothing designed was said. */
  readonly message?: string;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof HostError) {
    return { code: error.code, cells: error.cells, ...(error.code === 'unknown' ? {} : { message: error.message }) };
  }
  if (error instanceof Error && error.name === 'AbortError') return { code: 'cancelled', cells: [] };
  return { code: 'unknown', cells: [] };
}

/** One line for the diagnostics page: names and codes only, because messages may quote cells. */
export function describeFailure(error: unknown): string {
  const parts: string[] = [];
  for (let cause: unknown = error; cause instanceof Error && parts.length < 4; cause = cause.cause) {
    parts.push('code' in cause && typeof cause.code === 'string' ? `${cause.name} ${cause.code}` : cause.name);
  }
  return parts.length > 0 ? parts.join(' ← ') : typeof error;
}
