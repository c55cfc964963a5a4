import { rangeToA1, type Range } from '../../../core';
import { SharedFormula } from '../xlsx/shared-formula';
import type { CellEdit } from './sheet-edit';
import { type FoundCell, keyOf, type SheetScan } from './sheet-scan';
import { escapeXml } from './text-edit';

/** Cells that share the text of the first of them. */
export interface SharedGroup {
  readonly id: string;
  readonly master: FoundCell;
  readonly formula: SharedFormula;
  readonly members: readonly FoundCell[];
}

/** Follows the groups in the order of the sheet: a second text under the same number begins a new group. */
export function sharedGroups(scan: SheetScan): SharedGroup[] {
  const groups: SharedGroup[] = [];
  const open = new Map<string, FoundCell[]>();
  for (const cell of scan.cells.values()) {
    const { formula } = cell;
    if (formula?.attributes['t'] !== 'shared') continue;
    const id = formula.attributes['si'] ?? '';
    if (formula.text === '') {
      open.get(id)?.push(cell);
      continue;
    }
    const members: FoundCell[] = [];
    open.set(id, members);
    groups.push({ id, master: cell, formula: new SharedFormula(formula.text, cell.row, cell.column), members });
  }
  return groups;
}

/**
 * Where the master of a group is overwritten, the next member takes over with the text as it reads there. Readers
 * disagree on a master that is not the corner of its range; then every member gets its text spelt out.
 */
export function keepGroups(groups: readonly SharedGroup[], overwritten: ReadonlySet<number>, sheet: string): CellEdit[] {
  const isOverwritten = ({ row, column }: FoundCell): boolean => overwritten.has(keyOf(row, column));
  return groups.flatMap(({ id, master, formula, members }) => {
    if (!isOverwritten(master)) return [];
    const rest = members.filter((member) => !isOverwritten(member));
    const [heir] = rest;
    if (!heir) return [];
    const ref = around(rest);
    const spelt = rest.length === 1 || heir.column !== ref.left;
    return (spelt ? rest : [heir]).map(({ row, column }) => ({
      cell: { sheet, row, column },
      respelt: {
        attributes: spelt ? '' : ` t="shared" ref="${rangeToA1(ref)}" si="${escapeXml(id)}"`,
        text: escapeXml(formula.at(row, column)),
      },
    }));
  });
}

function around(cells: readonly FoundCell[]): Range {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}
