import { saidOfSection } from '../kit/narrative';

// 792.62 ÷ (3,295.91 − 792.62 = 2,503.29) = 31.66 %; the published 24.04 % is 792.62 ÷ 3,295.91, cut off.
const SECTION = '（三）一般公共预算财政拨款支出决算具体情况';

test('growth on last year says nothing', async () => {
  expect(await saidOfSection(SECTION, '卫生健康支出53.45万元，较上年决算增加2.28万元，增长4.45%，主要原因是缴费基数变化。')).toEqual([]);
  expect(await saidOfSection('一、收入支出决算总体情况说明', '收入总计3,487.99万元。与上年相比，收入总计增加543.16万元，增长18.44%，主要原因是项目增加。')).toEqual([]);
});

test('growth on this year is named with the right one', async () => {
  const found = await saidOfSection(SECTION, '灾害防治及应急管理支出3,031.29万元，比上年增加792.62万元，增长26.15%，主要原因是合同尾款。');
  // 792.62 ÷ (3,031.29 − 792.62 = 2,238.67) = 35.41 %.
  expect(found).toEqual([{ rule: 'NA-04', severity: 'error', words: '增长26.15%', message: expect.stringContaining('应为 35.41%') }]);
});

test('growth from nothing has no rate', async () => {
  const found = await saidOfSection('九、财政拨款“三公”经费支出决算情况说明', '公务接待费支出0.14万元，比上年增加0.14万元，增长100%，主要原因是接待增加。');
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['NA-04', 'error']]);
});
