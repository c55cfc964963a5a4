import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { type CellValue, isCellError, toA1 } from '../../../../src/core';
import { readWorkbookBytes } from '../../../../src/hosts/file';
import { patchWorkbook } from '../../../../src/hosts/file/patch';
import { put, putFormula, sheetOf } from './kit';

/** What a cell holds in the test's own words: a formula with its result, or a constant. */
interface Given {
  readonly value: CellValue;
  readonly formula: string | null;
}

type Cells = ReadonlyMap<string, Given>;

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('=1+1', '+86', '-', '——', '@x', '  前后  ', '一行\n两行', '<a>&"\'', '00123', '_x0041_', '预算数（万元）', '\u{20000}'),
);
const constant: fc.Arbitrary<Given> = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
    text.filter((words) => words !== ''),
    fc.boolean(),
    fc.constantFrom<CellValue>({ error: '#DIV/0!' }, { error: '#N/A' }),
  )
  .map((value) => ({ formula: null, value: Object.is(value, -0) ? 0 : value }));
const formula: fc.Arbitrary<Given> = fc.record({
  formula: fc.constantFrom('=1+1', '=SUM($Z$90:$Z$99)', '="a&b<c>"', "='另一张 表'!$Z$99*2", '=IF(Z99="",0,1)'),
  value: fc.oneof(fc.integer(), fc.boolean(), fc.constantFrom<CellValue>('文字', { error: '#REF!' })),
});
const address = fc.tuple(fc.nat(14), fc.nat(7)).map(([row, column]) => toA1(row, column));
const grid = fc.array(fc.tuple(address, fc.oneof({ weight: 4, arbitrary: constant }, { weight: 1, arbitrary: formula })), { maxLength: 40 });
const edits = fc.uniqueArray(
  fc.tuple(address, fc.oneof({ weight: 4, arbitrary: constant }, { weight: 2, arbitrary: formula }, { weight: 2, arbitrary: fc.constant<Given>({ value: null, formula: null }) })),
  { selector: ([where]) => where, minLength: 1, maxLength: 20 },
);

const SHEETS = ['表一', '另一张 表'] as const;

async function made(cells: readonly (readonly [string, Given])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const name of SHEETS) {
    const sheet = book.addWorksheet(name);
    sheet.getColumn(3).numFmt = '#,##0.00';
    for (const [where, { value, formula: words }] of cells) {
      const plain = isCellError(value) ? { error: value.error as ExcelJS.CellErrorValue['error'] } : value;
      sheet.getCell(where).value = words === null ? plain : ({ formula: words.slice(1), result: plain } as ExcelJS.CellFormulaValue);
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function inOurReader(bytes: Uint8Array, sheet: string): Promise<Record<string, Given>> {
  const { origin, values, formulas } = await sheetOf(bytes, sheet);
  const found: Record<string, Given> = {};
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const words = formulas[r]?.[c] ?? null;
      if (value !== null || words !== null) found[toA1(origin.row + r, origin.column + c)] = { value, formula: words };
    }),
  );
  return found;
}

async function inExcelJs(bytes: Uint8Array, sheet: string): Promise<Record<string, Given>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const found: Record<string, Given> = {};
  book.getWorksheet(sheet)?.eachRow((row) =>
    row.eachCell((cell) => {
      const { value } = cell;
      const result = cell.formula === undefined ? value : (cell.result ?? null);
      const isError = typeof result === 'object' && result !== null && 'error' in result;
      found[cell.address] = {
        value: isError ? { error: String(result.error) } : typeof result === 'object' ? null : (result as CellValue),
        formula: cell.formula === undefined ? null : `=${cell.formula}`,
      };
    }),
  );
  return Object.fromEntries(Object.entries(found).filter(([, cell]) => cell.value !== null || cell.formula !== null));
}

function expected(cells: readonly (readonly [string, Given])[], changes: readonly (readonly [string, Given])[]): Record<string, Given> {
  const all: Cells = new Map([...cells, ...changes]);
  return Object.fromEntries([...all].filter(([, { value, formula: words }]) => value !== null || words !== null));
}

/** exceljs leaves escapes such as `_x0041_` as they are, and neither keeps nor reads characters XML has no place for. */
function plainText(cells: readonly (readonly [string, Given])[]): boolean {
  return cells.every(([, { value }]) => typeof value !== 'string' || (!value.includes('_x') && /^[\t\n -\ud7ff\ue000-\ufffd]*$/.test(value.replace(/\p{Cs}/gu, '\0'))));
}

test('random edits of random grids read back as expected, in our reader and in exceljs; other sheets stay', async () => {
  await fc.assert(
    fc.asyncProperty(
      grid.filter(plainText),
      edits,
      async (cells, changes) => {
        const before = await made(cells);
        const { bytes } = await patchWorkbook(before, {
          cells: changes.map(([where, { value, formula: words }]) => (words === null ? put(SHEETS[0], where, value) : putFormula(SHEETS[0], where, words, value))),
        });
        expect(await inOurReader(bytes, SHEETS[0])).toEqual(expected(cells, changes));
        expect(await inOurReader(bytes, SHEETS[1])).toEqual(expected(cells, []));
        if (plainText(changes)) expect(await inExcelJs(bytes, SHEETS[0])).toEqual(expected(cells, changes));
      },
    ),
    { numRuns: 80 },
  );
}, 60_000);

test('what is changed and changed back reads as before', async () => {
  await fc.assert(
    fc.asyncProperty(grid.filter(plainText), edits, async (cells, changes) => {
      const before = await made(cells);
      const original = new Map(cells);
      const there = await patchWorkbook(before, { cells: changes.map(([where, { value, formula: words }]) => ({ ...put(SHEETS[0], where, value), next: { value, formula: words } })) });
      const back = await patchWorkbook(there.bytes, {
        cells: changes.map(([where]) => ({ ...put(SHEETS[0], where, null), next: original.get(where) ?? { value: null, formula: null } })),
      });
      const [now, then] = await Promise.all([back.bytes, before].map((bytes) => readWorkbookBytes(bytes, '簿.xlsx')));
      expect(now).toEqual(then);
    }),
    { numRuns: 40 },
  );
}, 60_000);
