import { type Check, type Checking, checkWorkbook } from './checking';
import type { Clock } from './drive';
import type { Parts } from './parts';
import { NO_PROGRESS, progressAfter } from './progress';
import type { Scope, Status } from './state';
import { createTask } from './task';
import { placeAfter } from './view';

export interface ReviewingParts extends Parts {
  readonly check: Check;
  readonly clock: Clock;
  readonly documents: Checking['documents'];
  /** A new result stands. */
  readonly onResult: (notesReadable: boolean) => void;
}

/** A check that took longer than this is not run unasked. */
const UNASKED_AT_MOST_MS = 1000;

/** 审核: one check at a time, its status, and the place in the list. */
export function createReviewing({ host, check, clock, documents, getState, setState, notify, log, onResult }: ReviewingParts) {
  let lasted = 0;

  const setStatus = (status: Status): void => {
    setState({ status });
  };
  const task = createTask({
    hasResult: () => getState().result !== undefined,
    isReady: () => getState().status.kind === 'ready',
    setStatus,
    notify,
    log,
    failsBeside: false,
  });

  async function run(scope: Scope['kind'], signal: AbortSignal, onStatus: (status: Status) => void): Promise<void> {
    task.reads();
    onStatus({ kind: 'reading', done: 0, total: 0 });
    const began = clock.now();
    const { result, notes, chosen, practice, bands } = await checkWorkbook(scope, { host, check, clock, signal, onStatus, documents });
    lasted = clock.now() - began;
    const before = getState().result;
    const sameScope = before !== undefined && JSON.stringify(before.scope) === JSON.stringify(result.scope);
    setState((state) => ({
      result,
      notes: notes ?? [],
      chosen,
      practice,
      bands,
      selected: placeAfter(before?.matters ?? [], result.matters, state.selected),
      progress: sameScope ? progressAfter(state.progress, before.matters, result.matters) : NO_PROGRESS,
      status: task.settle(),
      ...(notes ? {} : { notice: { kind: 'notesUnreadable' } }),
    }));
    onResult(notes !== undefined);
  }

  return {
    check: (scope: Scope['kind']): Promise<void> => task.run('check', (signal) => run(scope, signal, setStatus)),
    /** Looks again unasked, where that is quickly done: what is shown stays until the new result stands. */
    async checkQuietly(): Promise<void> {
      const { result } = getState();
      if (!result || task.isRunning() || lasted > UNASKED_AT_MOST_MS) return;
      await task.run('check', (signal) => run(result.scope.kind, signal, () => undefined), true);
    },
    cancel: task.cancel,
    /** The figures of `sheet` are no longer the ones that were checked. */
    edited: task.edited,
  };
}
