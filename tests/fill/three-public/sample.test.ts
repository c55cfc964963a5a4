import { readFileSync } from 'node:fs';
import { check } from '../../../src/check';
import { type CellValue, NOT_CALCULATED, readFigure, toA1, valueAt, type WorkbookSnapshot } from '../../../src/core';
import { assume, threePublic, threePublicSteps, type ThreePublicItem, type ThreePublicResult } from '../../../src/fill';
import { FORM_SETS, FORMS } from '../../../src/forms';
import { THREEPUBLIC } from '../../../src/functions/THREEPUBLIC';
import { readWorkbookFile } from '../../../src/hosts/file';
import { recognise } from '../../../src/recognise';
import { withCell, withFormula } from '../../kit/edit';
import { lastYearOf } from '../../kit/fill/last-year';
import { addedSheet } from '../../kit/plain-sheet';
import { figure, notes, ORDER, rowsBehind, side, withoutSheet, withSheet } from './kit';

interface Expected {
  readonly rows: Readonly<Record<string, number>>;
  readonly figures: Readonly<Record<ThreePublicItem, { readonly 万元: string; readonly 元: string; readonly rows?: readonly number[] }>>;
  readonly excluded: readonly { readonly row: number; readonly item: string; readonly why: string; readonly 元: string }[];
  readonly reversals: readonly { readonly row: number; readonly 元: string }[];
  readonly hints: readonly { readonly row: number; readonly item: string; readonly words: string; readonly 元: string }[];
}

const LEDGER = 'samples/jincheng-2023-three-public-ledger';
const ACCOUNTS = 'samples/jincheng-2023-final-accounts.xlsx';
const NINE = '09财政拨款“三公”经费支出决算表';
/** 公开09表: 29.14 = 0 + 29.00 (0 + 29.00) + 0.14. */
const PUBLISHED = ['29.14', '0.00', '29.00', '0.00', '29.00', '0.14'];
const BUDGET = { abroad: 0, carPurchase: 0, carRunning: '29.00', reception: 0.14 };

let ledger: WorkbookSnapshot;
let accounts: WorkbookSnapshot;
const expected = JSON.parse(readFileSync(`${LEDGER}.expected.json`, 'utf8')) as Expected;

beforeAll(async () => {
  ledger = await readWorkbookFile(`${LEDGER}.xlsx`);
  accounts = await readWorkbookFile(ACCOUNTS);
});

describe('the ledger sample', () => {
  let result: ThreePublicResult;
  beforeAll(() => {
    result = threePublic(ledger, { typed: { budget: BUDGET } });
  });

  test('shows the published figures', () => {
    expect(side(result, 'actual')).toEqual(PUBLISHED);
    expect(side(result, 'budget')).toEqual(PUBLISHED);
  });

  test('keeps the ledger rows behind every figure, as the sidecar lists them', () => {
    for (const item of ['abroad', 'carPurchase', 'carRunning', 'reception'] as const) {
      expect(rowsBehind(result, item)).toEqual(expected.figures[item].rows);
      const origin = result.figures.find((each) => each.side === 'actual' && each.item === item)?.origin;
      expect(origin?.kind === 'ledger' && origin.exact.eq(expected.figures[item].元)).toBe(true);
    }
  });

  test('takes rows for what they are', () => {
    expect(result.ledgers).toHaveLength(1);
    expect(result.ledgers[0]).toMatchObject({ sheet: '支出明细账', unit: '元', unitFrom: 'sheet', used: true, counts: expected.rows });
  });

  test('leaves other funds out and says so', () => {
    const excluded = result.excluded.map(({ entry, item, why }) => ({ row: entry.cell.row + 1, item, why, 元: entry.amount.toFixed(2) }));
    expect(excluded).toEqual(expected.excluded);
    expect(notes(result)).toContain('otherFunds');
  });

  test('subtracts the reversals', () => {
    const origin = result.figures.find((each) => each.side === 'actual' && each.item === 'carRunning')?.origin;
    const negative = origin?.kind === 'ledger' ? origin.entries.filter(({ amount }) => amount.isNegative()) : [];
    expect(negative.map(({ cell, amount }) => ({ row: cell.row + 1, 元: amount.toFixed(2) }))).toEqual(expected.reversals);
    expect(negative.map(({ cell }) => toA1(cell.row, cell.column))).toEqual(['I218', 'H270']);
  });

  test('hints at the look-alike without counting it', () => {
    const hints = result.hints.map(({ entry, item, words }) => ({ row: entry.cell.row + 1, item, words, 元: entry.amount.toFixed(2) }));
    expect(hints).toEqual(expected.hints);
    expect(result.hints[0]?.message.zh).toBe('摘要有“加油”，像公务用车运行维护费，却列在30201 办公费，620.00元，未计入；请确认科目');
  });

  test('the worksheet function gives the same figures on the same rows', () => {
    const sheet = ledger.sheets[0];
    if (!sheet) throw new Error('no sheet');
    const codes: CellValue[][] = [];
    const amounts: CellValue[][] = [];
    for (let row = 3; row < 302; row += 1) {
      if (valueAt(sheet, row, 5) !== '一般公共预算财政拨款') continue;
      codes.push([valueAt(sheet, row, 3)]);
      const [debit, credit] = [7, 8].map((column) => readFigure(valueAt(sheet, row, column)).value);
      amounts.push([debit && credit ? debit.minus(credit).toNumber() : null]);
    }
    expect(THREEPUBLIC.invoke([codes, amounts])).toEqual([
      ['合计', 291400],
      ['因公出国（境）费', 0],
      ['公务用车购置及运行维护费', 290000],
      ['公务用车购置费', 0],
      ['公务用车运行维护费', 290000],
      ['公务接待费', 1400],
    ]);
  });

  test('shows progress in slices', () => {
    const stages = [...threePublicSteps(ledger)].map(({ stage }) => stage);
    expect(stages.every((stage) => stage === 'ledger' || stage === 'tables')).toBe(true);
  });
});

describe('with the final accounts', () => {
  test('09 is there and right: nothing to write, no sheet; part and whole stand side by side', () => {
    const result = threePublic(accounts, { ledger: { workbook: ledger } });
    expect(result.items).toEqual([]);
    expect(result.newSheet).toBeUndefined();
    expect(result.bounds.map(({ item, part, whole, holds }) => [item, part.toFixed(2), whole?.toFixed(2), holds])).toEqual([
      ['abroad', '0.00', '0.00', true],
      ['carPurchase', '0.00', '0.00', true],
      ['carRunning', '18.18', '29.00', true],
      ['reception', '0.14', '0.14', true],
    ]);
    expect([result.organisation, result.year, result.unit]).toEqual(['晋城市应急管理局', 2023, '万元']);
  });

  test('a blank 09 is filled; what is wrong is a correction', () => {
    const at = (column: number) => ({ sheet: NINE, row: 7, column });
    let workbook = accounts;
    for (let column = 6; column < 12; column += 1) workbook = withCell(workbook, at(column), null);
    workbook = withCell(workbook, at(10), 28);
    const result = threePublic(workbook, { ledger: { workbook: ledger } });
    expect(result.items.map(({ write, kind, intent, formula }) => [toA1(write.cell.row, write.cell.column), write.next.value, kind, intent, formula?.formula])).toEqual([
      ['G8', 29.14, 'fill', 'three-public', '=H8+I8+L8'],
      ['I8', 29, 'fill', 'three-public', '=J8+K8'],
      ['K8', 29, 'correct', 'three-public', undefined],
      ['L8', 0.14, 'fill', 'three-public', undefined],
    ]);
    expect(result.items[3]?.write.reason.zh).toBe('支出明细账 1 行合计 1,400.00元');
    expect(result.items[0]?.write.reason.zh).toBe('因公出国（境）费 0.00 + 公务用车购置及运行维护费 29.00 + 公务接待费 0.14');
  });

  test('sums of 09 that are formulas already are left to themselves', () => {
    const at = (column: number) => ({ sheet: NINE, row: 7, column });
    const blank = [9, 10, 11].reduce((workbook, column) => withCell(workbook, at(column), null), accounts);
    const summed = withFormula(withFormula(blank, at(8), '=J8+K8', 0), at(6), '=H8+I8+L8', 0);
    const { items } = threePublic(summed, { ledger: { workbook: ledger } });
    expect(items.map(({ write, kind }) => [toA1(write.cell.row, write.cell.column), write.next.value, kind])).toEqual([
      ['K8', 29, 'fill'],
      ['L8', 0.14, 'fill'],
    ]);
    // What the plan assumes of them: no zero any more.
    const after = assume(summed, items.map(({ write }) => write)).sheets.find(({ name }) => name === NINE);
    expect([after?.values[7]?.[6], after?.values[7]?.[8], after?.formulas[7]?.[8]]).toEqual([NOT_CALCULATED, NOT_CALCULATED, '=J8+K8']);
  });

  test('06 alone is a lower bound: nothing is filled from it', () => {
    const result = threePublic(withoutSheet(accounts, '09'));
    expect(result.figures).toEqual([]);
    expect(result.newSheet).toBeUndefined();
    expect(result.bounds.map(({ part, whole, holds }) => [part.toFixed(2), whole, holds])).toEqual([
      ['0.00', undefined, true],
      ['0.00', undefined, true],
      ['18.18', undefined, true],
      ['0.14', undefined, true],
    ]);
  });

  test('less than its part in 06 is an error, more is none', () => {
    const result = threePublic(withoutSheet(accounts, '09'), { typed: { actual: { carRunning: 18.17, reception: 0.5 } } });
    expect(result.bounds.map(({ item, holds }) => [item, holds])).toEqual([['abroad', true], ['carPurchase', true], ['carRunning', false], ['reception', true]]);
    const [note] = result.notes.filter(({ code }) => code === 'belowPart');
    expect(note?.severity).toBe('error');
    expect(note?.message.zh).toContain('18.18万元');
  });

  test.each([false, true])('a missing 09 is made in the official layout (formulas: %s) and passes the check', (formulas) => {
    const without = withoutSheet(accounts, '09');
    const { newSheet } = threePublic(without, { ledger: { workbook: ledger }, typed: { budget: BUDGET }, formulas });
    if (!newSheet) throw new Error('no sheet');
    const made = addedSheet(newSheet);
    const published = accounts.sheets.find(({ name }) => name === NINE);
    if (!published) throw new Error('no 09');
    // Merges, heading, 栏次 and note stand where the published workbook has them.
    const keys = (sheet: typeof made) => sheet.merges.map(({ top, left, bottom, right }) => `${toA1(top, left)}:${toA1(bottom, right)}`).sort();
    expect(keys(made)).toEqual(keys(published));
    const bare = (value: CellValue) => (typeof value === 'string' ? value.replace(/\s/g, '').replace('(', '（').replace(')', '）') : value);
    published.values.forEach((row, r) => {
      if (r === 7) return;
      expect(made.values[r]?.map(bare)).toEqual(row.map(bare));
    });
    const printed = made.values[7]?.map((value) => (value === 0 ? null : value));
    expect(printed).toEqual(published.values[7]);
    expect(made.formulas[7]).toEqual(
      formulas
        ? ['=B8+C8+F8', null, '=D8+E8', null, null, null, '=H8+I8+L8', null, '=J8+K8', null, null, null]
        : Array.from({ length: 12 }, () => null),
    );
    expect(newSheet.print).toEqual({ landscape: true, onePage: true });

    const whole = withSheet(without, made);
    const table = recognise(whole, FORMS).tables.find(({ sheet }) => sheet === newSheet.name);
    expect(table).toMatchObject({ form: { id: 'final-accounts/09' }, unit: '万元', unitFrom: 'sheet', year: 2023, organisation: '晋城市应急管理局' });
    expect(table?.columns).toHaveLength(12);
    const before = check(accounts, FORM_SETS);
    const after = check(whole, FORM_SETS);
    expect(after.coverage.held).toBe(before.coverage.held);
    expect(after.findings.map(({ rule, severity }) => [rule, severity]).sort()).toEqual(before.findings.map(({ rule, severity }) => [rule, severity]).sort());
    expect(after.findings.filter(({ rule }) => rule.startsWith('F09'))).toEqual([]);
    expect(threePublic(whole, { ledger: { workbook: ledger }, typed: { budget: BUDGET } }).items).toEqual([]);
  });

  test('last year’s 09 is compared with, item by item', () => {
    const previous = lastYearOf(accounts);
    const result = threePublic(accounts, { previous, typed: { counts: { carsKept: 10, receptions: 1, guests: 11, groups: 0, travellers: 0, carsBought: 0 } } });
    const sentence = (item: ThreePublicItem) => result.sentences.find((each) => each.item === item);
    expect(sentence('total')?.text.zh).toBe('2023年度“三公”经费财政拨款支出全年预算29.14万元，支出决算29.14万元，完成全年预算的100.00%，比上年增加0.96万元，增长3.41%。');
    expect(sentence('carRunning')?.text.zh).toBe('公务用车运行维护费支出29.00万元，完成全年预算的100.00%，比上年增加0.94万元，增长3.35%；公务用车保有量10辆。');
    expect(sentence('reception')?.text.zh).toBe('公务接待费支出0.14万元，完成全年预算的100.00%，比上年增加0.02万元，增长16.67%；共接待1批次，11人次。');
    expect(sentence('abroad')?.text.zh).toBe('因公出国（境）费支出0万元，全年预算0万元，与上年持平；出国团组0个，0人次。');
    expect(ORDER.map((item) => sentence(item)?.needsReason)).toEqual([true, false, true, false, true, true]);
    expect(result.comparison.map(({ change }) => change?.toFixed(2))).toEqual(['0.96', '0.00', '0.94', '0.00', '0.94', '0.02']);
    expect(notes(result)).toEqual([]);
    expect(figure(result, 'actual', 'total')).toBe('29.14');
  });
});
