import { cellOf, normalize, type Place, rangeToA1, type Table, toA1, type UncertainRegion } from '../core';
import { type Report, unitOf } from '../check/report';
import type { Matter } from '../report/entries';
import { attachNotes, type Note, type NotesView } from './notes';
import type { Category, Filter, Result } from './state';

/** What is listed under one heading: as grave as each other, what explains most first. */
export interface Group {
  readonly category: Shape;
  readonly matters: readonly Matter[];
}

/** What a matter is by itself, whatever was said about it. */
export type Shape = Exclude<Category, 'explained'>;

const SHAPES: readonly Shape[] = ['error', 'warning', 'hint', 'rounding'];

/** Keys of the matters that a note explains. One whose figures moved since is open again. */
export function explainedKeys({ attached }: NotesView): ReadonlySet<string> {
  return new Set([...attached].flatMap(([key, { changes }]) => (changes.length === 0 ? [key] : [])));
}

export function categoryOf(matter: Matter, explained: ReadonlySet<string>): Category {
  return explained.has(matter.key) ? 'explained' : shapeOf(matter);
}

export function shapeOf({ cause: { rounding, severity } }: Pick<Matter, 'cause'>): Shape {
  return rounding ? 'rounding' : severity;
}

export function countsOf(matters: readonly Matter[], explained: ReadonlySet<string>): Readonly<Record<Category, number>> {
  const counts: Record<Category, number> = { error: 0, warning: 0, hint: 0, rounding: 0, explained: 0 };
  for (const matter of matters) counts[categoryOf(matter, explained)] += 1;
  return counts;
}

export function filterMatters({ report, matters }: Pick<Result, 'report' | 'matters'>, filter: Filter, explained: ReadonlySet<string>): readonly Matter[] {
  const wanted = normalize(filter.text).toLowerCase();
  const tables = new Map(report.tables.map((table) => [table.id, table]));
  const only = filteredTable(report, filter);
  return matters.filter(
    (matter) =>
      (only === undefined || matter.cause.table === only.id) &&
      (filter.categories.size === 0 || filter.categories.has(categoryOf(matter, explained))) &&
      (wanted === '' || searchText(matter, report, tables.get(matter.finding.table ?? '')).includes(wanted)),
  );
}

/** The table whose matters alone are listed. */
export function filteredTable({ tables }: Report, filter: Filter): Table | undefined {
  return tables.find(({ id }) => id === filter.table);
}

function searchText({ cause, finding, folded }: Matter, report: Report, table: Table | undefined): string {
  const said = [finding, ...folded].flatMap(({ rule, message, cells, passages, arithmetic }) => [
    rule,
    message.zh,
    message.en,
    ...cells.map((cell) => `${cell.sheet}!${toA1(cell.row, cell.column)}`),
    ...(passages?.map(({ words }) => words) ?? []),
    ...(arithmetic?.operands.map(({ name, place }) => `${name} ${addressOf(place)}`) ?? []),
  ]);
  return normalize([table ? placeWords(report, table) : '', cause.unit, ...said].join('|')).toLowerCase();
}

function addressOf(place: Place): string {
  const cell = cellOf(place);
  return cell ? toA1(cell.row, cell.column) : '';
}

export function groupBySeverity(matters: readonly Matter[]): readonly Group[] {
  return SHAPES.map((category) => ({ category, matters: matters.filter((matter) => shapeOf(matter) === category) })).filter((group) => group.matters.length > 0);
}

/** Title and sheet of a table, and whose it is where the workbook holds several units. */
export function placeWords(report: Report, table: Table): string {
  const unit = report.units.length > 1 ? (unitOf(report, table.id)?.name ?? '') : '';
  const named = normalize(table.sheet).includes(normalize(table.title)) ? [table.sheet] : [table.title, table.sheet];
  return [unit, ...named].filter((part) => part !== '').join(' · ');
}

/** A group of which only the first are drawn; `matters` still counts them all. */
export interface DrawnGroup extends Group {
  readonly drawn: readonly Matter[];
}

/** The first `count` across the groups, group by group. */
export function drawFirst(groups: readonly Group[], count: number): readonly DrawnGroup[] {
  const drawn: DrawnGroup[] = [];
  let left = count;
  for (const group of groups) {
    if (left <= 0) break;
    drawn.push({ ...group, drawn: group.matters.slice(0, left) });
    left -= group.matters.length;
  }
  return drawn;
}

/** Where the reader stands after a re-check: the same matter, else the next one that is left, else the one before. */
export function placeAfter(before: readonly Matter[], after: readonly Matter[], selected: string | undefined): string | undefined {
  if (selected === undefined) return undefined;
  const left = new Set(after.map(({ key }) => key));
  const at = before.findIndex(({ key }) => key === selected);
  const onwards = [...before.slice(Math.max(at, 0)), ...before.slice(0, Math.max(at, 0)).reverse()];
  return onwards.find(({ key }) => left.has(key))?.key;
}

/** Tables under one heading. */
export interface TableGroup {
  /** Undefined where a table stands by its own title. */
  readonly heading: string | undefined;
  readonly states: readonly TableState[];
}

/** By unit where there are several, else by title where one has several tables; in the order of their first tables, those that stand alone together. */
export function groupTables(report: Report, states: readonly TableState[]): readonly TableGroup[] {
  const headingOf = ({ table }: TableState): string => (report.units.length > 1 ? (unitOf(report, table.id)?.name ?? '') : table.title);
  const groups = new Map<string, TableState[]>();
  for (const state of states) {
    const heading = headingOf(state);
    const own = groups.get(heading);
    if (own) own.push(state);
    else groups.set(heading, [state]);
  }
  const found: TableGroup[] = [];
  for (const [heading, own] of groups) {
    const last = found.at(-1);
    if (heading !== '' && own.length > 1) found.push({ heading, states: own });
    else if (last && last.heading === undefined) found[found.length - 1] = { heading: undefined, states: [...last.states, ...own] };
    else found.push({ heading: undefined, states: own });
  }
  return found;
}

/** A recognised table with what was found in it; counts are of matters. */
export interface TableState {
  readonly table: Table;
  readonly counts: Readonly<Record<Shape, number>>;
}

/** Every table with its state, in the order of the report. */
export function tableStates({ report, matters }: Pick<Result, 'report' | 'matters'>): readonly TableState[] {
  const counts = new Map(report.tables.map((table) => [table.id, { error: 0, warning: 0, hint: 0, rounding: 0 }]));
  for (const matter of matters) {
    const own = counts.get(matter.cause.table ?? '');
    if (own) own[shapeOf(matter)] += 1;
  }
  return report.tables.map((table) => ({ table, counts: counts.get(table.id) ?? { error: 0, warning: 0, hint: 0, rounding: 0 } }));
}

/** The worst there is in a table; undefined where nothing was found. */
export function worstOf({ counts }: TableState): Shape | undefined {
  return SHAPES.find((shape) => counts[shape] > 0);
}

export function notesView(result: Result, notes: readonly Note[]): NotesView {
  const { scope, matters, figures } = result;
  return attachNotes(notes, matters, figures, (sheet) => scope.kind === 'workbook' || scope.name === sheet);
}

/** The id a hand-chosen form is kept under: `sheet!A1` of the region's first cell. */
export function regionId(region: Pick<UncertainRegion, 'sheet' | 'range'>): string {
  return `${region.sheet}!${toA1(region.range.top, region.range.left)}`;
}

export function placeOf(item: { readonly sheet: string; readonly range: UncertainRegion['range'] }): string {
  return `${item.sheet}!${rangeToA1(item.range)}`;
}
