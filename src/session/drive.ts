import { HostError } from '../hosts/port';

/** Time as the session sees it, so that tests need none. */
export interface Clock {
  /** Milliseconds, only ever compared with each other. */
  now(): number;
  /** Lets the host and the page do their work, then resolves. */
  pause(): Promise<void>;
}

export const REAL_CLOCK: Clock = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

/** Longest stretch of work without a pause: with what is drawn afterwards still short enough to type and scroll through. */
export const SLICE_MS = 25;

export interface DriveOptions<Progress> {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Runs a generator to its end in slices; rejects with `cancelled` at the first pause after the signal. */
export async function drive<Progress, Result>(
  steps: Generator<Progress, Result>,
  { clock, signal, onProgress }: DriveOptions<Progress>,
): Promise<Result> {
  let sliceEnds = clock.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (clock.now() < sliceEnds) continue;
    onProgress(step.value);
    await clock.pause();
    throwIfCancelled(signal);
    sliceEnds = clock.now() + SLICE_MS;
  }
}

export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new HostError('cancelled', '已取消。');
}
