import { describeFailure, failureOf } from './failure';
import type { Notice } from './notice';
import type { SessionState } from './state';

const LOG_LINES = 50;

export type SetState = (change: Partial<SessionState> | ((state: SessionState) => Partial<SessionState>)) => void;

export type Actions = ReturnType<typeof createActions>;

/** What every action of a session says: a notice to the user, a line for the diagnostics page. */
export function createActions(setState: SetState) {
  function notify(notice: Notice | undefined): void {
    setState({ notice });
  }

  function log(action: string, error: unknown): void {
    setState(({ log: lines }) => ({ log: [...lines.slice(1 - LOG_LINES), `${action}: ${describeFailure(error)}`] }));
  }

  /** Runs a host action; what it refuses becomes a notice. */
  async function act<Value>(action: string, work: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await work();
    } catch (error) {
      log(action, error);
      notify({ kind: 'failure', failure: failureOf(error) });
      return undefined;
    }
  }

  return { notify, log, act };
}
