import { ICommandService, type IExecutionOptions } from '@univerjs/core';
import type { CellRef, CellValue } from '../../../src/core';
import { constant } from '../../../src/hosts/workbench/cell';
import { seen } from '../../kit/host-contract/charting';
import { describeHostContract, EVERYTHING, type WorkbookProbe } from '../../kit/host-contract';
import { Steps } from '../../kit/host-contract/steps';
import { type OpenedBook, openInGrid } from '../../kit/workbench/grid';

describeHostContract('the workbench', { ...EVERYTHING, chart: 'saved' }, async (snapshot) => {
  const opened = openInGrid(snapshot);
  await opened.host.read();
  return { host: opened.host, workbook: probe(opened), failAt: failing(opened).failAt };
});

/** Every command and change of the grid is a step that may fail: before it is carried out, or once it is. */
function failing({ grid }: OpenedBook): Steps {
  const steps = new Steps();
  const commands = grid.injector.get(ICommandService);
  const pass = (when: string) => ({ id }: { readonly id: string }, options?: IExecutionOptions) => {
    if (/^sheet\.(?:command|mutation)\./.test(id) && options?.['fromFormula'] !== true) steps.pass(`${when} ${id}`);
  };
  commands.beforeCommandExecuted(pass('before'));
  commands.onCommandExecuted(pass('after'));
  return steps;
}

function probe({ grid, book }: OpenedBook): WorkbookProbe {
  const { workbook } = book;
  const sheetOf = (cell: CellRef) => book.sheet(cell.sheet);
  return {
    content: (cell) => ({
      ...book.content(sheetOf(cell), cell.row, cell.column),
      numberFormat: book.numberFormat(sheetOf(cell), cell.row, cell.column),
    }),
    everything: () => ({ sheets: book.sheets().map(everythingOf), settings: [...book.facts.settings] }),
    shownFill(cell) {
      const drawn = sheetOf(cell).getSheet().getCell(cell.row, cell.column);
      return drawn?.interceptorStyle?.bg?.rgb ?? undefined;
    },
    charts(name) {
      // Not on the screen: what will be saved.
      return (book.added.get(book.sheet(name).getSheetId())?.charts ?? []).map(seen);
    },
    sheetNames: () => book.sheets().map((sheet) => sheet.getSheetName()),
    selected() {
      const cell = workbook.getActiveCell();
      return { sheet: workbook.getActiveSheet().getSheetName(), row: cell?.getRow() ?? 0, column: cell?.getColumn() ?? 0 };
    },
    userTypes(cell: CellRef, value: CellValue) {
      const sheet = sheetOf(cell);
      grid.api.syncExecuteCommand('sheet.command.set-range-values', {
        unitId: book.id,
        subUnitId: sheet.getSheetId(),
        range: { startRow: cell.row, endRow: cell.row, startColumn: cell.column, endColumn: cell.column },
        value: { [cell.row]: { [cell.column]: constant(value) } },
      });
    },
  };

  /** Cells that hold something, with their looks resolved, and everything around them. */
  function everythingOf(sheet: ReturnType<typeof book.sheet>): unknown {
    const cells: Record<string, unknown> = {};
    const styles = workbook.getWorkbook().getStyles();
    sheet.getSheet().getCellMatrix().forValue((row, column, cell) => {
      const content = book.content(sheet, row, column);
      const style = styles.getStyleByCell(cell);
      if (content.value === null && content.formula === null && (style === null || style === undefined)) return;
      cells[`${row},${column}`] = { ...content, type: content.formula === null ? cell?.t : undefined, style };
    });
    const { name, hidden, mergeData, rowData, columnData, freeze } = sheet.getSheet().getConfig();
    return JSON.parse(JSON.stringify({ name, hidden, mergeData, rowData, columnData, freeze, cells }));
  }
}
