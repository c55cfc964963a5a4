import { type Amount, isForm, normalize, type Unit } from '../../core';
import type { TableAccess } from '../../relations';
import { nameIn, type ThreePublicLayout } from './layouts';
import { ITEMS, SUMS } from './names';
import type { Notes } from './notes';
import { printedSide } from './read-table';
import { type Leaves, leavesFrom, type Side, withSums } from './sides';
import type { LeafItem, PreviousFigures, PreviousTable, ThreePublicItem } from './types';
import { money, say } from './words';

/** This year's table, as far as last year's must match it. */
export interface Wanted {
  readonly layout: ThreePublicLayout;
  readonly year: number | undefined;
  readonly organisation: string;
}

/** A table of last year, with where it was found. */
export interface Found {
  readonly from: PreviousTable['from'];
  readonly workbook: string;
  readonly table: TableAccess;
}

/** Last year's table in a workbook somebody gave for it; what does not fit is refused in words. */
export function pickFromFile(workbook: string, tables: readonly TableAccess[], wanted: Wanted, notes: Notes): Found | undefined {
  const { layout, year, organisation } = wanted;
  const { called } = layout;
  const all = tables.filter((table) => isForm(table.form, layout.form.id));
  const refuse = (message: Parameters<Notes['add']>[1]): undefined => {
    notes.add('previousRefused', message);
    return undefined;
  };
  if (all.length === 0) return refuse(say.previousMissing(workbook, called));
  const same = all.filter(({ table }) => isSameUnit(table.organisation, organisation));
  const names = [...new Set(all.map(({ table }) => normalize(table.organisation)))];
  if (same.length === 0 && names.length > 1) return refuse(say.previousOtherUnits(workbook, organisation));
  const candidates = same.length > 0 ? same : all;
  const dated = candidates.filter(({ table }) => year !== undefined && table.year === year - 1);
  const undated = candidates.filter(({ table }) => year === undefined || table.year === undefined);
  const fitting = dated.length > 0 ? dated : undated;
  const [found, ...others] = fitting;
  if (!found) return refuse(wrongYear(workbook, candidates, wanted));
  if (others.length > 0) return refuse(say.previousSeveral(workbook, called, fitting.length));
  if (printedSide(found, layout, found.table.unit).size === 0) return refuse(say.previousEmpty(workbook, called));
  if (same.length === 0) notes.add('previousOtherUnit', say.previousOtherUnit(workbook, found.table.organisation, organisation));
  if (dated.length === 0) notes.add('previousUndated', say.previousUndated(workbook, called, found.table.year, year));
  return { from: 'file', workbook, table: found };
}

function wrongYear(workbook: string, candidates: readonly TableAccess[], { layout, year }: Wanted) {
  const years = [...new Set(candidates.flatMap(({ table }) => table.year ?? []))].sort();
  return say.previousWrongYear(workbook, layout.called, years, year ?? 0);
}

function isSameUnit(a: string, b: string): boolean {
  return a === '' || b === '' || normalize(a) === normalize(b);
}

/** What this year is compared with: typed figures go before those of last year's table. */
export interface LastYear {
  readonly of: (item: ThreePublicItem) => Amount | undefined;
  readonly shown: PreviousFigures | undefined;
}

export function lastYear(layout: ThreePublicLayout, found: Found | undefined, typed: Leaves, unit: Unit, notes: Notes): LastYear {
  const printed: Side = found ? printedSide(found.table, layout, unit) : new Map();
  if (found) noteDifferences(found, typed, printed, unit, notes);
  const side = typed.size === 0 ? printed : typedOver(typed, printed, found !== undefined);
  const figures = ITEMS.flatMap((item) => {
    const known = side.get(item);
    return known ? [{ item, name: nameIn(layout, item), value: known.value, origin: known.origin }] : [];
  });
  return {
    of: (item) => side.get(item)?.value,
    shown: figures.length === 0 ? undefined : { figures, table: found && described(found) },
  };
}

/** Sums are added up anew, because a typed figure is not in the printed ones. */
function typedOver(typed: Leaves, printed: Side, isTableThere: boolean): Side {
  if (!isTableThere) return withSums(leavesFrom(typed));
  const isSum = (item: ThreePublicItem): boolean => SUMS.some(([sum]) => sum === item);
  const leaves = [...printed].filter((entry): entry is [LeafItem, typeof entry[1]] => !isSum(entry[0]));
  return withSums(new Map([...leaves, ...typed]));
}

function noteDifferences({ from, workbook, table }: Found, typed: Leaves, printed: Side, unit: Unit, notes: Notes): void {
  const source = from === 'file' ? workbook : table.table.sheet;
  for (const [leaf, { value }] of typed) {
    const other = printed.get(leaf);
    if (!other || other.value.eq(value)) continue;
    notes.add('previousTyped', say.previousTyped(leaf, money(value, unit), source, money(other.value, unit)));
  }
}

function described({ from, workbook, table: { table } }: Found): PreviousTable {
  return { from, workbook, sheet: table.sheet, title: table.title, no: table.form.short, year: table.year };
}
