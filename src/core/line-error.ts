/** A line of a text written by the user that cannot be understood: where, and a sentence. `line` and `column` count from 1. */
export class LineError extends Error {
  constructor(
    message: string,
    readonly fileName: string,
    readonly line: number,
    readonly column: number,
    readonly length: number,
    readonly lineText: string,
  ) {
    super(message);
  }
}
