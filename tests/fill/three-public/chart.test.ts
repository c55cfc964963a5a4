import { rangeToA1, toA1, type WorkbookSnapshot } from '../../../src/core';
import { check } from '../../../src/check';
import { FORM_SETS } from '../../../src/forms';
import { threePublic } from '../../../src/fill';
import type { ThreePublicOptions } from '../../../src/fill/three-public/types';
import type { NewSheet } from '../../../src/hosts/port';
import { addedSheet } from '../../kit/plain-sheet';

const EMPTY: WorkbookSnapshot = { name: '空', date1904: false, sheets: [] };
const TYPED = { budget: { carRunning: 29, reception: 0.2 }, actual: { carRunning: 29, reception: 0.14 } };

function charted(options: ThreePublicOptions): NewSheet {
  const { newSheetWithChart } = threePublic(EMPTY, { organisation: '某局', year: 2023, ...options });
  if (!newSheetWithChart) throw new Error('no chart');
  return newSheetWithChart;
}

/** The cells a chart draws, beside each other: `[name, value, formula]` of every line. */
function drawn(sheet: NewSheet): unknown {
  return sheet.charts?.map(({ title, valueTitle, anchor, categories, series }) => ({
    title,
    valueTitle,
    anchor: rangeToA1(anchor),
    names: line(sheet, categories.left, categories).map(({ value }) => value),
    series: series.map(({ name, values }) => [name, line(sheet, values.left, values).map(({ value, formula }) => [value, formula])]),
  }));
}

function line({ cells }: NewSheet, column: number, { top, bottom }: { top: number; bottom: number }) {
  return cells.slice(top, bottom + 1).map((row) => row[column] ?? { value: undefined, formula: undefined });
}

const NAMES = ['因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费'];

test('09: 预算数 beside 决算数 of the four items, taken from the cells of the form', () => {
  const sheet = charted({ typed: TYPED });
  expect(drawn(sheet)).toEqual([
    {
      title: '2023年度财政拨款“三公”经费支出决算',
      valueTitle: '单位：万元',
      anchor: 'A11:L24',
      names: NAMES,
      // B8 出国, D8 购置, E8 运维, F8 接待; 小计 C8 would be drawn twice.
      series: [
        ['预算数', [[0, '=B8'], [0, '=D8'], [29, '=E8'], [0.2, '=F8']]],
        ['决算数', [[0, '=H8'], [0, '=J8'], [29, '=K8'], [0.14, '=L8']]],
      ],
    },
  ]);
});

test('a side nobody knows is left out, not drawn as zero', () => {
  const [chart] = charted({ typed: { actual: TYPED.actual } }).charts ?? [];
  expect(chart?.series.map(({ name }) => name)).toEqual(['决算数']);
});

test('表十: 预算数 of the four items in their own order', () => {
  const sheet = charted({ form: 'budget/10', year: 2024, typed: { budget: { abroad: 3, carRunning: 29, reception: '1.5' } } });
  expect(drawn(sheet)).toMatchObject([
    { title: '2024年财政拨款安排“三公”经费支出预算', anchor: 'A12:E25', names: NAMES, series: [['预算数', [[3, '=B5'], [0, '=B8'], [29, '=B9'], [1.5, '=B6']]]] },
  ]);
});

test('nothing but zeros is no chart', () => {
  const { newSheet, newSheetWithChart } = threePublic(EMPTY, { typed: { actual: { reception: 0 } } });
  expect([newSheet === undefined, newSheetWithChart]).toEqual([false, undefined]);
});

describe('the form is not touched by its chart', () => {
  const { newSheet } = threePublic(EMPTY, { organisation: '某局', year: 2023, typed: TYPED });
  const sheet = charted({ typed: TYPED });

  test('its cells, widths, heights and merges are those of the sheet without', () => {
    if (!newSheet) throw new Error('no sheet');
    const rows = newSheet.cells.length;
    expect(sheet.cells.slice(0, rows)).toEqual(newSheet.cells);
    expect(sheet.columnWidths.slice(0, newSheet.columnWidths.length)).toEqual(newSheet.columnWidths);
    expect(sheet.rowHeights?.slice(0, rows)).toEqual(newSheet.rowHeights);
    expect(sheet.merges).toEqual(newSheet.merges);
    expect(sheet.name).toBe(newSheet.name);
  });

  test('it prints on one page with the chart, without the cells that feed the chart', () => {
    expect(sheet.print).toMatchObject({ landscape: true, onePage: true });
    expect(sheet.print?.area && rangeToA1(sheet.print.area)).toBe('A1:L24');
    const outside = sheet.cells.flatMap((row, r) => row.flatMap((cell, c) => (r > 8 && cell.value !== null ? [toA1(r, c)] : [])));
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.filter((address) => !/^[NOP]/.test(address))).toEqual([]);
  });

  test('it reads back as 09, and everything adds up', () => {
    const report = check({ ...EMPTY, sheets: [addedSheet(sheet)] }, FORM_SETS);
    expect(report.tables.map(({ form, range }) => [form.id, rangeToA1(range)])).toEqual([['final-accounts/09', 'A1:L9']]);
    expect(report.findings).toEqual([]);
    expect([report.coverage.held, report.coverage.failed]).toEqual([10, 0]);
  });
});

test('表十 with its chart reads back as 表十, and nothing is left to fill', () => {
  const budget = { abroad: 3, carRunning: 29, reception: '1.5' };
  const sheet = addedSheet(charted({ form: 'budget/10', year: 2024, typed: { budget } }));
  const { newSheet, items, figures } = threePublic({ ...EMPTY, sheets: [sheet] }, { form: 'budget/10', year: 2024, typed: { budget } });
  expect([newSheet, items]).toEqual([undefined, []]);
  // 3 + 29 + 1.5
  expect(figures.find(({ item, fund }) => item === 'total' && fund === undefined)?.value.toString()).toBe('33.5');
});
