import { check } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { documentOf } from '../../src/narrative';
import { together } from '../../src/reading';
import { ACCOUNTS, BUDGET, checkedWith, saidOf } from '../kit/narrative';

const TEXT = '2026年纳入绩效目标管理的二级项目33个，共计金额2,186.09万元。其中：其他运转类项目28个，涉及金额1,349.29万元；特定目标类项目5个，涉及金额836.80万元。';
const HEADING = '三、支出预算情况说明\n2026年度支出预算3306.81万元。\n十、绩效管理情况\n';

// 28 + 5 = 33; 1,349.29 + 836.80 = 2,186.09.
test('kinds that add up say nothing', async () => {
  expect(saidOf(await checkedWith(BUDGET, HEADING + TEXT))).toEqual([]);
});

test('a number or an amount that does not add up is named', async () => {
  expect(saidOf(await checkedWith(BUDGET, HEADING + TEXT.replace('28个', '29个'))).map(({ rule, words }) => [rule, words])).toEqual([['NA-13', '2026年纳入绩效目标管理的二级项目33个']]);
  expect(saidOf(await checkedWith(BUDGET, HEADING + TEXT.replace('836.80', '863.80'))).map(({ rule, words }) => [rule, words])).toEqual([['NA-13', '共计金额2,186.09万元']]);
});

test('self-evaluations kept in a file of their own: grades, tables and money', async () => {
  const [accounts, evaluations] = await Promise.all([readWorkbookFile(ACCOUNTS), readWorkbookFile('samples/jincheng-2023-self-evaluations.xlsx')]);
  const both = together(accounts, [evaluations]);
  const text = '（四）预算绩效情况说明\n2023年二级项目绩效自评个数24个，涉及资金1964.55万元：18个项目自评等级为“优”，5个项目自评等级为“良”，0个项目自评等级为“中”，0个项目自评等级为“差”。\n（一）机关运行经费支出情况说明\n机关运行经费支出155.03万元。';
  const report = check(both, FORM_SETS, { texts: [documentOf('说明.txt', text)] });
  expect(saidOf(report).map(({ rule, severity, words, message }) => [rule, severity, words, message])).toEqual([
    ['NA-13', 'error', '24个', expect.stringContaining('18＋5＋0＋0＝23')],
    ['NA-13', 'warning', '24个', expect.stringContaining('23 张自评表')],
    ['NA-13', 'warning', '1964.55万元', expect.stringMatching(/1964\.55万元，而 23 张自评表的资金总额各栏合计为 (?!.*率).*全年执行数 1,761\.718/)],
  ]);
});
