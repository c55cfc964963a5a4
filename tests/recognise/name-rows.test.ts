import { check, type Report } from '../../src/check';
import type { CellValue } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { toA1 } from '../../src/core/address';
import { sheetOf } from '../kit/tables';

/** 表十二 with invented figures: name, 合计, and the five sources behind it. */
type Line = readonly [name: string, total: number, ...sources: CellValue[]];

function projects(organisation: string, lines: readonly Line[], title = '2026年项目支出预算表（本年预算）'): Report {
  const rows: (readonly CellValue[])[] = [
    [title],
    [organisation === '' ? null : `单位名称：${organisation}`, null, null, null, null, null, '单位：万元'],
    ['项目名称', '合计', '2026年财政拨款', null, null, '财政专户管理资金', '单位资金'],
    [null, null, '一般公共预算', '政府性基金预算', '国有资本经营预算'],
    ['1', '2', '3', '4', '5', '6', '7'],
    ...lines.map(([name, total, ...sources]) => [name, total, ...(sources.length > 0 ? sources : [total])]),
  ];
  return check({ name: '项目.xlsx', date1904: false, sheets: [sheetOf('项目', rows)] }, FORM_SETS);
}

const keysOf = ({ tables }: Report): readonly string[] => tables.flatMap(({ rows }) => rows.map(({ key, unit }) => (unit ? `[${key}]` : key)));
const wrong = ({ findings }: Report): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule, cells }) => `${rule} ${toA1(cells[0]?.row ?? 0, cells[0]?.column ?? 0)}`);

describe('a table of projects', () => {
  it('takes the row of the unit for the total, and the row 1 2 3 … for no project', () => {
    const report = projects('甲县教育局', [['甲县教育局', 30], ['校舍维修', 10], ['2026年营养餐补助', 20]]);
    expect(keysOf(report)).toEqual(['[合计]', '校舍维修', '2026年营养餐补助']);
    expect(wrong(report)).toEqual([]);
    expect(wrong(projects('甲县教育局', [['甲县教育局', 31], ['校舍维修', 10], ['营养餐补助', 20]]))).toEqual(['B12-1 B6', 'B12-1 C6']);
  });

  it('adds up 部门, 单位 and 项目 level by level and nothing twice', () => {
    const lines: Line[] = [['甲县教育局', 45], ['甲县教育局（本级）', 30], ['校舍维修', 10], ['营养餐补助', 20], ['甲县第一中学', 15], ['图书购置', 15]];
    const report = projects('甲县教育局', lines);
    expect(keysOf(report)).toEqual(['[合计]', '[甲县教育局（本级）]', '校舍维修', '营养餐补助', '[甲县第一中学]', '图书购置']);
    expect(wrong(report)).toEqual([]);
    const off = lines.map((line): Line => (line[0] === '甲县第一中学' ? ['甲县第一中学', 16] : line));
    expect(wrong(projects('甲县教育局', off))).toEqual(['B12-1 B6', 'B12-1 C6', 'B12-1 B10', 'B12-1 C10']);
  });

  it('knows 部门 and 单位 of one name, one below the other', () => {
    const lines: Line[] = [['甲县教育局', 30], ['甲县教育局', 30], ['校舍维修', 10], ['营养餐补助', 20]];
    expect(keysOf(projects('甲县教育局', lines))).toEqual(['[合计]', '[甲县教育局]', '校舍维修', '营养餐补助']);
    expect(wrong(projects('甲县教育局', lines))).toEqual([]);
  });

  it('accuses nobody where two units stand side by side without a row for both', () => {
    const report = projects('', [['甲县教育局', 10], ['校舍维修', 10], ['甲县第一中学', 15], ['图书购置', 15]]);
    expect(keysOf(report)).toEqual(['[甲县教育局]', '校舍维修', '[甲县第一中学]', '图书购置']);
    expect(wrong(report)).toEqual([]);
  });

  it('takes 合计 for the total where it is printed, first or last', () => {
    const lines: Line[] = [['校舍维修', 10], ['营养餐补助', 20]];
    for (const all of [[['合计', 30] as Line, ...lines], [...lines, ['合 计', 30] as Line]]) {
      const report = projects('甲县教育局', all);
      expect(keysOf(report)).toContain('合计');
      expect(wrong(report)).toEqual([]);
    }
    expect(wrong(projects('甲县教育局', [...lines, ['合计', 29]]))).toEqual(['B12-1 B8', 'B12-1 C8']);
  });

  it('does not take a project for a unit because it ends like one', () => {
    const lines: Line[] = [['甲县应急管理局', 30], ['甲县新建应急指挥中心', 10], ['全县消防站', 20]];
    expect(keysOf(projects('甲县应急管理局', lines))).toEqual(['[合计]', '甲县新建应急指挥中心', '全县消防站']);
  });

  it('adds up the sources of every project', () => {
    expect(wrong(projects('甲县教育局', [['甲县教育局', 30, 25, null, null, 5, null], ['校舍维修', 30, 24, null, null, 5, null]]))).toEqual(['B12-1 C6', 'B12-2 B7']);
  });

  it('tells the carry-over from this year by title and columns', () => {
    const table = (title: string): string | undefined => projects('甲县教育局', [['甲县教育局', 10], ['校舍维修', 10]], title).tables[0]?.form.id;
    expect(table('2026年项目支出预算表（本年预算）')).toBe('budget/12');
    expect(table('2026年部门项目支出预算表')).toBe('budget/12');
  });
});
