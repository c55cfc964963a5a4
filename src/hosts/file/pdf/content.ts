/** What is printed on one page, upright: x to the right and y down from the upper left corner, in points. */
export interface PageContent {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly Words[];
  readonly rules: readonly Rule[];
  /** Share of the page that the largest picture covers, 0 to 1. */
  readonly picture: number;
}

/** A stretch of text on one line. */
export interface Words {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line it stands on. */
  readonly base: number;
  readonly size: number;
}

/** A line drawn straight across or straight down. */
export interface Rule {
  readonly across: boolean;
  /** y of a line across, x of a line down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Height of the middle of the letters, where it is decided which cell they stand in. */
export function middle({ base, size }: Words): number {
  return base - size * 0.35;
}
