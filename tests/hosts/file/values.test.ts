import { NOT_CALCULATED } from '../../../src/core';
import { data, readSheet } from './kit';

const cell = (attributes: string, content: string): string => data(`<row r="1"><c r="A1"${attributes}>${content}</c></row>`);

describe('cell values', () => {
  const table: readonly (readonly [what: string, xml: string, value: unknown])[] = [
    ['a number', cell('', '<v>3487.99</v>'), 3487.99],
    ['a number typed n', cell(' t="n"', '<v>-12</v>'), -12],
    ['17 digits give the shortest decimal', cell('', '<v>0.10000000000000001</v>'), 0.1],
    ['an exponent', cell('', '<v>1.5E-3</v>'), 0.0015],
    ['a boolean', cell(' t="b"', '<v>1</v>'), true],
    ['a false boolean', cell(' t="b"', '<v>0</v>'), false],
    ['an error', cell(' t="e"', '<v>#DIV/0!</v>'), { error: '#DIV/0!' }],
    ['formula text', cell(' t="str"', '<f>A2&amp;"x"</f><v>甲 x</v>'), '甲 x'],
    ['formula text with spaces', cell(' t="str"', '<f>B1</f><v xml:space="preserve"> 甲 </v>'), ' 甲 '],
    ['empty formula text', cell(' t="str"', '<f>B1</f><v></v>'), ''],
    ['a formula never calculated', cell('', '<f>B1</f>'), NOT_CALCULATED],
    ['a formula never calculated, with an empty result', cell('', '<f>B1</f><v></v>'), NOT_CALCULATED],
    ['a formula that shows an empty text', cell(' t="str"', '<f>B1</f><v></v>'), ''],
    ['a date written as text of type d', cell(' t="d"', '<v>2023-12-31</v>'), 45291],
    ['a date with time of type d', cell(' t="d"', '<v>2023-12-31T12:00:00</v>'), 45291.5],
    ['inline text', cell(' t="inlineStr"', '<is><t>收入总计</t></is>'), '收入总计'],
    ['inline rich text', cell(' t="inlineStr"', '<is><r><t>收入</t></r><r><rPr><b/></rPr><t>总计</t></r></is>'), '收入总计'],
    ['text in CDATA', cell(' t="str"', '<f>B1</f><v><![CDATA[a<b]]></v>'), 'a<b'],
    ['entities', cell(' t="str"', '<f>B1</f><v>&lt;&#x4E2D;&amp;</v>'), '<中&'],
  ];
  test.each(table)('%s', async (_, xml, value) => {
    expect((await readSheet(xml)).values).toEqual([[value]]);
  });

  test('a 1904 workbook says so and its typed dates count from there', async () => {
    const sheet = await readSheet(cell(' t="d"', '<v>1904-01-02</v>'), { workbookPr: '<workbookPr date1904="1"/>' });
    expect(sheet.values).toEqual([[1]]);
  });
});

describe('shared strings', () => {
  const table: readonly (readonly [what: string, xml: string, text: string])[] = [
    ['plain', '<si><t>部门</t></si>', '部门'],
    ['runs are joined', '<si><r><t>一、</t></r><r><rPr><sz val="9"/></rPr><t xml:space="preserve"> 收入 </t></r></si>', '一、 收入 '],
    ['phonetic runs are left out', '<si><t>決算</t><rPh sb="0" eb="2"><t>けっさん</t></rPh><phoneticPr fontId="1"/></si>', '決算'],
    ['outer spaces count only when preserved', '<si><t>  小计 </t></si>', '小计'],
    ['preserved outer spaces stay', '<si><t xml:space="preserve">  小计 </t></si>', '  小计 '],
    ['an ideographic space is content', '<si><t>　其中：</t></si>', '　其中：'],
    ['inner line breaks stay', '<si><t>项目\n名称</t></si>', '项目\n名称'],
    ['escaped control characters', '<si><t>a_x000D_b_x005F_x000D_</t></si>', 'a\rb_x000D_'],
    ['empty', '<si><t/></si>', ''],
    ['no text at all', '<si/>', ''],
  ];
  test.each(table)('%s', async (_, strings, text) => {
    const xml = data('<row r="1"><c r="A1" t="s"><v>1</v></c></row>');
    expect((await readSheet(xml, { strings: `<si><t>other</t></si>${strings}` })).values).toEqual([[text]]);
  });
});

describe('the used range', () => {
  test('values are rectangular from the first to the last cell with content', async () => {
    const sheet = await readSheet(data('<row r="3"><c r="C3"><v>1</v></c><c r="E3"><v>2</v></c></row><row r="5"><c r="D5"><v>3</v></c></row>'));
    expect(sheet.origin).toEqual({ row: 2, column: 2 });
    expect(sheet.values).toEqual([
      [1, null, 2],
      [null, null, null],
      [null, 3, null],
    ]);
    expect(sheet.formulas).toEqual(sheet.values.map((row) => row.map(() => null)));
  });

  test('cells that carry only a style do not extend it', async () => {
    const sheet = await readSheet(data('<row r="1"><c r="A1" s="1"/><c r="B1"><v>1</v></c></row><row r="99"><c r="Z99" s="1"/></row>'), {
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs>',
    });
    expect(sheet.values).toEqual([[1]]);
    expect(sheet.origin).toEqual({ row: 0, column: 1 });
  });

  test('a formula without a value is content', async () => {
    const sheet = await readSheet(data('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><f>A1</f></c></row>'));
    expect(sheet.formulas).toEqual([
      [null, null],
      [null, '=A1'],
    ]);
  });

  test('rows and cells without addresses follow one another', async () => {
    const sheet = await readSheet(data('<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row>'));
    expect(sheet.values).toEqual([
      [1, 2, null, null],
      [null, null, null, null],
      [null, null, null, null],
      [null, null, 3, 4],
    ]);
  });

  test('a sheet without content has no cells', async () => {
    const sheet = await readSheet('<sheetData/>');
    expect(sheet.values).toEqual([]);
    expect(sheet.origin).toEqual({ row: 0, column: 0 });
  });

  test('a gap of a million rows is read without a million rows of cells', async () => {
    const sheet = await readSheet(data('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="C1048576"><v>2</v></c></row>'));
    expect(sheet.values).toHaveLength(1048576);
    expect(sheet.values[1048575]).toEqual([null, null, 2]);
    expect(sheet.values[5]).toBe(sheet.values[6]);
  });
});
