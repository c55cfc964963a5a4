import type { CellValue } from '../../core';

/** Cells that 三公经费表 is about to write, with the value each would get. They go before the plan of 填报. */
export type Claims = ReadonlyMap<string, CellValue>;

export const NO_CLAIMS: Claims = new Map();
