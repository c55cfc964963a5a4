import type { Workbook } from 'exceljs';
import { check } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { sentence, sweep } from '../../scripts/mutations/sweep';
import { committed, filledCells, sourceText, spelling, tally } from './printed';

const SOURCE = 'jincheng-2026-budget.txt';
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'];

/** Cells of each table in the published text, cut at the titles, independent of the builder's parser. */
const published = sourceText(SOURCE)
  .split('\n')
  .filter((line) => line !== '')
  .reduce<string[][]>((tables, line) => {
    if (/^2026年.*表/.test(line)) tables.push([]);
    // 预算公开表1 stands above the first title.
    (tables.at(-1) ?? []).push(...line.split('\t').filter((cell) => cell !== ''));
    return tables;
  }, []);

describe('every printed cell of the budget reaches the workbook as often as the document prints it', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await committed('jincheng-2026-budget.xlsx');
  });

  test.each(NUMERALS.map((numeral, index) => [numeral, index] as const))('表%s on its own sheet', (numeral, index) => {
    const sheet = workbook.worksheets[index];
    expect(sheet?.name).toMatch(new RegExp(`^表${numeral}(?![一二三]预|[一二三]项|[一二三]财)`));
    const cells = filledCells(workbook).filter((cell) => cell.worksheet === sheet && cell.value !== '预算公开表1');
    expect(tally(cells.map((cell) => spelling(cell.value)))).toEqual(tally((published[index] ?? []).map(spelling)));
  });

  test('the pasted sheet keeps each line of the document on its own row and each cell in its own column', async () => {
    const [sheet] = (await committed('jincheng-2026-budget-pasted.xlsx')).worksheets;
    sourceText(SOURCE)
      .trimEnd()
      .split('\n')
      .forEach((line, row) => line.split('\t').forEach((cell, column) => expect(sheet?.getCell(row + 1, column + 1).text).toBe(cell)));
  });

  test('amounts are numbers as printed, 科目编码 text, blanks blank', () => {
    const summary = workbook.getWorksheet('表一预算收支总表');
    expect([summary?.getCell('B6').value, summary?.getCell('B6').numFmt, summary?.getCell('B7').value]).toEqual([3257.54, '0.00', null]);
    expect(workbook.getWorksheet('表三预算支出总表')?.getCell('A7').value).toBe('205');
    expect(workbook.getWorksheet('表四财政拨款收支总表')?.model.merges).toEqual(expect.arrayContaining(['A4:B4', 'C4:G4', 'A5:A6', 'D5:G5']));
  });
});

describe.each(['jincheng-2026-budget', 'jincheng-2026-budget-pasted'])('%s', (name) => {
  test('every relation of the catalogue is counted: so many lines of each', async () => {
    const report = check(await readWorkbookFile(`samples/${name}.xlsx`), FORM_SETS);
    const { held, rounding, failed, notChecked } = report.coverage;
    expect({ held, rounding, failed }).toEqual({ held: 600, rounding: 10, failed: 0 });
    // 表七, 表八 and 表九 are empty: each sum and each row of theirs is named with that reason, nothing else is left out.
    expect(notChecked.map(({ rule, why }) => `${rule} ${why.zh}`)).toEqual(['B02-2 表七为空表', 'B02-2 表八为空表', 'B08-1 表八为空表', 'B02-2 表九为空表', 'B09-1 表九为空表']);
  });

  test('a figure off by 1.00 is an error that names its cell (one in 23 here, all of them by `npm run mutations`)', async () => {
    const result = sweep(await readWorkbookFile(`samples/${name}.xlsx`), FORM_SETS, 23);
    console.log(sentence(name, result));
    expect(result.missed).toEqual([]);
    // Every figure the thirteen tables print takes part in a relation: 345 counted in the published text.
    expect(result.participating).toBe(published.flat().filter((cell) => /^\d+\.\d\d$/.test(cell)).length);
  });
});
