import { saidOfSection } from '../kit/narrative';

// 10: no vehicles.
test('no vehicles, none kept', async () => {
  expect(await saidOfSection('（三）国有资产占用情况说明', '截至2023年12月31日，本部门共有车辆0辆，其中：主要负责人用车0辆、其他用车0辆。')).toEqual([]);
});

test('vehicles that 10 does not have, and more kept than there are', async () => {
  expect((await saidOfSection('（三）国有资产占用情况说明', '截至2023年12月31日，本部门共有车辆5辆。')).map(({ rule, severity }) => [rule, severity])).toEqual([['NA-12', 'warning']]);
  const kept = await saidOfSection('九、财政拨款“三公”经费支出决算情况说明', '公务用车运行维护费支出29.00万元，公务用车保有量共10辆。');
  expect(kept.map(({ rule, words }) => [rule, words])).toEqual([['NA-12', '公务用车保有量共10辆']]);
});
