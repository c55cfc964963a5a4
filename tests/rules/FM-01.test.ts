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

test('sections numbered differently, and one the contents forgot', async () => {
  const listed = '第一部分 概况……1\n第二部分 情况说明……2\n一、收入决算情况说明……2\n二、支出决算情况说明……2\n三、机关运行经费支出情况说明……3';
  const body = '第一部分 概况\n第二部分 情况说明\n一、收入决算情况说明\n收入合计3,220.75万元。\n三、支出决算情况说明\n支出合计3,485.16万元。\n四、机关运行经费支出情况说明\n机关运行经费支出155.03万元。\n五、政府采购支出情况说明\n无。';
  const { findings } = await checkedWith(ACCOUNTS, `目录\n${listed}\n${body}`);
  expect(findings.filter(({ rule }) => rule === 'FM-01').map(({ message }) => message.zh)).toEqual([
    '“支出决算情况说明”在目录里编号为“二、”，在正文里为“三、”；请改成一致',
    '“机关运行经费支出情况说明”在目录里编号为“三、”，在正文里为“四、”；请改成一致',
    '正文有“政府采购支出情况说明”一节，目录里没有；请核对',
  ]);
  // 一、 and then 三、: in the text itself (FM-08), four headings at least.
  expect(findings.filter(({ rule }) => rule === 'FM-08').map(({ message }) => message.zh)).toEqual(['标题编号从“一、”跳到“三、”（“支出决算情况说明”）；请核对是否漏了一节']);
});
