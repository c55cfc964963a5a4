import { type Finding, type FormSet, type SheetSnapshot, stepsWith, type WorkbookSnapshot } from '../core';
import { type JudgedNarrative, outlineOf, passageOf, type TextDocument } from '../narrative';
import { homesOf, type Opened, openSteps, type Unit } from '../reading';
import { evaluate, Ledger, type LedgerEntry, type Relation, type TableAccess } from '../relations';
import { RULES, type Rule, type RuleContext, type RuleReport } from '../rules';
import { diagnose, type Diagnosis, type Judged, type Told } from '../diagnose';
import { expectedPoints, rollUpOf, scoredBy } from '../performance';
import type { BandScheme, ScoringPractice } from '../scoring';
import { replacedBy } from './alternatives';
import { causesOf } from './causes';
import { addCoverage, coverageOf } from './coverage';
import { clusterRounding, inReadingOrder, relationFinding, ruleFinding } from './findings';
import { narrativeSteps } from './narratives';
import type { CheckProgress, Report, TextLine, TextReport, UnitReport } from './report';
import { ruleContext } from './rule-context';
import type { UserRelations } from './user-relations';
import { jobsOf } from './jobs';

export interface CheckOptions {
  /** Only tables of this sheet are reported; relations still see the whole workbook. */
  readonly sheet?: string;
  /** Forms chosen by hand: `sheet!A1` of a region, or the name of a sheet → form id. */
  readonly chosen?: ReadonlyMap<string, string>;
  /** Whether a sheet is a ledger: what is in it is not unread. */
  readonly isLedger?: (sheet: SheetSnapshot) => boolean;
  /** Units chosen by hand where sheets could not be told apart: sheet → name. */
  readonly chosenUnits?: ReadonlyMap<string, string>;
  readonly userRelations?: UserRelations;
  /** Last year's workbook, for relations across years. */
  readonly previous?: WorkbookSnapshot;
  /** Texts that stand in no sheet: a 情况说明 of its own. */
  readonly texts?: readonly TextDocument[];
  /** How performance is scored in the user's place; where absent each table tells, or what any place allows counts. */
  readonly practice?: ScoringPractice;
  /** The user’s own bands for overall indicators; else those of a sheet 评分分档, the standards a table prints, or those of its place. */
  readonly bands?: BandScheme;
}

/** Checks a workbook in one go. Throws UserRelationError where a formula of the user's means tables of two sets. */
export function check(workbook: WorkbookSnapshot, sets: readonly FormSet[], options: CheckOptions = {}): Report {
  const steps = checkSteps(workbook, sets, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in small steps, so that a pane stays responsive and can cancel between them. */
export function* checkSteps(workbook: WorkbookSnapshot, sets: readonly FormSet[], options: CheckOptions = {}): Generator<CheckProgress, Report> {
  const opened = yield* openSteps(workbook, sets, options);
  const findings: Finding[] = [];
  const ledgers = new Map(opened.units.map((unit) => [unit, new Ledger()]));
  const judged = new Map(opened.units.map((unit): [Unit, Judged[]] => [unit, []]));
  const jobs = jobsOf(opened, options.userRelations);
  for (const [index, { unit, relation }] of jobs.entries()) {
    findings.push(...runRelation(relation, unit, { ledger: ledgers.get(unit), judged: judged.get(unit), sets: opened.sets, sheet: options.sheet }));
    if (index % 8 === 7) yield { stage: 'relations', done: index + 1, total: jobs.length };
  }

  const narratives = yield* stepsWith(narrativeSteps(opened, options.texts ?? []), { stage: 'relations', done: jobs.length, total: jobs.length } as const);
  const entries = new Map([...ledgers].map(([unit, ledger]) => [unit, ledger.entries()]));
  const ledgerOf = (unit: Unit) => entries.get(unit) ?? [];
  const context = ruleContext(opened, { ledgerOf, narratives, ...(options.practice && { practice: options.practice }), ...(options.bands && { bands: options.bands }) });
  const told: Told[] = [];
  const ofPoints = new Set<string>();
  for (const [index, rule] of RULES.entries()) {
    const own = runRule(rule, context, options.sheet);
    findings.push(...own.map(({ finding }) => finding));
    for (const { finding, report } of own) if (report.ofPoints) ofPoints.add(finding.key);
    told.push(...own.map(({ finding: { key, cells, severity }, report: { reads, accepts } }) => ({ key, cells, severity, ...(reads && { reads }), ...(rule.ofFigure && { ofFigure: rule.ofFigure }), ...(accepts && { accepts }) })));
    yield { stage: 'rules', done: index + 1, total: RULES.length };
  }
  const diagnoses: Diagnosis[] = [];
  for (const own of judged.values()) {
    diagnoses.push(...diagnose(own, told, (access) => expectedPoints(access, options.practice)));
    yield { stage: 'rules', done: RULES.length, total: RULES.length };
  }
  return reportOf(opened, { findings, diagnoses, ofPoints, ledgerOf, narratives }, options);
}

interface Notes {
  readonly ledger: Ledger | undefined;
  /** Every outcome of the unit, for finding causes; whatever sheet is asked for. */
  readonly judged: Judged[] | undefined;
  readonly sets: readonly FormSet[];
  readonly sheet: string | undefined;
}

function runRelation(relation: Relation, unit: Unit, { ledger, judged, sets, sheet }: Notes): readonly Finding[] {
  if (sheet === undefined) ledger?.enter(relation);
  const replaced = replacedBy(relation, unit, sets);
  if (replaced) {
    if (sheet === undefined) ledger?.add({ relation, verdict: 'notApplicable', severity: relation.severity, where: '', cells: [], why: replaced });
    return [];
  }
  return homesOf(relation, unit).flatMap(({ home, find }) => {
    const outcomes = evaluate(relation, find);
    return outcomes.flatMap((outcome) => {
      const touches = sheet === undefined || home?.sheets.some(({ name }) => name === sheet) || outcome.cells.some((cell) => cell.sheet === sheet);
      const told = outcome.verdict === 'failed' || outcome.verdict === 'rounding';
      const finding = touches && told && home ? relationFinding(outcome, home.table) : undefined;
      judged?.push({ outcome, ...(finding && { finding: finding.key }) });
      if (touches) ledger?.add(outcome);
      return finding ? [finding] : [];
    });
  });
}

function runRule(rule: Rule, context: RuleContext, sheet: string | undefined): readonly { readonly finding: Finding; readonly report: RuleReport }[] {
  return [...rule.check(context)]
    .map((report) => ({ finding: ruleFinding(rule, report), report }))
    .filter(({ finding }) => sheet === undefined || finding.cells.some((cell) => cell.sheet === sheet));
}

interface Found {
  readonly findings: readonly Finding[];
  readonly diagnoses: readonly Diagnosis[];
  /** Keys of the findings that say the points of a row are not what it calls for. */
  readonly ofPoints: ReadonlySet<string>;
  readonly ledgerOf: (unit: Unit) => readonly LedgerEntry[];
  readonly narratives: readonly JudgedNarrative[];
}

function reportOf(opened: Opened, { findings, diagnoses, ofPoints, ledgerOf, narratives }: Found, { sheet, practice, bands }: Pick<CheckOptions, 'sheet' | 'practice' | 'bands'>): Report {
  const shown = (access: TableAccess): boolean => sheet === undefined || access.sheets.some(({ name }) => name === sheet);
  const tables = opened.tables.filter(shown).map(({ table }) => table);
  const units = opened.units.map((unit): UnitReport => ({
    name: unit.name,
    ...(unit.year === undefined ? {} : { year: unit.year }),
    tables: [...unit.tables, ...unit.copies.map(({ other }) => other)].filter(shown).map(({ table }) => table.id),
    undecided: unit.undecided,
    coverage: coverageOf(ledgerOf(unit)),
  }));
  const rollUp = sheet === undefined ? rollUpOf(opened.tables, practice) : undefined;
  const scoring = scoredBy({ workbook: opened.workbook, ...(practice && { practice }), ...(bands && { bands }) }, opened.tables.filter(shown));
  const inOrder = inReadingOrder(clusterRounding(findings), tables);
  const ofText = new Map(narratives.map(({ narrative: { document, unit } }) => [document.name, unit.name]));
  const unitName = ({ table, text }: Pick<Finding, 'table' | 'text'>): string =>
    units.find((unit) => table !== undefined && unit.tables.includes(table))?.name ?? (text === undefined ? '' : (ofText.get(text) ?? ''));
  return {
    workbook: opened.workbook.name,
    tables,
    units: units.filter((unit) => sheet === undefined || unit.tables.length > 0),
    uncertain: opened.uncertain,
    unrecognisedSheets: opened.unread.filter((name) => !narratives.some(({ narrative }) => narrative.document.name === name)),
    unread: opened.explained.filter((table) => sheet === undefined || table.sheet === sheet),
    texts: narratives.filter(({ narrative }) => sheet === undefined || narrative.document.name === sheet).map(textReport),
    findings: inOrder,
    causes: causesOf(inOrder, diagnoses, { unitOf: unitName, isOfPoints: ({ key }) => ofPoints.has(key) }),
    coverage: addCoverage(units.map(({ coverage }) => coverage)),
    ...(scoring.length > 0 && { scoring }),
    ...documentOf(opened.workbook),
    ...(rollUp && { rollUp }),
  };
}

function documentOf({ document, sheets }: WorkbookSnapshot): Pick<Report, 'document'> {
  if (!document) return {};
  return { document: { sources: new Map(sheets.flatMap(({ name, source }) => (source ? [[name, source] as const] : []))), gaps: document.gaps } };
}

function textReport({ narrative, sentences, unreadSentences, givenSentences }: JudgedNarrative): TextReport {
  const passages = (found: typeof unreadSentences) => found.map(({ paragraph, span }) => passageOf(paragraph, span));
  const outline = outlineOf(narrative.document);
  const lines = narrative.document.paragraphs.map(({ text, in: where, offset }, index): TextLine => {
    const level = outline[index];
    return { text, in: where, offset, ...(level !== undefined && { level }) };
  });
  return { name: narrative.document.name, unit: narrative.unit.name, lines, sentences, unread: passages(unreadSentences), given: passages(givenSentences) };
}

export type { CheckProgress, Coverage, NotChecked, Report, TextLine, TextReport, UnitReport } from './report';
export { explain } from '../reading';
export { unitOf, unreadParts, unreadTables } from './report';
export { parseUserRelations, UserRelationError, type UserRelations } from './user-relations';
