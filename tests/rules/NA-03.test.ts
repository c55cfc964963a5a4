import { saidOfSection } from '../kit/narrative';

// 3,220.54 ÷ 4,727.11 = 68.129 %; 63.79 ÷ 120.20 = 53.07 %.
const SECTION = '（三）一般公共预算财政拨款支出决算具体情况';

test('completion that follows says nothing', async () => {
  expect(await saidOfSection(SECTION, '一般公共预算财政拨款支出年初预算为4,727.11万元，支出决算为3,220.54万元，完成年初预算的68.13%。')).toEqual([]);
});

test('completion of another budget is named', async () => {
  const found = await saidOfSection(SECTION, '社会保障和就业支出年初预算120.20万元，支出决算63.79万元，完成年初预算的57.03%。');
  expect(found).toEqual([{ rule: 'NA-03', severity: 'error', words: '完成年初预算的57.03%', message: expect.stringContaining('应为 53.07%') }]);
});

test('a budget of zero is completed by nothing: 0% is a hint, any other percentage is wrong', async () => {
  const none = await saidOfSection('九、财政拨款“三公”经费支出决算情况说明', '因公出国（境）费支出0万元，完成全年预算的0%，与上年相同。');
  expect(none.map(({ rule, severity }) => [rule, severity])).toEqual([['NA-03', 'hint']]);
  const some = await saidOfSection(SECTION, '卫生健康支出年初预算0万元，支出决算53.45万元，完成年初预算的95.89%。');
  expect(some.map(({ rule, severity }) => [rule, severity])).toEqual([['NA-03', 'error']]);
});
