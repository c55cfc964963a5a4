import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { CellValue } from '../../../../src/core';
import { patchWorkbook } from '../../../../src/hosts/file/patch';
import { at, contentOf, differing, oneSheet, part, put, putFormula, SHEET, sheetData, sheetOf } from './kit';

async function after(rows: string, ...changes: Parameters<typeof put>[]): Promise<string> {
  return sheetData((await patchWorkbook(oneSheet(rows), { cells: changes.map((change) => put(...change)) })).bytes);
}

describe('a cell that is there', () => {
  test('keeps its style, its foreign attributes, its quotes, and what follows its value', async () => {
    const row = `<row r="1"><c  r='A1' s='0' t="s" ph='1' ><v>0</v><extLst><ext uri="x"/></extLst></c></row>`;
    expect(await after(row, ['表', 'A1', 5])).toBe(
      `<row r="1"><c  r='A1' s='0' ph='1' ><v>5</v><extLst><ext uri="x"/></extLst></c></row>`,
    );
  });

  test.each([
    [0.1 + 0.2, '<v>0.30000000000000004</v>', ''],
    [1e21, '<v>1e+21</v>', ''],
    [-0, '<v>0</v>', ''],
    [true, '<v>1</v>', ' t="b"'],
    [{ error: '#DIV/0!' }, '<v>#DIV/0!</v>', ' t="e"'],
    ['a & <b>', '<is><t xml:space="preserve">a &amp; &lt;b&gt;</t></is>', ' t="inlineStr"'],
    [' 甲\n乙 ', '<is><t xml:space="preserve"> 甲&#10;乙 </t></is>', ' t="inlineStr"'],
    ['_x000D_', '<is><t xml:space="preserve">_x005F_x000D_</t></is>', ' t="inlineStr"'],
    ['\u0001\r', '<is><t xml:space="preserve">_x0001__x000D_</t></is>', ' t="inlineStr"'],
    ['长'.repeat(32767), `<is><t xml:space="preserve">${'长'.repeat(32767)}</t></is>`, ' t="inlineStr"'],
  ])('takes %j as %s', async (value, inner, type) => {
    const bytes = oneSheet('<row r="1"><c r="A1"><v>7</v></c></row>');
    const patched = (await patchWorkbook(bytes, { cells: [put('表', 'A1', value)] })).bytes;
    expect(sheetData(patched)).toBe(`<row r="1"><c r="A1"${type}>${inner}</c></row>`);
    expect((await contentOf(patched, at('表', 'A1'))).value).toEqual(value === 0 ? 0 : value);
  });

  test('takes a formula with the result it has', async () => {
    const book = oneSheet('<row r="1"><c r="A1"><v>7</v></c></row>');
    const longest = `="${'x'.repeat(8189)}"`;
    const patched = async (formula: string, value: CellValue): Promise<string> => sheetData((await patchWorkbook(book, { cells: [putFormula('表', 'A1', formula, value)] })).bytes);
    expect(await patched('="甲"', '甲')).toBe('<row r="1"><c r="A1" t="str"><f>&quot;甲&quot;</f><v>甲</v></c></row>');
    expect(await patched('=1>0', true)).toBe('<row r="1"><c r="A1" t="b"><f>1&gt;0</f><v>1</v></c></row>');
    expect(await patched(longest, 1)).toContain('<v>1</v>');
    await expect(patched('1+1', 2)).rejects.toThrow('a formula begins with its sign');
  });

  test('asks for calculation where a formula comes without its result, and only there', async () => {
    const workbook = async (...cells: Parameters<typeof patchWorkbook>[1]['cells'] & object): Promise<string> => part((await patchWorkbook(oneSheet(''), { cells })).bytes, 'xl/workbook.xml');
    expect(await workbook(put('表', 'A2', 1), putFormula('表', 'A1', '=1+1'))).toContain('fullCalcOnLoad="1"');
    expect(await workbook(put('表', 'A2', null), putFormula('表', 'A1', '=1+1', 2))).not.toContain('fullCalcOnLoad');
  });

  test.each(['=MYGJ.SUM(1)', '=DAYS+1', '=GJ.SUM'])('keeps the names in %s that only look like functions', async (formula) => {
    expect(sheetData((await patchWorkbook(oneSheet(''), { cells: [putFormula('表', 'A1', formula, 1)] })).bytes)).toBe(`<row r="1"><c r="A1"><f>${formula.slice(1)}</f><v>1</v></c></row>`);
  });

  test('is left without content, and stays where it has a style', async () => {
    expect(await after('<row r="1"><c r="A1"/></row>', ['表', 'A1', null])).toBe('<row r="1"><c r="A1"/></row>');
    expect(await after('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', ['表', 'A1', ''])).toBe('<row r="1"><c r="A1"/></row>');
    expect(await after('<row r="1"><c r="A1" s="0"><f>1+1</f><v>2</v></c></row>', ['表', 'A1', null])).toBe('<row r="1"><c r="A1" s="0"/></row>');
  });

  test('loses what only belonged to a dynamic or linked value', async () => {
    expect(await after('<row r="1"><c r="A1" cm="1" vm="2"><f t="array" ref="A1">NOW()</f><v>2</v></c></row>', ['表', 'A1', 3])).toBe(
      '<row r="1"><c r="A1"><v>3</v></c></row>',
    );
  });
});

describe('a new cell', () => {
  const rows = '<row r="2" spans="2:4"><c r="B2"><v>1</v></c>\n <c r="D2"><v>2</v></c></row><row r="5"/>';

  test.each([
    ['A2', '<row r="2" spans="1:4"><c r="A2"><v>9</v></c><c r="B2"><v>1</v></c>\n <c r="D2"><v>2</v></c></row><row r="5"/>'],
    ['C2', '<row r="2" spans="2:4"><c r="B2"><v>1</v></c>\n <c r="C2"><v>9</v></c><c r="D2"><v>2</v></c></row><row r="5"/>'],
    ['F2', '<row r="2" spans="2:6"><c r="B2"><v>1</v></c>\n <c r="D2"><v>2</v></c><c r="F2"><v>9</v></c></row><row r="5"/>'],
    ['A1', `<row r="1"><c r="A1"><v>9</v></c></row>${rows}`],
    ['A3', rows.replace('<row r="5"/>', '<row r="3"><c r="A3"><v>9</v></c></row><row r="5"/>')],
    ['A5', rows.replace('<row r="5"/>', '<row r="5"><c r="A5"><v>9</v></c></row>')],
    ['A7', `${rows}<row r="7"><c r="A7"><v>9</v></c></row>`],
  ])('%s comes in its place', async (address, expected) => {
    expect(await after(rows, ['表', address, 9])).toBe(expected);
  });

  test('and others come in one go, in order', async () => {
    expect(await after(rows, ['表', 'B9', 6], ['表', 'A9', 5], ['表', 'A7', 4], ['表', 'G2', 3], ['表', 'F2', 2])).toBe(
      rows.replace('spans="2:4"', 'spans="2:7"').replace('<c r="D2"><v>2</v></c>', '$&<c r="F2"><v>2</v></c><c r="G2"><v>3</v></c>') +
        '<row r="7"><c r="A7"><v>4</v></c></row><row r="9"><c r="A9"><v>5</v></c><c r="B9"><v>6</v></c></row>',
    );
    expect(await after(rows, ['表', 'C2', 3], ['表', 'A1', 1], ['表', 'A2', 2], ['表', 'B1', 4])).toBe(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>4</v></c></row><row r="2" spans="1:4"><c r="A2"><v>2</v></c><c r="B2"><v>1</v></c>\n <c r="C2"><v>3</v></c><c r="D2"><v>2</v></c></row><row r="5"/>',
    );
  });

  test('is not made for a blank, unless it is to look otherwise', async () => {
    expect(await after(rows, ['表', 'C2', null], ['表', 'A9', ''])).toBe(rows);
    const book = oneSheet('', { before: '<cols><col min="2" max="2" style="1"/></cols>', styles: '<cellXfs count="2"><xf/><xf numFmtId="1"/></cellXfs>' });
    expect(sheetData((await patchWorkbook(book, { cells: [put('表', 'B1', null), put('表', 'B2', '')] })).bytes)).toBe('');
    expect(sheetData((await patchWorkbook(book, { cells: [put('表', 'B1', null, '0.00')] })).bytes)).toBe('<row r="1"><c r="B1" s="2"/></row>');
  });

  test('in a row whose hint names several ranges takes the hint away', async () => {
    expect(await after('<row r="1" spans="1:2 4:5"><c r="A1"/></row>', ['表', 'C1', 1])).toBe('<row r="1"><c r="A1"/><c r="C1"><v>1</v></c></row>');
  });

  test('leaves an announcement of the used range that cannot be read', async () => {
    const { bytes } = await patchWorkbook(oneSheet('', { before: '<dimension ref="?"/>' }), { cells: [put('表', 'C3', 1)] });
    expect(part(bytes, SHEET)).toContain('<dimension ref="?"/>');
  });

  test('opens an empty sheet, and widens what the sheet announces', async () => {
    const book = oneSheet('', { before: '<dimension ref="A1"/>' });
    const { bytes } = await patchWorkbook(book, { cells: [put('表', 'C3', 1), put('表', 'B5', 2)] });
    expect(part(bytes, SHEET)).toContain('<dimension ref="B3:C5"/><sheetData><row r="3"><c r="C3"><v>1</v></c></row><row r="5"><c r="B5"><v>2</v></c></row></sheetData>');
  });

  test('looks like its row, else like its column', async () => {
    const before = '<cols><col min="2" max="3" width="9" style="2"/></cols>';
    const styles = '<cellXfs count="3"><xf/><xf numFmtId="1"/><xf numFmtId="2"/></cellXfs>';
    const book = oneSheet('<row r="1" s="1" customFormat="1"><c r="A1"/></row>', { before, styles });
    const { bytes } = await patchWorkbook(book, { cells: [put('表', 'B1', 1), put('表', 'A2', 1), put('表', 'C2', 1), put('表', 'D2', 1)] });
    expect(sheetData(bytes)).toBe(
      '<row r="1" s="1" customFormat="1"><c r="A1"/><c r="B1" s="1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="C2" s="2"><v>1</v></c><c r="D2"><v>1</v></c></row>',
    );
  });

  test('comes in its place where rows and cells do not say theirs', async () => {
    expect(await after('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>', ['表', 'B2', 9], ['表', 'B1', 8])).toBe(
      '<row><c><v>1</v></c><c><v>8</v></c></row><row><c><v>3</v></c><c r="B2"><v>9</v></c></row>',
    );
  });
});

test('parts whose namespace has a prefix get cells with that prefix', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const xml = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const { bytes } = await patchWorkbook(oneSheet('', { parts: { [SHEET]: xml } }), { cells: [put('表', 'A1', 'a'), put('表', 'A2', 2)] });
  expect(part(bytes, SHEET)).toBe(
    xml.replace(
      '<x:c r="A1"><x:v>1</x:v></x:c></x:row>',
      '<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row>',
    ),
  );
  expect((await sheetOf(bytes, '表')).values).toEqual([['a'], [2]]);
});

test.each(['utf-16le', 'utf-16be'])('a part in UTF-16 stays in UTF-16: %s', async (encoding) => {
  const book = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
  const text = part(book, SHEET).replace('UTF-8', 'UTF-16');
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  const wide = new Uint8Array(encoding === 'utf-16le' ? little : little.swap16());
  const { zipText, partsOf } = await import('../kit');
  const made = zipText({ ...partsOf({ sheets: [{ name: '表', xml: '' }] }), [SHEET]: wide });
  const { bytes } = await patchWorkbook(made, { cells: [put('表', 'A1', '决算')] });
  expect((await contentOf(bytes, at('表', 'A1'))).value).toBe('决算');
  expect(differing(made, bytes)).toEqual([SHEET]);
  expect(new TextDecoder(encoding).decode(unzipSync(bytes)[SHEET])).toContain('决算');
});

describe('text that looks like a formula', () => {
  const styles = '<cellXfs count="2"><xf/><xf numFmtId="49"/></cellXfs>';
  const rows = '<row r="1"><c r="A1"/><c r="B1" s="1"/></row>';

  test.each(['=1+1', ' =1', '+8610', '-1', '@SUM(A1)', "=cmd|'/c calc'!A1", '＝A1'])('%s is text, and stays text when the cell is edited by hand', async (text) => {
    const { bytes } = await patchWorkbook(oneSheet(rows, { styles }), { cells: [put('表', 'A1', text), put('表', 'B1', text)] });
    expect((await sheetOf(bytes, '表')).values).toEqual([[text, text]]);
    expect(part(bytes, 'xl/styles.xml')).toContain('<xf/><xf numFmtId="49"/><xf quotePrefix="1"/></cellXfs>');
    expect(sheetData(bytes)).toMatch(/^<row r="1"><c r="A1" s="2" t="inlineStr">.*<c r="B1" s="1" t="inlineStr">/);
  });

  test('loses the quote prefix again with the text, so that a number stays a number', async () => {
    const quoted = (await patchWorkbook(oneSheet(rows, { styles }), { cells: [put('表', 'A1', '=1')] })).bytes;
    const { bytes } = await patchWorkbook(quoted, { cells: [put('表', 'A1', 1)] });
    expect(sheetData(bytes)).toBe('<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="1"/></row>');
    for (const change of [putFormula('表', 'A1', '="-甲"', '-甲'), put('表', 'A1', '')]) {
      expect(sheetData((await patchWorkbook(quoted, { cells: [change] })).bytes)).toMatch(/^<row r="1"><c r="A1" s="0"/);
    }
  });

  test('is not what a formula gives, nor a negative figure', async () => {
    const sheet = { name: '新表', cells: [[{ value: -1.5 }, { value: '-甲', formula: '="-甲"' }, { value: '-乙' }]], merges: [], columnWidths: [], freezeRows: 0, activate: false };
    const { bytes } = await patchWorkbook(oneSheet(rows, { styles }), { newSheets: [sheet] });
    expect(sheetData(bytes, 'xl/worksheets/sheet2.xml')).toMatch(/<c r="A1"><v>.*<c r="B1" t="str">.*<c r="C1" s="2" t="inlineStr">/);
    expect(differing(oneSheet(''), (await patchWorkbook(oneSheet(''), { cells: [put('表', 'A1', -5), putFormula('表', 'A2', '="-"', '-甲')] })).bytes)).toEqual([SHEET]);
  });

  test('the usual placeholders need no prefix', async () => {
    const { bytes } = await patchWorkbook(oneSheet(rows, { styles }), { cells: [put('表', 'A1', '-'), put('表', 'B1', '——'), put('表', 'C1', 'a=b')] });
    expect(differing(oneSheet(rows, { styles }), bytes)).toEqual([SHEET]);
  });
});

describe('a shared formula', () => {
  const column =
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B4" si="3">A1*$C$1+GJ_X</f><v>1</v></c></row>' +
    [2, 3, 4].map((n) => `<row r="${n}"><c r="B${n}"><f t="shared" si="3"/><v>${n}</v></c></row>`).join('');

  test('whose master is overwritten goes on from the next cell', async () => {
    expect(await after(column, ['表', 'B1', 9])).toBe(
      column
        .replace('<f t="shared" ref="B1:B4" si="3">A1*$C$1+GJ_X</f><v>1</v>', '<v>9</v>')
        .replace('<f t="shared" si="3"/><v>2</v>', '<f t="shared" ref="B2:B4" si="3">A2*$C$1+GJ_X</f><v>2</v>'),
    );
  });

  test('loses a member without further ado', async () => {
    expect(await after(column, ['表', 'B3', 9])).toBe(column.replace('<f t="shared" si="3"/><v>3</v>', '<v>9</v>'));
  });

  test('is spelt out where only one cell is left', async () => {
    const changed = await after(column, ['表', 'B1', 9], ['表', 'B2', 9], ['表', 'B4', 9]);
    expect(changed).toContain('<c r="B3"><f>A3*$C$1+GJ_X</f><v>3</v></c>');
    expect(changed).not.toContain('shared');
  });

  test('in a block is spelt out everywhere, because the next cell is no corner', async () => {
    const block =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1&amp;"&lt;"</f></c><c r="C1"><f t="shared" si="0"/></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/></c><c r="C2"><f t="shared" si="0"/></c></row>';
    expect(await after(block, ['表', 'B1', 9])).toBe(
      '<row r="1"><c r="B1"><v>9</v></c><c r="C1"><f>B1&amp;&quot;&lt;&quot;</f></c></row>' +
        '<row r="2"><c r="B2"><f>A2&amp;&quot;&lt;&quot;</f></c><c r="C2"><f>B2&amp;&quot;&lt;&quot;</f></c></row>',
    );
  });

  test('of which no cell is left is gone', async () => {
    const changed = await after(column, ...[1, 2, 3, 4].map((n): Parameters<typeof put> => ['表', `B${n}`, 9]));
    expect(changed).toBe([1, 2, 3, 4].map((n) => `<row r="${n}"><c r="B${n}"><v>9</v></c></row>`).join(''));
  });

  test('along a row goes on to the end of the row', async () => {
    const row = '<row r="1"><c r="B1"><f t="shared" ref="B1:D1" si="0">B2</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c><c r="D1"><f t="shared" si="0"/><v>3</v></c></row>';
    expect(await after(row, ['表', 'B1', 9])).toContain('<c r="C1"><f t="shared" ref="C1:D1" si="0">C2</f><v>2</v></c><c r="D1"><f t="shared" si="0"/>');
  });

  test('whose text is lost stays as it stands', async () => {
    const orphan = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" si="9"/><v>1</v></c></row>';
    expect(await after(orphan, ['表', 'A1', 2])).toBe(orphan.replace('<c r="A1"><v>1</v>', '<c r="A1"><v>2</v>'));
  });

  test('reads the same afterwards, in our reader and in exceljs', async () => {
    const before = oneSheet(column);
    const { bytes } = await patchWorkbook(before, { cells: [put('表', 'B1', 9)] });
    const formulas = (await sheetOf(before, '表')).formulas.map(([formula]) => formula);
    expect(formulas).toEqual(['=A1*$C$1+GJ_X', '=A2*$C$1+GJ_X', '=A3*$C$1+GJ_X', '=A4*$C$1+GJ_X']);
    expect((await sheetOf(bytes, '表')).formulas.map(([formula]) => formula)).toEqual([null, ...formulas.slice(1)]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    expect([1, 2, 3, 4].map((n) => book.getWorksheet('表')?.getCell(`B${n}`).formula)).toEqual([undefined, ...formulas.slice(1).map((f) => f?.slice(1))]);
  });
});

test.each([
  ['=FILTER(A1:A9,B1:B9)', 'unsupported'],
  ['=LET(x,1,x)', 'unsupported'],
  [`="${'x'.repeat(9000)}"`, 'tooLarge'],
  ['="\u0001"', 'unsupported'],
])('refuses the formula %.20s', async (formula, code) => {
  const writing = patchWorkbook(oneSheet(''), { cells: [putFormula('表', 'A1', formula)] });
  await expect(writing).rejects.toMatchObject({ name: 'HostError', code, cells: [at('表', 'A1')] });
});

test('refuses numbers and texts no cell can hold, and sheets that are not there', async () => {
  const attempt = (sheet: string, value: number | string): Promise<unknown> => patchWorkbook(oneSheet(''), { cells: [put(sheet, 'A1', value)] });
  await expect(attempt('表', NaN)).rejects.toMatchObject({ code: 'unsupported', cells: [at('表', 'A1')] });
  await expect(attempt('表', '长'.repeat(32768))).rejects.toMatchObject({ code: 'tooLarge' });
  await expect(attempt('没有', 1)).rejects.toMatchObject({ code: 'notFound', cells: [at('没有', 'A1')] });
});

test('the bytes given are not touched, a Node Buffer included', async () => {
  const bytes = oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
  const buffer = Buffer.from(bytes);
  const { bytes: patched } = await patchWorkbook(buffer, { cells: [put('表', 'A1', '长一些的文字，让后面的部件移位')] });
  expect(buffer.equals(Buffer.from(bytes))).toBe(true);
  expect((await contentOf(patched, at('表', 'A1'))).value).toBe('长一些的文字，让后面的部件移位');
});
