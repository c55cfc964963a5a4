import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookSnapshot } from '../../../src/core';
import { readWorkbookBytes, readWorkbookFile } from '../../../src/hosts/file';
import { LIMITS } from '../../../src/hosts/file/limits';
import { openFormula } from '../../../src/hosts/file/ods/formula';
import { first, refusal, zipText } from './kit';

const fixture = (name: string): string => join(__dirname, 'fixtures', name);

describe.each(['libreoffice.xls', 'libreoffice.ods'])('%s, written by LibreOffice 7.4', (name) => {
  let book: WorkbookSnapshot;
  beforeAll(async () => {
    book = await readWorkbookFile(fixture(name));
  });

  test('values, from the first to the last cell with content', () => {
    expect(first(book).origin).toEqual({ row: 1, column: 1 });
    expect(first(book).values).toEqual([
      ['部门收支总表', null, null, null, null],
      ['项目', '决算数', '执行率', null, null],
      ['一般公共服务支出', 3487.99, 0.885, null, null],
      ['隐藏行', -0.01, null, null, null],
      ['合计', 3487.98, 0.871995, null, null],
      [45291, null, { error: '#DIV/0!' }, null, '末'],
    ]);
    expect(book.sheets[1]?.values).toEqual([[6975.96], ['a\nb  c']]);
  });

  test('formulas', () => {
    expect(first(book).formulas.map((row) => [row[1], row[2]])).toEqual([
      [null, null],
      [null, null],
      [null, null],
      [null, null],
      ['=SUM(C4:C5)', '=IF(C6>0,C6/4000,"是;否")'],
      [null, '=1/0'],
    ]);
    expect(book.sheets[1]?.formulas).toEqual([["='收支 总表'!C6*2"], [null]]);
  });

  test('formats, merges, hidden rows, columns and sheets, protection', () => {
    const sheet = first(book);
    expect([sheet.numberFormats[2]?.[1], sheet.numberFormats[2]?.[2], sheet.numberFormats[5]?.[0]]).toEqual(['#,##0.00', '0.00%', 'yyyy/m/d']);
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
    expect([...sheet.hiddenRows]).toEqual([4]);
    expect([...sheet.hiddenColumns]).toEqual([4]);
    expect(book.sheets.map(({ name: sheetName, visible, protected: locked }) => [sheetName, visible, locked])).toEqual([
      ['收支 总表', true, false],
      ['附表', false, true],
    ]);
  });

  test('opens under any name, and only the sheets asked for', async () => {
    const bytes = new Uint8Array(readFileSync(fixture(name)));
    const some = await readWorkbookBytes(bytes, '决算.et', { sheets: ['附表'] });
    expect([some.name, some.sheets.map((sheet) => sheet.name)]).toEqual(['决算.et', ['附表']]);
  });

  test('cut anywhere it is refused or read, and never fails otherwise', async () => {
    const bytes = new Uint8Array(readFileSync(fixture(name)));
    for (const part of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const { code, message } = await refusal(readWorkbookBytes(bytes.slice(0, bytes.length * part), name));
      expect(code).toBe('damaged');
      expect(message).toContain(`“${name}”`);
    }
  });
});

/** One record of the binary format: number, length, body. */
function record(id: number, ...body: readonly (number | Buffer)[]): Buffer {
  const bytes = Buffer.concat(
    body.map((part) => {
      if (typeof part !== 'number') return part;
      const word = Buffer.alloc(2);
      word.writeUInt16LE(part);
      return word;
    }),
  );
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(bytes.length, 2);
  return Buffer.concat([head, bytes]);
}

describe('.xls before Excel 97', () => {
  const begin = record(0x0409, 0x0400, 0x10, 0);
  const end = record(0x0a);

  test('Chinese text in GBK', async () => {
    const gbk = Buffer.from([0xca, 0xd5, 0xc8, 0xeb]);
    const amount = Buffer.alloc(8);
    amount.writeDoubleLE(3487.99);
    const bytes = Buffer.concat([begin, record(0x42, 936), record(0x0204, 0, 0, 0, 4, gbk), record(0x0203, 0, 1, 0, amount), end]);
    expect(first(await readWorkbookBytes(bytes, '旧.xls')).values).toEqual([['收入', 3487.99]]);
  });

  test('a record nobody knows is passed over without a word', async () => {
    const spoken = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const bytes = Buffer.concat([begin, record(0x7abc, 1, 2), record(0x0204, 0, 0, 0, 1, Buffer.from('a')), end]);
    expect(first(await readWorkbookBytes(bytes, '旧.et')).values).toEqual([['a']]);
    expect(spoken).not.toHaveBeenCalled();
    spoken.mockRestore();
  });

  test('with a password', async () => {
    const bytes = Buffer.concat([begin, record(0x2f, 0x1234, 0x5678), record(0x0204, 0, 0, 0, 1, Buffer.from('a')), end]);
    expect((await refusal(readWorkbookBytes(bytes, '旧.xls'))).code).toBe('encrypted');
  });
});

describe('OpenDocument', () => {
  const NAMES = ['office', 'table', 'text', 'style', 'number', 'calcext', 'fo'].map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(' ');
  const ods = (tables: string, more: { styles?: string; automatic?: string; manifest?: string } = {}): Uint8Array =>
    zipText({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:m">${more.manifest ?? ''}</manifest:manifest>`,
      'styles.xml': `<office:document-styles ${NAMES}>${more.styles ?? ''}</office:document-styles>`,
      'content.xml': `<office:document-content ${NAMES}><office:automatic-styles>${more.automatic ?? ''}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    });
  const table = (rows: string): string => `<table:table table:name="表">${rows}</table:table>`;
  const row = (cells: string, attributes = ''): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;
  const cell = (attributes: string, content = ''): string => `<table:table-cell ${attributes}>${content}</table:table-cell>`;
  const float = (value: string, attributes = ''): string => cell(`office:value-type="float" office:value="${value}" ${attributes}`);
  const read = async (bytes: Uint8Array): Promise<WorkbookSnapshot> => readWorkbookBytes(bytes, '测试.ods');

  const values: readonly (readonly [what: string, cell: string, value: unknown])[] = [
    ['a number', float('3487.99'), 3487.99],
    ['a percentage', cell('office:value-type="percentage" office:value="0.885"'), 0.885],
    ['a boolean', cell('office:value-type="boolean" office:boolean-value="true"'), true],
    ['a date', cell('office:value-type="date" office:date-value="2023-12-31"'), 45291],
    ['a time', cell('office:value-type="time" office:time-value="PT06H00M00S"'), 0.25],
    ['an error', cell('office:value-type="string" office:string-value="" calcext:value-type="error"', '<text:p>#DIV/0!</text:p>'), { error: '#DIV/0!' }],
    ['text', cell('office:value-type="string"', '<text:p>收入<text:span>总计</text:span></text:p>'), '收入总计'],
    ['paragraphs, spaces, tabs and breaks', cell('office:value-type="string"', '<text:p>a<text:s text:c="2"/>b<text:tab/>c</text:p><text:p>d<text:line-break/>e</text:p>'), 'a  b\tc\nd\ne'],
    ['text in an attribute', cell('office:value-type="string" office:string-value="甲"', '<text:p>乙</text:p>'), '甲'],
    ['a note is not text of the cell', cell('office:value-type="string"', '<office:annotation><text:p>批注</text:p></office:annotation><text:p>甲</text:p>'), '甲'],
  ];
  test.each(values)('%s', async (_, xml, value) => {
    expect(first(await read(ods(table(row(xml))))).values).toEqual([[value]]);
  });

  test('repeated rows and cells', async () => {
    const sheet = first(
      await read(
        ods(
          table(
            row(cell('table:number-columns-repeated="2"') + float('1', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"') +
              row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="3"') +
              row(cell('') + cell('') + float('2') + cell('table:number-columns-repeated="16381"')) +
              row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048570"'),
          ),
        ),
      ),
    );
    expect(sheet.origin).toEqual({ row: 0, column: 2 });
    expect(sheet.values).toEqual([
      [1, 1],
      [1, 1],
      [null, null],
      [null, null],
      [null, null],
      [2, null],
    ]);
  });

  test('number formats of cells, rows, columns and parents; sections with conditions', async () => {
    const number = (attributes: string): string => `<number:number ${attributes}/>`;
    const sheet = first(
      await read(
        ods(
          table(
            '<table:table-column table:default-cell-style-name="cPercent"/><table:table-column table:number-columns-repeated="2"/>' +
              row(float('1') + float('1', 'table:style-name="cMoney"') + float('1', 'table:style-name="cChild"')) +
              row(float('1') + float('1') + float('1', 'table:style-name="cText"'), 'table:default-cell-style-name="cYear"'),
          ),
          {
            styles: `<number:number-style style:name="N4">${number('number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"')}</number:number-style><style:style style:name="Base" style:family="table-cell" style:data-style-name="N4"/>`,
            automatic:
              `<number:percentage-style style:name="P">${number('number:decimal-places="1" number:min-integer-digits="1"')}<number:text>%</number:text></number:percentage-style>` +
              `<number:number-style style:name="M0">${number('number:decimal-places="2" number:min-integer-digits="1"')}</number:number-style>` +
              `<number:number-style style:name="M"><style:text-properties fo:color="#ff0000"/><number:text>-</number:text>${number('number:decimal-places="2" number:min-integer-digits="1"')}<style:map style:condition="value()&gt;=0" style:apply-style-name="M0"/></number:number-style>` +
              '<number:date-style style:name="Y"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text></number:date-style>' +
              '<number:text-style style:name="T"><number:text-content/></number:text-style>' +
              [
                ['cPercent', 'P'],
                ['cMoney', 'M'],
                ['cYear', 'Y'],
                ['cText', 'T'],
              ]
                .map(([style, format]) => `<style:style style:name="${style ?? ''}" style:family="table-cell" style:data-style-name="${format ?? ''}"/>`)
                .join('') +
              '<style:style style:name="cChild" style:family="table-cell" style:parent-style-name="Base"/>',
          },
        ),
      ),
    );
    expect(sheet.numberFormats).toEqual([
      ['0.0%', '0.00;[Red]-0.00', '#,##0.00'],
      ['yyyy"年"m"月"', 'yyyy"年"m"月"', '@'],
    ]);
  });

  test('an array formula covers its members', async () => {
    const sheet = first(
      await read(
        ods(
          table(
            row(float('2', 'table:formula="of:=[.C1:.C2]*2" table:number-matrix-rows-spanned="2" table:number-matrix-columns-spanned="1"')) +
              row(float('4')),
          ),
        ),
      ),
    );
    expect(sheet.formulas).toEqual([['=C1:C2*2'], ['=C1:C2*2']]);
  });

  const refused: readonly (readonly [what: string, bytes: Uint8Array, code: string])[] = [
    ['an encrypted one', ods('', { manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' }), 'encrypted'],
    ['one without tables', ods(''), 'unsupported'],
    ['a cell repeated a million times a million times', ods(table(row(float('1', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"'))), 'tooLarge'],
    ['blank cells repeated beside one number', ods(table(row(float('1') + cell('table:style-name="a" table:number-columns-repeated="1000"').repeat(16), 'table:number-rows-repeated="1048576"'))), 'tooLarge'],
    ['content beyond the last column', ods(table(row(cell('table:number-columns-repeated="16384"') + float('1')))), 'tooLarge'],
    ['content beyond the last row', ods(table(row(cell(''), 'table:number-rows-repeated="1048576"') + row(float('1')))), 'tooLarge'],
    ['a number that is none', ods(table(row(float('1,5')))), 'damaged'],
  ];
  test.each(refused)('%s is refused', async (_, bytes, code) => {
    const error = await refusal(readWorkbookBytes(bytes, '测试.ods', {}, { ...LIMITS, cells: 100_000, work: 1_000_000 }));
    expect(error.code).toBe(code);
    expect(error.message).toContain('“测试.ods”');
  });
});

describe('OpenFormula', () => {
  test.each([
    ['of:=SUM([.A1:.B2];2)', '=SUM(A1:B2,2)'],
    ['of:=[.$A$1]+[.B$2]', '=$A$1+B$2'],
    ["of:=[$'甲 表'.A1]*[$乙.C3]", "='甲 表'!A1*乙!C3"],
    ['of:=SUM([$乙.A1:.B2])', '=SUM(乙!A1:B2)'],
    ["of:=SUM([$甲.A1:$'乙 表'.B2])", "=SUM('甲:乙 表'!A1:B2)"],
    ["of:=[$'it''s'.A1]", "='it''s'!A1"],
    ['of:=IF([.A1]="a;[.B1]""x";1;2)', '=IF(A1="a;[.B1]""x",1,2)'],
    ['of:=SUM({1;2|3;4})', '=SUM({1,2;3,4})'],
    ['of:=SUM([.A1]~[.B1])', '=SUM(A1,B1)'],
    ['of:=COM.MICROSOFT.IFS([.A1];1)', '=IFS(A1,1)'],
    ['of:=[.#REF!]', '=#REF!'],
    ["of:=['file:///c.ods'#$甲.A1]", "=['file:///c.ods'#$甲.A1]"],
    ['no sign', null],
  ])('%s', (stored, readable) => {
    expect(openFormula(stored)).toBe(readable);
  });
});
