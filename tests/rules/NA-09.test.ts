import { ACCOUNTS, ACCOUNTS_TEXT, BUDGET, BUDGET_TEXT, checkedWith, published, saidOf, saidOfSection } from '../kit/narrative';

const HEADING = '九、财政拨款“三公”经费支出决算情况说明';
const TRAVEL = '因公出国（境）费支出0万元，出国团组共0个，0人次。';
const BOUGHT = '公务用车购置支出0万元，共购置公务用车0辆。';
const KEPT = '公务用车运行维护费支出29.00万元，公务用车保有量0辆。';
const RECEIVED = '公务接待费支出0.14万元，共接待1批次，11人次。国内接待费0.14万元，共接待1批次，11人次，其中外事接待费0万元，共接待0批次，0人次；国（境）外接待费0万元，共接待国（境）外0批次，0人次。';

async function said(...paragraphs: readonly string[]): Promise<readonly unknown[]> {
  const found = await saidOfSection(HEADING, ...paragraphs);
  return found.map(({ rule, severity, message }) => [rule, severity, message]);
}

test('four items with their counts say nothing', async () => {
  expect(await said(TRAVEL, BOUGHT, KEPT, RECEIVED)).toEqual([]);
});

test('an excerpt need not state everything, a whole text must: items by themselves, and counts', async () => {
  expect(await said('公务接待费支出0.14万元。')).toEqual([]);
  const whole = published(ACCOUNTS_TEXT).split('\n');
  const text = whole.filter((line) => !/^(?:公务用车购置费支出|2、公务用车购置支出|3、公务用车运行)/.test(line)).map((line) => line.replace(/，11人次/g, '')).join('\n');
  const found = saidOf(await checkedWith(ACCOUNTS, text)).filter(({ rule }) => rule === 'NA-09');
  expect(found.map(({ message }) => message)).toEqual([
    expect.stringContaining('公务用车运行维护费 29万元，说明里没有写保有量'),
    expect.stringContaining('没有写公务用车购置费'),
  ]);
});

test('a blank to be filled in is NA-18’s', async () => {
  const text = published(ACCOUNTS_TEXT).replace(/，11人次/g, '，【待填写】人次');
  expect(saidOf(await checkedWith(ACCOUNTS, text)).filter(({ rule }) => rule === 'NA-09')).toEqual([]);
});

test('money and counts that do not go together', async () => {
  expect(await said(TRAVEL.replace('0个', '1个'), BOUGHT.replace('0辆', '2辆'), KEPT, RECEIVED)).toEqual([
    ['NA-09', 'warning', expect.stringContaining('因公出国（境）：写的是 0万元、1个')],
    ['NA-09', 'warning', expect.stringContaining('公务用车购置：写的是 0万元、2辆')],
  ]);
});

test('receptions at home and abroad are all of them', async () => {
  expect(await said(TRAVEL, BOUGHT, KEPT, RECEIVED.replace('共接待1批次，11人次', '共接待1批次，12人次'))).toEqual([['NA-09', 'warning', expect.stringContaining('公务接待合计写的是 12人次，而国内 11人次、国（境）外 0人次')]]);
});

test('a budget states the four as well; where nothing is planned for cars they may be said together', async () => {
  const text = published(BUDGET_TEXT);
  const said = async (changed: string): Promise<readonly string[]> => saidOf(await checkedWith(BUDGET, changed)).filter(({ rule }) => rule === 'NA-09').map(({ message }) => message);
  expect(await said(text)).toEqual([]);
  // 表十: cars 0, receptions 0.50.
  expect(await said(text.replace(/公务用车运行维护费0万元，与上年预算数相同；公务用车购置费0万元，与上年预算数相同。/, ''))).toEqual([]);
  expect(await said(text.replace(/公务接待费0.50万元，与上年预算数相同；/, ''))).toEqual([expect.stringContaining('没有写公务接待费')]);
});
