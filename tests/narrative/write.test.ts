import { check } from '../../src/check';
import { amount, formatAmount, type WorkbookSnapshot } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { documentOf, type Draft, textOf } from '../../src/narrative';
import { ACCOUNTS, BUDGET, saidOf } from '../kit/narrative';
import { ACCOUNTS_ANSWERS, BUDGET_ANSWERS, lastAccounts, lastBudget, written } from '../kit/written';

let accounts: WorkbookSnapshot;
let budget: WorkbookSnapshot;

beforeAll(async () => {
  [accounts, budget] = await Promise.all([readWorkbookFile(ACCOUNTS), readWorkbookFile(BUDGET)]);
});

function paragraphsOf({ sections }: Draft): Draft['sections'][number]['paragraphs'] {
  return sections.flatMap(({ paragraphs }) => paragraphs);
}

function section(draft: Draft, key: string): readonly string[] {
  return draft.sections.filter((each) => each.key === key).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
}

/** Every figure with a unit of a text that nobody accounts for. */
function untraced(draft: Draft): readonly string[] {
  return paragraphsOf(draft).flatMap(({ text, figures, given }) =>
    [...text.matchAll(/\d[\d,]*(?:\.\d+)?(?=万元|元|%|个|辆|台|批次|人次|平方米)/g)]
      .filter(({ index }) => !/（|价值|单价/.test(text.slice(index - 2, index)) && ![...figures, ...given].some(({ from, to }) => from <= index && index < to))
      .map(({ 0: digits }) => digits),
  );
}

test('the text of the accounts: nothing is wanted, its own checks find only what the tables contradict', () => {
  const previous = lastAccounts(accounts);
  const draft = written(accounts, previous, { answers: ACCOUNTS_ANSWERS });
  expect(draft.pending).toEqual([]);
  expect(section(draft, '收入支出决算总体情况说明')).toEqual([
    '2023年度收入总计3,487.99万元，支出总计3,487.99万元。与上年相比，收入总计增加543.16万元，增长18.44%，支出总计增加543.16万元，增长18.44%。主要原因是2023年预算经费中包含上年度部分项目合同尾款、安全生产领域事故隐患和违法行为举报核查及奖励资金增加。',
  ]);
  const report = check(accounts, FORM_SETS, { previous, texts: [documentOf('说明.txt', textOf(draft))] });
  // 10 vehicles kept (as published), none among the assets of 10.
  expect(saidOf(report).map(({ rule, words }) => [rule, words])).toEqual([['NA-12', '使用财政拨款负担的公务用车保有量10辆']]);
});

test('the text of the budget passes its own checks', () => {
  const previous = lastBudget(budget);
  const draft = written(budget, previous, { answers: BUDGET_ANSWERS });
  expect(draft.pending).toEqual([]);
  expect(section(draft, '一般公共预算当年支出规模变化情况')).toEqual(['2026年度晋城市应急管理局一般公共预算当年支出3,257.54万元，比上年减少864.36万元，下降20.97%，主要原因是本年度项目资金投入减少。']);
  const report = check(budget, FORM_SETS, { previous, texts: [documentOf('说明.txt', textOf(draft))] });
  expect(saidOf(report)).toEqual([]);
});

test('every figure leads to a cell or to what a person gave', () => {
  const drafts = [
    [accounts, written(accounts, lastAccounts(accounts), { answers: ACCOUNTS_ANSWERS })],
    [budget, written(budget, lastBudget(budget), { answers: BUDGET_ANSWERS })],
  ] as const;
  for (const [workbook, draft] of drafts) {
    expect(untraced(draft)).toEqual([]);
    for (const { text, figures } of paragraphsOf(draft)) {
      for (const { from, to, cells, previous } of figures) {
        if (cells.length !== 1 || previous.length > 0 || text.charAt(to) === '%') continue;
        const [cell] = cells;
        const sheet = workbook.sheets.find(({ name }) => name === cell?.sheet);
        const value = cell && sheet?.values[cell.row - sheet.origin.row]?.[cell.column - sheet.origin.column];
        const printed = text.slice(from, to);
        expect([cell, typeof value === 'number' ? formatAmount(amount(value)) : '0']).toEqual([cell, printed]);
      }
    }
  }
});
