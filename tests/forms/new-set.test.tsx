/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { check, parseUserRelations } from '../../src/check';
import { formatAmount, toQualified, type SheetSnapshot, type WorkbookSnapshot } from '../../src/core';
import { fill } from '../../src/fill';
import { FORM_SETS } from '../../src/forms';
import { renderJson } from '../../src/report/json';
import { viewOf } from '../../src/report/model';
import { renderTerminal } from '../../src/report/terminal';
import { stepsFor } from '../../src/session';
import { VILLAGE } from '../fixtures/sets/village';
import { memoryHost } from '../kit/memory-host';
import { publishedSheet, sheet } from '../kit/sheet-text';
import { furnish, showPane } from '../taskpane/pane';

/** The walk of docs/adding-a-form.md: a set nobody touched another file for passes through everything. */
const SETS = [...FORM_SETS, VILLAGE];

/** 300 + 120 = 420; 420 = 400 + 20. Last year 280 + 100 = 380 = 375 + 5. */
const OLD = sheet('村级收支情况公示表\n2025年　单位：元\n项目\t本年数\t上年数\n一、补助收入\t300\t280\n二、经营收入\t120\t100\n收入合计\t420\t380\n支出合计\t400\t375\n结余\t20\t5', { name: '收支' });
/** 300 + 120 + 30 = 450; 450 = 400 + 50. */
const NEW = sheet('村级收支情况公示表\n2026年　单位：元\n项目\t本年数\n一、补助收入\t300\n二、经营收入\t120\n三、捐赠收入\t30\n收入合计\t450\n支出合计\t400\n结余\t50', { name: '收支' });
/** 60 + 40 = 100 of labour. */
const card = (name: string, labour = 100): SheetSnapshot =>
  sheet(`村级项目登记卡\n项目名称\t${name}\t负责人\t甲\n用工明细\n工种\t人工费\t材料费\n木工\t60\t10\n瓦工\t40\t15\n总费用\t${labour}\t25`, { name });
const book = (...sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({ name: '村账.xlsx', date1904: false, sheets });

test('both editions are read, nobody is asked, and every sum holds', () => {
  for (const [own, edition, held] of [[OLD, undefined, 4], [NEW, '2026', 2]] as const) {
    const report = check(book(own, card('水渠'), card('桥')), SETS);
    expect(report.uncertain).toEqual([]);
    expect(report.tables.map(({ form, subject }) => [form.short, form.edition?.id, subject])).toEqual([
      ['收支表', edition, undefined],
      ['登记卡', undefined, '水渠'],
      ['登记卡', undefined, '桥'],
    ]);
    // V-1 and V-2 in each column printed, V-10 in each card.
    expect([report.coverage.held, report.coverage.failed, report.units.length]).toEqual([held + 2, 0, 1]);
    expect(report.findings).toEqual([]);
  }
});

test('a wrong total is found in its own table, in every report', () => {
  const workbook = book(NEW, card('水渠'), card('桥', 110));
  const report = check(workbook, SETS);
  expect(report.findings.map(({ rule, cells, arithmetic }) => [rule, cells[0] && toQualified(cells[0]), arithmetic && formatAmount(arithmetic.difference)])).toEqual([['V-10', '桥!B7', '10.00']]);
  const json = JSON.parse(renderJson({ file: workbook.name, report })) as { findings: { rule: string; cell: string }[] };
  expect(json.findings.map(({ rule, cell }) => [rule, cell])).toEqual([['V-10', 'B7']]);
  expect(renderTerminal(viewOf({ file: workbook.name, report }), { colour: false, verbose: false })).toContain('总费用的人工费应等于各工种之和');
});

test('what is blank is filled: 450 = 300 + 120 + 30, 50 = 450 − 400', () => {
  const blank: SheetSnapshot = { ...NEW, values: NEW.values.map((row) => (row[0] === '收入合计' || row[0] === '结余' ? [row[0], null] : row)) };
  expect(fill(book(blank), SETS).items.map(({ write }) => [toQualified(write.cell), write.next.value])).toEqual([
    ['收支!B7', 450],
    ['收支!B9', 50],
  ]);
});

test('a user’s formula names its tables; beside another set nothing is mistaken', () => {
  const rules = parseUserRelations('Z1：村账.收支表.结余.本年数 ≤ 10\nZ2：收支表.支出合计.本年数 ≥ 500\nZ3：05.合计.小计 ≤ 1', '规则.txt', SETS);
  const report = check(book(NEW, publishedSheet('05')), SETS, { userRelations: rules });
  expect(report.findings.filter(({ rule }) => rule.startsWith('Z')).map(({ rule, table }) => [rule, table])).toEqual([
    ['Z3', '05!A1'],
    ['Z2', '收支!A1'],
    ['Z1', '收支!A1'],
  ]);
});

test('a bare name that two sets of the workbook have is asked about, with a caret', () => {
  const [ledger] = VILLAGE.forms;
  if (!ledger) throw new Error('no form');
  const sets = [...FORM_SETS, { ...VILLAGE, forms: [{ ...ledger, id: 'village/05', short: '05' }], editions: [] }];
  const rules = parseUserRelations('Z1：每行: 05.本年数 ≥ 0\nZ2：05.合计.小计 ≥ 0\n[05]\nZ3：每行: 0 ≤ 0', '规则.txt', sets);
  const only = check(book(publishedSheet('05')), sets, { userRelations: rules });
  expect(only.findings.filter(({ rule }) => rule.startsWith('Z'))).toEqual([]);
  expect(() => check(book(OLD, publishedSheet('05')), sets, { userRelations: rules })).toThrow(
    expect.objectContaining({ line: 4, message: '工作簿里有几套表，“05”可以指其中不止一张：请写明“决算.05”或“村账.05”' }),
  );
  // The names inside the table may tell: 小计 is a column of one of them only.
  const told = parseUserRelations('Z2：05.合计.小计 ≥ 0', '规则.txt', sets);
  expect(check(book(OLD, publishedSheet('05')), sets, { userRelations: told }).coverage.failed).toBe(0);
});

test('the pane lists its tables and its finding', async () => {
  furnish();
  const { user } = showPane({ check: stepsFor(SETS).check, host: memoryHost(book(NEW, card('水渠', 110))) });
  await user.click(screen.getByRole('button', { name: '审核工作簿' }));
  expect(await screen.findByText(/已识别 2 张表/)).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    '总费用 人工费（B7）、木工 人工费（B5）、瓦工 人工费（B6）之一需要更正，凭现有关系不能确定是哪一个；请对照账簿，与账簿相差 10.00 的一个就是',
  ]);
});
