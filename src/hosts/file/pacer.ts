import type { WorkOptions } from '../port';
import type { Problems } from './problems';

/** Longest stretch of work between two chances for the page to paint and for the user to cancel. */
const SLICE_MS = 50;

/** Keeps a long read interruptible: gives way every so often, stops when the signal says so, reports progress. */
export class Pacer {
  private since = performance.now();
  private done = 0;

  constructor(
    private readonly problems: Problems,
    private readonly options: WorkOptions,
    private total = 0,
    private readonly slice = SLICE_MS,
  ) {}

  expect(total: number): void {
    this.total = total;
  }

  check(): void {
    if (this.options.signal?.aborted) throw this.problems.cancelled();
  }

  advance(amount: number): void {
    if (this.total === 0) return;
    this.done = Math.min(this.total, this.done + amount);
    this.options.onProgress?.(this.done, this.total);
  }

  async pause(): Promise<void> {
    this.check();
    if (performance.now() - this.since < this.slice) return;
    await new Promise<void>((resume) => setTimeout(resume, 0));
    this.since = performance.now();
    this.check();
  }
}
