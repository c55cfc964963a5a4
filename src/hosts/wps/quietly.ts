import type { EtState } from './et';
import type { Et } from './program';

const NAMES: readonly (keyof EtState)[] = ['ScreenUpdating', 'EnableEvents', 'DisplayAlerts'];

/**
 * Works without repainting, events or questions to the user, and puts all three back whatever happens. Where that fails, what was
 * done stands all the same, so it is told to `fault` and does not become a failure of the work.
 */
export function quietly<Result>(et: Et, fault: (error: unknown) => void, work: () => Result): Result {
  const before = NAMES.map((name) => [name, et.getState(name)] as const);
  try {
    for (const [name] of before) et.setState(name, false);
    return work();
  } finally {
    for (const [name, value] of before) restore(et, name, value, fault);
  }
}

/** Tried twice: left off, a setting would stay off for everything the user does afterwards. */
function restore(et: Et, name: keyof EtState, value: boolean, fault: (error: unknown) => void): void {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      et.setState(name, value);
      return;
    } catch (error) {
      fault(error);
    }
  }
}
