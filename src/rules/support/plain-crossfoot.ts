import type { PlainColumn, PlainLane } from '../../core';
import { judge, type Judged, type PlainAccess } from './plain';

const TOTAL = /(?:合计|小计|总计|共计)$/;
const LEAST_ROWS = 3;

/** Columns that a total column may add up, given its place among the columns that can be added. */
type Adds = (columns: readonly PlainColumn[], at: number) => readonly PlainColumn[];

const isTotal = ({ path }: PlainColumn): boolean => path.some((label) => TOTAL.test(label));
const parentOf = ({ path }: PlainColumn): string => path.slice(0, -1).join('.');

/** One figure of each group: its total where it has one, else all of its columns. */
function groupsRight(columns: readonly PlainColumn[], at: number): readonly PlainColumn[] {
  const rest = columns.slice(at + 1);
  return rest.filter((column) => isTotal(column) || !rest.some((other) => isTotal(other) && parentOf(other) === parentOf(column)));
}

const READINGS: readonly Adds[] = [
  (columns, at) => columns.filter((column, index) => index > at && parentOf(column) === parentOf(columns[at] ?? column) && !isTotal(column)),
  (columns, at) => columns.filter((column, index) => index < at && parentOf(column) === parentOf(columns[at] ?? column) && !isTotal(column)),
  groupsRight,
  (columns, at) => columns.slice(at + 1),
  (columns, at) => columns.slice(0, at).filter((column) => !isTotal(column)),
];

/** Row by row: total columns that are the sum of others in nearly every row, where they are not. */
export function wrongCrossfootings(access: PlainAccess, { columns, rows }: PlainLane): readonly Judged[] {
  const added = columns.filter(({ adds }) => adds);
  return added.flatMap((column, at) => {
    if (!isTotal(column)) return [];
    const readings = READINGS.map((adds) => {
      const parts = adds(added, at);
      return parts.length < 2 ? [] : rows.flatMap((row) => judge(access, { total: { row, column }, parts: parts.map((part) => ({ row, column: part })) }) ?? []);
    });
    const best = readings.map((judged) => ({ judged, told: judged.filter(({ holds, telling }) => holds && telling).length })).sort((a, b) => b.told - a.told)[0];
    const wrong = best?.judged.filter(({ holds }) => !holds) ?? [];
    return best && best.told >= LEAST_ROWS && 3 * wrong.length <= best.told ? wrong : [];
  });
}
