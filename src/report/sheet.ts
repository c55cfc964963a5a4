import { entriesOf } from './entries';
import { type Finding, type Language, placesOf, rangeToA1, type SheetSnapshot, toQualified, type Unit, valueAt, wrappedLines } from '../core';
import { relationCounts, type Report } from '../check/report';
import type { NewCell, NewSheet } from '../hosts/port';
import { translator } from '../i18n';
import { placeWords } from './places';

export interface SheetReportOptions {
  readonly language: Language;
  /** 说明 by finding key. */
  readonly notes: ReadonlyMap<string, string>;
}

type Row = readonly NewCell[];

const HEADINGS = [
  'report.number',
  'report.severity',
  'report.table',
  'report.message',
  'report.cells',
  'report.actual',
  'report.expected',
  'report.difference',
  'report.allowed',
  'report.unit',
  'report.rule',
  'report.basis',
  'report.note',
] as const;

const WIDTHS = [6, 9, 26, 48, 22, 14, 14, 12, 12, 8, 10, 28, 28];

/** In points; no row of a spreadsheet is higher than the second. */
const LINE_HEIGHT = 15;
const HIGHEST = 409;
/** Of the width of a column, what its edges take. */
const PADDING = 1;

/** Cells that concern many rows (a clustered rounding) are named up to here, then counted. */
const CELLS_NAMED = 12;

/** The report as a sheet of its own: coverage first, then every finding, then what was not checked and why. */
export function reportToSheet(report: Report, { language, notes }: SheetReportOptions): NewSheet {
  const t = translator(language);
  const { held, rounding, failed, notChecked, notApplicable, ledger } = report.coverage;
  const coverage = [
    t('coverage.total', { total: held + rounding + failed }),
    t('coverage.held', { count: held }),
    t('coverage.rounding', { count: rounding }),
    t('coverage.failed', { count: failed }),
    t('coverage.notChecked', { count: notChecked.length }),
    ...(ledger.length === 0 ? [] : [t('coverage.relations', relationCounts(ledger))]),
  ].join(' · ');

  const findings: readonly Row[] = entriesOf(report).map(({ finding }, index) => findingRow(report, finding, index, language, notes));
  const cells: readonly Row[] = [
    [heading(t('report.title'))],
    [text(t('report.workbook')), text(report.workbook)],
    [text(t('report.coverage')), text(coverage)],
    [],
    HEADINGS.map((key) => heading(t(key))),
    ...(findings.length > 0 ? findings : [[text(t('report.noFindings'))]]),
    ...section(
      t('report.notChecked'),
      notChecked.map((item) => [text(item.rule), blank, wrapped(item.sentence[language]), wrapped(item.why[language])]),
    ),
    ...section(
      t('report.notApplicable'),
      notApplicable.map((item) => [text(item.rule), blank, wrapped(item.sentence[language]), wrapped(item.why[language])]),
    ),
    ...section(
      t('report.tables'),
      report.tables.map((table) => [
        text(table.form.short),
        blank,
        text(table.title),
        text(`${table.sheet}!${rangeToA1(table.range)}`),
        text(table.unit),
      ]),
    ),
    ...section(
      t('report.uncertain'),
      report.uncertain.map((region) => [
        blank,
        blank,
        wrapped(region.candidates.map((candidate) => candidate.title).join('、')),
        text(`${region.sheet}!${rangeToA1(region.range)}`),
      ]),
    ),
    ...section(
      t('report.unrecognised'),
      report.unrecognisedSheets.map((sheet) => [blank, blank, text(sheet)]),
    ),
  ];
  return { name: t('report.sheetName'), cells, columnWidths: WIDTHS, merges: [], freezeRows: 5, activate: true, rowHeights: cells.map(heightOf), print: { landscape: true, onePage: false } };
}

/** Hosts do not make room for words that wrap when the sheet is made; undefined leaves a row of one line as it is. */
function heightOf(row: Row): number | undefined {
  const lines = row.map(({ value, wrap }, column) => (wrap === true && typeof value === 'string' ? wrappedLines(value, (WIDTHS[column] ?? 0) - PADDING) : 1));
  const most = Math.max(1, ...lines);
  return most === 1 ? undefined : Math.min(HIGHEST, most * LINE_HEIGHT);
}

const REPORT_TITLES = [translator('zh')('report.title'), translator('en')('report.title')];

/** True for a sheet we exported before: it repeats titles of forms and must not be read as one. */
export function isReportSheet(sheet: SheetSnapshot): boolean {
  const first = valueAt(sheet, 0, 0);
  return typeof first === 'string' && REPORT_TITLES.includes(first);
}

function findingRow(report: Report, finding: Finding, index: number, language: Language, notes: ReadonlyMap<string, string>): Row {
  const t = translator(language);
  const table = report.tables.find((candidate) => candidate.id === finding.table);
  const places = placesOf(finding);
  const named = places.slice(0, CELLS_NAMED).map((place) => placeWords(place, toQualified, t));
  const unnamed = places.length - named.length;
  const { arithmetic, rewording } = finding;
  const figures: Row = arithmetic
    ? [arithmetic.actual, arithmetic.expected, arithmetic.difference, arithmetic.allowed].map((value) => figure(value.toNumber(), arithmetic.unit))
    : [blank, blank, blank, blank];
  return [
    { value: index + 1 },
    text(t(finding.rounding ? 'severity.rounding' : `severity.${finding.severity}`)),
    wrapped(table?.title ?? textTitle(report, finding) ?? t('list.workbook')),
    wrapped(rewording ? `${finding.message[language]}\n${t(`rewording.${rewording.follows}`)}：${rewording.sentence}` : finding.message[language]),
    wrapped(unnamed > 0 ? `${named.join('\n')}\n+${String(unnamed)}` : named.join('\n')),
    ...figures,
    text(arithmetic?.unit ?? ''),
    text(finding.rule),
    wrapped(finding.basis),
    wrapped(notes.get(finding.key) ?? ''),
  ];
}

/** The unit a text speaks of, and its name. */
function textTitle(report: Report, { text: name }: Finding): string | undefined {
  const found = report.texts.find((each) => each.name === name);
  return found && [found.unit, found.name].filter((word) => word !== '').join(' · ');
}

function section(title: string, rows: readonly Row[]): readonly Row[] {
  return rows.length === 0 ? [] : [[], [heading(title)], ...rows];
}

const blank: NewCell = { value: null };

function text(value: string): NewCell {
  return { value };
}

function wrapped(value: string): NewCell {
  return { value, wrap: true };
}

function heading(value: string): NewCell {
  return { value, bold: true };
}

/** Counts have no unit, and no cents. */
function figure(value: number, unit: Unit | ''): NewCell {
  return { value, numberFormat: unit === '' ? '#,##0' : '#,##0.00' };
}
