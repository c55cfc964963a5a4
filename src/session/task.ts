import { failureOf, type Failure } from './failure';
import type { Notice } from './notice';

/** How things stand once work is done; `stale` where `sheet` was edited after its figures were read. */
export type Settled = { readonly kind: 'ready' } | { readonly kind: 'stale'; readonly sheet: string };

type TaskStatus = Settled | { readonly kind: 'idle' } | { readonly kind: 'error'; readonly failure: Failure };

/** Of work that shows what it would write: sheets read, then tables worked through, of so many. */
export type PreviewStatus = TaskStatus | { readonly kind: 'reading' | 'working'; readonly done: number; readonly total: number };

export interface TaskParts {
  /** Whether an earlier result is still shown, to fall back on. */
  readonly hasResult: () => boolean;
  readonly setStatus: (status: TaskStatus) => void;
  readonly isReady: () => boolean;
  readonly notify: (notice: Notice | undefined) => void;
  readonly log: (action: string, error: unknown) => void;
  /** A failure beside a result: said once and the result kept, or shown in its place. */
  readonly failsBeside: boolean;
}

interface Running {
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

export type Task = ReturnType<typeof createTask>;

/** One piece of work at a time on the figures of the workbook: stopped, overtaken, failed, or outdated by an edit. Never rejects. */
export function createTask({ hasResult, setStatus, isReady, notify, log, failsBeside }: TaskParts) {
  let running: Running | undefined;
  /** Sheet edited after the figures behind the standing result were read. */
  let editedSince: string | undefined;
  /** Sheet edited after the running work read the workbook. */
  let editedMeanwhile: string | undefined;
  let held = false;

  const standing = (): Settled => (editedSince === undefined ? { kind: 'ready' } : { kind: 'stale', sheet: editedSince });

  function fail(action: string, error: unknown): void {
    const failure = failureOf(error);
    const before = hasResult() ? standing() : ({ kind: 'idle' } as const);
    if (failure.code === 'cancelled') {
      setStatus(before);
      notify({ kind: 'cancelled' });
      return;
    }
    log(action, error);
    const beside = failsBeside && hasResult();
    setStatus(beside ? before : { kind: 'error', failure });
    if (beside) notify({ kind: 'failure', failure });
  }

  /** Nobody asked for it: what stood before stands, and nothing is said. */
  function failQuietly(action: string, error: unknown): void {
    if (failureOf(error).code !== 'cancelled') log(action, error);
    setStatus(hasResult() ? standing() : { kind: 'idle' });
  }

  async function perform(action: string, work: (signal: AbortSignal) => Promise<void>, abort: AbortController, overtaken: Running | undefined, quiet: boolean): Promise<void> {
    if (overtaken) {
      overtaken.abort.abort();
      await overtaken.done;
    }
    const isCurrent = (): boolean => running?.abort === abort;
    if (!isCurrent()) return;
    editedMeanwhile = editedSince;
    if (!quiet) notify(undefined);
    try {
      await work(abort.signal);
    } catch (error) {
      // Overtaken by newer work, which now says how things stand.
      if (isCurrent() && quiet) failQuietly(action, error);
      else if (isCurrent()) fail(action, error);
    } finally {
      if (isCurrent()) running = undefined;
    }
  }

  return {
    /** Starts `work`; what ran before is stopped first. Nothing is started while work is held. `quiet`: nobody asked for it. */
    async run(action: string, work: (signal: AbortSignal) => Promise<void>, quiet = false): Promise<void> {
      if (held) return;
      const overtaken = running;
      const abort = new AbortController();
      let finish = (): void => undefined;
      const done = new Promise<void>((resolve) => {
        finish = resolve;
      });
      running = { abort, done };
      await perform(action, work, abort, overtaken, quiet);
      finish();
    },

    /** To be said whenever the work reads the workbook afresh. */
    reads(): void {
      editedMeanwhile = undefined;
    },
    /** Whether somebody edited after the work read the workbook. */
    outdated: (): boolean => editedMeanwhile !== undefined,
    /** The work has its result: how things stand now. */
    settle(): Settled {
      editedSince = editedMeanwhile;
      return standing();
    },

    /** Work that is neither stopped nor overtaken, and whose own changes are no edits. */
    async hold<Value>(work: () => Promise<Value>): Promise<Value> {
      held = true;
      try {
        return await work();
      } finally {
        held = false;
      }
    },

    cancel(): void {
      if (!held) running?.abort.abort();
    },
    isRunning: (): boolean => running !== undefined,

    /** A user's edit: the result no longer follows from what stands there. */
    edited(sheet: string): void {
      if (held) return;
      editedSince ??= sheet;
      if (running) editedMeanwhile ??= sheet;
      else if (isReady()) setStatus(standing());
    },
  };
}

export interface PreviewTaskParts extends Pick<TaskParts, 'hasResult' | 'notify' | 'log'> {
  readonly get: () => { readonly status: { readonly kind: string } };
  readonly set: (change: { readonly status: TaskStatus }) => void;
}

/** Work that shows what it would write, with its status in a state of its own; a failure is shown in place of the result. */
export function createPreviewTask({ get, set, ...parts }: PreviewTaskParts): Task {
  return createTask({
    ...parts,
    isReady: () => get().status.kind === 'ready',
    setStatus: (status) => {
      set({ status });
    },
    failsBeside: false,
  });
}
