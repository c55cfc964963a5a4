import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { packageBytes } from '../../scripts/samples/package-bytes';
import { SAMPLES } from '../../scripts/samples/samples';
import { SAMPLES_FOLDER, committed, filledCells, publishedCells, sourceText, spelling, tally } from './printed';

const OFFICE = 'jincheng-2023-final-accounts.xlsx';
const PASTED = 'jincheng-2023-final-accounts-pasted.xlsx';
const SOURCE = 'jincheng-2023-final-accounts.txt';
const TABLE_CODES = Array.from({ length: 10 }, (_, index) => `公开${String(index + 1).padStart(2, '0')}表`);

/** Everything a reader of the workbook could see differ: place, value, number format; and the merges of each sheet. */
function content(workbook: Workbook): { cells: readonly unknown[]; merges: readonly unknown[] } {
  return {
    cells: filledCells(workbook).map((cell) => [cell.worksheet.name, cell.address, cell.value, cell.numFmt]),
    merges: workbook.worksheets.map((sheet) => [sheet.name, sheet.model.merges]),
  };
}

describe.each(SAMPLES.map((sample) => [sample.file, sample] as const))('samples/%s', (file, sample) => {
  test('holds what the builder makes of the published text today', async () => {
    const bytes = await packageBytes(sample.build(sourceText(sample.source)));
    const rebuilt = new Workbook();
    await rebuilt.xlsx.load(Uint8Array.from(bytes).buffer);
    expect(content(await committed(file))).toEqual(content(rebuilt));
    expect(Buffer.compare(bytes, readFileSync(join(SAMPLES_FOLDER, file)))).toBe(0);
  });

  test('is built the same, byte for byte, every time', async () => {
    const text = sourceText(sample.source);
    expect(Buffer.compare(await packageBytes(sample.build(text)), await packageBytes(sample.build(text)))).toBe(0);
  });

  test('holds values only, as published documents do', async () => {
    const formulas = filledCells(await committed(file)).filter((cell) => cell.formula);
    expect(formulas).toEqual([]);
  });
});

describe('every printed cell reaches the workbook as often as the document prints it', () => {
  const published = publishedCells(sourceText(SOURCE));

  test('the text holds the ten tables', () => {
    expect(Object.keys(published)).toEqual(TABLE_CODES);
  });

  test.each(TABLE_CODES)('%s on its own sheet', async (code) => {
    const sheetNo = code.slice(2, 4);
    const cells = filledCells(await committed(OFFICE)).filter((cell) => cell.worksheet.name.startsWith(sheetNo));
    expect(tally(cells.map((cell) => spelling(cell.value)))).toEqual(tally((published[code] ?? []).map(spelling)));
  });

  test('the pasted sheet, table by table and digit by digit', async () => {
    const cells = filledCells(await committed(PASTED));
    const lines: string[] = [];
    for (const cell of cells) {
      expect(typeof cell.value).toBe('string');
      const row = Number(cell.row) - 1;
      while (lines.length <= row) lines.push('');
      lines[row] = lines[row] === '' ? cell.text : `${lines[row]}\t${cell.text}`;
    }
    expect(publishedCells(lines.join('\n'))).toEqual(published);
  });

  test('the pasted sheet keeps each line of the document on its own row and each cell in its own column', async () => {
    const [sheet] = (await committed(PASTED)).worksheets;
    sourceText(SOURCE)
      .split('\n')
      .forEach((line, row) =>
        line.split('\t').forEach((cell, column) => expect(sheet?.getCell(row + 1, column + 1).text).toBe(cell)),
      );
  });
});

describe('the office layout', () => {
  test('stores amounts as numbers with two decimals, 行次 as numbers and 科目代码 as text', async () => {
    const workbook = await committed(OFFICE);
    const summary = workbook.getWorksheet('01收入支出决算总表');
    expect(summary?.getCell('C33').value).toBe(3220.75);
    expect(summary?.getCell('C33').numFmt).toBe('#,##0.00');
    expect(summary?.getCell('B33').value).toBe(27);
    const spending = workbook.getWorksheet('03支出决算表');
    expect(spending?.getCell('A20').value).toBe('2240101');
    expect(spending?.getCell('A20').numFmt).toBe('@');
    expect(spending?.getCell('D21').value).toBeNull();
  });

  test('keeps dashes as text and the oddities as published', async () => {
    const workbook = await committed(OFFICE);
    expect(workbook.getWorksheet('06一般公共预算财政拨款基本支出决算明细表')?.getCell('I11').value).toBe('——');
    expect(workbook.getWorksheet('04财政拨款收入支出决算总表')?.getCell('A6').value).toBe('档次');
    expect(workbook.getWorksheet('03支出决算表')?.getCell('F4').value).toBe('上缴 上级 支出');
    expect(workbook.getWorksheet('08国有资本经营预算财政拨款支出决算表')?.getCell('A9').value).toBe('说明：本表无数据');
  });

  test.each([
    ['02收入决算表', ['A1:I1', 'A4:B4', 'C4:C5', 'A6:B6', 'A7:B7']],
    ['05一般公共预算财政拨款支出决算表', ['A1:E1', 'C4:E4']],
    ['06一般公共预算财政拨款基本支出决算明细表', ['A4:C4', 'D4:L4', 'A34:B34', 'D34:K34']],
    ['09财政拨款“三公”经费支出决算表', ['A4:F4', 'G4:L4', 'A5:A6', 'C5:E5', 'I5:K5', 'L5:L6']],
    ['10部门决算公开相关信息统计表', ['A4:C4', 'A10:C10', 'A14:C14']],
  ])('merges the header of %s as the paper form does', async (name, merges) => {
    expect((await committed(OFFICE)).getWorksheet(name)?.model.merges).toEqual(expect.arrayContaining(merges));
  });

  test('the pasted sheet merges nothing', async () => {
    expect((await committed(PASTED)).worksheets.map((sheet) => sheet.model.merges)).toEqual([[]]);
  });
});
