import { saidOfSection } from '../kit/narrative';

const SECTION = '（三）一般公共预算财政拨款支出决算具体情况';

test('directions that go with the figures say nothing', async () => {
  expect(await saidOfSection(SECTION, '住房保障支出年初预算76.79万元，支出决算72.01万元，较年初预算减少4.78万元，决算数小于年初预算数的主要原因是人员减少。')).toEqual([]);
});

test.each([
  ['住房保障支出年初预算76.79万元，支出决算72.01万元，较年初预算增加4.78万元，主要原因是人员变动。', '较年初预算增加4.78万元', '应为“减少”'],
  ['住房保障支出年初预算76.79万元，支出决算72.01万元，决算数大于年初预算数的主要原因是人员变动。', '决算数大于年初预算数', '决算数小于预算数'],
  ['住房保障支出72.01万元，比上年增加0万元，主要原因是没有变化。', '比上年增加0万元', '持平'],
  ['住房保障支出72.01万元，比上年减少-7.94万元，主要原因是基数变化。', '比上年减少-7.94万元', '不带负号'],
])('%s', async (text, words, says) => {
  const found = (await saidOfSection(SECTION, text)).filter(({ rule }) => rule === 'NA-06');
  expect(found.map((each) => each.words)).toEqual([words]);
  expect(found[0]?.message).toContain(says);
});
