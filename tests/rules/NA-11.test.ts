import { ACCOUNTS_TEXT, published as readPublished, saidOfSection } from '../kit/narrative';

const HEADING = '六、一般公共预算财政拨款基本支出决算情况说明';

test('subjects of 06 say nothing, short names neither', async () => {
  expect(await saidOfSection(HEADING, '公用经费155.03万元，主要包括办公费、印刷费、其他交通费、其他商品和服务支出等。')).toEqual([]);
});

test('a subject without a figure is named', async () => {
  const found = await saidOfSection(HEADING, '公用经费155.03万元，主要包括：办公费、咨询费、印刷费。');
  expect(found).toEqual([{ rule: 'NA-11', severity: 'hint', words: '咨询费', message: expect.stringContaining('06 表没有咨询费的数') }]);
});

test('a subject of 06 that a whole list leaves out; a list of the larger ones is none', async () => {
  const [published] = [/公用经费[\d.,]+万元，主要包括：?([^。]+)。/.exec(readPublished(ACCOUNTS_TEXT))?.[1] ?? ''];
  const names = published.split('、');
  expect(names).toHaveLength(15);
  const said = (list: readonly string[], end = ''): Promise<unknown> => saidOfSection(HEADING, `公用经费155.03万元，主要包括${list.join('、')}${end}。`);
  expect(await said(names)).toEqual([]);
  const without = names.filter((name) => !/工会经费/.test(name));
  expect(await said(without)).toEqual([{ rule: 'NA-11', severity: 'hint', words: '公用经费155.03万元，主要包括', message: expect.stringContaining('没有工会经费，而06 表有数') as string }]);
  expect(await said(without, '等')).toEqual([]);
  expect(await said(names.map((name) => (name.startsWith('公务用车运行维护费') ? '公务用车运行维护费及购置费' : name)))).toEqual([]);
  expect(await said(names.slice(0, 6))).toEqual([]);
});

test('a contribution that a class is said to be for, and that neither 05 nor 06 has', async () => {
  const said = (purpose: string): Promise<unknown> => saidOfSection('（三）一般公共预算财政拨款支出决算具体情况', `社会保障和就业支出年初预算120.20万元，支出决算63.79万元完成年初预算的53.07%，用于${purpose}。`);
  expect(await said('单位基本养老保险缴费支出和单位职业年金缴费支出')).toEqual([{ rule: 'NA-11', severity: 'hint', words: '职业年金缴费', message: expect.stringContaining('06 表没有职业年金缴费的数') as string }]);
  expect(await said('单位基本养老保险缴费支出')).toEqual([]);
});
