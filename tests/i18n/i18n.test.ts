import { readdirSync } from 'node:fs';
import path from 'node:path';

import { amount, type Arithmetic } from '../../src/core';
import { languageOf, toleranceInWords, translator } from '../../src/i18n';
import { enUS, zhCN } from '../../src/i18n/messages';
import { INCOME, operands, ROUNDING_302, TOTALS } from '../kit/pane/report';

const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
const keys = Object.keys(zhCN).filter((key): key is keyof typeof zhCN => key in enUS);

test('both languages have the same sentences with the same placeholders', () => {
  expect(Object.keys(enUS)).toEqual(Object.keys(zhCN));
  for (const key of keys) expect({ key, names: placeholders(enUS[key]) }).toEqual({ key, names: placeholders(zhCN[key]) });
});

test('every page is part of the sentences, and no two pages name one alike', async () => {
  const folder = path.join(__dirname, '../../src/i18n/pages');
  const pages = await Promise.all(readdirSync(folder).map((file) => import(path.join(folder, file)) as Promise<{ zh: object; en: object }>));
  const named = pages.flatMap(({ zh }) => Object.keys(zh)).sort();
  expect(named).toEqual(Object.keys(zhCN).sort());
  for (const { zh, en } of pages) expect(Object.keys(en)).toEqual(Object.keys(zh));
});

test('no sentence blames the system or speaks like an exception', () => {
  for (const key of keys) expect(zhCN[key]).not.toMatch(/校验失败|系统错误|异常|undefined|NaN/);
});

test('Chinese sentences use full-width punctuation', () => {
  for (const key of keys) expect(zhCN[key]).not.toMatch(/\p{Script=Han}[,;!?]/u);
});

test.each([
  ['zh-CN', 'zh'],
  ['en-US', 'en'],
  ['EN', 'en'],
  ['fr-FR', 'zh'],
  [undefined, 'zh'],
])('display language %s is served in %s', (display, language) => {
  expect(languageOf(display)).toBe(language);
});

describe('tolerance in words', () => {
  const words = (arithmetic: Arithmetic | undefined, language: 'zh' | 'en' = 'zh'): string => {
    if (!arithmetic) throw new Error('no arithmetic');
    return toleranceInWords(arithmetic, language, translator(language));
  };
  test('a copied figure may not differ', () => {
    expect(words(TOTALS.arithmetic)).toBe('应一致，不允许尾差；实际相差 +1.00');
  });
  test('sixteen figures of two decimals: 16 × 0.005 = 0.08', () => {
    expect(words(ROUNDING_302.arithmetic)).toBe('16 项均保留两位小数，允许差额 0.08；实际相差 -0.02');
    expect(words(ROUNDING_302.arithmetic, 'en')).toBe('16 figures with 2 decimals may differ by 0.08; they differ by -0.02');
  });
  test('an empty figure does not count: 3 × 0.005 = 0.015', () => {
    expect(words(INCOME.arithmetic)).toBe('三项均保留两位小数，允许差额 0.015；实际相差 +0.10');
  });
  test('whole figures', () => {
    const list = operands('10', [
      ['车辆合计', 'C14', '10'],
      ['机要通信用车', 'C17', '12'],
    ]);
    const whole: Arithmetic = {
      formula: '',
      operator: '=',
      operands: list,
      expected: amount(12),
      actual: amount(10),
      difference: amount(-2),
      allowed: amount(1),
      unit: '元',
    };
    expect(words(whole)).toBe('两项均为整数，允许差额 1.00；实际相差 -2.00');
  });
  test('an allowance the figures do not account for is only stated', () => {
    const { arithmetic } = ROUNDING_302;
    if (!arithmetic) throw new Error('no arithmetic');
    expect(words({ ...arithmetic, allowed: amount('0.05') })).toBe('按四舍五入允许差额 0.05；实际相差 -0.02');
  });
});
