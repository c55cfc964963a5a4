import { ACCOUNTS, checkedWith, saidOfSection } from '../kit/narrative';

const HEADING = '一、收入支出决算总体情况说明';

test('the year of the tables, the one before, dates and documents say nothing', async () => {
  expect(await saidOfSection(HEADING, '2023年度收入总计3,487.99万元，与2022年度相比增加543.16万元，增长18.44%，主要是根据《2021年预算管理办法》和2020年以来的项目，截至2024年3月完成。')).toEqual([]);
});

test('another year is named, with the right one', async () => {
  const { findings } = await checkedWith(ACCOUNTS, `${HEADING}\n2024年度收入总计3,487.99万元。`);
  const found = findings.filter(({ rule }) => rule === 'NA-14');
  expect(found.map(({ severity, passages, rewording }) => [severity, passages?.[0]?.words, rewording?.sentence])).toEqual([['warning', '2024', '2023年度收入总计3,487.99万元。']]);
});

test("this year's figure said of last year", async () => {
  const found = await saidOfSection(HEADING, '2022年度收入总计3,487.99万元。');
  expect(found.map(({ rule, words }) => [rule, words])).toEqual([['NA-14', '2022年度收入总计3,487.99万元']]);
});

test('cover, contents and headings of last year over this year’s tables; what only mentions a year is no title', async () => {
  const said = async (text: string): Promise<readonly unknown[]> => (await checkedWith(ACCOUNTS, `${text}\n${HEADING}\n2023年度收入总计3,487.99万元。`)).findings.flatMap(({ rule, passages, rewording }) => (rule === 'NA-14' ? [[passages?.[0]?.words, rewording?.sentence]] : []));
  expect(await said('晋城市应急管理局2022年度单位决算公开\n目录\n第三部分 2022年度单位决算情况说明……18')).toEqual([
    ['2022', '晋城市应急管理局2023年度单位决算公开'],
    ['2022', '第三部分 2023年度单位决算情况说明……18'],
  ]);
  expect(await said('晋城市应急管理局2023年度单位决算公开\n与2022年度决算对比\n关于批复2022年度部门决算的通知')).toEqual([]);
});
