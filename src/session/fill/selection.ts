import type { CellRef, PlannedWrite, SheetSnapshot, Table, WorkbookSnapshot } from '../../core';
import { contains } from '../../core';
import { chosenWrites, type Conflict, type FillItem, type Intent, INTENTS, itemId } from '../../fill';
import type { FillState, Proposal } from './state';

/** Ticked, of an intent that is switched on, and free. */
export function isChosen(state: FillState, item: FillItem): boolean {
  return state.ticked.has(itemId(item)) && state.intents.has(item.intent) && isFree(state, item);
}

/** Neither locked nor waiting for 三公经费表. */
export function isFree({ proposal, claims }: Pick<FillState, 'proposal' | 'claims'>, item: FillItem): boolean {
  return proposal?.locked.has(itemId(item)) !== true && claimOn(claims, item) !== 'other';
}

/** What 三公经费表 is about to write into the same cell: the same value, or another one. */
export function claimOn(claims: FillState['claims'], item: FillItem): 'same' | 'other' | undefined {
  const id = itemId(item);
  if (!claims.has(id)) return undefined;
  return claims.get(id) === item.write.next.value ? 'same' : 'other';
}

export function chosenItems(state: FillState): readonly FillItem[] {
  return state.proposal?.items.filter((item) => isChosen(state, item)) ?? [];
}

export function writesOf(state: FillState): readonly PlannedWrite[] {
  return state.proposal ? chosenWrites(state.proposal.items, (item) => isChosen(state, item), state.as) : [];
}

/** Empty cells are ticked beforehand; a figure that stands in the way of another never is. */
export function firstTicks(items: readonly FillItem[], locked: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(items.filter((item) => item.kind === 'fill' && !locked.has(itemId(item))).map(itemId));
}

/** Ticks of a plan that was made anew: a blank that somebody filled in meanwhile is a correction now, and was never ticked as one. */
export function keptTicks(ticked: ReadonlySet<string>, items: readonly FillItem[], corrections: readonly FillItem[]): ReadonlySet<string> {
  const known = new Set(corrections.map(itemId));
  const fresh = new Set(items.filter((item) => item.kind === 'correct').map(itemId).filter((id) => !known.has(id)));
  return new Set([...ticked].filter((id) => !fresh.has(id)));
}

export function lockedItems(items: readonly FillItem[], workbook: WorkbookSnapshot): ReadonlySet<string> {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return new Set(items.filter((item) => isLocked(item.write.cell, sheets.get(item.write.cell.sheet))).map(itemId));
}

export function isLocked({ row, column }: CellRef, sheet: SheetSnapshot | undefined): boolean {
  return sheet?.protected === true && !sheet.unlocked.some((range) => contains(range, row, column));
}

export interface IntentCount {
  readonly intent: Intent;
  readonly empty: number;
  readonly wrong: number;
}

/** Intents that have anything to say, in their order. */
export function intentCounts({ items }: Proposal): readonly IntentCount[] {
  return INTENTS.map((intent) => {
    const own = items.filter((item) => item.intent === intent);
    const empty = own.filter((item) => item.kind === 'fill').length;
    return { intent, empty, wrong: own.length - empty };
  }).filter(({ empty, wrong }) => empty + wrong > 0);
}

/** What is proposed for one table, in paper order. */
export interface FillGroup {
  readonly table: Table;
  /** Its title, and what tells it from others of that title. */
  readonly name: string;
  readonly fills: readonly FillItem[];
  readonly corrections: readonly FillItem[];
  readonly conflicts: readonly Conflict[];
}

export function fillGroups({ items, tables, plan }: Proposal, intents: ReadonlySet<Intent>): readonly FillGroup[] {
  const shown = items.filter((item) => intents.has(item.intent));
  const nameOf = (table: Table): string => (tables.some((other) => other !== table && other.title === table.title) ? `${table.title} · ${table.subject ?? table.sheet}` : table.title);
  return tables
    .map((table) => {
      const own = shown.filter((item) => item.table === table.id);
      return {
        table,
        name: nameOf(table),
        fills: inPaperOrder(own.filter((item) => item.kind === 'fill')),
        corrections: inPaperOrder(own.filter((item) => item.kind === 'correct')),
        conflicts: plan.conflicts.filter((conflict) => conflict.table === table.id),
      };
    })
    .filter(({ fills, corrections, conflicts }) => fills.length + corrections.length + conflicts.length > 0);
}

function inPaperOrder(items: readonly FillItem[]): readonly FillItem[] {
  return [...items].sort(({ write: { cell: a } }, { write: { cell: b } }) => a.row - b.row || a.column - b.column);
}
