import fc from 'fast-check';
import { amount } from '../../src/core';
import { functionNamed } from '../../src/functions';
import { rmbInWords } from '../../src/functions/rmb';

/** Written by hand after 《正确填写票据和结算凭证的基本规定》, not taken from the program. */
const CASES: readonly (readonly [number | string, string])[] = [
  [0, '零元整'],
  [0.01, '壹分'],
  [0.1, '壹角'],
  [0.11, '壹角壹分'],
  [0.005, '壹分'],
  [0.004, '零元整'],
  [-0.004, '零元整'],
  [1, '壹元整'],
  [1.5, '壹元伍角'],
  [1.05, '壹元零伍分'],
  [10, '壹拾元整'],
  [10.5, '壹拾元零伍角'],
  [15, '壹拾伍元整'],
  [100, '壹佰元整'],
  [101, '壹佰零壹元整'],
  [110, '壹佰壹拾元整'],
  [1001, '壹仟零壹元整'],
  [1010, '壹仟零壹拾元整'],
  [1100, '壹仟壹佰元整'],
  [10000, '壹万元整'],
  [10001, '壹万零壹元整'],
  [10100, '壹万零壹佰元整'],
  [11000, '壹万壹仟元整'],
  [100000, '壹拾万元整'],
  [100500, '壹拾万零伍佰元整'],
  [1050000, '壹佰零伍万元整'],
  [10000000, '壹仟万元整'],
  [10000001, '壹仟万零壹元整'],
  [100000000, '壹亿元整'],
  [100000001, '壹亿零壹元整'],
  [100010000, '壹亿零壹万元整'],
  [150000000, '壹亿伍仟万元整'],
  [1200000000000, '壹万贰仟亿元整'],
  ['9999999999999999.99', '玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  [32205400, '叁仟贰佰贰拾万伍仟肆佰元整'],
  [-1409.5, '负壹仟肆佰零玖元伍角'],
];

test.each(CASES)('%s is %s', (value, words) => expect(rmbInWords(amount(value))).toBe(words));

test('from 10^16 on there are no words', () => {
  expect(rmbInWords(amount('1e16'))).toBeNull();
  expect(rmbInWords(amount('9999999999999999.995'))).toBeNull();
  expect(functionNamed('RMBUPPER')?.invoke(['10000000000000000'])).toMatchObject({ error: '#VALUE!' });
});

/** Reads the words back by their own value, independent of how they were written. */
function readBack(words: string): string {
  const digits = '零壹贰叁肆伍陆柒捌玖';
  const places: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };
  const [whole, rest] = words.includes('元') ? words.split('元') : ['', words];
  let total = 0n;
  let section = 0n;
  let digit = 0n;
  for (const char of whole ?? '') {
    const place = places[char];
    if (char === '万') [section, digit] = [(section + digit) * 10000n, 0n];
    else if (char === '亿') [total, section, digit] = [(total + section + digit) * 100000000n, 0n, 0n];
    else if (place !== undefined) [section, digit] = [section + digit * place, 0n];
    else digit = BigInt(digits.indexOf(char));
  }
  total += section + digit;
  const jiao = /([^零元])角/.exec(rest ?? '')?.[1] ?? '零';
  const fen = /([^零元角])分/.exec(rest ?? '')?.[1] ?? '零';
  return `${total}.${digits.indexOf(jiao)}${digits.indexOf(fen)}`;
}

test('the words say the amount', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 18n - 1n }), (cents) => {
      const whole = cents / 100n;
      const text = `${whole}.${String(cents % 100n).padStart(2, '0')}`;
      const words = rmbInWords(amount(text));
      expect(words).not.toBeNull();
      expect(readBack(words ?? '')).toBe(text);
      expect(words).not.toMatch(/零零|零元|零万|零亿|亿万/);
    }),
    { numRuns: 500, examples: [[1n], [100000000000n], [1000500000000n], [12345678901n]] },
  );
});
