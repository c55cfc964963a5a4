/** What a document is made of, from top to bottom; every reader of documents gives this. */
export type Block = TextBlock | TableBlock;

/** A paragraph of prose. */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  readonly page?: number;
  /** Level of a heading, from 1, where the document marks it as one. */
  readonly level?: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly cells: readonly PlacedCell[];
  readonly width: number;
  /** Edges of its columns in the unit of the format, where it says them. */
  readonly edges?: readonly number[];
  /** Page of every row. */
  readonly pages: readonly (number | undefined)[];
  /** The grid is a guess: it is read, and said to be one. */
  readonly doubtful?: boolean;
}

/** A cell on the grid of its table, counted from 0. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  /** A figure in it may belong elsewhere. */
  readonly unsure?: boolean;
}
