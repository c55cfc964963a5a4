import { check, type Report } from '../../src/check';
import { type CellValue, convert, type SheetSnapshot } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { accessTables } from '../../src/reading';
import type { TableAccess } from '../../src/relations';
import { readTarget } from '../../src/scoring';
import { sheetOf, workbookOf } from '../../tests/kit/blocks/published';
import { totalOf, YEARS } from '../../tests/kit/layouts/target-facts';
import { type DrawnSheet, GOALS, type Targets, targets } from '../../tests/kit/layouts/targets';
import { Differences } from './differences';

/** What became of the tables of one invented place. */
export interface Outcome {
  /** Read as something they are not. */
  readonly misread: readonly string[];
  /** Not read; the report must own up to it. */
  readonly lost: readonly string[];
  readonly said: boolean;
  /** Accusations of right tables. */
  readonly alarms: readonly string[];
}

const TOLD = /^(?:FM-columns|FM-total|FM-absent|FM-unreadable)$/;

export const isRight = ({ misread, lost, alarms }: Outcome): boolean => misread.length + lost.length + alarms.length === 0;
export const isSaid = ({ misread, said, alarms }: Outcome): boolean => said && misread.length + alarms.length === 0;

export function bookOf(sheets: readonly DrawnSheet[]) {
  return workbookOf(...sheets.map(({ name, lines, merges }): SheetSnapshot => sheetOf(name, lines, { merges })));
}

/** The tables of the form in a drawn workbook, each held against what was printed. */
export function outcomeOf(sheets: readonly DrawnSheet[], form: string, count: number, differ: (access: TableAccess, index: number, found: Differences) => void): Outcome {
  const book = bookOf(sheets);
  const report = check(book, FORM_SETS);
  const accesses = accessTables(book, report.tables.filter(({ form: { id } }) => id === form));
  const found = new Differences();
  for (const { form: other } of report.tables) if (other.id !== form) found.misread.push(`taken for ${other.id}`);
  found.expectCount('tables', accesses.length, count);
  accesses.slice(0, count).forEach((access, index) => { differ(access, index, found); });
  return {
    ...{ misread: found.misread, lost: found.lost, said: saidIn(report) },
    alarms: report.findings.filter(({ severity }) => severity !== 'hint').map(({ rule, message }) => `${rule} ${message.zh}`),
  };
}

function saidIn(report: Report): boolean {
  return report.uncertain.length + report.unread.length + report.unrecognisedSheets.length > 0 || report.tables.some(({ unmatched }) => unmatched.length > 0) || report.findings.some(({ rule }) => TOLD.test(rule));
}

export function inventedTargets(seed: number): Outcome & { readonly habits: string } {
  const drawn = targets(seed);
  const outcome = outcomeOf(drawn.sheets, 'performance-targets/目标表', drawn.tables.length, (access, index, found) => {
    const table = drawn.tables[index];
    if (table) compare(access, table, found);
  });
  return { ...outcome, habits: drawn.habits };
}

function compare(access: TableAccess, { subject, organisation, sources, facts, sides, weights, furtherYears }: Targets, found: Differences): void {
  const expect = found.expect.bind(found);
  const { table } = access;
  expect('project', table.subject ?? '', subject);
  expect('organisation', table.organisation, organisation);
  expect('year', String(table.year), '2025');
  for (const side of sides) {
    const times = side === '年度' ? 1 : YEARS;
    expect(`total of ${side}`, inYuan(access, ['资金总额'], side), String(totalOf(sources) * times));
    for (const { key, amount } of sources) expect(`${key} of ${side}`, inYuan(access, [key], side), String(amount * times));
    expect(`goal of ${side}`, textOf(access, `${side}目标`), GOALS[side]);
  }
  const rows = access.rows.filter(({ part }) => part === '绩效指标');
  found.expectCount('indicators', rows.length, facts.length);
  for (const [index, fact] of facts.entries()) {
    const row = rows[index];
    if (!row) continue;
    for (const side of sides) {
      const text = (column: string): string => access.text(row, `${side}.${column}`);
      expect(`name ${side}`, text('三级指标'), fact.name);
      const value = side === '实施期' ? fact.term : fact.value;
      const [first, second] = fact.second === '成本指标' && row.groups?.['一级指标'] === '成本指标' ? ['成本指标', '经济成本指标'] : [fact.first, fact.second];
      expect(`${fact.name} group`, `${row.groups?.['一级指标'] ?? ''} ${row.groups?.[`${side}.二级指标`] ?? ''}`, `${first} ${second}`);
      const printed = targetOf(text('指标性质'), text('指标值'), text('度量单位'));
      expect(`${fact.name} target ${side}`, bare(printed), bare(`${fact.sign}${String(value)}${fact.unit}`));
    }
    if (weights) expect(`${fact.name} weight`, access.text(row, '分值'), String(fact.weight));
  }
  if (furtherYears.length > 0) expect('further years', (table.others ?? []).map(({ text }) => text).join(' '), furtherYears.join(' '));
}

export function targetOf(sign: string, value: string, unit: string): string {
  const plain = sign.replace('定性', '');
  return `${value.startsWith(plain) ? '' : plain}${value}${value.endsWith(unit) ? '' : unit}`;
}

/** A target by what it says, however it is written. */
export function bare(target: CellValue & string): string {
  const read = readTarget(target);
  return target === '' ? '' : read.kind === 'quantity' ? [read.comparison, read.value.toString(), read.measure.dimension, read.measure.factor.toString()].join(' ') : `${read.kind} ${target}`;
}

export function inYuan(access: TableAccess, keys: readonly string[], column: string): string {
  for (const key of keys) {
    const row = access.row(key);
    const at = row && access.column(row, column);
    if (!row || !at) continue;
    const { kind, value } = access.figure(row, at);
    return kind === 'number' || kind === 'text' ? convert(value, access.table.unit, '元').toString() : kind;
  }
  return 'absent';
}

export function textOf(access: TableAccess, key: string): string {
  const row = access.row(key);
  const place = row && Object.values(row.places ?? {})[0];
  if (!row || !place) return '';
  const sheet = access.sheetOf(row);
  const value = sheet.values[place.row - sheet.origin.row]?.[place.column - sheet.origin.column];
  return typeof value === 'string' ? (place.span ? value.slice(place.span.start, place.span.end) : value) : '';
}
