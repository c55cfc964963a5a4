import { readableFormula } from '../../../src/hosts/file/xlsx/formula-names';
import { SharedFormula } from '../../../src/hosts/file/xlsx/shared-formula';
import { data, readSheet } from './kit';

describe('a shared formula moved', () => {
  // Written in C5; [text, rows down, columns across, expected].
  const table: readonly (readonly [text: string, down: number, across: number, expected: string])[] = [
    ['A5+B5', 1, 0, 'A6+B6'],
    ['A5+B5', 0, 2, 'C5+D5'],
    ['$A5+B$5', 3, 1, '$A8+C$5'],
    ['$A$5*2', 9, 9, '$A$5*2'],
    ['SUM(A1:B4)', 1, 1, 'SUM(B2:C5)'],
    ['SUM($A$1:B4)', 1, 1, 'SUM($A$1:C5)'],
    ['SUM(A:B)', 5, 1, 'SUM(B:C)'],
    ['SUM($A:B)', 5, 1, 'SUM($A:C)'],
    ['SUM(3:4)', 2, 5, 'SUM(5:6)'],
    ['SUM($3:4)', 2, 5, 'SUM($3:6)'],
    ['IF(A5="A1",1,"B2 ""C3""")', 1, 0, 'IF(A6="A1",1,"B2 ""C3""")'],
    ["'A1 表'!B2+'it''s C3'!D4", 1, 1, "'A1 表'!C3+'it''s C3'!E5"],
    ['收支总表!B2', 1, 0, '收支总表!B3'],
    ['Q1!B2', 1, 0, 'Q1!B3'],
    ["SUM('甲:乙'!A1)", 1, 0, "SUM('甲:乙'!A2)"],
    ['[1]Sheet1!A1', 1, 0, '[1]Sheet1!A2'],
    ['LOG10(A1)+DAYS360(B1,C1)', 1, 0, 'LOG10(A2)+DAYS360(B2,C2)'],
    ['表1[[#This Row],[A1]]+A1', 1, 0, '表1[[#This Row],[A1]]+A2'],
    ["表1[it'[s A1]+A1", 1, 0, "表1[it'[s A1]+A2"],
    ['TAX_2023+税A1+A1.x', 1, 0, 'TAX_2023+税A1+A1.x'],
    ['1E5+1.5E-3+A1', 1, 0, '1E5+1.5E-3+A2'],
    ['XFD1+XFE1', 0, -1, 'XFC1+XFE1'],
    ['A1048576+A1048577', -1, 0, 'A1048575+A1048577'],
    ['A1', -1, -1, 'XFD1048576'],
    ['XFD1048576', 1, 1, 'A1'],
    ['a5+$b6', 1, 1, 'B6+$b7'],
    ['#REF!+A1', 1, 0, '#REF!+A2'],
    ['IF(TRUE,A1#,{1,2;3,4})', 1, 0, 'IF(TRUE,A2#,{1,2;3,4})'],
    ['SUM(A1:INDEX(B:B,3))', 1, 1, 'SUM(B2:INDEX(C:C,3))'],
    ['A1:B2 B1:C2', 1, 0, 'A2:B3 B2:C3'],
    ['GJ.EXECRATE(A1,B1)', 1, 0, 'GJ.EXECRATE(A2,B2)'],
    ['"unfinished A1', 1, 0, '"unfinished A1'],
  ];
  test.each(table)('%s by %i rows and %i columns', (text, down, across, expected) => {
    expect(new SharedFormula(text, 4, 2).at(4 + down, 2 + across)).toBe(expected);
  });
});

describe('names in formulas', () => {
  const table: readonly (readonly [stored: string, readable: string])[] = [
    ['_xldudf_GJ_EXECRATE(A1,B1)', 'GJ.EXECRATE(A1,B1)'],
    ['ROUND(_xldudf_GJ_TOWAN(A1),2)', 'ROUND(GJ.TOWAN(A1),2)'],
    ['_xldudf_OTHER_FUNC(A1)', '_xldudf_OTHER_FUNC(A1)'],
    ['_xlfn.XLOOKUP(A1,B:B,C:C)', 'XLOOKUP(A1,B:B,C:C)'],
    ['_xlfn._xlws.FILTER(A1:B2,C1:C2)', 'FILTER(A1:B2,C1:C2)'],
    ['_xlfn.LET(_xlpm.x,1,_xlpm.x+1)', 'LET(x,1,x+1)'],
    ['IF(A1="_xlfn.X(",1,_xlfn.IFS(A1,2))', 'IF(A1="_xlfn.X(",1,IFS(A1,2))'],
    ["'_xlfn.表'!A1", "'_xlfn.表'!A1"],
  ];
  test.each(table)('%s', (stored, readable) => {
    expect(readableFormula(stored)).toBe(readable);
  });
});

describe('formulas of a sheet', () => {
  test('a shared group is written out, with the cached values', async () => {
    const sheet = await readSheet(
      data(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:C3" si="0">A1*$A$1</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>1</v></c></row>' +
          '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
          '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"></f><v>3</v></c><c r="C3"><f>SUM(B1:B3)</f><v>6</v></c></row>',
      ),
    );
    expect(sheet.formulas).toEqual([
      [null, '=A1*$A$1', '=B1*$A$1'],
      [null, '=A2*$A$1', null],
      [null, '=A3*$A$1', '=SUM(B1:B3)'],
    ]);
    expect(sheet.values[2]).toEqual([3, 3, 6]);
  });

  test('add-in functions inside a shared group carry their own names', async () => {
    const sheet = await readSheet(
      data(
        '<row r="1"><c r="C1"><f t="shared" ref="C1:C2" si="4">_xldudf_GJ_EXECRATE(A1,B1)</f><v>0.5</v></c></row>' +
          '<row r="2"><c r="C2"><f t="shared" si="4"/><v>0.6</v></c></row>',
      ),
    );
    expect(sheet.formulas).toEqual([['=GJ.EXECRATE(A1,B1)'], ['=GJ.EXECRATE(A2,B2)']]);
  });

  test('a group number used again belongs to its latest text', async () => {
    const sheet = await readSheet(
      data(
        '<row r="1"><c r="B1"><f t="shared" si="0">A1</f></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row>' +
          '<row r="3"><c r="B3"><f t="shared" si="0">C3</f></c></row><row r="4"><c r="B4"><f t="shared" si="0"/></c></row>',
      ),
    );
    expect(sheet.formulas).toEqual([['=A1'], ['=A2'], ['=C3'], ['=C4']]);
  });

  test('a group without text leaves the value', async () => {
    const sheet = await readSheet(data('<row r="1"><c r="A1"><f t="shared" si="9"/><v>7</v></c></row>'));
    expect([sheet.formulas, sheet.values]).toEqual([[[null]], [[7]]]);
  });

  test('every member of an array formula holds it; a spilled cell does not', async () => {
    const sheet = await readSheet(
      data(
        '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2*2</f><v>2</v></c><c r="B1"><v>4</v></c>' +
          '<c r="E1" cm="1"><f t="array" ref="E1:E2">_xlfn.UNIQUE(C1:C2)</f><v>1</v></c></row>' +
          '<row r="2"><c r="A2"><v>6</v></c><c r="B2"><v>8</v></c><c r="E2"><v>3</v></c></row>' +
          '<row r="3"><c r="A3"><v>9</v></c></row>',
      ),
    );
    expect(sheet.formulas).toEqual([
      ['=C1:D2*2', '=C1:D2*2', null, null, '=UNIQUE(C1:C2)'],
      ['=C1:D2*2', '=C1:D2*2', null, null, null],
      [null, null, null, null, null],
    ]);
  });

  test('a data table reads as Excel shows it', async () => {
    const sheet = await readSheet(
      data('<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" dt2D="1" dtr="1" r1="D1" r2="E1"/><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'),
    );
    expect(sheet.formulas).toEqual([['=TABLE(D1,E1)'], ['=TABLE(D1,E1)']]);
  });
});
