import { amount } from '../../src/core';
import {
  bandScore, bandScoreFrom, deductScore, deviation, executionRate, executionScore, gradeOf, isCannotSay, practiceNamed, readBands, readGradeScheme,
  type CellContent,
} from '../../src/scoring';

/** A refusal has a sentence, with every place in it filled. */
const text = (value: unknown): string => (isCannotSay(value) ? value.reason.zh && value.code : String(value));
const rows = (table: readonly (readonly (string | number | null)[])[]): CellContent[][] =>
  table.map((row) => row.map((value) => (typeof value === 'number' ? amount(value) : value)));

describe('execution (SE-03, SE-04)', () => {
  test('a budget of 0 has neither rate nor score', () => {
    expect(executionRate(amount(1), amount(0))).toBeNull();
    expect(executionScore(amount(1), amount(0))).toBeNull();
  });
  test.each([
    [0, 80, '0'],
    [120, 100, '10'],
    [57.95, 60, '9.66'], // 10×57.95/60 = 9.6583…
    [1.005, 10, '1.01'], // half-up on decimals
  ])('%d of %d', (actual, budget, score) => expect(text(executionScore(amount(actual), amount(budget)))).toBe(score));
});

describe('grades (SE-31)', () => {
  test.each([
    ['above-90', 90, '良'], ['above-90', 90.01, '优'], ['above-90', 80, '良'], ['from-80', 80, '优'], ['from-80', 79.99, '良'], ['from-80', 69.99, '中'], ['from-80', 59.99, '差'], ['general', 90, '优'],
  ] as const)('%s: %d is %s', (id, score, grade) => expect(gradeOf(amount(score), practiceNamed(id)?.grades)).toBe(grade));
  test.each([[100, '优'], [90, '优'], [89.99, '良'], [80, '良'], [79.99, '中'], [60, '中'], [59.99, '差'], [0, '差']])(
    '%d is %s',
    (score, grade) => expect(gradeOf(amount(score))).toBe(grade),
  );
  test('a total outside 0…100 is no grade', () => {
    expect(text(gradeOf(amount(105)))).toBe('score-out-of-range');
    expect(text(gradeOf(amount(-1)))).toBe('score-out-of-range');
  });
  test('another scheme as text; below its lowest step there is no grade', () => {
    const scheme = readGradeScheme('优秀 85，合格：60');
    if (isCannotSay(scheme)) throw new Error(scheme.code);
    expect(gradeOf(amount(85), scheme)).toBe('优秀');
    expect(gradeOf(amount(60), scheme)).toBe('合格');
    expect(text(gradeOf(amount(59), scheme))).toBe('score-out-of-range');
    for (const words of ['九十分以上优', '优90分', '90优', '优90,', '优90.']) expect(text(readGradeScheme(words))).toBe('scheme-unreadable');
    const unordered = readGradeScheme('差0；优89.55、良≥80');
    if (isCannotSay(unordered)) throw new Error(unordered.code);
    expect([89.55, 89.54, 79].map((score) => gradeOf(amount(score), unordered))).toEqual(['优', '良', '差']);
  });
});

describe('bands', () => {
  const lowerEnds = rows([[90, 5], [80, 4], [70, 3], [60, 2], [0, 0]]);
  test.each([[95, '5'], [90, '5'], [89.9, '4'], [60, '2'], [59.9, '0']])('%d', (value, score) =>
    expect(text(bandScoreFrom(amount(value), lowerEnds, null))).toBe(score),
  );
  test('the order of plain limits does not matter', () => {
    expect(text(bandScoreFrom(amount(85), [...lowerEnds].reverse(), null))).toBe('4');
  });
  test('with signs the first that holds counts', () => {
    const signed = rows([['≤10%', 4], ['≤20%', 3], ['>20%', 0]]);
    expect(text(bandScoreFrom(amount('0.1'), signed, null))).toBe('4');
    expect(text(bandScoreFrom(amount('0.15'), signed, null))).toBe('3');
    expect(text(bandScoreFrom(amount('0.21'), signed, null))).toBe('0');
  });
  test('a weight scales the highest score', () => {
    expect(text(bandScoreFrom(amount(85), lowerEnds, amount(3)))).toBe('2.4'); // 4×3/5
    expect(text(bandScore(amount(1), [{ comparison: null, limit: amount(0), dimension: '', factor: amount(1), text: '0', score: amount(0) }], amount(3)))).toBe('0');
  });
  test('what is wrong with the table is told with its row', () => {
    expect(text(bandScoreFrom(amount(-50), lowerEnds, null))).toBe('no-band');
    expect(text(readBands([]))).toBe('bands-unreadable');
    expect(text(readBands(rows([[null, null], ['优', 5]])))).toBe('bands-unreadable');
    expect(text(readBands(rows([[90, '≥5']])))).toBe('bands-unreadable');
    expect(text(readBands(rows([['≥90', 5], [80, 4]])))).toBe('bands-mixed');
    const reading = readBands(rows([[90, 5], [null, null], ['好', 4]]));
    expect(isCannotSay(reading) && reading.reason.zh).toContain('第 3 行');
    for (const half of [[80, null], [null, 4]]) {
      const refused = readBands(rows([[90, 5], half]));
      expect(isCannotSay(refused) && refused.reason.zh).toContain('第 2 行');
    }
    expect(text(bandScoreFrom('优', lowerEnds, null))).toBe('result-unreadable');
    expect(text(bandScoreFrom(amount(1), rows([['优', 5]]), null))).toBe('bands-unreadable');
    expect(text(bandScoreFrom(null, lowerEnds, null))).toBe('result-blank');
    const other = bandScoreFrom(amount(93), rows([['≥90%', 5], ['<90%', 0]]), null);
    expect(isCannotSay(other) && other.reason.zh).toMatch(/“93”.*“≥90%”/);
  });
  test.each<[string | number, readonly (readonly (string | number)[])[], string]>([
    [50, [['≥60', 5], ['<60', 0]], '0'],
    // Not on the scale of the limits, as far as anybody can tell …
    [20, [[1.5, 5], [1.2, 3]], 'bands-scale'],
    [20, [[1, 5], [0, 0]], 'bands-scale'],
    [1, [[90, 5], [60, 3], [0, 0]], 'bands-scale'],
    ['5分', [['≥90%', 5], ['<90%', 0]], 'bands-scale'],
    ['25%', [[10, 5], [5, 3], [1, 1]], 'bands-scale'],
    [20, [['≥300%', 5], ['<300%', 0]], 'bands-scale'],
    // … and counts, which are.
    [20, [[5, 5], [1, 3]], '5'],
    [20, [[2, 5], [1, 3]], '5'],
    [20, [[2.5, 5], [2, 3]], '5'],
    [1, [[20, 5], [5, 3], [0, 1]], '1'],
    [0.5, [[5, 5], [3, 3], [0, 1]], '1'],
    [0.5, [[20, 5], [1, 3], [0, 0]], '0'],
  ])('%s beside %j', (value, table, expected) => expect(text(bandScoreFrom(typeof value === 'number' ? amount(value) : value, rows(table), null))).toBe(expected));
});

describe('deduction: 每下降1%扣0.1分，扣完为止', () => {
  const scheme = { weight: amount(2), step: '1%', deduction: amount('0.1'), rounding: 'whole' as const };
  test.each([
    ['≥95%', '96%', '2'],
    ['≥95%', '94.5%', '2'], // half a step
    ['≥95%', '94%', '1.9'],
    ['95%', '94%', '1.9'],
    ['≤5%', '7%', '1.8'],
    ['<5%', '7%', '1.8'],
    ['=95%', '97%', '1.8'],
    ['≥95%', '0%', '0'],
    ['未填报', '94%', 'target-blank'],
    ['≥95%', '', 'result-blank'],
    ['提高', '提高', 'target-unreadable'],
    ['≥95%', '达成预期指标', 'kinds-differ'],
    ['≥95%', '94个', 'units-differ'],
  ])('%s with %s', (target, result, score) => expect(text(deductScore(target, result, scheme))).toBe(score));

  test('incomplete steps as the local rule says', () => {
    expect(text(deductScore('≥95%', '94.5%', { ...scheme, rounding: 'started' }))).toBe('1.9');
    expect(text(deductScore('≥95%', '94.5%', { ...scheme, rounding: 'proportional' }))).toBe('1.95');
  });

  test.each([['0%'], ['-1%'], ['1个'], [''], ['很多'], [null]])('a step of %s is refused', (step) =>
    expect(text(deductScore('≥95%', '94%', { ...scheme, step }))).toBe('step-invalid'),
  );
});

describe('deviation', () => {
  test.each([
    ['≥100人', '≥550人', '4.5'],
    ['≤200', '100', '-0.5'],
    ['=0起', '1起', 'zero-target'],
    ['提高', '达成预期指标', 'target-unreadable'],
    ['≥95%', '达成预期指标', 'kinds-differ'],
    ['≥95%', null, 'result-blank'],
    [null, '1', 'target-blank'],
    ['≥95%', '90%和91%', 'several-results'],
    ['≠1场', '1场', 'not-a-direction'],
  ])('%s with %s', (target, result, expected) => expect(text(deviation(target, result))).toBe(expected));
});
