import { saidOfSection } from '../kit/narrative';

const ALL = '一、收入支出决算总体情况说明';

test('two changes of one total that lead back to one figure say nothing', async () => {
  expect(await saidOfSection(ALL, '收入总计3,487.99万元，支出总计3,487.99万元。收入总计增加543.16万元，支出总计增加543.16万元，主要是项目增加。')).toEqual([]);
});

test('two changes of one total cannot both be right', async () => {
  const found = await saidOfSection(ALL, '收入总计3,487.99万元，支出总计3,487.99万元。收入总计增加543.16万元，支出总计增加543.61万元，主要是项目增加。');
  expect(found).toEqual([{ rule: 'NA-17', severity: 'error', words: '支出总计增加543.61万元', message: expect.stringContaining('前面同一个数写“收入总计增加543.16万元”') }]);
});

test('one budget with two figures', async () => {
  const heading = '（三）一般公共预算财政拨款支出决算具体情况';
  expect(await saidOfSection(heading, '卫生健康支出年初预算53.73万元，支出决算53.45万元。', '卫生健康支出年初预算53.73万元。')).toEqual([]);
  const found = await saidOfSection(heading, '卫生健康支出年初预算53.73万元，支出决算53.45万元。', '卫生健康支出年初预算57.33万元。');
  expect(found.map(({ rule, words }) => [rule, words])).toEqual([['NA-17', '卫生健康支出年初预算57.33万元']]);
});

test('the rate of 三公 under two names', async () => {
  const said = (rate: string) => saidOfSection('三、部门整体支出绩效情况', '2022年“三公”经费预算为77万，实际“三公”经费支出59.17万元，预算执行率76.84%。', `公用经费占基本支出的23.03%，“三公”经费控制率为${rate}。`);
  // 59.17 ÷ 77 = 76.84 %.
  expect((await said('100%')).filter(({ rule }) => rule === 'NA-17')).toEqual([{ rule: 'NA-17', severity: 'error', words: '100%', message: expect.stringContaining('前面写的是 76.84%') as string }]);
  expect((await said('76.84%')).filter(({ rule }) => rule === 'NA-17')).toEqual([]);
});
