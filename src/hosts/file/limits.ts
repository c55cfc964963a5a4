/** Where reading stops. A workbook of a finance office is far below each of these; what is above is an accident or an attack. */
export interface Limits {
  /** Size of the file itself. */
  readonly fileBytes: number;
  /** All parts of the package together, unpacked. */
  readonly unpackedBytes: number;
  /** A part larger than `ratioFloor` may not be packed tighter than this. */
  readonly ratio: number;
  readonly ratioFloor: number;
  readonly entries: number;
  readonly sheets: number;
  /** Cells with content, and distinct shared strings. */
  readonly cells: number;
  /** Rows written in all sheets, blank ones included. */
  readonly rows: number;
  readonly merges: number;
  /** Cells of all used ranges together, blank ones included: what everybody after the reader walks over. */
  readonly area: number;
  /** Steps spent on cells that a few bytes stand for: repeated rows, areas of array formulas. */
  readonly work: number;
  /** Characters of formulas after shared ones are written out. */
  readonly formulaCharacters: number;
}

const MB = 1024 * 1024;

export const LIMITS: Limits = {
  fileBytes: 100 * MB,
  unpackedBytes: 512 * MB,
  ratio: 300,
  ratioFloor: 64 * MB,
  entries: 50_000,
  sheets: 2000,
  cells: 5_000_000,
  rows: 5_000_000,
  merges: 1_000_000,
  area: 20_000_000,
  work: 50_000_000,
  formulaCharacters: 128 * MB,
};
