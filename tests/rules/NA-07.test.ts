import { saidOfSection } from '../kit/narrative';

const SECTION = '（三）一般公共预算财政拨款支出决算具体情况';

test.each([
  ['住房保障支出72.01万元，较上年决算增加7.94万元，增长12.39%，主要原因是缴费基数变化。'],
  ['住房保障支出72.01万元，较上年决算增加7.94万元，增长12.39%，系缴费基数变化所致。'],
  ['公务接待费支出0.14万元，与上年相同。'],
])('a reason, or no change: %s', async (text) => {
  expect(await saidOfSection(SECTION, text)).toEqual([]);
});

test('a reason may begin the next paragraph', async () => {
  expect(await saidOfSection(SECTION, '住房保障支出72.01万元，较上年决算增加7.94万元，增长12.39%。', '主要原因：缴费基数变化。')).toEqual([]);
});

test('a change without a reason, and a reason that was not written', async () => {
  expect((await saidOfSection(SECTION, '住房保障支出72.01万元，较上年决算增加7.94万元，增长12.39%。')).map(({ rule, words }) => [rule, words])).toEqual([['NA-07', '较上年决算增加7.94万元']]);
  expect((await saidOfSection(SECTION, '住房保障支出72.01万元，较上年决算增加7.94万元，增长12.39%，主要原因是。')).map(({ rule, words }) => [rule, words])).toEqual([['NA-07', '主要原因是']]);
});
