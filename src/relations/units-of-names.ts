import type { TableRow } from '../core';

/**
 * What each row of a table of names gathers. 部门, 单位 and 项目 stand one below another: rows that name a unit and follow each
 * other at the top are levels of one tree, a later one is a neighbour of the last of these, and everything else belongs to
 * the unit above it.
 */
export function childrenByUnit(rows: readonly TableRow[], totalKey: string): ReadonlyMap<TableRow, readonly TableRow[]> {
  const total = rows.find(({ key }) => key === totalKey);
  const children = new Map<TableRow, TableRow[]>();
  const add = (parent: TableRow | undefined, row: TableRow): void => {
    if (parent) children.set(parent, [...(children.get(parent) ?? []), row]);
  };
  let above: TableRow | undefined = total;
  /** What the units of the lowest level belong to. */
  let top: TableRow | undefined = total;
  let leading = true;
  for (const row of rows) {
    if (row === total) continue;
    if (row.unit) {
      add(leading ? above : top, row);
      if (leading) top = above;
      above = row;
    } else {
      leading = false;
      add(above, row);
    }
  }
  return children;
}
