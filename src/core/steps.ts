/** Runs work that is cut into steps to its end at once, for callers that have nobody waiting. */
export function runToEnd<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same steps, each telling `progress` instead of what it told. */
export function* stepsWith<Progress, Result>(steps: Generator<unknown, Result>, progress: Progress): Generator<Progress, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield progress;
  }
}
