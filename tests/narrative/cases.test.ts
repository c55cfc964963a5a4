import type { WorkbookSnapshot } from '../../src/core';
import { readWorkbookFile } from '../../src/hosts/file';
import { documentOf, type Draft, judgeNarrative, readNarrative, textOf } from '../../src/narrative';
import { ACCOUNTS } from '../kit/narrative';
import { ACCOUNTS_ANSWERS, type Figures, lastAccounts, ofYear, schemas, unitOf, withFigures, written } from '../kit/written';

/** The table of cases in docs/narrative.md, one by one. */

let accounts: WorkbookSnapshot;
let last: WorkbookSnapshot;

beforeAll(async () => {
  accounts = await readWorkbookFile(ACCOUNTS);
  last = lastAccounts(accounts);
});

const RUNNING = '机关运行经费支出情况说明';
const now = (figures: Figures): WorkbookSnapshot => withFigures(accounts, 'final-accounts', figures);
const before = (figures: Figures): WorkbookSnapshot => withFigures(last, 'final-accounts', figures);

function draft(workbook: WorkbookSnapshot, previous?: WorkbookSnapshot): Draft {
  return written(workbook, previous, { answers: ACCOUNTS_ANSWERS });
}

function section({ sections }: Draft, key: string): readonly string[] {
  return sections.filter((each) => each.key === key).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
}

/** What its own check says of one of the sections. */
function said(workbook: WorkbookSnapshot, previous: WorkbookSnapshot, key: string): readonly string[] {
  const text = draft(workbook, previous);
  const own = text.sections.filter((each) => each.key === key);
  const narrative = readNarrative(documentOf('说明.txt', textOf({ ...text, sections: own })), unitOf(workbook, previous));
  return judgeNarrative(narrative, schemas).remarks.map(({ rule, messageId, data }) => `${rule} ${messageId} ${String(data['words'])}`);
}

test('nothing last year: what was not there is named, and no rate', () => {
  const previous = before({ '10/行政单位/统计数': null });
  expect(section(draft(accounts, previous), RUNNING)).toEqual(['2023年度机关运行经费支出155.03万元，比上年增加155.03万元（上年无此项支出），主要原因是落实过紧日子压减办公费用耗材等相关费用支出。']);
  expect(said(accounts, previous, RUNNING)).toEqual([]);
});

test('the same as last year: 持平, and no reason is asked for', () => {
  const previous = before({ '10/行政单位/统计数': 155.03, '01/收入总计/收入.金额': 3487.99 });
  expect(section(draft(accounts, previous), RUNNING)).toEqual(['2023年度机关运行经费支出155.03万元，与上年持平。']);
  expect(section(draft(accounts, previous), '收入支出决算总体情况说明')[0]).toContain('与上年相比，收入总计持平，支出总计增加543.16万元，增长18.44%。主要原因是');
  expect(said(accounts, previous, RUNNING)).toEqual([]);
});

test('nothing this year: down by all of it', () => {
  const workbook = now({ '10/行政单位/统计数': null });
  expect(section(draft(workbook, last), RUNNING)).toEqual(['2023年度机关运行经费支出0万元，比上年减少156.22万元，下降100.00%，主要原因是落实过紧日子压减办公费用耗材等相关费用支出。']);
  expect(said(workbook, last, RUNNING)).toEqual([]);
});

test('a budget that was not spent is completed to 0%', () => {
  const workbook = now({ '09/本表/决算数.公务接待费': null });
  expect(section(draft(workbook, last), '"三公"经费财政拨款支出决算总体情况说明')).toContain('公务接待费全年预算0.14万元，支出决算0万元，完成全年预算的0%，比上年减少0.12万元，下降100.00%，主要原因是本年度接待人数比上年度人数增加。');
  expect(said(workbook, last, '"三公"经费财政拨款支出决算总体情况说明').filter((each) => !each.startsWith('NA-08'))).toEqual([]);
});

test('negative: the sign stays, and a negative base has no rate', () => {
  const previous = before({ '10/行政单位/统计数': -3 });
  // 155.03 − (−3) = 158.03.
  expect(section(draft(accounts, previous), RUNNING)).toEqual(['2023年度机关运行经费支出155.03万元，比上年增加158.03万元（上年为负数，不计算增减率），主要原因是落实过紧日子压减办公费用耗材等相关费用支出。']);
  expect(said(accounts, previous, RUNNING)).toEqual([]);
  // −5 ÷ 3,220.54 = −0.155 %; 64.07 + 5 = 69.07; 69.07 ÷ 64.07 = 107.80 %.
  const workbook = now({ '05/221/本年支出.小计': -5 });
  expect(section(draft(workbook, last), '一般公共预算财政拨款支出决算结构情况')).toContain('住房保障支出（类）-5.00万元，占比-0.16%；');
  expect(section(draft(workbook, last), '一般公共预算财政拨款支出决算具体情况').join('')).toContain('支出决算比上年减少69.07万元，下降107.80%');
});

test('the first year, or last year’s workbook of another year: no comparison, and it is said why', () => {
  const first = draft(accounts);
  expect(section(first, RUNNING)).toEqual(['2023年度机关运行经费支出155.03万元。']);
  expect(textOf(first)).not.toMatch(/上年|增加\d|减少\d/);
  expect(first.pending.filter(({ kind }) => kind === 'previous').map(({ section: title, key }) => [title, key])).toContainEqual(['（一）机关运行经费支出情况说明', '缺少上年数（未提供上年工作簿）']);
  const other = draft(accounts, ofYear(last, 2022, 2020));
  expect(other.pending.map(({ key }) => key)).toContain('给出的上年工作簿是 2020 年度的，不是 2022 年度的');
});

test('an empty table: that there is none; a table with figures: what there is', () => {
  expect(section(draft(accounts, last), '政府性基金预算财政拨款收支决算情况说明')).toEqual(['本单位2023年度没有政府性基金预算财政拨款收入，也没有政府性基金预算财政拨款安排的支出。']);
  expect(section(draft(accounts, last), '国有资本经营预算财政拨款支出决算情况说明')).toEqual(['本单位2023年度没有国有资本经营预算财政拨款安排的支出。']);
  const fund = now({ '07/合计/年初结转和结余': 1, '07/合计/本年收入': 20, '07/合计/本年支出.小计': 18, '07/合计/年末结转和结余': 3 });
  expect(section(draft(fund, last), '政府性基金预算财政拨款收支决算情况说明')).toEqual([
    '2023年度政府性基金预算财政拨款年初结转和结余1.00万元，本年收入20.00万元，本年支出18.00万元，年末结转和结余3.00万元。与上年相比，本年支出增加18.00万元（上年无此项支出）。主要原因是【待填写原因】。',
  ]);
  expect(draft(fund, last).pending).toEqual([
    { kind: 'reason', key: '政府性基金支出', section: '七、政府性基金预算财政拨款收支决算情况说明', ask: '本年支出增加18.00万元（上年无此项支出），原因是什么' },
  ]);
  expect(said(fund, last, '政府性基金预算财政拨款收支决算情况说明')).toEqual(['NA-18 residue 【待填写原因】']);
});

test('nothing in all: no share of it', () => {
  const workbook = now({ '02/合计/本年收入合计': null, '02/合计/财政拨款收入': null, '02/合计/其他收入': null });
  expect(section(draft(workbook, last), '收入决算情况说明').slice(0, 2)).toEqual(['2023年度收入合计0万元，其中：', '财政拨款收入0万元；']);
  expect(said(workbook, last, '收入决算情况说明')).toEqual([]);
});

test('a table that is not there: its figures are wanted, never zero', () => {
  const workbook = { ...accounts, sheets: accounts.sheets.filter(({ name }) => !name.startsWith('10')) };
  expect(section(draft(workbook, last), RUNNING)).toEqual(['2023年度机关运行经费支出【待填写】万元。']);
  expect(draft(workbook, last).pending).toEqual([{ kind: 'table', key: '工作簿中没有 10 表', section: '（一）机关运行经费支出情况说明', ask: '工作簿中没有 10 表' }]);
});

test('a class that is gone: the classes of this year need not add up to the change', () => {
  // 64.07 of last year were of a class that this year’s text does not name.
  const gone = now({ '05/221/本年支出.小计': null });
  expect(said(gone, last, '一般公共预算财政拨款支出决算具体情况').filter((each) => each.startsWith('NA-05 sum 支出决算比上年'))).toEqual([]);
});
