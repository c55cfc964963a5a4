import fc from 'fast-check';
import { amount, cellNumber, inHundredths, isNoise, readFigure } from '../../src/core';

describe('the number a cell means', () => {
  test.each([
    ['a typed figure', 3220.54, '3220.54'],
    ['0.1 + 0.2', 0.1 + 0.2, '0.3'],
    ['0.1 + 0.7', 0.1 + 0.7, '0.8'],
    ['0.815 + 0.1', 0.815 + 0.1, '0.915'],
    ['1.1 × 3', 1.1 * 3, '3.3'],
    ['36.48 + 16.97', 36.48 + 16.97, '53.45'],
    ['3220.75 − 3220.54, where twelve digits of noise are left', 3220.75 - 3220.54, '0.21'],
    ['a balance that is nothing', 3220.75 - 3220.54 - 0.21, '0'],
    ['a negative balance', 3220.54 - 3220.75, '-0.21'],
    ['a long fraction keeps its digits', 1 / 3, '0.333333333333333'],
    ['a fen in 万元', 0.000001, '0.000001'],
    ['a tenth of it', 0.0000001, '0.0000001'],
    ['a whole number of 16 digits', 9007199254740991, '9007199254740991'],
    ['a larger one has fifteen that are sure', 1.2345678901234567e19, '12345678901234600000'],
    ['minus nothing', -0, '0'],
  ])('%s', (_, stored, meant) => expect(cellNumber(stored).toString()).toBe(meant));

  test('every amount to the fen, in 元 and in 万元, is itself, however it was added up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), { minLength: 1, maxLength: 40 }), (fens) => {
        const total = fens.reduce((a, b) => a + b, 0);
        expect(cellNumber(fens.reduce((a, b) => a + b / 1e6, 0)).toString()).toBe(amount(total).div(1e6).toString());
        expect(cellNumber(total / 100).toString()).toBe(amount(total).div(100).toString());
      }),
    );
  });

  test('the amount cells of a table are read by it', () => {
    expect(readFigure(3220.75 - 3220.54).value.toString()).toBe('0.21');
    expect(readFigure(Number.NaN).kind).toBe('unreadable');
  });
});

describe('noise against the figures it came from', () => {
  test.each([
    ['3.6e-14', ['3220.75', '3220.54'], true],
    ['0.01', ['3220.75', '3220.54'], false],
    ['0.000003', ['3220.75', '3220.54'], true],
    ['0.000004', ['-3220.75', '1'], false],
    ['-0.000003', ['-3220.75', '1'], true],
    ['0', [], true],
    ['0.1', [], false],
  ])('%s beside %j: %s', (difference, figures, expected) =>
    expect(isNoise(amount(difference), figures.map((figure) => amount(figure)))).toBe(expected),
  );
});

describe('whole hundredths', () => {
  test.each([
    ['a figure of two decimals', 3220.54, 322054],
    ['the longest that is sure', 9999999999999.99, 999999999999999],
    ['one digit more', 10000000000000.01, undefined],
    ['a third decimal', 1.005, undefined],
    ['noise', 0.1 + 0.2, undefined],
    ['no number', NaN, undefined],
    ['beyond all numbers', Infinity, undefined],
  ])('%s', (_, stored, whole) => expect(inHundredths(stored)).toBe(whole));

  test('wherever they are told, they are what the cell means, to the last digit', () => {
    const anyNumber = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer().map((each) => each / 100), fc.maxSafeInteger().map((each) => each / 100), fc.integer().map((each) => each / 1000));
    fc.assert(
      fc.property(anyNumber, (stored) => {
        const whole = inHundredths(stored);
        if (whole !== undefined) expect(amount(whole).div(100).eq(cellNumber(stored))).toBe(true);
      }),
    );
  });
});
