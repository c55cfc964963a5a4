import { isCellError, type Range, rangeToA1, toA1 } from '../../../core';
import type { ChartSeries, NewCell, NewSheet, SheetChart } from '../../port';
import type { DrawingNamespaces } from './drawing-namespaces';
import { escapeXml } from './text-edit';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;
/** In hundredths of a point. */
const TITLE_SIZE = 1200;
const TEXT_SIZE = 900;
/** Of a pair of columns that stand for before and after: told apart in grey print too. */
const COLORS = ['9DB7D5', '2F5597', 'C55A11', '7F7F7F'];
const LINE = 'D9D9D9';

/**
 * A chart over cells of the sheet it stands on. With `cached` the values go along, so that a viewer that calculates nothing
 * shows it; without, every spreadsheet takes them from the cells.
 */
export function chartXml(chart: SheetChart, sheet: string, cells: NewSheet['cells'], cached: boolean, { chart: c, drawing: a }: DrawingNamespaces): string {
  const source: Source = { sheet, cells, cached };
  return [
    `${DECLARATION}<c:chartSpace xmlns:c="${c}" xmlns:a="${a}"><c:roundedCorners val="0"/><c:chart>`,
    titleXml(chart.title, TITLE_SIZE),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    barsXml(chart, source),
    categoryAxisXml(chart),
    valueAxisXml(chart),
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${lineXml()}</c:spPr>${textXml(TEXT_SIZE)}</c:chartSpace>`,
  ].join('');
}

interface Source {
  readonly sheet: string;
  readonly cells: NewSheet['cells'];
  readonly cached: boolean;
}

function barsXml(chart: SheetChart, source: Source): string {
  return [
    `<c:barChart><c:barDir val="${chart.kind === 'column' ? 'col' : 'bar'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
    ...chart.series.map((series, index) => seriesXml(chart, series, index, source)),
    `<c:gapWidth val="80"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
  ].join('');
}

function seriesXml({ categories, numberFormat }: SheetChart, { name, values }: ChartSeries, index: number, source: Source): string {
  const color = COLORS[index % COLORS.length] ?? '';
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`,
    `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`,
    `<c:dLbls><c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(TEXT_SIZE)}`,
    '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
    `<c:cat><c:strRef><c:f>${reference(source.sheet, categories)}</c:f>${cacheXml('str', categories, source, nameIn, '')}</c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${reference(source.sheet, values)}</c:f>`,
    `${cacheXml('num', values, source, numberIn, `<c:formatCode>${escapeXml(numberFormat)}</c:formatCode>`)}</c:numRef></c:val></c:ser>`,
  ].join('');
}

/** Quoted whatever the name is: readers of charts are less forgiving than readers of formulas. */
export function reference(sheet: string, range: Range): string {
  const [from, to] = [fixed(range.top, range.left), fixed(range.bottom, range.right)];
  return escapeXml(`'${sheet.replaceAll("'", "''")}'!${from === to ? from : `${from}:${to}`}`);
}

function fixed(row: number, column: number): string {
  return toA1(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
}

function cacheXml(kind: 'str' | 'num', range: Range, { cells, cached }: Source, textOf: (cell: NewCell) => string | undefined, first: string): string {
  if (!cached) return '';
  const points = cellsOf(range, cells).flatMap((cell, index) => {
    const text = cell && textOf(cell);
    return text === undefined ? [] : [`<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`];
  });
  const count = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  return `<c:${kind}Cache>${first}<c:ptCount val="${count}"/>${points.join('')}</c:${kind}Cache>`;
}

function cellsOf({ top, left, bottom, right }: Range, cells: NewSheet['cells']): (NewCell | undefined)[] {
  if (top !== bottom && left !== right) throw new Error(`${rangeToA1({ top, left, bottom, right })} is neither a row nor a column`);
  const along = <T>(from: number, to: number, at: (index: number) => T): T[] => Array.from({ length: to - from + 1 }, (_, index) => at(from + index));
  return top === bottom ? along(left, right, (column) => cells[top]?.[column]) : along(top, bottom, (row) => cells[row]?.[left]);
}

function nameIn({ value }: NewCell): string | undefined {
  return value === null || isCellError(value) ? undefined : String(value);
}

function numberIn({ value }: NewCell): string | undefined {
  return typeof value === 'number' ? String(value) : undefined;
}

function categoryAxisXml({ kind }: SheetChart): string {
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${kind === 'column' ? 'minMax' : 'maxMin'}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${kind === 'column' ? 'b' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
    `<c:spPr>${lineXml()}</c:spPr>${textXml(TEXT_SIZE)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join('');
}

function valueAxisXml({ kind, numberFormat, valueTitle }: SheetChart): string {
  return [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${kind === 'column' ? 'l' : 'b'}"/>`,
    `<c:majorGridlines><c:spPr>${lineXml()}</c:spPr></c:majorGridlines>${titleXml(valueTitle, TEXT_SIZE)}`,
    `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(TEXT_SIZE)}<c:crossAx val="${CATEGORY_AXIS}"/>`,
    `<c:crosses val="${kind === 'column' ? 'autoZero' : 'max'}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('');
}

function lineXml(): string {
  return `<a:ln w="9525"><a:solidFill><a:srgbClr val="${LINE}"/></a:solidFill></a:ln>`;
}

function titleXml(text: string, size: number): string {
  const font = `sz="${size}" b="${size === TITLE_SIZE ? 1 : 0}"`;
  return [
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${font}/></a:pPr>`,
    `<a:r><a:rPr lang="zh-CN" ${font}/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
  ].join('');
}

function textXml(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}
