import { type Workbook } from 'exceljs';
import { parseA1 } from '../../src/core/address';
import { type ExpectedFinding, loadExpected } from './expected';
import { committed, spelling } from './printed';

const NAMES = ['jincheng-2023-final-accounts', 'jincheng-2023-final-accounts-pasted'] as const;

/** What the document prints in the first and in the last cell of each finding. */
const PRINTED: Readonly<Record<string, readonly (string | null)[]>> = {
  'F03-2': ['496.12', '496.12'],
  'F06-1': ['155.03', '41.41'],
  'Fx-ret': ['105.09', '105.09'],
  'Fx-09car': ['29.00', null],
  'F10-2': ['17', '17'],
};

function valueAt(workbook: Workbook, qualified: string): unknown {
  const [sheet = '', address = ''] = qualified.split('!');
  return workbook.getWorksheet(sheet.replace(/^'|'$/g, ''))?.getCell(address).value;
}

function printedAt(workbook: Workbook, qualified: string | undefined): string | null {
  const value = valueAt(workbook, qualified ?? '');
  return value === null || value === undefined ? null : spelling(value);
}

function cents(value: unknown): number {
  return value === null ? 0 : Math.round(Number(value) * 100);
}

describe.each(NAMES)('%s.expected.json', (name) => {
  const expected = loadExpected(name);

  test('names the ten forms in order, each at its title', async () => {
    const workbook = await committed(`${name}.xlsx`);
    expect(expected.tables.map((table) => table.form)).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((no) => `final-accounts/${no}`),
    );
    for (const { sheet, titleCell, title } of expected.tables) {
      expect(workbook.getWorksheet(sheet)?.getCell(titleCell).value).toBe(title);
    }
  });

  test('each finding stands on the figure the document prints', async () => {
    const workbook = await committed(`${name}.xlsx`);
    const arithmetic = expected.findings.filter((finding) => finding.rule !== 'FM-text');
    expect(arithmetic).toHaveLength(5);
    for (const finding of arithmetic) {
      const ends = [finding.cells[0], finding.cells.at(-1)].map((cell) => printedAt(workbook, cell));
      expect(ends).toEqual((PRINTED[finding.rule] ?? []).map((text) => (text === null ? null : spelling(text))));
      expect(finding.cells[0]?.split('!')[1]).toBe(finding.cell);
    }
  });

  test('302 is printed 0.02 below the sum of its 27 款, 15 of them filled', async () => {
    const workbook = await committed(`${name}.xlsx`);
    const finding = expected.findings.find((candidate) => candidate.rule === 'F06-1');
    const [category, ...items] = (finding as ExpectedFinding).cells.map((cell) => valueAt(workbook, cell));
    expect(cents(category)).toBe(15503);
    expect(items).toHaveLength(27);
    expect(items.filter((item) => item !== null)).toHaveLength(15);
    expect(items.reduce((sum: number, item) => sum + cents(item), 0)).toBe(15505);
  });

  test('every 款 cell of 302 stands beside a code from 30201 to 30299, in form order', async () => {
    const workbook = await committed(`${name}.xlsx`);
    const finding = expected.findings.find((candidate) => candidate.rule === 'F06-1');
    const codes = (finding as ExpectedFinding).cells.map((cell) => {
      const [sheet = '', address = ''] = cell.split('!');
      return String(valueAt(workbook, `${sheet}!D${(parseA1(address)?.row ?? 0) + 1}`));
    });
    expect(codes[0]).toBe('302');
    expect(codes.slice(1).every((code) => /^302\d\d$/.test(code))).toBe(true);
    expect([...codes].sort()).toEqual(codes);
    expect(codes.at(-1)).toBe('30299');
  });
});

test('text numbers are expected once for each pasted table that prints amounts, at its first amount', async () => {
  const expected = loadExpected('jincheng-2023-final-accounts-pasted');
  const workbook = await committed('jincheng-2023-final-accounts-pasted.xlsx');
  const found = expected.findings
    .filter((finding) => finding.rule === 'FM-text')
    .map((finding) => [finding.cell, valueAt(workbook, finding.cells[0] ?? ''), finding.cellsAtLeast]);
  expect(new Set(found.map(([cell]) => cell))).toEqual(
    new Set(['C14', 'C62', 'C99', 'C136', 'C185', 'C221', 'A306', 'C322']),
  );
  expect(found.map(([, value]) => value)).toEqual([
    '3,220.54', '3,220.75', '3,485.16', '3,220.54', '3,220.54', '717.45', '29.14', '516.42',
  ]);
  expect(found.every(([, , atLeast]) => atLeast === true)).toBe(true);
});
