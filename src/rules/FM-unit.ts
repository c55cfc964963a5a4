import { type CellRef, normalize, setOf, type SheetSnapshot, type Table, unitBehind, valueAt } from '../core';
import { findUnit, findYear, readYearLine } from '../recognise/words';
import type { Rule, RuleContext, RuleReport } from './types';
import { topLeft } from './support/cells';

/** The tables of one unit in one set speak of one year in one money unit. */
export const rule: Rule = {
  id: 'FM-unit',
  title: { zh: '同套表的金额单位、年度应一致', en: 'One money unit and one year in a set' },
  severity: 'warning',
  basis: '由表样直接推出：一套表的金额单位和年度相同',
  messages: {
    unit: {
      zh: '本表的金额单位是{{own}}，同套其他表多是{{others}}；表间勾稽已按单位换算，请确认单位有没有写错',
      en: 'This table is in {{own}}, most tables of the set are in {{others}}; figures were converted for comparison, check whether the unit is right',
    },
    year: {
      zh: '本表的年度是 {{own}} 年，同套其他表多是 {{others}} 年；请确认年度有没有写错，或误放了别年的表',
      en: 'This table is for {{own}}, most tables of the set are for {{others}}; check the year or whether the table belongs here',
    },
  },
  *check(context) {
    for (const tables of setsOf(context)) {
      const printed = tables.filter((table) => table.unitFrom === 'sheet');
      yield* oddOnes(printed, 'unit', ({ unit }) => unit, (text) => findUnit(text) !== undefined || unitBehind(text).unit !== undefined, context);
      const dated = tables.filter((table) => table.year !== undefined);
      yield* oddOnes(dated, 'year', ({ year }) => year ?? 0, (text) => (readYearLine(text) ?? findYear(text)) !== undefined, context);
    }
  },
};

/** One group for each unit and set. Copies of a table (a draft in 元 beside the published one) are meant to differ and are left alone. */
function setsOf({ units }: RuleContext): readonly (readonly Table[])[] {
  return units.flatMap((unit) => {
    const tables = unit.tables.map(({ table }) => table).filter(({ form }) => !form.repeats);
    const sets = [...new Set(tables.map(({ form }) => setOf(form)))];
    return unit.undecided ? [] : sets.map((set) => tables.filter(({ form }) => setOf(form) === set));
  });
}

function* oddOnes<T extends string | number>(
  tables: readonly Table[],
  messageId: string,
  read: (table: Table) => T,
  isPrinted: (text: string) => boolean,
  context: RuleContext,
): Iterable<RuleReport> {
  const usual = mostFrequent(tables.map(read));
  for (const table of tables) {
    const own = read(table);
    if (usual === undefined || own === usual || isPrescribed(table, own, usual, tables)) continue;
    const cell = headingCell(context.sheetOf(table), table, isPrinted) ?? topLeft(table);
    yield { messageId, data: { own, others: usual }, cells: [cell], table };
  }
}

/** A layout may print one table in another unit than the rest: 上海 prints “三公” in 万元, the others in 元. */
function isPrescribed(table: Table, own: string | number, usual: string | number, tables: readonly Table[]): boolean {
  return own === table.form.unit && tables.some(({ unit, form }) => unit === usual && form.unit === usual);
}

/** Of equally frequent values the first. */
function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<readonly [T, number] | undefined>((best, each) => (best && best[1] >= each[1] ? best : each), undefined)?.[0];
}

/** The cell above the first row that prints the unit or the year. */
function headingCell(sheet: SheetSnapshot, table: Table, isPrinted: (text: string) => boolean): CellRef | undefined {
  const end = Math.min(table.range.bottom + 1, ...table.rows.map(({ row }) => row));
  for (let row = table.range.top; row < end; row++) {
    for (let column = table.range.left; column <= table.range.right; column++) {
      const value = valueAt(sheet, row, column);
      const text = typeof value === 'string' ? normalize(value) : typeof value === 'number' ? String(value) : '';
      if (text !== '' && isPrinted(text)) return { sheet: sheet.name, row, column };
    }
  }
  return undefined;
}
