import { ACCOUNTS, checkedWith } from '../kit/narrative';

const BODY = '第一部分 概况\n第二部分 情况说明\n一、支出决算情况说明\n支出合计3,485.16万元。';

async function said(contents: string): Promise<readonly string[]> {
  const { findings } = await checkedWith(ACCOUNTS, `目 录\n${contents}\n${BODY}`);
  return findings.filter(({ rule }) => rule === 'FM-01').map(({ message }) => message.zh);
}

test('what the contents name stands in the text', async () => {
  expect(await said('第一部分 概况\t1\n第二部分 情况说明……2\n一、支出决算情况说明.....2')).toEqual([]);
});

test('a section that only the contents have', async () => {
  expect(await said('第一部分 概况\t1\n第二部分 情况说明……2\n一、支出决算情况说明.....2\n二、机关运行经费支出情况说明.....3')).toEqual(['目录里有“机关运行经费支出情况说明”，正文里没有；请核对']);
});
