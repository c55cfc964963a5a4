import { saidOfSection } from '../kit/narrative';

test('a text that was filled in says nothing', async () => {
  expect(await saidOfSection('（一）机关运行经费支出情况说明', '2023年机关运行经费支出155.03万元，比2022年减少1.19万元，下降0.76%，主要原因是压减办公费用。')).toEqual([]);
});

test.each([
  ['2023年机关运行经费支出155.03万元，比上年增加（减少）1.19万元，主要原因是压减。', '增加（减少）'],
  ['2023年机关运行经费支出155.03万元，主要用于XX局办公。', 'XX'],
  ['2023年机关运行经费支出155.03万元。。', '。。'],
])('%s', async (text, words) => {
  const found = (await saidOfSection('（一）机关运行经费支出情况说明', text)).filter(({ rule }) => rule === 'NA-18');
  expect(found.map((each) => each.words)).toEqual([words]);
});
