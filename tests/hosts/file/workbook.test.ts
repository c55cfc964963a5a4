import { strToU8 } from 'fflate';
import { readWorkbookBytes } from '../../../src/hosts/file';
import { data, first, makeBook, partsOf, readBook, refusal, relationships, workbookXml, worksheet, zipText } from './kit';

const one = (value: number): string => data(`<row r="1"><c r="A1"><v>${value}</v></c></row>`);

const THREE = { sheets: [1, 2, 3].map((n) => ({ name: `表${n}`, xml: one(n) })) };

describe('sheets of a workbook', () => {
  test('come in the order of the tabs, whatever their parts are called', async () => {
    const book = await readBook({
      ...THREE,
      parts: {
        'xl/workbook.xml': workbookXml('<sheet name="后" sheetId="9" r:id="rId3"/><sheet name="前" sheetId="2" r:id="rId1"/>'),
      },
    });
    expect(book.sheets.map(({ name, values }) => [name, values[0]?.[0]])).toEqual([
      ['后', 3],
      ['前', 1],
    ]);
  });

  test('absolute, relative and differently cased targets', async () => {
    const parts = partsOf(THREE);
    delete parts['xl/worksheets/sheet2.xml'];
    const book = await readWorkbookBytes(
      zipText({
        ...parts,
        '_rels/.rels': relationships([['rId1', 'officeDocument', '/xl/workbook.xml']]),
        'xl/_rels/workbook.xml.rels': relationships([
          ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
          ['rId2', 'worksheet', '../other/./sheet2.xml'],
          ['rId3', 'worksheet', 'WorkSheets/Sheet3.xml'],
        ]),
        'other/sheet2.xml': worksheet(one(2)),
      }),
      '测试.xlsx',
    );
    expect(book.sheets.map(({ values }) => values[0]?.[0])).toEqual([1, 2, 3]);
  });

  test('chart, dialog and macro sheets are passed over', async () => {
    const book = await readBook({
      ...THREE,
      parts: {
        'xl/_rels/workbook.xml.rels': relationships([
          ['rId1', 'chartsheet', 'chartsheets/sheet1.xml'],
          ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
          ['rId3', 'dialogsheet', 'dialogsheets/sheet1.xml'],
        ]),
      },
    });
    expect(book.sheets.map(({ name }) => name)).toEqual(['表2']);
  });

  test('parts written with a namespace prefix', async () => {
    const prefixed = (root: string, xml: string): string =>
      `<x:${root} xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${xml}</x:${root}>`;
    const book = await readBook({
      ...THREE,
      strings: '',
      parts: {
        'xl/workbook.xml': prefixed('workbook', '<x:sheets><x:sheet name="表" sheetId="1" rel:id="rId1"/></x:sheets>'),
        'xl/sharedStrings.xml': prefixed('sst', '<x:si><x:t>部门</x:t></x:si>'),
        'xl/worksheets/sheet1.xml': prefixed(
          'worksheet',
          '<x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells>',
        ),
      },
    });
    expect(first(book).values).toEqual([['部门']]);
    expect(first(book).merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  test('elements of extensions are not mistaken for the sheet’s own', async () => {
    const book = await readBook({
      sheets: [
        {
          name: '表',
          xml: one(1) + '<extLst><ext xmlns:x14="urn:x14"><x14:sheetProtection sheet="1"/><x14:mergeCell ref="A1:B2"/></ext></extLst>',
        },
      ],
    });
    expect(first(book)).toMatchObject({ protected: false, merges: [] });
  });

  test('the 1904 date system', async () => {
    expect((await readBook({ ...THREE, workbookPr: '<workbookPr date1904="true"/>' })).date1904).toBe(true);
    expect((await readBook(THREE)).date1904).toBe(false);
  });

  test('a UTF-16 part and a part with a byte order mark', async () => {
    const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const parts: Record<string, string | Uint8Array> = partsOf({ ...THREE, strings: '<si><t>中</t></si>' });
    const book = await readWorkbookBytes(
      zipText({
        ...parts,
        'xl/worksheets/sheet1.xml': utf16(worksheet(data('<row r="1"><c r="A1" t="inlineStr"><is><t>部门</t></is></c></row>'))),
        'xl/sharedStrings.xml': strToU8('\ufeff<sst><si><t>中</t></si></sst>'),
      }),
      '测试.xlsx',
    );
    expect(first(book).values).toEqual([['部门']]);
  });

  test('only the sheets asked for', async () => {
    const book = await readWorkbookBytes(makeBook(THREE), '测试.xlsx', { sheets: ['表2', '没有'] });
    expect(book.sheets.map(({ name }) => name)).toEqual(['表2']);
  });

  test('the snapshot carries the file name; the extension is not believed', async () => {
    const book = await readWorkbookBytes(makeBook(THREE), '决算.xls');
    expect(book.name).toBe('决算.xls');
    expect(book.sheets).toHaveLength(3);
  });
});

describe('a long read', () => {
  test('reports progress that grows to the total', async () => {
    const seen: (readonly [number, number])[] = [];
    await readWorkbookBytes(makeBook(THREE), '测试.xlsx', { onProgress: (done, total) => seen.push([done, total]) });
    const done = seen.map(([part]) => part);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(seen.length).toBeGreaterThanOrEqual(3);
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
  });

  test('is cancelled before it begins and on the way', async () => {
    expect((await refusal(readWorkbookBytes(makeBook(THREE), '测试.xlsx', { signal: AbortSignal.abort() }))).code).toBe('cancelled');
    const controller = new AbortController();
    const read = readWorkbookBytes(makeBook(THREE), '测试.xlsx', {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    const { code, message } = await refusal(read);
    expect([code, message]).toEqual(['cancelled', '已取消读取“测试.xlsx”。']);
  });
});
