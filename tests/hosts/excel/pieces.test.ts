import fc from 'fast-check';
import { contains } from '../../../src/core';
import { addressesOf } from '../../../src/hosts/excel/addresses';
import { rectangles } from '../../../src/hosts/blocks';
import { sameContent, toInput } from '../../../src/hosts/content';
import { toContent } from '../../../src/hosts/excel/content';
import { freeName } from '../../../src/hosts/sheet-name';
import { cut, halve, height, pack } from '../../../src/hosts/excel/windows';
import { readInput } from '../../kit/excel/model/input';

const position = fc.record({ row: fc.nat(12), column: fc.nat(8) });
const area = fc.record({ top: fc.nat(50), left: fc.nat(50), height: fc.nat(40), width: fc.nat(40) }).map(({ top, left, height: h, width }) => ({
  top,
  left,
  bottom: top + h,
  right: left + width,
}));

test('rectangles cover exactly the cells, each once', () => {
  fc.assert(
    fc.property(fc.array(position, { maxLength: 60 }), (cells) => {
      const areas = rectangles(cells);
      for (let row = 0; row < 14; row++) {
        for (let column = 0; column < 10; column++) {
          const wanted = cells.some((cell) => cell.row === row && cell.column === column) ? 1 : 0;
          expect(areas.filter((each) => contains(each, row, column))).toHaveLength(wanted);
        }
      }
    }),
  );
});

test('rectangles are few for a block and for a column', () => {
  const block = [0, 1, 2].flatMap((row) => [4, 5].map((column) => ({ row, column })));
  expect(rectangles(block)).toEqual([{ top: 0, left: 4, bottom: 2, right: 5 }]);
  const column = Array.from({ length: 200 }, (_, row) => ({ row, column: 2 }));
  expect(rectangles(column)).toEqual([{ top: 0, left: 2, bottom: 199, right: 2 }]);
});

test('address texts stay short and lose no area', () => {
  const areas = Array.from({ length: 900 }, (_, row) => ({ top: 2 * row, left: 3, bottom: 2 * row, right: 3 }));
  const texts = addressesOf(areas);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(2_000);
  expect(texts.join(',').split(',')).toHaveLength(900);
  expect(addressesOf([])).toEqual([]);
});

test('any text typed into a cell comes back as that text, whatever Excel would make of it', () => {
  const hostile = fc.constantFrom('=', '+', '-', '@', "'", '%', '1', '１', ',', '.', '/', '年', '月', '日', 'E', '#N/A', 'TRUE', ' ', '万元', '\n');
  const words = fc.array(hostile, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(words, fc.string({ minLength: 1 })), fc.constantFrom('General', '@', '0.00'), (text, format) => {
      const input = toInput({ value: text, formula: null }, format);
      const typed = readInput(input, format);
      expect(typed.formula).toBeNull();
      expect(typed.value).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test('a text that looks like a formula is told from a formula', () => {
  expect(toContent('=A1', '=A1')).toEqual({ value: '=A1', formula: null });
  expect(toContent(3, '=A1')).toEqual({ value: 3, formula: '=A1' });
  expect(toContent('', '')).toEqual({ value: null, formula: null });
  expect(toContent('#DIV/0!', '=1/0')).toEqual({ value: { error: '#DIV/0!' }, formula: '=1/0' });
  expect(toContent('#三公', '#三公')).toEqual({ value: '#三公', formula: null });
});

test('contents are compared by what the user put in', () => {
  const formula = (value: number): { value: number; formula: string } => ({ value, formula: '=A1' });
  expect(sameContent(formula(1), formula(2))).toBe(true);
  expect(sameContent(formula(1), { value: 1, formula: null })).toBe(false);
  expect(sameContent({ value: '', formula: null }, { value: null, formula: null })).toBe(true);
  expect(sameContent({ value: '1', formula: null }, { value: 1, formula: null })).toBe(false);
  expect(sameContent({ value: { error: '#N/A' }, formula: null }, { value: { error: '#N/A' }, formula: null })).toBe(true);
});

test('windows cover an area row by row, and halves cover a window', () => {
  fc.assert(
    fc.property(area, fc.integer({ min: 1, max: 300 }), (whole, most) => {
      const windows = cut('表', whole, most);
      expect(windows[0]?.area.top).toBe(whole.top);
      expect(windows[windows.length - 1]?.area.bottom).toBe(whole.bottom);
      expect(windows.reduce((sum, window) => sum + height(window), 0)).toBe(whole.bottom - whole.top + 1);
      expect(pack(windows, most).flat()).toEqual(windows);
      const half = halve([{ sheetId: '表', area: whole }]);
      if (whole.top === whole.bottom) expect(half).toBeUndefined();
      else expect(half?.flat().reduce((sum, window) => sum + height(window), 0)).toBe(whole.bottom - whole.top + 1);
    }),
  );
});

test('a free sheet name differs from all others without regard to case', () => {
  expect(freeName('审核结果', [])).toBe('审核结果');
  expect(freeName('审核结果', ['审核结果', '审核结果 (2)'])).toBe('审核结果 (3)');
  expect(freeName('Report', ['REPORT'])).toBe('Report (2)');
  expect(freeName('很'.repeat(31), ['很'.repeat(31)])).toBe(`${'很'.repeat(27)} (2)`);
});
