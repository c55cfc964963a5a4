import { readUnits } from '../../src/cli/chosen-units';

test('a sheet may hold =, a unit does not', () => {
  expect([...readUnits(['甲01=甲县财政局', ' a=b = 乙局 '])]).toEqual([
    ['甲01', '甲县财政局'],
    ['a=b', '乙局'],
  ]);
});

test.each(['甲01', '=甲局', '甲01='])('%s is refused with an example', (text) => {
  expect(() => readUnits([text])).toThrow(`--unit 写成 工作表=单位名称，如 --unit 甲01=甲县财政局；“${text}”不是这样的。`);
});
