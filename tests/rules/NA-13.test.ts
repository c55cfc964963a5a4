import { BUDGET, checkedWith, saidOf } from '../kit/narrative';

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
