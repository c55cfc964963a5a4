import { saidOfSection } from '../kit/narrative';

// 03 合计: 3,485.16 = 985.02 + 2,500.14; 02 合计 3,220.75.
test('figures that are those of the table say nothing, in any wording', async () => {
  expect(await saidOfSection('三、支出决算情况说明', '2023年度支出合计3,485.16万元，其中：基本支出985.02万元，占28.26%；项目支出2500.14万元，占71.74%。')).toEqual([]);
  expect(await saidOfSection('（二）收入决算情况', '本年收入合计3220.75万元，其中：财政拨款收入３，２２０．５４万元，占比99.99%；其他收入2100元，占0.01%。')).toEqual([]);
});

test.each([
  ['三、支出决算情况说明', '2023年度支出合计3,485.16万元，其中：基本支出958.02万元。', '基本支出958.02万元', '985.02万元'],
  ['二、收入决算情况说明', '2023年度收入合计3,220.57万元。', '2023年度收入合计3,220.57万元', '3,220.75万元'],
  ['一、收入支出决算总体情况说明', '2023年度收入总计3,487.99万元，支出总计3,478.99万元。', '支出总计3,478.99万元', '3,487.99万元'],
  ['四、财政拨款收支决算总体情况说明', '2023年度财政拨款收入总计3,487.99万元。', '2023年度财政拨款收入总计3,487.99万元', '3,220.54万元'],
  ['六、一般公共预算财政拨款基本支出决算情况说明', '公用经费155.30万元，主要包括办公费等。', '公用经费155.30万元', '155.03万元'],
])('%s: %s', async (heading, text, words, right) => {
  const found = (await saidOfSection(heading, text)).filter(({ rule }) => rule === 'NA-01');
  expect(found.map((each) => each.words)).toEqual([words]);
  expect(found[0]?.message).toContain(`改为 ${right}`);
});

test('one in the last digit is to be confirmed: both may have been rounded from one ledger', async () => {
  expect((await saidOfSection('三、支出决算情况说明', '2023年度支出合计3,485.17万元。')).map(({ severity }) => severity)).toEqual(['warning']);
});
