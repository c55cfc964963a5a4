import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CellRef, cellsOf, placesOf, runToEnd, type Severity, type SheetSnapshot, toA1, type WorkbookSnapshot } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { jobsOf } from '../../src/check/jobs';
import { narrativeSteps } from '../../src/check/narratives';
import { ruleContext } from '../../src/check/rule-context';
import { homesOf, open } from '../../src/reading';
import { evaluate, Ledger } from '../../src/relations';
import type { Rule, RuleContext, RuleReport } from '../../src/rules';

/**
 * A strict tester, so that a rule's test says exactly what the rule says. It refuses unknown keys, cases that occur
 * twice, sheets that are no table (the case would prove nothing), messages no case exercises, placeholders without data
 * and data without placeholder, a rule that changes what it reads or says something else the second time, two reports
 * with one key, and a rule without a docs page.
 */
export interface ValidCase {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  /** Numbers of the tables that must be recognised; one a sheet unless told. */
  readonly tables?: readonly string[];
}

export interface InvalidCase extends ValidCase {
  /** In the order of the rule. */
  readonly reports: readonly ExpectedReport[];
}

export interface ExpectedReport {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  /** A1 on the table's own sheet, `sheet!A1` on another one. */
  readonly cells: readonly string[];
  /** `A30[8-10] XX`: the words with where they stand in the text of the cell; absent where the rule names none. */
  readonly passages?: readonly string[];
  readonly severity: Severity;
  /** Number of the table it is listed under. */
  readonly table: string;
}

export interface RuleCases {
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
}

const DOCS = join(__dirname, '..', '..', 'docs', 'rules');
const CASE_KEYS = ['name', 'sheets', 'tables', 'reports'];
const REPORT_KEYS = ['cells', 'data', 'messageId', 'passages', 'severity', 'table'];

/** One jest test a case, and one for the set of cases. */
export function testRule(rule: Rule, cases: RuleCases): void {
  describe(rule.id, () => {
    test('is completely described and exercised', () => {
      expect(problemsOf(rule, cases)).toEqual([]);
    });
    describe('says nothing about', () => {
      test.each(cases.valid.map((each) => [each.name, each] as const))('%s', (_, each) => {
        expect(reportsOf(rule, each)).toEqual([]);
      });
    });
    describe('reports', () => {
      test.each(cases.invalid.map((each) => [each.name, each] as const))('%s', (_, each) => {
        expect(reportsOf(rule, each)).toEqual(each.reports);
      });
    });
  });
}

/** What is wrong with the rule's description or with the set of cases, whatever the rule says. */
export function problemsOf(rule: Rule, { valid, invalid }: RuleCases, docs = DOCS): readonly string[] {
  const all: readonly (ValidCase & Partial<InvalidCase>)[] = [...valid, ...invalid];
  const exercised = new Set(invalid.flatMap(({ reports }) => reports.map(({ messageId }) => messageId)));
  return [
    ...(existsSync(join(docs, `${rule.id}.md`)) ? [] : [`docs/rules/${rule.id}.md is missing`]),
    ...(valid.length === 0 ? ['no valid case'] : []),
    ...(invalid.length === 0 ? ['no invalid case'] : []),
    ...unknownKeys(all, CASE_KEYS, 'case'),
    ...unknownKeys(invalid.flatMap(({ reports }) => reports), REPORT_KEYS, 'report'),
    ...invalid.filter(({ reports }) => reports.length === 0).map(({ name }) => `invalid case “${name}” expects no report`),
    ...valid.filter((each) => 'reports' in each).map(({ name }) => `valid case “${name}” expects reports`),
    ...repeated(all.map(({ name }) => name)).map((name) => `two cases are named “${name}”`),
    ...repeated(all.map(({ sheets }) => JSON.stringify(sheets))).map(() => 'two cases have the same sheets'),
    ...Object.keys(rule.messages).filter((id) => !exercised.has(id)).map((id) => `no case exercises message ${id}`),
    ...Object.entries(rule.messages)
      .filter(([, { zh, en }]) => placeholders(zh).join() !== placeholders(en).join())
      .map(([id]) => `the Chinese and English of message ${id} have different placeholders`),
    ...[rule.id, rule.title.zh, rule.title.en, rule.basis].filter((text) => text.trim() === '').map(() => 'id, title or basis is blank'),
  ];
}

/** Runs the rule twice over frozen input and gives its reports in the form of the expectations. */
export function reportsOf(rule: Rule, { name, sheets, tables }: ValidCase): readonly ExpectedReport[] {
  const workbook: WorkbookSnapshot = { name: `${name}.xlsx`, date1904: false, sheets };
  const context = contextOf(workbook);
  const found = context.tables.map(({ form }) => form.short);
  if (tables ? tables.join() !== found.join() : found.length !== sheets.length) {
    throw new Error(`“${name}” recognises tables ${found.join('、') || 'none'} on ${sheets.length} sheets`);
  }
  const before = JSON.stringify([workbook, context.tables]);
  const first = [...rule.check(context)];
  const again = [...rule.check(contextOf(workbook))];
  if (JSON.stringify([workbook, context.tables]) !== before) throw new Error(`${rule.id} changes what it reads`);
  if (JSON.stringify(again) !== JSON.stringify(first)) throw new Error(`${rule.id} says something else the second time`);
  const keys = first.map((report) => JSON.stringify([report.messageId, report.table?.id, placesOf(report)[0]]));
  if (repeated(keys).length > 0) throw new Error(`${rule.id} gives two reports one key: ${repeated(keys).join()}`);
  return first.map((report) => plain(rule, report));
}

function contextOf(workbook: WorkbookSnapshot): RuleContext {
  deepFreeze(workbook);
  const opened = open(workbook, FORM_SETS);
  deepFreeze(opened.tables.map(({ table }) => table));
  const ledgerOf: RuleContext['ledgerOf'] = (unit) => {
    const ledger = new Ledger();
    for (const { relation } of jobsOf(opened, undefined).filter((job) => job.unit === unit)) {
      ledger.enter(relation);
      for (const { find } of homesOf(relation, unit)) evaluate(relation, find).forEach((outcome) => ledger.add(outcome));
    }
    return ledger.entries();
  };
  return ruleContext(opened, { ledgerOf, narratives: runToEnd(narrativeSteps(opened, [])) });
}

function plain(rule: Rule, report: RuleReport): ExpectedReport {
  const { messageId, data, passages, table, severity } = report;
  const cells = cellsOf(report);
  const address = (cell: CellRef): string => (cell.sheet === table?.sheet ? '' : `${cell.sheet}!`) + toA1(cell.row, cell.column);
  const message = rule.messages[messageId];
  if (!message) throw new Error(`${rule.id} has no message ${messageId}`);
  const given = Object.keys(data).sort().join();
  if (given !== placeholders(message.zh).join()) throw new Error(`${rule.id} ${messageId}: data {${given}} for “${message.zh}”`);
  if (placesOf(report).length === 0) throw new Error(`${rule.id} ${messageId} names no place`);
  if (Object.values(data).some((value) => value === '')) throw new Error(`${rule.id} ${messageId} fills a placeholder with nothing`);
  return {
    messageId,
    data,
    cells: cells.map(address),
    ...(passages && { passages: passages.map(({ in: text, start, end, words }) => `${'sheet' in text ? address(text) : `${text.document}#${text.paragraph}`}[${start}-${end}] ${words}`) }),
    severity: severity ?? rule.severity,
    table: table?.form.short ?? '',
  };
}

function placeholders(template: string): readonly string[] {
  return [...new Set([...template.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort();
}

function unknownKeys(entries: readonly object[], known: readonly string[], what: string): readonly string[] {
  return entries.flatMap(Object.keys).filter((key) => !known.includes(key)).map((key) => `unknown key ${key} in a ${what}`);
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}
