/** Reading waits for every result, whatever the grid is busy with when the last figure is typed. */
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import { valueAt, type WorkbookSnapshot } from '../../../src/core';
import { sheetOf } from '../../kit/memory-host';
import { openInGrid } from '../../kit/workbench/grid';

/** So many that the grid calculates them in several turns. */
const ROWS = 3000;

/** A figure in A1, and many cells that are twice of it. */
const workbook: WorkbookSnapshot = {
  name: '重算.xlsx',
  date1904: false,
  sheets: [
    sheetOf('Sheet1', [[1], ...Array.from({ length: ROWS }, () => [2])], {
      formulas: [[null], ...Array.from({ length: ROWS }, () => ['=A$1*2'])],
    }),
  ],
};

test('a figure set while an earlier one is still being calculated is waited for', async () => {
  const { grid, book, host } = openInGrid(workbook);
  await host.read();
  const cell = book.workbook.getActiveSheet().getRange(0, 0);
  const session = grid.injector.get(FormulaCalculationSessionService);
  const halfDone = new Promise<void>((resolve) => {
    const watching = session.state$.subscribe(({ progress }) => {
      if ((progress?.completedFormulasCount ?? 0) < ROWS / 2) return;
      watching.unsubscribe();
      resolve();
    });
  });
  cell.setValue(5);
  await halfDone;
  expect(session.state.completed).toBe(false);
  cell.setValue(7);
  const [sheet] = (await host.read()).sheets;
  expect(sheet && [valueAt(sheet, 0, 0), valueAt(sheet, 1, 0), valueAt(sheet, ROWS, 0)]).toEqual([7, 14, 14]);
  host.dispose();
});
