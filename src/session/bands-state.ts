import type { Failure } from './failure';

/** A file of bands that was not taken: a line that cannot be read, or a file that was not. */
export interface BandsRefused {
  readonly name: string;
  readonly why: Failure | { readonly line: number; readonly text: string; readonly message: string };
}
