import { type CellRef, formatAmount, readFigure, valueAt, type WorkbookSnapshot } from '../../../src/core';
import type { FillItem } from '../../../src/fill';

/** What stands in a cell of the workbook. */
export function at(workbook: WorkbookSnapshot, cell: CellRef) {
  const sheet = workbook.sheets.find((each) => each.name === cell.sheet);
  if (!sheet) throw new Error(cell.sheet);
  return valueAt(sheet, cell.row, cell.column);
}

const published = (workbook: WorkbookSnapshot, cell: CellRef) => formatAmount(readFigure(at(workbook, cell)).value);

/** How an item compares with what was published. */
export function outcome(workbook: WorkbookSnapshot, cell: CellRef, item: FillItem | undefined): 'exact' | 'alternative' | 'missing' | 'wrong' {
  if (!item) return 'missing';
  const wanted = published(workbook, cell);
  if (formatAmount(readFigure(item.write.next.value).value) === wanted) return 'exact';
  return item.alternatives.some((each) => each.value === wanted && each.reason.zh !== '') ? 'alternative' : 'wrong';
}

/** One figure in so many; all of them in `npm run refill`, which takes minutes. */
export function everyNth(sampled: number): number {
  return process.env.GOUJI_ALL_FIGURES === '1' ? 1 : sampled;
}
