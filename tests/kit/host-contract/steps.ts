/** What happens beneath a host, step by step, so that a test can let one of it fail. */
export class Steps {
  private left: number | undefined;
  private struck = false;

  /** The `step`-th one from now, counted from 0, fails once. The function returned calls it off and says whether it came to that. */
  readonly failAt = (step: number): (() => boolean) => {
    this.left = step;
    this.struck = false;
    return () => {
      this.left = undefined;
      return this.struck;
    };
  };

  /** True where this is the one that fails. */
  due(): boolean {
    if (this.left === undefined) return false;
    this.struck = this.left === 0;
    this.left = this.struck ? undefined : this.left - 1;
    return this.struck;
  }

  pass(what: string): void {
    if (this.due()) throw new Error(`a failure the test asked for: ${what}`);
  }

  /** Fails before the work, or once it is done and only its answer is missing. */
  async around<Value>(what: string, work: () => Promise<Value>): Promise<Value> {
    this.pass(`before ${what}`);
    const value = await work();
    this.pass(`after ${what}`);
    return value;
  }
}
