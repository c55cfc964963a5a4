import { type NotChecked, relationCounts, type Report, type ReportDocument, type TextReport, unitConcerned, unitOf, type UnitReport, unreadParts, unreadTables } from '../check/report';
import {
  type Amount,
  type Arithmetic,
  type CellRef,
  type Explanation,
  type Finding,
  type Operand,
  isMeasured,
  isPassage,
  type Place,
  placesOf,
  quoteSheet,
  rangeToA1,
  type Reason,
  type Table,
  toA1,
  toQualified,
  type UncertainRegion,
  type Unit,
} from '../core';
import { clean } from './clean';
import { gapInWords, placeInDocument, tableInDocument } from './document';
import { entriesOf } from './entries';
import type { CheckedFile, FileOutcome } from './outcome';
import { placeWords } from './places';
import { rollUpWords } from './roll-up';
import { type Mark, t, toleranceWords, WORDS } from './words';

/** A report made ready for reading: grouped, in words, every string cleaned. All written formats print this and nothing else. */
export interface ReportView {
  readonly file: string;
  readonly tables: readonly TableView[];
  /** What was chosen by hand in the workbook and followed; blank where nothing was. */
  readonly remembered: string;
  /** Regions in doubt, and tables that no form reads. */
  readonly uncertain: readonly string[];
  readonly unrecognised: readonly string[];
  readonly groups: readonly GroupView[];
  /** Unit by unit, where the workbook holds several or they could not be told apart. */
  readonly units: readonly UnitView[];
  /** Of causes. */
  readonly counts: Readonly<Record<Mark, number>>;
  /** The counts, and in the same line what was not read or not compared. */
  readonly verdict: string;
  /** Self-evaluations together; blank where there are fewer than two. */
  readonly rollUp: string;
  readonly coverage: string;
  /** What the sets should check, relation by relation; blank where nothing was read. */
  readonly relations: string;
  readonly notChecked: readonly NotCheckedView[];
  readonly notApplicable: readonly NotCheckedView[];
}

export interface TableView {
  readonly no: string;
  readonly title: string;
  /** `'01 表'!A1:F41`. */
  readonly place: string;
  readonly unit: Unit | '';
  readonly reasons: readonly string[];
  /** Which of many it is: 项目名称; blank for a form that does not repeat. */
  readonly subject: string;
  /** What was found in it, in words. */
  readonly state: string;
}

/** `项目支出绩效自评表 慰问资金`: a table of many is named with what tells it from the others. */
export function titled({ title, subject }: Pick<TableView, 'title' | 'subject'>): string {
  return subject === '' ? title : `${title} ${subject}`;
}

export interface UnitView {
  readonly name: string;
  /** What was found and checked, in one line. */
  readonly said: string;
}

export interface GroupView {
  readonly heading: string;
  /** Causes; a folded finding belongs to the cause above it. */
  readonly findings: readonly FindingView[];
  readonly count: number;
}

export interface FindingView {
  readonly mark: Mark;
  /** It is explained by the cause above it. */
  readonly folded: boolean;
  readonly rule: string;
  readonly message: string;
  readonly basis: string;
  readonly cells: readonly string[];
  /** Words it is about, each with its place; said beside the arithmetic too. */
  readonly passages: readonly string[];
  /** The corrected sentence, with what it takes for right. */
  readonly rewording?: string;
  readonly arithmetic?: ArithmeticView;
}

export interface ArithmeticView {
  readonly formula: string;
  /** Absent where being more, less or other is what counts, not by how much. */
  readonly difference?: Amount;
  readonly expected: Amount;
  readonly actual: Amount;
  readonly unit: Unit | '';
  /** 应等于右边, 应不大于右边 …: how `expected`, the right-hand side, is to be read. */
  readonly should: string;
  readonly tolerance?: string;
  readonly operands: readonly OperandView[];
}

export interface OperandView {
  readonly name: string;
  readonly value: Amount;
  readonly unit: Unit | '';
  readonly cell: string;
  readonly blank: boolean;
}

export interface NotCheckedView {
  readonly count: number;
  readonly why: string;
  readonly rules: readonly string[];
}

/** What the written formats take: a file as it was checked, or made ready already, which is far smaller to keep. */
export type Reported = FileOutcome | ReportView;

export function viewOf(checked: CheckedFile | ReportView): ReportView {
  return 'report' in checked ? madeReady(checked) : checked;
}

function madeReady({ file, report, remembered = '' }: CheckedFile): ReportView {
  const { held, rounding, failed, notChecked, notApplicable, ledger } = report.coverage;
  const relations = report.causes.some(({ kind }) => kind !== 'finding') ? failed : undefined;
  return {
    file: clean(file),
    tables: report.tables.map((table) => tableView(table, report.document, countsOf(report.causes.filter((cause) => cause.table === table.id)))),
    remembered,
    uncertain: [...gapsOf(report), ...report.uncertain.map((region) => uncertainWords(region, report.document)), ...report.unread.map((region) => unreadWords(region, report.document)), ...report.texts.map(textWords)],
    unrecognised: report.unrecognisedSheets.map(clean),
    groups: groupsOf(report),
    units: unitsOf(report),
    counts: countsOf(report.causes),
    verdict: verdictOf(report, relations),
    rollUp: report.rollUp && report.rollUp.projects.length > 1 ? WORDS.rollUp(rollUpWords(report.rollUp)) : '',
    coverage: WORDS.coverage(held, rounding, failed, notChecked.length),
    relations: ledger.length === 0 ? '' : WORDS.relations(relationCounts(ledger)),
    notChecked: byReason(notChecked),
    notApplicable: byReason(notApplicable),
  };
}

function markOf(finding: Pick<Finding, 'rounding' | 'severity'>): Mark {
  return finding.rounding ? 'rounding' : finding.severity;
}

function countsOf(findings: readonly Pick<Finding, 'rounding' | 'severity'>[]): Readonly<Record<Mark, number>> {
  const counts = { error: 0, warning: 0, hint: 0, rounding: 0 };
  for (const finding of findings) counts[markOf(finding)] += 1;
  return counts;
}

function tableView(table: Table, document: ReportDocument | undefined, counts: Readonly<Record<Mark, number>>): TableView {
  const reasons = table.confidence.reasons.map(reasonWords);
  if (table.unitFrom === 'form') reasons.push(WORDS.why.unitFromForm(table.unit));
  return {
    no: table.form.short,
    title: clean(table.title),
    place: placeOf(table, document),
    unit: table.unit,
    reasons: [WORDS.why.score(table.confidence.score), ...reasons],
    subject: clean(table.subject ?? ''),
    state: WORDS.state(counts),
  };
}

function reasonWords(reason: Reason): string {
  switch (reason.kind) {
    case 'title':
      return WORDS.why.title(clean(reason.text), clean(reason.cell));
    case 'code':
      return WORDS.why.code(clean(reason.text), clean(reason.cell));
    case 'columns':
      return WORDS.why.columns(reason.found, reason.expected);
    case 'rows':
      return WORDS.why.rows(reason.found, reason.expected);
    case 'chosen':
      return WORDS.why.chosen;
  }
}

function uncertainWords(region: UncertainRegion, document: ReportDocument | undefined): string {
  const candidates = region.candidates.map(({ title, score }) => WORDS.candidate(clean(title), score));
  return WORDS.uncertain(placeOf(region, document), candidates);
}

function unreadWords({ sheet, range, title, candidates }: Explanation, document: ReportDocument | undefined): string {
  const [nearest] = candidates;
  return WORDS.unread(placeOf({ sheet, range }, document), clean(title), nearest && WORDS.candidate(clean(nearest.title), nearest.score));
}

/** `'01 表'!A1:F41`; of a document which table, and on which page. */
function placeOf({ sheet, range }: Pick<UncertainRegion, 'sheet' | 'range'>, document: ReportDocument | undefined): string {
  const address = `${quoteSheet(sheet)}!${rangeToA1(range)}`;
  const inDocument = tableInDocument(document, sheet, range.top);
  return clean(inDocument === undefined ? address : `${inDocument}（${address}）`);
}

function gapsOf({ document }: Report): readonly string[] {
  return (document?.gaps ?? []).map((gap) => gapInWords(gap, t));
}

function groupsOf(report: Report): readonly GroupView[] {
  const tables = new Map(report.tables.map((table) => [table.id, table]));
  const texts = new Map(report.texts.map((text) => [text.name, text]));
  const found = new Map<Table | TextReport | undefined, FindingView[]>();
  for (const { finding, folded } of entriesOf(report)) {
    const table = finding.table === undefined ? undefined : tables.get(finding.table);
    const about = table ?? (finding.text === undefined ? undefined : texts.get(finding.text));
    const views = found.get(about) ?? [];
    views.push(findingView(finding, folded, { sheet: table?.sheet, document: report.document }));
    found.set(about, views);
  }
  const headings: readonly (readonly [Table | TextReport | undefined, string])[] = [
    ...report.tables.map((table) => [table, headingOf(report, table)] as const),
    ...report.texts.map((text) => [text, textHeading(report, text)] as const),
    [undefined, report.document ? WORDS.document : WORDS.workbook],
  ];
  return headings.flatMap(([about, heading]) => {
    const findings = found.get(about);
    return findings === undefined ? [] : [{ heading, findings, count: findings.filter((each) => !each.folded).length }];
  });
}

/** A text is named with the unit it speaks of. */
function textHeading({ units }: Report, { name, unit }: TextReport): string {
  const own = unitName(units.find((each) => each.name === unit));
  return `${own === '' ? '' : `${own} · `}${WORDS.textName(clean(name))}`;
}

/** A table is named with its unit where there are several. */
function textWords({ name, sentences, unread, given }: TextReport): string {
  return WORDS.text(clean(name), sentences, unread.length, given.length);
}

function headingOf(report: Report, table: Table): string {
  const unit = report.units.length > 1 ? unitName(unitOf(report, table.id)) : '';
  const subject = table.subject === undefined || table.subject === '' ? '' : ` ${clean(table.subject)}`;
  return `${unit === '' ? '' : `${unit} · `}${table.form.short} ${clean(table.title)}${subject}`;
}

function unitName(unit: UnitReport | undefined): string {
  if (!unit) return '';
  return WORDS.unit(unit.name === '' ? WORDS.unitWithoutName : clean(unit.name), unit.year);
}

function unitsOf(report: Report): readonly UnitView[] {
  if (report.units.length < 2 && !report.units.some(({ undecided }) => undecided)) return [];
  return report.units.map((unit) => {
    const own = new Set(unit.tables);
    const counts = countsOf(report.causes.filter((cause) => (cause.table === undefined ? cause.text !== undefined && unitConcerned(report, cause) === unit : own.has(cause.table))));
    const { held, rounding, failed, notChecked } = unit.coverage;
    const said = unit.undecided ? WORDS.undecided(unit.tables.length) : WORDS.coverage(held, rounding, failed, notChecked.length);
    return { name: unitName(unit), said: `${WORDS.counts(counts)}　${said}` };
  });
}

/** What was found, and in the same line what was not read or not compared: good news never stands alone. */
function verdictOf(report: Report, relations: number | undefined): string {
  const undecided = report.units.filter((unit) => unit.undecided).reduce((total, unit) => total + unit.tables.length, 0);
  const unreadSentences = report.texts.reduce((total, { unread }) => total + unread.length, 0);
  const givenSentences = report.texts.reduce((total, { given }) => total + given.length, 0);
  const clear = unreadTables(report) + unreadParts(report) === 0 && report.tables.length > 0 ? WORDS.noFindings : WORDS.noFindingsInRead(report.tables.length);
  const said = report.findings.length === 0 ? clear : WORDS.counts(countsOf(report.causes), relations);
  return [
    said,
    ...(undecided > 0 ? [WORDS.undecided(undecided)] : []),
    ...(report.uncertain.length > 0 ? [WORDS.toConfirm(report.uncertain.length)] : []),
    ...(unreadParts(report) > 0 ? [WORDS.gaps(unreadParts(report))] : []),
    ...(report.unread.length > 0 ? [WORDS.unreadTables(report.unread.length)] : []),
    ...(unreadSentences > 0 ? [WORDS.unreadText(unreadSentences)] : []),
    ...(givenSentences > 0 ? [WORDS.givenText(givenSentences)] : []),
  ].join('；');
}

/** Where a finding is read: under which sheet, and of which document. */
interface Reading {
  readonly sheet: string | undefined;
  readonly document: ReportDocument | undefined;
}

function findingView(finding: Finding, folded: boolean, reading: Reading): FindingView {
  return {
    mark: markOf(finding),
    folded,
    rule: finding.rule,
    message: clean(finding.message.zh),
    basis: clean(finding.basis),
    cells: placesOf(finding).filter((place) => !isPassage(place)).map((place) => inWords(place, reading)),
    passages: (finding.passages ?? []).map((passage) => inWords(passage, reading)),
    ...(finding.rewording && { rewording: clean(WORDS.rewording(finding.rewording)) }),
    ...(finding.arithmetic && { arithmetic: arithmeticView(finding.arithmetic, reading) }),
  };
}

function arithmeticView(arithmetic: Arithmetic, reading: Reading): ArithmeticView {
  return {
    formula: clean(arithmetic.formula),
    expected: arithmetic.expected,
    actual: arithmetic.actual,
    unit: arithmetic.unit,
    should: WORDS.should(arithmetic.operator),
    operands: arithmetic.operands.map((operand) => operandView(operand, reading)),
    ...(isMeasured(arithmetic) && { difference: arithmetic.difference, tolerance: toleranceWords(arithmetic) }),
  };
}

function operandView(operand: Operand, reading: Reading): OperandView {
  const name = clean(operand.name);
  const signed = operand.sign === -1 ? WORDS.minus(name) : name;
  return {
    name: operand.side === 'condition' ? WORDS.condition(signed) : signed,
    value: operand.value,
    unit: operand.unit,
    cell: inWords(operand.place, reading),
    blank: operand.blank,
  };
}

/** `C36` on the sheet the finding is listed under, otherwise with the sheet's name; of a document page, table, row and column. */
function inWords(place: Place, { sheet, document }: Reading): string {
  const cellWords = (cell: CellRef): string => placeInDocument(document, cell, sheet) ?? (cell.sheet === sheet ? toA1(cell.row, cell.column) : toQualified(cell));
  return clean(placeWords(place, cellWords, t));
}

function byReason(notChecked: readonly NotChecked[]): readonly NotCheckedView[] {
  const groups = new Map<string, string[]>();
  for (const { rule, why } of notChecked) {
    const rules = groups.get(why.zh) ?? [];
    rules.push(rule);
    groups.set(why.zh, rules);
  }
  return [...groups].map(([why, rules]) => ({ count: rules.length, why: clean(why), rules: [...new Set(rules)].map(clean) }));
}

