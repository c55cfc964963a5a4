import { cancelled } from '../refusals';

/** Shorter than a user notices; ET's own work happens in between as well. */
const TURN_MS = 40;

/** ET answers at once and the pane stands still meanwhile: long reading gives way to the page between two questions. */
export class Turns {
  private since = Date.now();

  constructor(private readonly signal: AbortSignal | undefined) {
    this.check();
  }

  check(): void {
    if (this.signal?.aborted) throw cancelled();
  }

  async pause(): Promise<void> {
    this.check();
    if (Date.now() - this.since < TURN_MS) return;
    await new Promise<void>((resume) => setTimeout(resume, 0));
    this.since = Date.now();
    this.check();
  }

  /** Runs a generator to its end, pausing where it lets us. */
  async all<Value>(work: Generator<undefined, Value>): Promise<Value> {
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
      await this.pause();
    }
  }
}
