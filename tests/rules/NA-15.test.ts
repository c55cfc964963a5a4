import { saidOfSection } from '../kit/narrative';

test('one word and the right name say nothing', async () => {
  expect(await saidOfSection('单位决算情况说明', '三、支出决算情况说明', '晋城市应急管理局2023年度支出合计3,485.16万元。本单位2023年度支出合计3,485.16万元。')).toEqual([]);
});

test('部门 under 单位决算, once', async () => {
  const found = await saidOfSection('2023年度单位决算情况说明', '三、支出决算情况说明', '本部门支出合计3,485.16万元。本部门支出合计3,485.16万元。');
  expect(found.map(({ rule, severity, words }) => [rule, severity, words])).toEqual([['NA-15', 'hint', '本部门']]);
});

test('the name of another unit', async () => {
  const found = await saidOfSection('三、支出决算情况说明', '晋城市水务局2023年度支出合计3,485.16万元。');
  expect(found.map(({ rule, severity, words }) => [rule, severity, words])).toEqual([['NA-15', 'warning', '晋城市水务局']]);
});
