import { singleMistakes } from '../../scripts/accuracy/figures';
import { withCells } from '../../scripts/accuracy/edit';
import { check, type Report } from '../../src/check';
import { type CellValue, parseA1, type SheetSnapshot, toA1, type WorkbookSnapshot } from '../../src/core';
import { fill } from '../../src/fill';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { publishedSheet } from '../kit/sheet-text';

let workbook: WorkbookSnapshot;
beforeAll(async () => {
  workbook = await readWorkbookFile('samples/jincheng-2023-final-accounts.xlsx');
});

function sheet(no: string): SheetSnapshot {
  const found = workbook.sheets.find(({ name }) => name.startsWith(no));
  if (!found) throw new Error(no);
  return found;
}

function place(no: string, a1: string): { sheet: string; row: number; column: number } {
  const at = parseA1(a1);
  if (!at) throw new Error(a1);
  return { sheet: sheet(no).name, ...at };
}

const checked = (...changes: readonly (readonly [string, string, CellValue])[]): Report =>
  check(withCells(workbook, changes.map(([no, a1, value]) => ({ cell: place(no, a1), value }))), FORM_SETS);

/** Table, cell and figure of every correction, in the order of the causes. */
const corrections = ({ causes }: Report): readonly string[] =>
  causes.flatMap((cause) => cause.corrections.map(({ cell, next, pattern }) => `${cell.sheet.slice(0, 2)}!${toA1(cell.row, cell.column)} ${next?.toString() ?? 'empty'} ${pattern}`));

const errors = ({ causes }: Report): number => causes.filter(({ severity }) => severity === 'error').length;

test('the untouched sample has no cause but its findings', () => {
  const report = check(workbook, FORM_SETS);
  expect(report.causes.every(({ kind }) => kind === 'finding')).toBe(true);
  expect(report.causes.map(({ key }) => key).sort()).toEqual(report.findings.map(({ key }) => key).sort());
});

test.each<readonly [string, string, CellValue, string]>([
  ['02', 'C7', 3221.75, '02!C7 3220.75 digit'],
  ['02', 'C7', null, '02!C7 3220.75 blank'],
  ['03', 'C18', 3296.91, '03!C18 3295.91 digit'],
  ['01', 'C37', null, '01!C37 3487.99 blank'],
  ['04', 'C33', 3202.54, '04!C33 3220.54 transposed'],
  ['04', 'C8', 5, '04!C8 empty superfluous'],
])('%s!%s made %s: one cause, with the published figure as its correction', (no, a1, value, expected) => {
  const report = checked([no, a1, value]);
  expect(errors(report)).toBe(1);
  expect(corrections(report)).toEqual([expected]);
  const [first] = report.causes;
  expect(first?.determined).toBe(true);
  expect(first?.cells).toEqual([place(no, a1)]);
});

test('every finding is under exactly one cause', () => {
  const { causes, findings } = checked(['02', 'C7', 3221.75], ['04', 'C33', 3202.54]);
  expect(causes.flatMap(({ explains }) => explains).sort()).toEqual(findings.map(({ key }) => key).sort());
});

test('two mistakes in different tables are two causes, each with its own correction', () => {
  const report = checked(['01', 'C37', 3478.99], ['04', 'C33', 3202.54]);
  expect(errors(report)).toBe(2);
  expect([...corrections(report)].sort()).toEqual(['01!C37 3487.99 transposed', '04!C33 3220.54 transposed']);
});

test('a part that only its own sum knows stays undetermined, with the wrong figure among the rivals', () => {
  // 06: 30201 办公费 stands in no other table; 302 tells only that one of its parts is off by 1.00.
  const report = checked(['06', 'F7', Number(sheet('06').values[6]?.[5]) + 1]);
  const [first] = report.causes;
  expect(first?.determined).toBe(false);
  expect(first?.corrections).toEqual([]);
  expect(first?.cells).toContainEqual(place('06', 'F7'));
});

test('a table in 元 under 万元 is one cause that names the factor', () => {
  const five = sheet('05');
  const changes = five.values.flatMap((row, r) =>
    row.flatMap((value, c) =>
      typeof value === 'number' && c >= 2 && r >= 6 ? [{ cell: { sheet: five.name, row: r + five.origin.row, column: c + five.origin.column }, value: value * 10000 }] : [],
    ),
  );
  const report = check(withCells(workbook, changes), FORM_SETS);
  expect(errors(report)).toBe(1);
  const [first] = report.causes;
  expect(first?.kind).toBe('table');
  expect(first?.cells[0]?.sheet).toBe(five.name);
  expect(first?.message.zh).toContain('0.0001');
  expect(first?.explains.length).toBeGreaterThan(40);
});

test('of every 15th figure × ten mistakes: none is lost, none gets a wrong correction, most the right one', () => {
  const scores = [...singleMistakes(workbook, 15).values()];
  const total = (of: 'tried' | 'seen' | 'right' | 'undetermined' | 'culpritFirst' | 'inFirst'): number => scores.reduce((sum, score) => sum + score[of], 0);
  expect(scores.flatMap(({ wrongs }) => wrongs)).toEqual([]);
  expect(total('seen')).toBe(total('tried'));
  expect(total('tried')).toBeGreaterThan(100);
  expect(total('culpritFirst')).toBeGreaterThanOrEqual(0.95 * (total('tried') - total('undetermined')));
  expect(total('right')).toBeGreaterThanOrEqual(0.9 * (total('tried') - total('undetermined')));
});

test('what a rule says of the wrong figure is under its cause', () => {
  const { causes } = checked(['02', 'C7', -3220.75]);
  const about = causes.filter(({ explains }) => explains.some((key) => key.startsWith('FM-sign')));
  expect(about.map(({ kind, corrections: [first] }) => [kind, first?.next?.toString(), first?.pattern])).toEqual([['cell', '3220.75', 'sign']]);
});

describe('totals left empty or at nought, in a table of one figure', () => {
  const NONE = { A10: '', B10: '', C10: '', D10: '', E10: '', F10: '', G10: '', H10: '', I10: '', J10: '', K10: '', L10: '' };
  const first = (figures: Readonly<Record<string, string>>) => {
    const book: WorkbookSnapshot = { name: '三公.xlsx', date1904: false, sheets: [publishedSheet('09', { ...NONE, ...figures })] };
    const [cause] = check(book, FORM_SETS).causes.filter(({ kind }) => kind !== 'finding');
    return { cells: cause?.cells.map(({ row, column }) => toA1(row, column)), determined: cause?.determined, filled: fill(book, FORM_SETS).items.map(({ kind, write }) => `${kind} ${toA1(write.cell.row, write.cell.column)} ${String(write.next.value)}`) };
  };

  // 决算数: 合计 G, 用车小计 I, 运行维护费 K, 公务接待费 L.
  test.each<readonly [string, Readonly<Record<string, string>>, ReturnType<typeof first>]>([
    ['the total comes before its only part, and is filled', { L10: '123.45' }, { cells: ['G10', 'L10'], determined: false, filled: ['fill G10 123.45'] }],
    ['a subtotal too, with the total that follows from it', { K10: '123.45' }, { cells: ['I10', 'K10'], determined: false, filled: ['fill G10 123.45', 'fill I10 123.45'] }],
    ['at nought as well: no figure is called too many', { K10: '123.45', G10: '0', I10: '0' }, { cells: ['I10', 'K10'], determined: false, filled: [] }],
    // 123.45 + 5: both totals are wanted, and no single part could be without them.
    ['of two parts the totals are certain', { K10: '123.45', L10: '5.00' }, { cells: ['I10'], determined: true, filled: ['fill G10 128.45', 'fill I10 123.45'] }],
  ])('%s', (_, figures, expected) => {
    expect(first(figures)).toEqual(expected);
  });
});
