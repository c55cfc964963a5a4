import type { Finding, Table, WorkbookSnapshot } from '../core';
import { FORM_SETS, FORMS } from '../forms';
import { type Recognition, recogniseSteps } from '../recognise';
import { catalogueOf, evaluate, type Relation, type TableAccess } from '../relations';
import { RULES, type Rule, type RuleContext } from '../rules';
import { accessTables, bundle, type Bundle, finder } from '../recognise/bundles';
import { CoverageCount } from './coverage';
import { clusterRounding, inReadingOrder, relationFinding, ruleFinding } from './findings';
import type { CheckProgress, Report } from './report';
import { ruleContext } from './rule-context';
import type { UserRelations } from './user-relations';

export interface CheckOptions {
  /** Only tables of this sheet are reported; relations still see the whole workbook. */
  readonly sheet?: string;
  /** Forms chosen by hand for uncertain regions: `sheet!A1` → form id. */
  readonly chosen?: ReadonlyMap<string, string>;
  readonly userRelations?: UserRelations;
  /** Last year's workbook, for relations across years. */
  readonly previous?: WorkbookSnapshot;
}

/** Checks a workbook in one go. */
export function check(workbook: WorkbookSnapshot, options: CheckOptions = {}): Report {
  const steps = checkSteps(workbook, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in small steps, so that a pane stays responsive and can cancel between them. */
export function* checkSteps(workbook: WorkbookSnapshot, options: CheckOptions = {}): Generator<CheckProgress, Report> {
  const recognition = yield* recogniseBySheet(workbook, options.chosen);
  const tables = inSetOrder(recognition.tables);
  const accesses = accessTables(workbook, tables);
  const previous = options.previous && accessTables(options.previous, (yield* recogniseBySheet(options.previous, undefined)).tables);

  const coverage = new CoverageCount();
  const findings: Finding[] = [];
  const relations = relationsFor(tables, options.userRelations);
  const bundles = bundle(accesses);
  for (const [index, relation] of relations.entries()) {
    findings.push(...runRelation(relation, bundles, previous, coverage, options.sheet));
    if (index % 8 === 7) yield { stage: 'relations', done: index + 1, total: relations.length };
  }

  const context = ruleContext(workbook, accesses);
  for (const [index, rule] of RULES.entries()) {
    findings.push(...runRule(rule, context, options.sheet));
    yield { stage: 'rules', done: index + 1, total: RULES.length };
  }

  const reported = options.sheet === undefined ? tables : tables.filter((table) => table.sheet === options.sheet);
  return {
    workbook: workbook.name,
    tables: reported,
    uncertain: recognition.uncertain,
    unrecognisedSheets: recognition.unrecognisedSheets,
    findings: inReadingOrder(clusterRounding(findings), reported),
    coverage: coverage.result(),
  };
}

/** Recognition a sheet at a time. */
function* recogniseBySheet(workbook: WorkbookSnapshot, chosen: CheckOptions['chosen']): Generator<CheckProgress, Recognition> {
  const steps = recogniseSteps(workbook, FORMS, chosen ? { chosen } : {});
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { stage: 'recognise', ...step.value };
  }
}

function inSetOrder(tables: readonly Table[]): readonly Table[] {
  const order = new Map(FORMS.map((form, index) => [form.id, index]));
  return tables
    .map((table, index) => ({ table, index }))
    .sort((a, b) => (order.get(a.table.form) ?? 0) - (order.get(b.table.form) ?? 0) || a.index - b.index)
    .map(({ table }) => table);
}

/** Relations of the sets that occur in the workbook, then the user's own. */
function relationsFor(tables: readonly Table[], user: UserRelations | undefined): readonly Relation[] {
  const present = FORM_SETS.filter((set) => tables.some((table) => set.forms.some((form) => form.id === table.form)));
  return [...present.flatMap((set) => catalogueOf(set).relations), ...(user?.relations ?? [])];
}

function runRelation(
  relation: Relation,
  bundles: readonly Bundle[],
  previous: readonly TableAccess[] | undefined,
  coverage: CoverageCount,
  sheet: string | undefined,
): readonly Finding[] {
  const ownOnly = relation.tables.length === 1 && relation.tables[0]?.previous === false;
  const groups = bundles.flatMap(({ tables }) => (ownOnly ? eachOf(tables, relation.home) : [tables]));
  return groups.flatMap((group) => {
    const outcomes = evaluate(relation, finder(group, previous));
    return outcomes.flatMap((outcome) => {
      const home = group.find((access) => access.table.no === relation.home)?.table;
      const touches = sheet === undefined || home?.sheet === sheet || outcome.cells.some((cell) => cell.sheet === sheet);
      if (!touches) return [];
      coverage.add(outcome);
      if (outcome.verdict === 'held' || outcome.verdict === 'notChecked' || !home) return [];
      return [relationFinding(outcome, home)];
    });
  });
}

/** Each table of that number by itself; the empty group where there is none, so that it is said. */
function eachOf(tables: readonly TableAccess[], no: string): readonly (readonly TableAccess[])[] {
  const own = tables.filter((access) => access.table.no === no);
  return own.length === 0 ? [[]] : own.map((access) => [access]);
}

function runRule(rule: Rule, context: RuleContext, sheet: string | undefined): readonly Finding[] {
  return [...rule.check(context)]
    .map((report) => ruleFinding(rule, report))
    .filter((finding) => sheet === undefined || finding.cells.some((cell) => cell.sheet === sheet));
}

export type { CheckProgress, Coverage, NotChecked, Report } from './report';
export { parseUserRelations, UserRelationError, type UserRelations } from './user-relations';
