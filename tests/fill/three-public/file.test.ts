import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { check } from '../../../src/check';
import { FORM_SETS } from '../../../src/forms';
import { threePublic } from '../../../src/fill';
import { readWorkbookBytes, readWorkbookFile } from '../../../src/hosts/file';
import { patchWorkbook } from '../../../src/hosts/file/patch';

/** The sheet as it stands in a file, next to the ledger it was made from. */
describe('written into the ledger’s own workbook', () => {
  const FILE = 'samples/jincheng-2023-three-public-ledger.xlsx';

  test.each([true, false])('reads back as 09 and holds (formulas: %s)', async (formulas) => {
    const typed = { budget: { carRunning: 29, reception: 0.14 } };
    const { newSheet } = threePublic(await readWorkbookFile(FILE), { typed, formulas });
    if (!newSheet) throw new Error('no sheet');
    const { bytes, sheets } = await patchWorkbook(new Uint8Array(readFileSync(FILE)), { newSheets: [newSheet] });
    expect(sheets).toEqual(['09财政拨款“三公”经费支出决算表']);
    const workbook = await readWorkbookBytes(bytes, 'out.xlsx');
    const report = check(workbook, FORM_SETS);
    expect(report.tables.map(({ form, sheet, organisation, year }) => [form.id, sheet, organisation, year])).toEqual([
      ['final-accounts/09', sheets[0], '晋城市应急管理局', 2023],
    ]);
    expect(report.findings).toEqual([]);
    // F09-1 twice on each side, F09-2 six times.
    expect([report.coverage.held, report.coverage.rounding, report.coverage.failed]).toEqual([10, 0, 0]);
    expect(threePublic(workbook, { typed })).toMatchObject({ items: [], newSheet: undefined });

    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    const made = book.getWorksheet(sheets[0] ?? '');
    expect(made?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
    expect(made?.getCell('G8').value).toEqual(formulas ? { formula: 'H8+I8+L8', result: 29.14 } : 29.14);
    expect(made?.getCell('G8')).toMatchObject({ numFmt: formulas ? '#,##0.00;-#,##0.00;' : '#,##0.00', border: { top: { style: 'thin' } } });
  });
});
