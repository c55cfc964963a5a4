import type { NewSheet } from '../../hosts/port';
import { chartTitle, withChart } from './chart';
import { SIDES } from './names';
import { cellIn09 } from './sheet-09';
import { cellIn10 } from './sheet-10';
import type { Side } from './sides';

const UNIT = '万元';

/** 09: 预算数 beside 决算数 for each item; a side nobody knows is not drawn as zero. */
export function chart09(sheet: NewSheet, budget: Side, actual: Side, year: number | undefined): NewSheet | undefined {
  const known = ([['budget', budget], ['actual', actual]] as const).filter(([, side]) => side.size > 0);
  const sides = known.map(([side]) => ({ name: SIDES[side], cellOf: (item: Parameters<typeof cellIn09>[1]) => cellIn09(side, item) }));
  return withChart(sheet, { title: titleOf(sheet, year), unit: UNIT, sides });
}

/** 表十: 预算数 of each item, over all budgets. */
export function chart10(sheet: NewSheet, year: number | undefined): NewSheet | undefined {
  return withChart(sheet, { title: titleOf(sheet, year), unit: UNIT, sides: [{ name: SIDES.budget, cellOf: cellIn10 }] });
}

function titleOf({ cells }: NewSheet, year: number | undefined): string {
  return chartTitle(String(cells[0]?.[0]?.value ?? ''), year);
}
