import { type Finding, normalize, rangeToA1, type Table, toA1, type UncertainRegion } from '../core';
import type { Report } from '../check/report';
import { attachNotes, type Note, type NotesView } from './notes';
import type { Category, Filter, Result } from './state';

/** Findings of one table, in the order of the set; `table` is absent for findings about the workbook. */
export interface Group {
  readonly id: string;
  readonly table: Table | undefined;
  readonly findings: readonly Finding[];
}

/** Keys of the findings that a note explains. One whose figures moved since is open again. */
export function explainedKeys({ attached }: NotesView): ReadonlySet<string> {
  return new Set([...attached].flatMap(([key, { changes }]) => (changes.length === 0 ? [key] : [])));
}

export function categoryOf(finding: Finding, explained: ReadonlySet<string>): Category {
  if (explained.has(finding.key)) return 'explained';
  return shapeOf(finding);
}

/** What a finding is by itself, whatever was said about it. */
export function shapeOf(finding: Finding): Exclude<Category, 'explained'> {
  return finding.rounding ? 'rounding' : finding.severity;
}

export function countsOf(findings: readonly Finding[], explained: ReadonlySet<string>): Readonly<Record<Category, number>> {
  const counts: Record<Category, number> = { error: 0, warning: 0, hint: 0, rounding: 0, explained: 0 };
  for (const finding of findings) counts[categoryOf(finding, explained)] += 1;
  return counts;
}

export function filterFindings(report: Report, filter: Filter, explained: ReadonlySet<string>): readonly Finding[] {
  const wanted = normalize(filter.text).toLowerCase();
  const titles = new Map(report.tables.map((table) => [table.id, table.title]));
  return report.findings.filter(
    (finding) =>
      (filter.categories.size === 0 || filter.categories.has(categoryOf(finding, explained))) &&
      (wanted === '' || searchText(finding, titles.get(finding.table ?? '') ?? '').includes(wanted)),
  );
}

function searchText(finding: Finding, title: string): string {
  const cells = finding.cells.map((cell) => `${cell.sheet}!${toA1(cell.row, cell.column)}`);
  const operands = finding.arithmetic?.operands.map((operand) => `${operand.name} ${toA1(operand.cell.row, operand.cell.column)}`) ?? [];
  return normalize([title, finding.rule, finding.message.zh, finding.message.en, ...cells, ...operands].join('|')).toLowerCase();
}

export function groupByTable(report: Report, findings: readonly Finding[]): readonly Group[] {
  const byTable = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = finding.table ?? '';
    const list = byTable.get(id);
    if (list) list.push(finding);
    else byTable.set(id, [finding]);
  }
  const known = report.tables.map((table) => ({ id: table.id, table }));
  const order: readonly { id: string; table: Table | undefined }[] = [...known, { id: '', table: undefined }];
  return order.flatMap(({ id, table }) => {
    const list = byTable.get(id);
    return list ? [{ id, table, findings: list }] : [];
  });
}

/** A group of which only the first findings are drawn; `findings` still counts them all. */
export interface DrawnGroup extends Group {
  readonly drawn: readonly Finding[];
}

/** The first `count` findings across the groups, group by group. */
export function drawFirst(groups: readonly Group[], count: number): readonly DrawnGroup[] {
  const drawn: DrawnGroup[] = [];
  let left = count;
  for (const group of groups) {
    if (left <= 0) break;
    drawn.push({ ...group, drawn: group.findings.slice(0, left) });
    left -= group.findings.length;
  }
  return drawn;
}

/** Where the reader stands after a re-check: the same finding, else the next one that is left, else the one before. */
export function placeAfter(before: readonly Finding[], after: readonly Finding[], selected: string | undefined): string | undefined {
  if (selected === undefined) return undefined;
  const left = new Set(after.map((finding) => finding.key));
  const at = before.findIndex((finding) => finding.key === selected);
  const onwards = [...before.slice(Math.max(at, 0)), ...before.slice(0, Math.max(at, 0)).reverse()];
  return onwards.find((finding) => left.has(finding.key))?.key;
}

export function notesView(result: Result, notes: readonly Note[]): NotesView {
  const { scope, report, figures } = result;
  return attachNotes(notes, report.findings, figures, (sheet) => scope.kind === 'workbook' || scope.name === sheet);
}

/** The id a hand-chosen form is kept under: `sheet!A1` of the region's first cell. */
export function regionId(region: UncertainRegion): string {
  return `${region.sheet}!${toA1(region.range.top, region.range.left)}`;
}

export function placeOf(item: { readonly sheet: string; readonly range: UncertainRegion['range'] }): string {
  return `${item.sheet}!${rangeToA1(item.range)}`;
}
