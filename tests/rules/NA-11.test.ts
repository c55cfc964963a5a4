import { saidOfSection } from '../kit/narrative';

const HEADING = '六、一般公共预算财政拨款基本支出决算情况说明';

test('subjects of 06 say nothing, short names neither', async () => {
  expect(await saidOfSection(HEADING, '公用经费155.03万元，主要包括办公费、印刷费、其他交通费、其他商品和服务支出等。')).toEqual([]);
});

test('a subject without a figure is named', async () => {
  const found = await saidOfSection(HEADING, '公用经费155.03万元，主要包括：办公费、咨询费、印刷费。');
  expect(found).toEqual([{ rule: 'NA-11', severity: 'hint', words: '咨询费', message: expect.stringContaining('06 表没有咨询费的数') }]);
});
