import { saidOfSection } from '../kit/narrative';

// 985.02 ÷ 3,485.16 = 28.2632 %; 3,220.54 ÷ 3,485.16 = 92.4072 %.
test('shares that follow say nothing', async () => {
  expect(await saidOfSection('三、支出决算情况说明', '基本支出985.02万元，占比28.26%；项目支出2,500.14万元，占本年支出合计的71.74%。')).toEqual([]);
  expect(await saidOfSection('（一）一般公共预算财政拨款支出决算总体情况', '2023年一般公共预算财政拨款支出3,220.54万元，占本年支出合计的92.41%。')).toEqual([]);
});

test('a share of another total is named with the right one', async () => {
  const found = await saidOfSection('三、支出决算情况说明', '基本支出985.02万元，占比26.28%。');
  expect(found).toEqual([{ rule: 'NA-02', severity: 'error', words: '占比26.28%', message: expect.stringContaining('应为 28.26%') }]);
});

test('a share that was cut off is a hint', async () => {
  // 72.01 ÷ 3,220.54 = 2.2359…: rounded 2.24, cut off 2.23.
  const found = await saidOfSection('（二）一般公共预算财政拨款支出决算结构情况', '住房保障支出（类）72.01万元，占比2.23%。');
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['NA-02', 'hint']]);
});
