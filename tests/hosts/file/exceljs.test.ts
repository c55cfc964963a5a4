import ExcelJS from 'exceljs';
import fc from 'fast-check';
import type { SheetSnapshot } from '../../../src/core';
import { readWorkbookBytes } from '../../../src/hosts/file';
import { first } from './kit';

/** Workbooks by a writer that shares no code with the reader. */
async function roundTrip(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<SheetSnapshot> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('收支总表'), book);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return first(await readWorkbookBytes(bytes, '测试.xlsx'));
}

describe('a workbook written by exceljs', () => {
  test('values, formulas, formats, merges, hidden rows and columns, protection', async () => {
    const sheet = await roundTrip((ws) => {
      ws.getCell('A1').value = '2023年度收入支出决算总表';
      ws.mergeCells('A1:C1');
      ws.getCell('A2').value = { richText: [{ text: '一、' }, { text: ' 财政拨款', font: { bold: true } }] };
      ws.getCell('B2').value = 3487.99;
      ws.getCell('B2').numFmt = '#,##0.00';
      ws.getCell('C2').value = true;
      ws.getCell('A3').value = new Date(Date.UTC(2023, 11, 31));
      ws.getCell('A3').numFmt = 'yyyy"年"m"月"d"日"';
      ws.getCell('B3').value = { formula: 'B2*2', result: 6975.98 };
      ws.getCell('C3').value = { error: '#N/A' };
      ws.fillFormula('B4:B6', 'B3+$B$2', [1, 2, 3]);
      ws.getRow(5).hidden = true;
      ws.getColumn(3).hidden = true;
      ws.getCell('B6').protection = { locked: false };
    });
    expect(sheet.values).toEqual([
      ['2023年度收入支出决算总表', null, null],
      ['一、 财政拨款', 3487.99, true],
      [45291, 6975.98, { error: '#N/A' }],
      [null, 1, null],
      [null, 2, null],
      [null, 3, null],
    ]);
    expect(sheet.formulas.map((row) => row[1])).toEqual([null, null, '=B2*2', '=B3+$B$2', '=B4+$B$2', '=B5+$B$2']);
    expect(sheet.numberFormats[1]?.[1]).toBe('#,##0.00');
    expect(sheet.numberFormats[2]?.[0]).toBe('yyyy"年"m"月"d"日"');
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect([...sheet.hiddenRows]).toEqual([4]);
    expect([...sheet.hiddenColumns]).toEqual([2]);
  });

  test('a protected sheet', async () => {
    const book = new ExcelJS.Workbook();
    const ws = book.addWorksheet('表');
    ws.getCell('A1').value = 1;
    ws.getCell('B1').value = 2;
    ws.getCell('B1').protection = { locked: false };
    await ws.protect('x', { spinCount: 1 });
    const sheet = first(await readWorkbookBytes(new Uint8Array(await book.xlsx.writeBuffer()), '测试.xlsx'));
    expect([sheet.protected, sheet.unlocked]).toEqual([true, [{ top: 0, left: 1, bottom: 0, right: 1 }]]);
  });

  test('any grid of values comes back the same', async () => {
    // What XML cannot carry at all is left out: surrogate halves and control characters other than tab and line feed.
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((value) => [...value].filter((character) => character >= ' ' && !'\ufffe\uffff'.includes(character)).join(''))
      .filter((value) => value !== '' && !/_x[0-9a-f]{4}_/i.test(value));
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
      fc.integer().map((n) => n / 100),
      text,
      fc.boolean(),
      fc.constant(null),
    );
    const grid = fc.integer({ min: 1, max: 5 }).chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(grid, fc.nat(30), fc.nat(40), async (rows, down, across) => {
        const sheet = await roundTrip((ws) => {
          rows.forEach((row, r) => row.forEach((v, c) => (ws.getCell(down + r + 1, across + c + 1).value = v)));
        });
        const { origin, values } = sheet;
        rows.forEach((row, r) =>
          row.forEach((v, c) => {
            expect(values[down + r - origin.row]?.[across + c - origin.column] ?? null).toEqual(v);
          }),
        );
        const filled = rows.flat().filter((v) => v !== null).length;
        expect(values.flat().filter((v) => v !== null)).toHaveLength(filled);
        expect(new Set(values.map((row) => row.length)).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});
