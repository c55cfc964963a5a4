import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { amount } from '../../src/core';
import { BAND_SCHEMES, type BandScheme, parseScheme, readStandard, SchemeError, schemePoints, schemeNamed } from '../../src/scoring';

const example = readFileSync(join(__dirname, '..', '..', 'docs', 'examples', 'bands.txt'), 'utf8');

/** `low–high` of an indicator at a rate in percent. */
function points(scheme: BandScheme | undefined, indicator: string, rate: string, weight: string): string {
  const line = scheme?.lines.get(indicator);
  const found = line && schemePoints(line, { low: amount(rate), high: amount(rate) }, amount(weight));
  return found ? `${found.low.toString()}–${found.high.toString()}` : '—';
}

test.each([
  // 3.5 points over 100 %: 3, 3.5 or in proportion of a point (5 − 1.75 = 3.25).
  ['yueyang', '在职人员控制率', '103.5', '5', '3–3.5'],
  ['yueyang', '在职人员控制率', '100', '5', '5–5'],
  ['yueyang', '重点支出安排率', '79.99', '5', '3–3'],
  ['yueyang', '重点支出安排率', '59.99', '5', '0–0'],
  ['yueyang', '预算调整率', '10', '3', '2–2'],
  ['yueyang', '预算调整率', '10.01', '3', '1–1'],
  ['yueyang', '三公经费控制率', '106', '6', '0–0'],
  ['yueyang', '预算完成率', '85', '3', '—'],
  // 14.2 points below: two whole steps (5−4=1), three begun (5−6<0); of a weight of 3 that is 0.6 or nothing.
  ['budget-control', '预算完成率', '85.80', '3', '0–0.6'],
  ['budget-control', '三公经费变动率', '2', '8', '6.4–6.4'],
  ['budget-control', '政府采购执行率', '90.06', '3', '2.7–2.7'],
  ['budget-control', '政府采购执行率', '112', '3', '3–3'],
  ['budget-control', '预算控制率', '30', '5', '2–2'],
  ['budget-control', '楼堂馆所面积控制率', '106', '5', '1–3'],
])('%s: %s at %s %% of weight %s', (id, indicator, rate, weight, expected) => {
  expect(points(schemeNamed(id), indicator, rate, weight)).toBe(expected);
});

test('the scheme of the manual is read as it says', () => {
  const scheme = parseScheme(example, 'bands.txt');
  expect(scheme.name.zh).toBe('某县部门整体支出绩效评价分档');
  expect([...scheme.lines.keys()]).toEqual(['在职人员控制率', '三公经费变动率', '预算完成率', '预算控制率', '政府采购执行率']);
  expect(points(scheme, '预算完成率', '92', '5')).toBe('3–3');
  expect(['0', '0.01', '10', '20', '20.01', '31'].map((rate) => points(scheme, '预算控制率', rate, '5'))).toEqual(['5–5', '4–4', '4–4', '3–3', '2–2', '0–0']);
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'cli.md'), 'utf8')).toContain(example.trimEnd().split('\n').map((line) => `    ${line}`).join('\n'));
});

test.each([
  ['三公经费变动率 ≤0% 得满分', '1:1+15', /缺少冒号/],
  ['# 注\n在职人员控制率（5分）：≤100% 得满分；每超1人扣1分', '2:23+7', /读不懂“每超1人扣1分”/],
  ['人员：每超过1个百分点扣1分', '1:1+3', /满分几分/],
  ['人员（5分）：≤100% 得6分', '1:1+7', /超过满分 5 分/],
  ['人员（5分）：≤100% 得5分\n人员（5分）：≤90% 得5分', '2:1+15', /已经写过/],
  ['# 只有注', '1:1+1', /没有一行分档/],
])('%s is refused with its place', (text, place, message) => {
  expect.assertions(2);
  try {
    parseScheme(text, 'f.txt');
  } catch (error) {
    if (!(error instanceof SchemeError)) throw error;
    expect(`${error.line}:${error.column}+${error.length}`).toBe(place);
    expect(error.message).toMatch(message);
  }
});

test.each([
  ['“三公经费”变动率', '“三公经费”变动率≦0，计5分；“三公经费”>0，每超过一个百分点扣0.5分，扣完为止。', '3', '3.5–3.5'],
  ['重点支出安排率', '重点支出安排率≥90%，计5分；80%（含）-90%，计4分；70%（含）-80%，计3分；低于70%不得分。', '80', '4–4'],
  ['预算完成率', '100%计满分，每低于5%扣2分，扣完为止。', '92', '1–3'],
  ['资金结余', '无结余，3分；有结余，但不超过上年结转，2分；结余超过上年结转，不得分。', '0', '—'],
  ['政府采购执行率', '100%计满分，每超过（降低）1%扣1分，扣完为止。', '90', '—'],
])('the standard printed beside %s is read whole or not at all', (name, standard, rate, expected) => {
  const line = readStandard(name, standard, amount(5));
  const found = line && schemePoints(line, { low: amount(rate), high: amount(rate) }, amount(5));
  expect(found ? `${found.low.toString()}–${found.high.toString()}` : '—').toBe(expected);
});

test('known schemes have ids and places of their own', () => {
  expect(BAND_SCHEMES.map(({ id }) => id)).toEqual(['yueyang', 'budget-control']);
  expect(new Set(BAND_SCHEMES.flatMap(({ places }) => places)).size).toBe(BAND_SCHEMES.flatMap(({ places }) => places).length);
});
