/** A new sheet: its header from the paths of its columns, its figures and formulas, the chart below it. */
import { amount, type Column, rangeToA1 } from '../../../src/core';
import { charted } from '../../../src/fill/three-public/chart';
import { layoutById } from '../../../src/fill/three-public/layouts';
import type { FigureOf } from '../../../src/fill/three-public/place-table';
import { cellIn, sheetOf } from '../../../src/fill/three-public/sheet';
import { headerRows } from '../../../src/fill/three-public/sheet-header';
import type { ThreePublicItem } from '../../../src/fill/three-public/types';

const column = (...path: string[]): Column => ({ key: path.join('.'), role: 'amount', path }) as unknown as Column;
function header(columns: readonly Column[], lastLabelBelow = false): { rows: string[]; merges: string[] } {
  const { rows, merges } = headerRows(columns, { top: 3, lastLabelBelow }, (text) => text.toUpperCase());
  return { rows: rows.map((row) => row.map((text) => text ?? '·').join(' ')), merges: merges.map(({ top, left, bottom, right }) => `${String(top)},${String(left)}–${String(bottom)},${String(right)}`) };
}

test('what neighbours share is said once and merged; a short path reaches down', () => {
  expect(header([column('a'), column('b', 'c'), column('b', 'd', 'e'), column('b', 'd', 'f'), column('g', 'e')])).toEqual({
    rows: ['A B · · G', '· C D · E', '· · E F ·'],
    // A over three lines, B over three columns, C and the E of G over two lines, D over two columns.
    merges: ['3,0–5,0', '3,1–3,3', '4,1–5,1', '4,2–4,3', '4,4–5,4'],
  });
});

test('the last label stays on the last line where the form has it there, and the one above reaches down', () => {
  expect(header([column('b', 'c', 'x'), column('b', 'c', 'y'), column('b', 'd', 'e', 'x'), column('b', 'd', 'e', 'y')], true)).toEqual({
    rows: ['B · · ·', 'C · D ·', '· · E ·', 'X Y X Y'],
    merges: ['3,0–3,3', '4,0–5,1', '4,2–4,3', '5,2–5,3'],
  });
  // One label alone reaches down in any case.
  expect(header([column('a'), column('b', 'c')], true)).toEqual({ rows: ['A B', '· C'], merges: ['3,0–4,0'] });
});

test('last labels are never shared, nor is what stands under different ones', () => {
  expect(header([column('a'), column('a')]).merges).toEqual([]);
  expect(header([column('a', 'x', 'p'), column('b', 'x', 'p')])).toEqual({ rows: ['A B', 'X X', 'P P'], merges: [] });
  expect(header([column('a', 'x'), column('a', 'x', 'p')])).toEqual({ rows: ['A ·', 'X X', '· P'], merges: ['3,0–3,1', '4,0–5,0'] });
});

describe('the sheet', () => {
  const [NINE, PAIRED, TEN] = [layoutById('final-accounts/09'), layoutById('final-accounts/09@paired'), layoutById('budget/10')];
  /** 合计 7 = 1 + 4 (2 + 2) + 2, on every side. */
  const FIGURES: Readonly<Record<ThreePublicItem, number>> = { total: 7, abroad: 1, cars: 4, carPurchase: 2, carRunning: 2, reception: 2 };
  const all: FigureOf = ({ item, fund }) => (fund === undefined || fund === 'general' ? amount(FIGURES[item]) : undefined);
  const made = (layout: typeof NINE, formulas: boolean, valueOf = all) => sheetOf(layout, valueOf, { organisation: '某局', year: 2023, formulas });
  const line = (sheet: ReturnType<typeof made>, row: number): unknown[] => (sheet.cells[row] ?? []).map(({ value, formula }) => formula ?? value);

  test('in one row: both sides, their sums as formulas', () => {
    expect(line(made(NINE, false), 7)).toEqual([7, 1, 4, 2, 2, 2, 7, 1, 4, 2, 2, 2]);
    expect(line(made(NINE, true), 7)).toEqual(['=B8+C8+F8', 1, '=D8+E8', 2, 2, 2, '=H8+I8+L8', 1, '=J8+K8', 2, 2, 2]);
    expect(line(made(NINE, false), 6)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(line(made(PAIRED, true), 6).slice(0, 6)).toEqual(['=C7+E7+K7', '=D7+F7+L7', 1, 1, '=G7+I7', '=H7+J7']);
  });

  test('a row an item: the budgets across, 合计 over them', () => {
    const rows = [4, 5, 6, 7, 8, 9];
    expect(rows.map((row) => line(made(TEN, false), row))).toEqual([
      ['因公出国（境）费', 1, 1, null, null], ['公务接待费', 2, 2, null, null], ['公务用车购置及运行费', 4, 4, null, null], ['①公务用车购置费', 2, 2, null, null], ['②公务用车运行维护费', 2, 2, null, null], ['合计', 7, 7, null, null],
    ]);
    expect([6, 9].map((row) => line(made(TEN, true), row))).toEqual([['公务用车购置及运行费', '=C7+D7+E7', '=C8+C9', '=D8+D9', '=E8+E9'], ['合计', '=C10+D10+E10', '=C5+C7+C6', '=D5+D7+D6', '=E5+E7+E6']]);
    expect(made(TEN, false).cells[9]?.map(({ bold, align }) => [bold, align])).toEqual([[true, 'center'], ...[1, 2, 3, 4].map(() => [undefined, 'right'])]);
    expect(made(TEN, false).cells[4]?.[0]?.bold).toBe(false);
    expect([cellIn(TEN, 'budget', 'total'), cellIn(NINE, 'actual', 'reception'), cellIn(PAIRED, 'actual', 'total')]).toEqual([{ row: 9, column: 1 }, { row: 7, column: 11 }, { row: 6, column: 1 }]);
  });

  test('heading, notes, merges, what is frozen and how high the rows are', () => {
    const sheet = made(NINE, false);
    expect(sheet.cells.slice(0, 3).map((row) => row.map(({ value }) => value).filter((value) => value !== null))).toEqual([['财政拨款“三公”经费支出决算表'], ['公开09表'], ['部门名称：某局', '2023年度', '金额单位：万元']]);
    expect(sheet.merges.map(rangeToA1)).toEqual(['A1:L1', 'A3:D3', 'E3:H3', 'I3:L3', 'A4:F4', 'G4:L4', 'A5:A6', 'B5:B6', 'C5:E5', 'F5:F6', 'G5:G6', 'H5:H6', 'I5:K5', 'L5:L6', 'A9:L9']);
    expect([sheet.freezeRows, sheet.activate, sheet.print, sheet.cells.length, sheet.rowHeights?.length]).toEqual([7, true, { landscape: true, onePage: true }, 9, 9]);
    // A table of noughts says that it is empty.
    const empty = made(NINE, false, () => amount(0));
    expect([empty.cells[9]?.[0]?.value, empty.rowHeights?.length, rangeToA1(empty.merges[15] ?? { top: 0, left: 0, bottom: 0, right: 0 })]).toEqual(['说明：本表无数据', 10, 'A10:L10']);
    expect([made(TEN, false, () => amount(0)).cells.slice(10).map((row) => row[0]?.value), made(TEN, false, () => amount(0)).rowHeights?.length]).toEqual([['注：本表无数据'], 10]);
    expect(sheetOf(TEN, all, { organisation: '某局', year: undefined, formulas: false }).cells[0]?.[0]?.value).toBe('财政拨款安排“三公”经费支出预算表');
  });

  test('its chart points to the four items of each side, right of itself and outside the printed page', () => {
    const sheet = charted(made(NINE, false), NINE, ['budget', 'actual'], 2023);
    const [chart] = sheet?.charts ?? [];
    expect([chart?.title, chart?.valueTitle, chart && rangeToA1(chart.categories), chart?.series.map(({ name, values }) => `${name} ${rangeToA1(values)}`), chart && rangeToA1(chart.anchor)]).toEqual(['2023年度财政拨款“三公”经费支出决算', '单位：万元', 'N13:N16', ['预算数 O13:O16', '决算数 P13:P16'], 'A11:L24']);
    expect([sheet?.cells.slice(9).map((row) => row.map(({ value, formula }) => formula ?? value).slice(12)), sheet?.columnWidths.slice(12), sheet?.rowHeights?.slice(9), sheet?.print]).toEqual([
      [[], [null, '图表数据（单位：万元），随左边的表变动，不打印'], [null, '项目', '预算数', '决算数'], [null, '因公出国（境）费', '=B8', '=H8'], [null, '公务用车购置费', '=D8', '=J8'], [null, '公务用车运行维护费', '=E8', '=K8'], [null, '公务接待费', '=F8', '=L8']],
      [3, 22, 12, 12], [undefined, ...Array.from({ length: 14 }, () => 18)], { landscape: true, onePage: true, area: { top: 0, left: 0, bottom: 23, right: 11 } },
    ]);
    expect(sheet?.cells[10]?.[13]?.wrap).toBe(false);
    const one = charted(made(NINE, false), NINE, ['actual'], undefined);
    expect([one?.charts?.[0]?.title, one?.charts?.[0]?.series.map(({ name }) => name), one?.columnWidths.slice(12)]).toEqual(['财政拨款“三公”经费支出决算', ['决算数'], [3, 22, 12]]);
    expect([charted(made(NINE, false, () => amount(0)), NINE, ['actual'], 2023), charted(made(NINE, false, ({ side }) => amount(side === 'budget' ? 1 : 0)), NINE, ['actual'], 2023)]).toEqual([undefined, undefined]);
    // A title that begins with its year keeps it.
    expect(charted(made(TEN, false), TEN, ['budget'], 2023)?.charts?.[0]?.title).toBe('2023年财政拨款安排“三公”经费支出预算');
  });
});
