/** Which figures are suspect, what a cause puts right, and what lies under a merge – on the relations of a small form. */
import { amount, type CellRef, toA1, toQualified, type WorkbookSnapshot } from '../../src/core';
import type { Diagnosis } from '../../src/diagnose';
import type { FillItem } from '../../src/fill';
import { correctionItems } from '../../src/fill/corrections';
import { withoutCovered } from '../../src/fill/covered';
import { itemsFor } from '../../src/fill/items';
import { solved } from '../../src/fill/recalculation';
import { suspectsOf } from '../../src/fill/suspects';
import { relation } from '../../src/forms/build';
import { compileRelation, equationsOf, evaluate, isTable, type TableAccess } from '../../src/relations';
import { one, said, schemas, two, withFormulas } from '../kit/fill/small';

function given(texts: readonly string[], tables: readonly TableAccess[]) {
  const find = (key: Parameters<typeof isTable>[0]) => tables.find(({ form }) => isTable(key, form)) ?? said('没有');
  const relations = texts.map((text, index) => compileRelation(relation(`T-${String(index)}`, text, said('应成立')), schemas, { set: 't', name: '01' }));
  const equations = relations.flatMap((each) => equationsOf(each, find));
  const workbook: WorkbookSnapshot = { name: 'x', date1904: false, sheets: tables.flatMap(({ sheets }) => sheets) };
  return { relations, equations, workbook, findsFor: () => [find], outcomes: new Map(relations.flatMap((each) => evaluate(each, find)).map((outcome, index) => [String(index), outcome])) };
}

const at = (row: number): CellRef => ({ sheet: '01', row, column: 1 });

describe('suspect', () => {
  const suspects = (texts: readonly string[], tables: readonly TableAccess[]) => {
    const { relations, findsFor, equations } = given(texts, tables);
    const found = suspectsOf(relations, findsFor, equations, () => []);
    return { cells: [...found.suspects].sort(), causes: found.diagnoses.map(({ cells }) => cells.map(toQualified)), outcomes: found.outcomes.size };
  };
  const SUMS = ['小计.数 = 甲.数 + 乙.数', '总.数 = 小计.数 + 丙.数', '小计.数 = 02.小计.数', '丁.数 = 02.丁.数'];

  test('nothing where nothing fails', () => {
    expect(suspects(SUMS, [one({ 甲: 1, 乙: 2, 小计: 3, 丙: 3, 总: 6, 丁: 4 }), two({ 小计: 3, 丁: 4 })])).toEqual({ cells: [], causes: [], outcomes: 4 });
    // Nor where what fails is no equality.
    expect(suspects(['甲.数 ≤ 乙.数'], [one({ 甲: 2, 乙: 1 })])).toEqual({ cells: [], causes: [], outcomes: 1 });
  });

  test('the figure that explains all that fails, and no empty cell for its sake', () => {
    // 30 for 3, in a sum, in another and in a copy.
    expect(suspects(SUMS, [one({ 甲: 1, 乙: 2, 小计: 30, 丙: 3, 总: 6, 丁: 4 }), two({ 小计: 3, 丁: 4 })])).toEqual({ cells: ["'01'!B6"], causes: [["'01'!B6"]], outcomes: 4 });
    // An empty cell that is to be filled in is not one; what is found without it is.
    expect(suspects(SUMS, [one({ 甲: 1, 乙: 2, 小计: 3, 丙: 3, 丁: 4 }), two({ 小计: 3, 丁: 4 })]).cells).toEqual([]);
  });

  test('every figure of what fails for no known cause', () => {
    // 01 and 02 say 4 and 9, and nothing else speaks of them.
    expect(suspects(['丁.数 = 02.丁.数'], [one({ 丁: 4 }), two({ 丁: 9 })]).cells).toEqual(["'01'!B4", "'02'!B4"]);
    // Each is borne out by a sum of its own: nothing alone explains it. 末, which is still empty, is no evidence.
    const borneOut = ['丁.数 = 02.丁.数', '丁.数 = 甲.数 + 乙.数', '02.丁.数 = 02.甲.数 + 02.乙.数', '末.数 = 02.末.数 + 丁.数'];
    expect(suspects(borneOut, [one({ 丁: 4, 甲: 1, 乙: 3 }), two({ 丁: 9, 甲: 2, 乙: 7, 末: 5 })]).cells).toEqual(["'01'!B4", "'02'!B4"]);
    // 总 is empty and follows from its only part: that part is not too many.
    expect(suspects(['总.数 = 甲.数'], [one({ 甲: 5 })])).toMatchObject({ cells: [], causes: [["'01'!B7", "'01'!B1"]] });
  });
});

describe('what a cause puts right', () => {
  const TEXTS = ['总.数 = 甲.数 + 乙.数 + 小计.数', '小计.数 = 丙.数 - 丁.数'];
  const cause = (over: Partial<Diagnosis>): Diagnosis => ({ kind: 'cell', table: '01!A1', cells: [at(5)], message: said('应为'), determined: true, corrections: [], explains: ['0', '1'], ...over });
  const figures = { 甲: 1, 乙: 2, 丙: 7, 丁: 4, 小计: 30, 总: 6 };
  const corrected = (diagnoses: readonly Diagnosis[], table = one(figures), texts = TEXTS): FillItem[] => {
    const { workbook, equations, outcomes, findsFor } = given(texts, [table]);
    const states = solved(equations);
    return [...correctionItems(itemsFor(workbook, equations, states, findsFor), { diagnoses, outcomes, suspects: new Set() }, states, workbook)];
  };
  const brief = ({ kind, corrects, intent, name, write, operands }: FillItem): string =>
    `${kind}${corrects ? ' as found' : ''} ${intent} ${toA1(write.cell.row, write.cell.column)} ${name} ${String(write.next.value)} 〔${write.reason.zh}〕 ${operands.map(({ name: from, value, sign }) => `${sign < 0 ? '-' : '+'} ${from} ${value}`).join(' ')}`;
  const correction = (row: number, next: number | null): Diagnosis['corrections'][number] => ({ cell: at(row), old: 0, next: next === null ? null : amount(next), pattern: 'digit' });

  test('by relations alone both sums are offered other figures', () => {
    // 小计 = 7 − 4 = 3; 总 is not said before 小计 is right.
    expect(corrected([]).map(brief)).toEqual(['correct totals B6 小计 3 〔丙 7.00 - 丁 4.00〕 + 丙 7.00 - 丁 4.00']);
  });

  test('its figure, which a relation gives as well', () => {
    expect(corrected([cause({ corrections: [correction(5, 3)] })]).map(brief)).toEqual(['correct as found totals B6 小计 3 〔丙 7.00 - 丁 4.00〕 + 丙 7.00 - 丁 4.00']);
  });

  test('its own figure and no other for its cell, from the shortest equality', () => {
    expect(corrected([cause({ corrections: [correction(5, 4)] })]).map(brief)).toEqual(['correct as found totals B6 小计 4 〔应为〕 + 丙 7.00 - 丁 4.00']);
    // Of three other figures, all of one side: 总 less 甲, less 乙.
    expect(corrected([cause({ corrections: [correction(5, 4)], explains: ['0'] })]).map(brief)).toEqual(['correct as found totals B6 小计 4 〔应为〕 + 总 6.00 - 甲 1.00 - 乙 2.00']);
    expect(corrected([cause({ corrections: [correction(5, 4)], explains: [] })]).map(brief)).toEqual(['correct as found totals B6 小计 4 〔应为〕 ']);
    // Only equalities of the cell count, however short others are; a nought among the figures is left out.
    const more = [...TEXTS, '戊.数 = 甲.数', '小计.数 ≤ 丙.数'];
    expect(corrected([cause({ corrections: [correction(5, 4)], explains: ['0', '2', '3'] })], one({ ...figures, 乙: 0 }), more).filter(({ corrects }) => corrects).map(brief)).toEqual(['correct as found totals B6 小计 4 〔应为〕 + 总 6.00 - 甲 1.00']);
    // What stands in none of the equalities, or in no state, has no figures.
    expect(corrected([cause({ cells: [at(7)], corrections: [correction(7, 4)], explains: [] })])).toEqual(corrected([]));
  });

  test('an empty cell, and what is left over', () => {
    const [item] = corrected([cause({ cells: [at(2)], corrections: [correction(2, null)], explains: ['1'] })]).filter(({ corrects }) => corrects);
    expect([item && brief(item), item?.write.next, item?.write.old.value]).toEqual(['correct as found totals B3 丙 null 〔应为〕 + 小计 30.00 + 丁 4.00', { formula: null, value: null }, 7]);
    const balance = corrected([cause({ cells: [at(7)], corrections: [correction(7, 2)], explains: ['0'] })], one({ 总: 6, 甲: 4, 末: 9 }), ['末.数 = 总.数 - 甲.数']);
    expect(balance.map(brief)).toEqual(['correct as found balances B8 末 2 〔总 6.00 - 甲 4.00〕 + 总 6.00 - 甲 4.00']);
    const [other] = corrected([cause({ cells: [at(7)], corrections: [correction(7, 3)], explains: ['0'] })], one({ 总: 6, 甲: 4, 末: 9 }), ['末.数 = 总.数 - 甲.数']);
    expect([other?.intent, other?.write.next.value, other?.alternatives, other?.formula]).toEqual(['balances', 3, [], undefined]);
  });

  test('what it finds right stands as it is, where it is sure', () => {
    // The cause is in 丙: 小计 is right with it.
    const inC = cause({ cells: [at(2)], corrections: [correction(2, 34)], explains: ['1'] });
    expect(corrected([inC]).map(brief)).toEqual(['correct as found totals B3 丙 34 〔应为〕 + 小计 30.00 + 丁 4.00']);
    expect(corrected([{ ...inC, determined: false }]).map(({ name }) => name)).toEqual(['小计', '丙']);
    // An empty cell may still be filled in.
    expect(corrected([inC], one({ ...figures, 小计: null })).map(({ kind, name }) => `${kind} ${name}`)).toContain('fill 小计');
  });

  test('where it names a cell and no figure, none is offered, but to look at a formula', () => {
    const unknown = cause({ determined: false });
    expect(corrected([unknown])).toEqual([]);
    expect(corrected([unknown], withFormulas(one(figures), { B6: '=1+29' })).map(({ name }) => name)).toEqual(['小计']);
    expect(corrected([{ ...unknown, cells: [at(6)] }]).map(({ name }) => name)).toEqual(['小计']);
    expect(corrected([{ ...unknown, determined: true }], withFormulas(one(figures), { B6: '=1+29' })).map(({ name }) => name)).toEqual(['小计']);
  });
});

test('what lies under a merge is not written, nor what would follow from it', () => {
  const { workbook, equations, findsFor } = given(['小计.数 = 甲.数 + 乙.数', '总.数 = 小计.数 + 丙.数', '末.数 = 总.数 - 丁.数', '戊.数 = 丁.数'], [one({ 甲: 1, 乙: 2, 丙: 3, 丁: 4 })]);
  const items = itemsFor(workbook, equations, solved(equations), findsFor);
  const left = (row: number, sheet = '01'): string[] => {
    const merges = [{ top: row, bottom: row, left: 0, right: 1 }];
    return withoutCovered({ ...workbook, sheets: workbook.sheets.map((each) => (each.name === sheet ? { ...each, merges } : each)) }, items).map(({ name }) => name);
  };
  // 末 follows from 总, 总 from 小计.
  expect([left(0), left(5), left(6), left(7), left(4)]).toEqual([['小计', '总', '末', '戊'], ['戊'], ['小计', '戊'], ['小计', '总', '戊'], ['小计', '总', '末']]);
  expect(withoutCovered({ ...workbook, sheets: [] }, items)).toBe(items);
});
