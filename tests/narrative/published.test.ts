import { ACCOUNTS, ACCOUNTS_TEXT, BUDGET, BUDGET_TEXT, checkedWith, published, saidOf } from '../kit/narrative';

test('every contradiction of the published 2023 text, and nothing else', async () => {
  const report = await checkedWith(ACCOUNTS, published(ACCOUNTS_TEXT));
  expect(saidOf(report).map(({ rule, severity, words }) => [rule, severity, words])).toEqual([
    // 120.20 + 53.73 + 76.79 + 3,925.38 = 4,176.10.
    ['NA-05', 'error', '2023年度一般公共预算财政拨款支出年初预算4,727.11万元'],
    // 63.79 + 53.45 + 72.01 + 3,295.91 = 3,485.16.
    ['NA-05', 'error', '支出决算3,220.54万元'],
    // 05: 3,031.29.
    ['NA-05', 'error', '支出决算3295.91万元'],
    // 792.62 ÷ 2,503.29 = 31.66 %.
    ['NA-04', 'error', '增长24.04%'],
    // 10: none.
    ['NA-12', 'warning', '使用财政拨款负担的公务用车保有量共10辆'],
    // Neither 2080506 in 05 nor 30109 in 06.
    ['NA-11', 'hint', '职业年金缴费'],
    // 0 ÷ 0.
    ['NA-03', 'hint', '完成全年预算的0%'],
    ['NA-03', 'hint', '完成全年预算的0%'],
  ]);
  expect(report.texts).toMatchObject([{ sentences: 53 }]);
  expect(report.texts.flatMap(({ unread }) => unread)).toEqual([]);
});

test('no false alarm on the published budget text: the one change without a reason', async () => {
  const report = await checkedWith(BUDGET, published(BUDGET_TEXT));
  expect(saidOf(report).map(({ rule, words }) => [rule, words])).toEqual([['NA-07', '比上年减少864.36万元']]);
});
