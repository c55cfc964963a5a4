import type { TableAccess } from '../../relations';
import type { Constraint } from '../constraint';
import type { Network, Trial } from '../network';
import { effectOf } from '../trial';
import { ofColumns } from './columns';
import { ofLists } from './listed';
import { ofRows } from './rows';
import { slipsIn } from './slips';
import { type ColumnMistake, type SignMistake, type Structure, tablesOf, tellsSomething, type UnitMistake } from './structure';
import { ofTable } from './tables';

/** What must be explained of what fails and reads the table. */
const SHARE = 0.8;
const LEAST_INEQUALITIES = 3;

/** The structures that explain nearly all that fails around their table – or row –, most explained first. `whole`: columns and tables too. */
export function structuresFor(open: ReadonlySet<Constraint>, trial: Trial, network: Network, whole: boolean): readonly Structure[] {
  const found: Structure[] = [...ofRows(open, trial, network), ...ofLists(open, trial, network)].filter(({ fixed }) => fixed.length > 0);
  if (whole) found.push(...slipsIn(open, network));
  for (const [access, around] of whole ? failingByTable(open) : []) {
    for (const structure of [...ofTable(access, network), ...ofColumns(access, network)]) found.push(...borneOut(structure, around, open, trial, network));
  }
  return found.sort((a, b) => b.fixed.length - a.fixed.length);
}

function borneOut(structure: UnitMistake | SignMistake | ColumnMistake, around: readonly Constraint[], open: ReadonlySet<Constraint>, trial: Trial, network: Network): readonly Structure[] {
  const { fixed, broken } = effectOf(structure.changes, open, trial, network);
  if (broken || fixed.length < around.length * SHARE || !isNoAccident(structure, fixed)) return [];
  return [{ ...structure, fixed }];
}

/** Equal to the last digit, or – columns exchanged – not too large in many places. */
function isNoAccident({ kind, changes }: Structure, fixed: readonly Constraint[]): boolean {
  return fixed.some((each) => tellsSomething(each, changes)) || (kind === 'column' && fixed.length >= LEAST_INEQUALITIES);
}

function failingByTable(open: ReadonlySet<Constraint>): ReadonlyMap<TableAccess, readonly Constraint[]> {
  const found = new Map<TableAccess, Constraint[]>();
  for (const constraint of open) for (const access of tablesOf(constraint)) found.set(access, [...(found.get(access) ?? []), constraint]);
  return found;
}

export { ofLists } from './listed';
export { placesOfStructure } from './places';
export { ofRows } from './rows';
export type { Structure } from './structure';
export { versionsFor } from './versions';
