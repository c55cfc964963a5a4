import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A workbook with one of everything a finance office puts into its workbooks. exceljs writes what it can; chart,
 * sparkline, array formula, page break, custom property and chain of calculation are spliced in by hand.
 */
export const TOTALS = '01 收支总表';
export const SUBJECTS = '科目表';
export const GUARDED = '受保护';
export const HIDDEN = '说明';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export async function richWorkbook(): Promise<Uint8Array> {
  const parts = unzipSync(await written());
  const edit = (name: string, change: (text: string) => string): void => {
    const part = parts[name];
    if (!part) throw new Error(`no ${name} among ${Object.keys(parts).join(', ')}`);
    const text = strFromU8(part);
    const changed = change(text);
    if (changed === text) throw new Error(`${name} did not change`);
    parts[name] = strToU8(changed);
  };
  const before = (mark: string, xml: string) => (text: string): string => text.replace(mark, xml + mark);

  edit('xl/worksheets/sheet1.xml', (text) =>
    [
      before('</sheetData>', ARRAY_ROW),
      before('<drawing ', '<rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks>'),
      before('</worksheet>', SPARKLINE),
    ].reduce((changed, step) => step(changed), text),
  );
  edit('xl/drawings/drawing1.xml', before('</xdr:wsDr>', CHART_ANCHOR));
  edit('xl/drawings/_rels/drawing1.xml.rels', before('</Relationships>', relation('rId9', 'chart', '../charts/chart1.xml')));
  edit('xl/_rels/workbook.xml.rels', before('</Relationships>', relation('rId99', 'calcChain', 'calcChain.xml')));
  edit('_rels/.rels', before('</Relationships>', relation('rId99', 'custom-properties', 'docProps/custom.xml')));
  edit('[Content_Types].xml', before('</Types>', TYPES));
  parts['xl/charts/chart1.xml'] = strToU8(CHART);
  parts['xl/calcChain.xml'] = strToU8(CHAIN);
  parts['docProps/custom.xml'] = strToU8(PROPERTIES);
  return zipSync(parts);
}

async function written(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const totals = book.addWorksheet(TOTALS, {
    pageSetup: { printArea: 'A1:D9', printTitlesRow: '1:2', paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '第 &P 页' },
    views: [{ state: 'frozen', ySplit: 2 }],
  });
  totals.columns = [{ width: 36 }, { width: 8 }, { width: 16, style: { numFmt: '#,##0.00' } }, { width: 16 }];
  totals.addRows([
    ['收入支出决算总表', null, null, null],
    ['项目', '行次', '决算数', '占比'],
    ['一、一般公共预算财政拨款收入', 1, 3220.54, null],
    ['二、上级补助收入', 2, 155.05, null],
    ['本年收入合计', 3, null, null],
    ['使用非财政拨款结余', 4, 12.3, null],
    ['收入总计', 5, null, null],
    ['执行率', null, null, null],
  ]);
  totals.mergeCells('A1:D1');
  totals.getCell('A1').font = { name: '宋体', size: 16, bold: true };
  totals.getCell('A2').value = { richText: [{ text: '项' }, { text: '目', font: { bold: true } }] };
  const formula = (cell: string, text: string, result: number | string): void => {
    totals.getCell(cell).value = { formula: text, result };
  };
  formula('C5', 'SUM(C3:C4)', 3375.59);
  formula('C7', 'C5+结余', 3387.89);
  formula('C8', '_xldudf_GJ_EXECRATE(C7,4000)', 0.847);
  totals.getCell('C8').numFmt = '0.00%';
  totals.getCell('D3').value = { formula: 'C3/C$7', result: 0.9506, shareType: 'shared', ref: 'D3:D6' } as ExcelJS.CellFormulaValue;
  for (const row of [4, 5, 6]) totals.getCell(`D${row}`).value = { sharedFormula: 'D3', result: row / 10 } as ExcelJS.CellSharedFormulaValue;
  totals.getCell('C3').dataValidation = { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0], allowBlank: true };
  totals.getCell('C3').note = '按财政批复填列';
  totals.addConditionalFormatting({
    ref: 'C3:C7',
    rules: [{ type: 'cellIs', operator: 'lessThan', formulae: [0], priority: 1, style: { font: { color: { argb: 'FFFF0000' } } } }],
  });
  totals.addImage(book.addImage({ base64: PIXEL, extension: 'png' }), 'F2:F3');
  totals.getCell('A4').value = { text: '二、上级补助收入', hyperlink: 'https://example.org/' };

  const subjects = book.addWorksheet(SUBJECTS);
  subjects.addTable({
    name: '科目',
    ref: 'A1',
    headerRow: true,
    totalsRow: true,
    columns: [{ name: '编码', totalsRowLabel: '合计' }, { name: '金额', totalsRowFunction: 'sum' }],
    rows: [['30101', 10], ['30102', 20.5]],
  });
  subjects.getCell('D2').value = { formula: 'SUM(科目[金额])', result: 30.5 };
  subjects.getCell('D3').value = { formula: `'${TOTALS}'!C7*2`, result: 6775.78 };
  subjects.getCell('D4').value = { formula: 'B2*3', result: 30 };

  const guarded = book.addWorksheet(GUARDED);
  guarded.addRows([['项目', '年末数'], ['车辆', 2]]);
  guarded.getCell('B2').protection = { locked: false };
  await guarded.protect('secret', { spinCount: 1000 });

  const hidden = book.addWorksheet(HIDDEN, { state: 'hidden' });
  hidden.addRow(['编制说明', '=不是公式']);
  book.definedNames.add(`'${TOTALS}'!$C$6`, '结余');
  book.calcProperties.fullCalcOnLoad = false;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PART = 'application/vnd.openxmlformats-officedocument';

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

/** A9:B9 hold one array formula. */
const ARRAY_ROW =
  '<row r="9" spans="1:3"><c r="A9"><f t="array" ref="A9:B9">TRANSPOSE(C3:C4)*2</f><v>6441.08</v></c><c r="B9"><v>310.1</v></c></row>';

const SPARKLINE = `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>'${TOTALS}'!C3:C4</xm:f><xm:sqref>E3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;

const CHART_ANCHOR = `<xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId9"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;

const CHART = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'${TOTALS}'!$C$3:$C$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const CHAIN = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C5" i="1"/><c r="C7" i="1"/><c r="C8" i="1"/><c r="D3" i="1"/><c r="D4" i="1"/><c r="D5" i="1"/><c r="D6" i="1"/><c r="A9" i="1" a="1"/><c r="D2" i="2"/><c r="D3" i="2"/><c r="D4" i="2"/></calcChain>`;

const PROPERTIES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="单位编码"><vt:lpwstr>100001</vt:lpwstr></property></Properties>`;

const TYPES = [
  `<Override PartName="/xl/charts/chart1.xml" ContentType="${PART}.drawingml.chart+xml"/>`,
  `<Override PartName="/xl/calcChain.xml" ContentType="${PART}.spreadsheetml.calcChain+xml"/>`,
  `<Override PartName="/docProps/custom.xml" ContentType="${PART}.custom-properties+xml"/>`,
].join('');
