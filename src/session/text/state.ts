import type { Failure } from '../failure';
import type { GivenText } from './given';

/** The text given beside the workbook, and what was done to it in the pane. */
export interface TextState {
  readonly given: GivenText | undefined;
  /** False where the workbook could not keep it: it is gone once the pane is closed. */
  readonly kept: boolean;
  /** The text as it was before each replacement, newest last. */
  readonly earlier: readonly string[];
  /** Name of the file that is being read. */
  readonly reading: string | undefined;
  /** A file that could not be read as a text. */
  readonly refused: { readonly name: string; readonly failure: Failure } | undefined;
  /** Keys of the findings whose rewording is ticked. */
  readonly ticked: ReadonlySet<string>;
}

export const FIRST_TEXT: TextState = { given: undefined, kept: true, earlier: [], reading: undefined, refused: undefined, ticked: new Set() };
