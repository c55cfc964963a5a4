import { ACCOUNTS, ACCOUNTS_TEXT, BUDGET, BUDGET_TEXT, checkedWith, published } from '../kit/narrative';

test('the published text has its sections; an excerpt need not', async () => {
  const [whole, part] = [await checkedWith(ACCOUNTS, published(ACCOUNTS_TEXT)), await checkedWith(ACCOUNTS, '三、支出决算情况说明\n支出合计3,485.16万元。')];
  expect([...whole.findings, ...part.findings].filter(({ rule }) => rule === 'FM-02')).toEqual([]);
});

test('sections that were left out are named', async () => {
  const text = published(ACCOUNTS_TEXT).split('\n').filter((line) => !/机关运行经费|国有资产|车辆/.test(line)).join('\n');
  const found = (await checkedWith(ACCOUNTS, text)).findings.filter(({ rule }) => rule === 'FM-02');
  expect(found.map(({ severity, message }) => [severity, message.zh])).toEqual([['warning', '情况说明里没有找到：机关运行经费支出情况、国有资产占用情况；请补写（没有此项支出也要说明）']]);
});

test('a budget has sections of its own', async () => {
  const whole = published(BUDGET_TEXT);
  const found = async (text: string): Promise<readonly string[]> => (await checkedWith(BUDGET, text)).findings.filter(({ rule }) => rule === 'FM-02').map(({ message }) => message.zh);
  expect(await found(whole)).toEqual([]);
  expect(await found(whole.split('\n').filter((line) => !/政府采购/.test(line)).join('\n'))).toEqual([expect.stringContaining('没有找到：政府采购情况；')]);
});
