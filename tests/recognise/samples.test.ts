import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Table, toA1, valueAt } from '../../src/core';
import { FORMS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { recognise } from '../../src/recognise';

const SAMPLES = join(__dirname, '..', '..', 'samples');

interface ExpectedTable {
  readonly sheet: string;
  readonly form: string;
  readonly title: string;
  readonly titleCell: string;
  readonly unit: string;
}

/** What a reader of the published document finds: table, row, column, figure. */
const FIGURES: readonly (readonly [string, string, string, string])[] = [
  ['01', '收入总计', '收入.金额', '3487.99'],
  ['01', '支出总计', '支出.金额', '3487.99'],
  ['01', '灾害防治及应急管理支出', '支出.金额', '3295.91'],
  ['02', '2240101', '其他收入', '0.21'],
  ['03', '合计', '项目支出', '2500.14'],
  ['03', '2240101', '项目支出', '496.12'],
  ['04', '本年支出合计', '支出.一般公共预算财政拨款', '3220.54'],
  ['05', '22407', '本年支出.项目支出', '19.96'],
  ['06', '30302', '人员经费.决算数', '105.09'],
  ['06', '302', '公用经费.决算数', '155.03'],
  ['06', '公用经费合计', '公用经费.决算数', '155.03'],
  ['09', '本表', '决算数.公务用车购置及运行维护费.公务用车运行维护费', '29'],
  ['09', '本表', '预算数.公务接待费', '0.14'],
  ['10', '服务', '统计数', '442.46'],
  ['10', '行政单位', '统计数', '155.03'],
];

describe.each(['jincheng-2023-final-accounts', 'jincheng-2023-final-accounts-pasted'])('samples/%s.xlsx', (name) => {
  const expected = JSON.parse(readFileSync(join(SAMPLES, `${name}.expected.json`), 'utf8')) as { tables: ExpectedTable[] };
  const reading = readWorkbookFile(join(SAMPLES, `${name}.xlsx`));

  it('has the tables its sidecar names, at their cells', async () => {
    const { tables, uncertain, unrecognisedSheets } = recognise(await reading, FORMS);
    expect(uncertain).toEqual([]);
    expect(unrecognisedSheets).toEqual([]);
    expect(
      tables.map((table) => ({
        sheet: table.sheet,
        form: table.form.id,
        title: table.title,
        titleCell: toA1(table.range.top, table.range.left),
        unit: table.unit,
      })),
    ).toEqual(expected.tables);
    expect(tables.flatMap(({ unmatched }) => unmatched)).toEqual([]);
  });

  it.each(FIGURES)('%s %s %s is %s', async (no, key, column, figure) => {
    const workbook = await reading;
    const table = recognise(workbook, FORMS).tables.find((entry) => entry.form.short === no);
    expect(String(figureOf(workbook.sheets, table, key, column)).replace(/,/g, '').replace(/\.00$/, '')).toBe(figure);
  });
});

function figureOf(sheets: Awaited<ReturnType<typeof readWorkbookFile>>['sheets'], table: Table | undefined, key: string, column: string) {
  const sheet = sheets.find(({ name }) => name === table?.sheet);
  const row = table?.rows.find((entry) => entry.key === key);
  const found = table?.columns.find((entry) => entry.key === column && entry.part === row?.part && entry.lane === row.lane);
  return sheet && row && found ? valueAt(sheet, row.row, found.column) : 'not found';
}
