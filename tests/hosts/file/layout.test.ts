import { numberFormatAt } from '../../../src/core';
import { data, readBook, readSheet } from './kit';

const STYLES =
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="#,##0.00_ ;[Red]\\-#,##0.00\\ "/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="9"><protection locked="0"/></xf></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="10"/><xf numFmtId="31"/>' +
  '<xf numFmtId="4"><protection locked="0"/></xf><xf numFmtId="0"><protection locked="1" hidden="1"/></xf><xf numFmtId="999"/></cellXfs>' +
  '<dxfs><dxf><numFmt numFmtId="176" formatCode="wrong"/></dxf></dxfs>';

describe('number formats', () => {
  test('custom, built-in, Chinese built-in and unknown numbers', async () => {
    const cells = [0, 1, 2, 3, 4, 6].map((style, i) => `<c r="${'ABCDEF'[i] ?? ''}1" s="${style}"><v>1</v></c>`).join('');
    const sheet = await readSheet(data(`<row r="1">${cells}</row>`), { styles: STYLES });
    expect(sheet.numberFormats).toEqual([
      ['General', '#,##0.00_ ;[Red]\\-#,##0.00\\ ', '0.00%', 'yyyy"年"m"月"d"日"', '#,##0.00', 'General'],
    ]);
  });

  test('a blank cell takes its row, else its column', async () => {
    const sheet = await readSheet(
      '<cols><col min="2" max="3" width="9" style="2"/></cols>' +
        data(
          '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>1</v></c></row>' +
            '<row r="2" s="4" customFormat="1"><c r="A2"><v>1</v></c></row>' +
            '<row r="4"><c r="C4" s="1"/><c r="D4"><v>1</v></c></row>',
        ),
      { styles: STYLES },
    );
    expect(sheet.numberFormats).toEqual([
      ['General', '0.00%', '0.00%', 'General'],
      ['General', '#,##0.00', '#,##0.00', '#,##0.00'],
      ['General', '0.00%', '0.00%', 'General'],
      ['General', '0.00%', '#,##0.00_ ;[Red]\\-#,##0.00\\ ', 'General'],
    ]);
    expect(numberFormatAt(sheet, 99, 99)).toBe('General');
  });
});

describe('hidden rows, columns and sheets', () => {
  test('hidden, of no height, of no width, and a range of columns', async () => {
    const sheet = await readSheet(
      '<cols><col min="2" max="4" hidden="1"/><col min="6" max="6" width="0" customWidth="1"/><col min="7" max="7" width="8" hidden="0"/></cols>' +
        data(
          '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" ht="0"/><row r="3" hidden="false" ht="15"/>' +
            '<row r="5" hidden="true"/><row r="6"><c r="G6"><v>1</v></c></row>',
        ),
    );
    expect([...sheet.hiddenColumns]).toEqual([1, 2, 3, 5]);
    expect([...sheet.hiddenRows]).toEqual([0, 1, 4]);
  });

  test('what is hidden beyond the last used cell is not listed', async () => {
    const sheet = await readSheet('<cols><col min="2" max="16384" hidden="1"/></cols>' + data('<row r="1"><c r="C1"><v>1</v></c></row><row r="9" hidden="1"/>'));
    expect([...sheet.hiddenColumns]).toEqual([1, 2]);
    expect([...sheet.hiddenRows]).toEqual([]);
  });

  test('rows hidden unless listed', async () => {
    const sheet = await readSheet(
      '<sheetFormatPr zeroHeight="1"/>' + data('<row r="2"><c r="A2"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row>'),
    );
    expect([...sheet.hiddenRows]).toEqual([2]);
  });

  test('hidden and very hidden sheets are read and marked', async () => {
    const book = await readBook({
      sheets: [
        { name: '甲', xml: data('') },
        { name: '乙', xml: data(''), state: 'hidden' },
        { name: '丙', xml: data(''), state: 'veryHidden' },
      ],
    });
    expect(book.sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ['甲', true],
      ['乙', false],
      ['丙', false],
    ]);
  });
});

test('merges, without single cells and references that are none', async () => {
  const sheet = await readSheet(
    data('<row r="1"><c r="A1"><v>1</v></c></row>') +
      '<mergeCells count="4"><mergeCell ref="A1:C2"/><mergeCell ref="E5:D4"/><mergeCell ref="B7"/><mergeCell ref="#REF!"/></mergeCells>',
  );
  expect(sheet.merges).toEqual([
    { top: 0, left: 0, bottom: 1, right: 2 },
    { top: 3, left: 3, bottom: 4, right: 4 },
  ]);
});

describe('protection', () => {
  const rows =
    '<row r="1"><c r="A1" s="4"><v>1</v></c><c r="B1" s="4"/><c r="C1"><v>1</v></c><c r="D1" s="5"/></row>' +
    '<row r="2"><c r="A2" s="4"><v>1</v></c><c r="B2" s="4"/></row>' +
    '<row r="4"><c r="B4" s="4"/></row>';

  test('a sheet that is not protected lists nothing', async () => {
    const sheet = await readSheet(data(rows) + '<sheetProtection objects="1"/>', { styles: STYLES });
    expect([sheet.protected, sheet.unlocked]).toEqual([false, []]);
  });

  test('unlocked cells become ranges', async () => {
    const sheet = await readSheet(data(rows) + '<sheetProtection sheet="1"/>', { styles: STYLES });
    expect(sheet.protected).toBe(true);
    expect(sheet.unlocked).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 3, left: 1, bottom: 3, right: 1 },
    ]);
  });

  test('an unlocked column stays unlocked except where a row or a cell locks it', async () => {
    const sheet = await readSheet(
      '<cols><col min="2" max="3" style="4"/></cols>' +
        data('<row r="2"><c r="B2"/></row><row r="3" s="5" customFormat="1"/><row r="4" s="4" customFormat="1"><c r="A4" s="5"/></row>') +
        '<sheetProtection sheet="1"/>',
      { styles: STYLES },
    );
    expect(sheet.unlocked).toEqual([
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 1, left: 2, bottom: 1, right: 2 },
      { top: 3, left: 1, bottom: 3, right: 16383 },
      { top: 4, left: 1, bottom: 1048575, right: 2 },
    ]);
  });

  test('ranges everybody may edit count, ranges with a password do not', async () => {
    const sheet = await readSheet(
      data(rows) +
        '<sheetProtection sheet="1"/><protectedRanges><protectedRange sqref="F1:G2 H9" name="a"/><protectedRange password="CC1A" sqref="K1" name="b"/></protectedRanges>',
    );
    expect(sheet.unlocked).toEqual([
      { top: 0, left: 5, bottom: 1, right: 6 },
      { top: 8, left: 7, bottom: 8, right: 7 },
    ]);
  });
});
