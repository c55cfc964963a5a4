import { saidOfSection } from '../kit/narrative';

const SECTION = '（二）一般公共预算财政拨款支出决算结构情况';
const CLASSES = '社会保障和就业支出（类）63.79万元；卫生健康支出（类）53.45万元；住房保障支出（类）72.01万元；灾害防治及应急管理支出（类）3,031.29万元。';

// 63.79 + 53.45 + 72.01 + 3,031.29 = 3,220.54.
test('classes of the general budget that add up say nothing', async () => {
  expect(await saidOfSection(SECTION, '2023年度一般公共预算财政拨款支出3,220.54万元，主要用于以下方面：', CLASSES)).toEqual([]);
});

test('a class on the basis of 03 is named with the one of 05, and the classes no longer add up', async () => {
  const found = await saidOfSection(SECTION, '2023年度一般公共预算财政拨款支出3,220.54万元，其中：', CLASSES.replace('3,031.29', '3,295.91'));
  expect(found.map(({ rule, words }) => [rule, words])).toEqual([
    ['NA-05', '2023年度一般公共预算财政拨款支出3,220.54万元'],
    ['NA-05', '灾害防治及应急管理支出（类）3,295.91万元'],
  ]);
  // 63.79 + 53.45 + 72.01 + 3,295.91 = 3,485.16.
  expect(found[0]?.message).toContain('＝3,485.16');
  expect(found[1]?.message).toContain('改为 3,031.29万元');
});

test('where a class is left out nothing is said of the sum', async () => {
  expect(await saidOfSection(SECTION, '2023年度一般公共预算财政拨款支出3,220.54万元，其中：卫生健康支出（类）53.45万元；住房保障支出（类）72.01万元等。')).toEqual([]);
});

test('a 项 that is called otherwise than in the table is named with the one that has its amount', async () => {
  const item = (name: string, amount: string): string => `卫生健康支出（类）行政事业单位医疗（款）${name}（项）${amount}万元。`;
  expect(await saidOfSection(SECTION, item('行政单位医疗', '36.48'))).toEqual([]);
  const [found, ...others] = await saidOfSection(SECTION, item('机关干部医疗补助', '36.48'));
  expect([found?.rule, found?.severity, found?.message, others]).toEqual(['NA-05', 'hint', '“机关干部医疗补助”：05 表“行政事业单位医疗”之下没有这一项，金额与 2101101 行政单位医疗 36.48 相符；请核对科目名称', []]);
  // 36.47 is one off in the last digit: both may be wrong.
  expect((await saidOfSection(SECTION, item('机关干部医疗补助', '36.47'))).map(({ message }) => message)).toEqual(['“机关干部医疗补助”：05 表“行政事业单位医疗”之下没有这一项，金额与 2101101 行政单位医疗 36.48 只差末位；请核对科目名称和金额']);
  // Neither a 款 by its name nor another amount says which is meant.
  expect(await saidOfSection(SECTION, item('行政事业单位医疗', '20.00'))).toEqual([]);
});

test('budgets that miss their total by what rounding explains are 尾差, and by more an error', async () => {
  const classes = [
    ['社会保障和就业支出', '120.20', '63.79'],
    ['卫生健康支出', '53.73', '53.45'],
    ['住房保障支出', '76.79', '72.01'],
    ['灾害防治及应急管理支出', '3,925.38', '3,031.29'],
  ].map(([name, budget, spent]) => `${name ?? ''}年初预算${budget ?? ''}万元，支出决算${spent ?? ''}万元。`);
  const said = async (total: string) => (await saidOfSection(SECTION, `2023年度一般公共预算财政拨款支出年初预算${total}万元，支出决算3,220.54万元。`, ...classes)).map(({ rule, severity, words }) => [rule, severity, words]);
  // 120.20 + 53.73 + 76.79 + 3,925.38 = 4,176.10; five figures rounded to 0.01 may be 0.025 apart.
  expect(await said('4,176.10')).toEqual([]);
  expect(await said('4,176.12')).toEqual([['NA-05', 'hint', '2023年度一般公共预算财政拨款支出年初预算4,176.12万元']]);
  expect(await said('4,176.13')).toEqual([['NA-05', 'error', '2023年度一般公共预算财政拨款支出年初预算4,176.13万元']]);
});
