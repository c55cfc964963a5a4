import { saidOfSection } from '../kit/narrative';

// 73.96 + 0 + 442.46 = 516.42; 机关运行经费 155.03.
const PROCURED = '2023年度政府采购支出总额516.42万元，其中：政府采购货物支出73.96万元、政府采购工程支出0万元、政府采购服务支出442.46万元。';

test('figures of the table say nothing', async () => {
  expect(await saidOfSection('（二）政府采购情况说明', PROCURED)).toEqual([]);
  expect(await saidOfSection('（一）机关运行经费支出情况说明', '2023年机关运行经费支出155.03万元。')).toEqual([]);
});

test('a part that is not the one of 10 is named, and that the parts do not add up', async () => {
  const found = await saidOfSection('（二）政府采购情况说明', PROCURED.replace('442.46', '424.46'));
  expect(found.map(({ rule, words }) => [rule, words])).toEqual([
    ['NA-10', '2023年度政府采购支出总额516.42万元'],
    ['NA-10', '政府采购服务支出424.46万元'],
  ]);
});
