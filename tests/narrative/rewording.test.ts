import { check } from '../../src/check';
import type { Finding } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { documentOf } from '../../src/narrative';
import { renderJson } from '../../src/report/json';
import { renderMarkdown } from '../../src/report/markdown';
import { viewOf } from '../../src/report/model';
import { ACCOUNTS, ACCOUNTS_TEXT, checkedWith, isNarrative, published } from '../kit/narrative';

const CLASSES = '（三）一般公共预算财政拨款支出决算具体情况';

async function rewordings(heading: string, sentence: string): Promise<readonly unknown[]> {
  const report = await checkedWith(ACCOUNTS, `${heading}\n${sentence}`);
  return report.findings.filter(isNarrative).map(({ rule, rewording }) => [rule, rewording && [rewording.place.words, rewording.text, rewording.sentence, rewording.follows]]);
}

test('an amount is put right as it was written, and what follows from it with it', async () => {
  // 05: 3,031.29; 3,031.29 ÷ 3,925.38 = 77.22 %.
  expect(await rewordings(CLASSES, '灾害防治及应急管理支出年初预算3925.38万元，支出决算3295.91万元，完成年初预算的83.96%，用于演练。')).toEqual([
    ['NA-05', ['3295.91万元，完成年初预算的83.96%', '3031.29万元，完成年初预算的77.22%', '灾害防治及应急管理支出年初预算3925.38万元，支出决算3031.29万元，完成年初预算的77.22%，用于演练。', 'tables']],
  ]);
  expect(await rewordings('三、支出决算情况说明', '支出合计3,485.16万元，其中：基本支出９８５．２０万元，占比28.26%；项目支出0.250014亿元。')).toEqual([
    ['NA-01', ['９８５．２０万元', '985.02万元', '支出合计3,485.16万元，其中：基本支出985.02万元，占比28.26%；项目支出0.250014亿元。', 'tables']],
  ]);
  expect(await rewordings('（一）机关运行经费支出情况说明', '机关运行经费支出1,550,200元，比上年减少11,900元，下降0.76%，主要是压减。')).toEqual([
    ['NA-10', ['1,550,200元', '1,550,300元', '机关运行经费支出1,550,300元，比上年减少11,900元，下降0.76%，主要是压减。', 'tables']],
  ]);
});

test('a percentage follows the figures beside it', async () => {
  expect(await rewordings('三、支出决算情况说明', '支出合计3,485.16万元，其中：基本支出985.02万元，占比28.62%。')).toEqual([
    ['NA-02', ['28.62%', '28.26%', '支出合计3,485.16万元，其中：基本支出985.02万元，占比28.26%。', 'text']],
  ]);
  expect(await rewordings(CLASSES, '卫生健康支出年初预算53.73万元，支出决算53.45万元，决算数大于年初预算数的主要原因是缴费基数变化。')).toEqual([
    ['NA-06', ['大于', '小于', '卫生健康支出年初预算53.73万元，支出决算53.45万元，决算数小于年初预算数的主要原因是缴费基数变化。', 'text']],
  ]);
});

test('two mistakes of a sentence: each has its own words, the sentence is right as a whole', async () => {
  expect(await rewordings('三、支出决算情况说明', '支出合计3,485.16万元，其中：基本支出985.20万元，占比28.62%。')).toEqual([
    ['NA-01', ['985.20万元', '985.02万元', '支出合计3,485.16万元，其中：基本支出985.02万元，占比28.26%。', 'tables']],
    // 985.20 ÷ 3,485.16 would be 28.27 %, but the amount is no right one.
    ['NA-02', undefined],
  ]);
});

test('where the right words do not follow, none are offered', async () => {
  expect(await rewordings('（三）国有资产占用情况说明', '使用财政拨款负担的公务用车保有量10辆。')).toEqual([]);
  const total = await checkedWith(ACCOUNTS, published(ACCOUNTS_TEXT));
  const without = total.findings.filter(isNarrative).filter(({ rewording }) => !rewording).map(({ rule }) => rule);
  expect(without).toEqual(['NA-05', 'NA-05', 'NA-12', 'NA-11', 'NA-03', 'NA-03']);
});

test('it is printed and in JSON, under the unit and the text', async () => {
  const report = await checkedWith(ACCOUNTS, '三、支出决算情况说明\n支出合计3,485.16万元，其中：基本支出985.02万元，占比28.62%。');
  const outcome = { file: '决算.xlsx', report };
  expect(viewOf(outcome).groups.map(({ heading }) => heading)).toContain('晋城市应急管理局 2023 年 · 情况说明“说明.txt”');
  expect(renderMarkdown([outcome])).toContain('若文中其他数无误，改为：支出合计3,485.16万元，其中：基本支出985.02万元，占比28.26%。');
  const json = JSON.parse(renderJson(outcome)) as { findings: { rule: string; unit: string; rewording: unknown }[] };
  expect(json.findings.find(({ rule }) => rule === 'NA-02')).toMatchObject({
    unit: '晋城市应急管理局',
    rewording: { place: { document: '说明.txt', paragraph: 2, words: '28.62%' }, text: '28.26%', follows: 'text' },
  });
});

test('a text goes to the unit it names, of several', async () => {
  const accounts = await readWorkbookFile(ACCOUNTS);
  const other = { ...accounts, sheets: accounts.sheets.map((sheet) => ({ ...sheet, name: `乙${sheet.name}`, values: sheet.values.map((row) => row.map((value) => (typeof value === 'string' ? value.replace('晋城市应急管理局', '晋中市水利局') : value))) })) };
  const both = { ...accounts, sheets: [...accounts.sheets, ...other.sheets] };
  const text = '三、支出决算情况说明\n晋中市水利局2023年度支出合计3,485.16万元，其中：基本支出985.02万元，占比28.62%。';
  const report = check(both, FORM_SETS, { texts: [documentOf('说明.txt', text)] });
  const found: readonly Finding[] = report.findings.filter(isNarrative);
  expect(found.map(({ rule, text: name }) => [rule, name])).toEqual([['NA-02', '说明.txt']]);
  expect(report.causes.find(({ text: name }) => name === '说明.txt')?.unit).toBe('晋中市水利局');
  expect(viewOf({ file: 'a.xlsx', report }).groups.some(({ heading }) => heading === '晋中市水利局 2023 年 · 情况说明“说明.txt”')).toBe(true);
});
