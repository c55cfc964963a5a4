import { toQualified } from '../../../../src/core';
import { readDirectory } from '../../../../src/hosts/file/zip/directory';
import { packedBytes } from '../../../../src/hosts/file/zip/inflate';
import { LIMITS } from '../../../../src/hosts/file/limits';
import { Problems } from '../../../../src/hosts/file/problems';
import { patchWorkbook } from '../../../../src/hosts/file/patch';
import { at, differing, part, put, putFormula, SHEET } from './kit';
import { GUARDED, HIDDEN, richWorkbook, SUBJECTS, TOTALS } from './rich';

const problems = new Problems('rich.xlsx');
let rich: Uint8Array;
let sheet: string;

beforeAll(async () => {
  rich = await richWorkbook();
  sheet = part(rich, SHEET);
});

/** The text with each of these places, which must be there exactly once, replaced. */
function replaced(text: string, ...pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((changed, [from, to]) => {
    if (changed.split(from).length !== 2) throw new Error(`${from} is there ${changed.split(from).length - 1} times`);
    return changed.replace(from, () => to);
  }, text);
}

/** 3221.50 + 155.05 = 3376.55; + 12.30 = 3388.85; shares of C7; twice C3 and C4. */
const RESULTS = [
  { cell: at(TOTALS, 'C5'), value: 3376.55 },
  { cell: at(TOTALS, 'C7'), value: 3388.85 },
  { cell: at(TOTALS, 'C8'), value: 0.8472 },
  { cell: at(TOTALS, 'D3'), value: 0.9506 },
  { cell: at(TOTALS, 'D4'), value: 0.0458 },
  { cell: at(TOTALS, 'D5'), value: 0.9964 },
  { cell: at(TOTALS, 'D6'), value: 0.0036 },
  { cell: at(TOTALS, 'A9'), value: 6443 },
  { cell: at(TOTALS, 'B9'), value: 310.1 },
  { cell: at(SUBJECTS, 'D3'), value: 6777.7 },
];

describe('one figure of a rich workbook is changed', () => {
  test('and nothing depends on it: one part differs, by that figure', async () => {
    const { bytes, stale } = await patchWorkbook(rich, { cells: [put(TOTALS, 'B3', 9)] });
    expect(stale).toEqual([]);
    expect(differing(rich, bytes)).toEqual([SHEET]);
    expect(part(bytes, SHEET)).toBe(replaced(sheet, ['<c r="B3"><v>1</v></c>', '<c r="B3"><v>9</v></c>']));
  });

  test('and its dependants get the results they are given: two sheets differ, by exactly these figures', async () => {
    const { bytes, stale } = await patchWorkbook(rich, { cells: [put(TOTALS, 'C3', 3221.5)], recalculated: RESULTS });
    expect(stale).toEqual([]);
    expect(differing(rich, bytes)).toEqual([SHEET, 'xl/worksheets/sheet2.xml']);
    expect(part(bytes, SHEET)).toBe(
      replaced(
        sheet,
        ['<v>3220.54</v>', '<v>3221.5</v>'],
        ['<v>3375.59</v>', '<v>3376.55</v>'],
        ['<v>3387.89</v>', '<v>3388.85</v>'],
        ['<v>0.847</v>', '<v>0.8472</v>'],
        ['<v>0.4</v>', '<v>0.0458</v>'],
        ['<v>0.5</v>', '<v>0.9964</v>'],
        ['<v>0.6</v>', '<v>0.0036</v>'],
        ['<v>6441.08</v>', '<v>6443</v>'],
      ),
    );
    expect(part(bytes, 'xl/worksheets/sheet2.xml')).toBe(
      replaced(part(rich, 'xl/worksheets/sheet2.xml'), ['<v>6775.78</v>', '<v>6777.7</v>']),
    );
  });

  test('and its dependants, whose results nobody knows, lose them; the file asks to be calculated when opened', async () => {
    const { bytes, stale } = await patchWorkbook(rich, { cells: [put(TOTALS, 'C3', 3221.5)] });
    expect(new Set(stale.map(toQualified))).toEqual(new Set(RESULTS.map(({ cell }) => toQualified(cell))));
    expect(differing(rich, bytes)).toEqual(['xl/workbook.xml', SHEET, 'xl/worksheets/sheet2.xml']);
    expect(part(bytes, 'xl/workbook.xml')).toBe(
      replaced(part(rich, 'xl/workbook.xml'), ['<calcPr calcId="171027"/>', '<calcPr calcId="171027" fullCalcOnLoad="1"/>']),
    );
    expect(part(bytes, SHEET)).toContain('<c r="C5" s="1"><f>SUM(C3:C4)</f></c>');
    expect(part(bytes, SHEET)).toContain('<c r="A9"><f t="array" ref="A9:B9">TRANSPOSE(C3:C4)*2</f></c><c r="B9"/>');
    expect(part(bytes, 'xl/worksheets/sheet2.xml')).toContain('<c r="D4"><f>B2*3</f><v>30</v></c>');
  });

  test('and what is not edited keeps its packed bytes and its place in the package', async () => {
    const { bytes } = await patchWorkbook(rich, { cells: [put(TOTALS, 'B3', 9)] });
    const [before, after] = [rich, bytes].map((file) =>
      readDirectory(file, LIMITS, problems).map((entry) => ({ name: entry.name, packed: Buffer.from(packedBytes(file, entry, problems)).toString('base64') })),
    );
    expect(after?.map(({ name }) => name)).toEqual(before?.map(({ name }) => name));
    expect(after?.filter((entry, i) => entry.packed !== before?.[i]?.packed).map(({ name }) => name)).toEqual([SHEET]);
  });

  test('and the same change gives the same bytes', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => patchWorkbook(rich, { cells: [put(TOTALS, 'B3', 9)] })));
    expect(Buffer.from(first?.bytes ?? []).equals(Buffer.from(second?.bytes ?? [0]))).toBe(true);
  });
});

test('no change at all gives the file back byte for byte', async () => {
  const { bytes } = await patchWorkbook(rich, {});
  expect(Buffer.from(bytes).equals(Buffer.from(rich))).toBe(true);
});

test('a formula that comes or goes takes the chain of calculation with it, and nothing else', async () => {
  const { bytes } = await patchWorkbook(rich, { cells: [putFormula(TOTALS, 'D7', '=C7/C7', 1), put(SUBJECTS, 'D4', 30)] });
  const parts = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', SHEET, 'xl/worksheets/sheet2.xml'];
  expect(differing(rich, bytes)).toEqual([...parts].sort());
  expect(part(bytes, '[Content_Types].xml')).toBe(
    replaced(part(rich, '[Content_Types].xml'), [
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
      '',
    ]),
  );
  expect(part(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  expect(part(bytes, SHEET)).toBe(
    replaced(sheet, ['<v>3387.89</v></c></row>', '<v>3387.89</v></c><c r="D7"><f>C7/C7</f><v>1</v></c></row>']),
  );
});

test('so does a formula on one sheet, where others have theirs', async () => {
  const { bytes } = await patchWorkbook(rich, { cells: [putFormula(TOTALS, 'D7', '=C7/C7', 1)] });
  expect(differing(rich, bytes)).toContain('xl/calcChain.xml');
});

test('a formula replaced by a formula keeps the chain; our functions get the name files know them by', async () => {
  const { bytes } = await patchWorkbook(rich, { cells: [putFormula(TOTALS, 'C8', '=GJ.EXECRATE(C7,IFS(TRUE,4100))', 0.8263)] });
  expect(differing(rich, bytes)).toEqual([SHEET]);
  expect(part(bytes, SHEET)).toBe(
    replaced(sheet, [
      '<f>_xldudf_GJ_EXECRATE(C7,4000)</f><v>0.847</v>',
      '<f>_xldudf_GJ_EXECRATE(C7,_xlfn.IFS(TRUE,4100))</f><v>0.8263</v>',
    ]),
  );
});

test('a number format adds to the styles and leaves what stands there', async () => {
  const { bytes } = await patchWorkbook(rich, { cells: [put(TOTALS, 'B3', 0.5, '0.000%')] });
  expect(differing(rich, bytes)).toEqual(['xl/styles.xml', SHEET]);
  expect(part(bytes, 'xl/styles.xml')).toBe(
    replaced(
      part(rich, 'xl/styles.xml'),
      ['<fonts count="2"', '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.000%"/></numFmts><fonts count="2"'],
      ['<cellXfs count="5">', '<cellXfs count="6">'],
      ['</cellXfs>', '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'],
    ),
  );
  expect(part(bytes, SHEET)).toBe(replaced(sheet, ['<c r="B3"><v>1</v></c>', '<c r="B3" s="5"><v>0.5</v></c>']));
});

test('a number format some style of the file has already is used from there', async () => {
  const { bytes } = await patchWorkbook(rich, { cells: [put(TOTALS, 'B3', 0.5, '0.00%'), put(TOTALS, 'C3', 1, 'General')], recalculated: RESULTS });
  expect(differing(rich, bytes)).toEqual(['xl/styles.xml', SHEET, 'xl/worksheets/sheet2.xml']);
  expect(part(bytes, SHEET)).toContain('<c r="B3" s="3"><v>0.5</v></c><c r="C3" s="5"><v>1</v></c>');
});

test('protection, its password, comments, tables and drawings survive edits on every sheet', async () => {
  const { bytes } = await patchWorkbook(rich, {
    cells: [put(TOTALS, 'B4', 8), put(SUBJECTS, 'A2', '30199'), put(GUARDED, 'B2', 3), put(HIDDEN, 'A1', '新的编制说明')],
  });
  expect(differing(rich, bytes)).toEqual([1, 2, 3, 4].map((n) => `xl/worksheets/sheet${n}.xml`));
  const protection = /<sheetProtection [^>]*hashValue="[^"]+"[^>]*>/.exec(part(rich, 'xl/worksheets/sheet3.xml'))?.[0];
  expect(protection).toBeDefined();
  expect(part(bytes, 'xl/worksheets/sheet3.xml')).toContain(protection);
});

test.each([
  ['part of an array formula', put(TOTALS, 'B9', 1)],
  ['the corner of an array formula', put(TOTALS, 'A9', 1)],
  ['the heading of a table', put(SUBJECTS, 'B1', '数额')],
  ['the totals of a table', put(SUBJECTS, 'B4', 1)],
])('refuses %s and names it', async (_, change) => {
  const failure: unknown = await patchWorkbook(rich, { cells: [put(TOTALS, 'C3', 1), change] }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'HostError', code: 'unsupported', cells: [change.cell] });
  expect((failure as Error).message).toMatch(/没有写入任何内容/);
});
