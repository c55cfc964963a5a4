import { saidOfSection } from '../kit/narrative';

const SECTION = '九、财政拨款“三公”经费支出决算情况说明';
const ITEMS = ['因公出国（境）费支出0万元，与上年相同；', '公务用车购置费支出0万元，与上年相同；', '公务用车运行维护费支出29.00万元，比上年增加0.94万元，主要原因是检查增加；'];

// 0 + 0 + 29.00 + 0.14 = 29.14; 0.94 + 0.02 = 0.96.
test('items and changes that add up say nothing', async () => {
  expect(await saidOfSection(SECTION, '2023年度“三公”经费支出29.14万元，比上年增加0.96万元，主要原因是检查增加，其中：', ...ITEMS, '公务接待费支出0.14万元，比上年增加0.02万元，主要原因是接待增加。')).toEqual([]);
});

test('changes that do not add up are named', async () => {
  const found = await saidOfSection(SECTION, '2023年度“三公”经费支出29.14万元，比上年增加0.96万元，主要原因是检查增加，其中：', ...ITEMS, '公务接待费支出0.14万元，比上年减少0.02万元，主要原因是接待减少。');
  expect(found.map(({ rule, words }) => [rule, words])).toEqual([['NA-08', '比上年增加0.96万元']]);
  // 0.94 − 0.02 = 0.92.
  expect(found[0]?.message).toContain('0.94－0.02＝0.92');
});
