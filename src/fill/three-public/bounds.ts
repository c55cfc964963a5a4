import { convert, sum, type Unit } from '../../core';
import { THREE_PUBLIC_CODES, THREE_PUBLIC_LEAVES } from '../../subjects';
import type { TableAccess } from '../../relations';
import { NAMES } from './names';
import type { Notes } from './notes';
import type { Side } from './sides';
import type { LeafItem, LowerBound } from './types';
import { money, say } from './words';

/** 06 holds the part of each item that 基本支出 paid; the rest is in 项目支出. The whole is never less, and need not be equal. */
export function boundsFrom(basic: TableAccess, whole: Side, unit: Unit, notes: Notes): readonly LowerBound[] {
  return THREE_PUBLIC_LEAVES.flatMap((leaf) => {
    const bound = boundOf(basic, leaf, whole, unit);
    if (bound && !bound.holds && bound.whole) {
      notes.add('belowPart', say.belowPart(bound.name, money(bound.part, unit), leaf, money(bound.whole, unit)), bound.cells);
    }
    return bound ? [bound] : [];
  });
}

function boundOf(basic: TableAccess, leaf: LeafItem, whole: Side, unit: Unit): LowerBound | undefined {
  const rows = THREE_PUBLIC_CODES[leaf].flatMap((code) => basic.row(code) ?? []);
  const found = rows.flatMap((row) => basic.amountColumns(row).slice(0, 1).map((column) => ({ row, column, figure: basic.figure(row, column) })));
  const readable = found.filter(({ figure }) => figure.kind !== 'unreadable' && figure.kind !== 'error');
  if (readable.length === 0) return undefined;
  const part = convert(sum(readable.map(({ figure }) => figure.value)), basic.table.unit, unit);
  const value = whole.get(leaf)?.value;
  const codes = readable.flatMap(({ row }) => row.code ?? []).join('+');
  return {
    item: leaf,
    name: { zh: `06 表 ${codes} ${NAMES[leaf].zh}`, en: `Table 06, ${codes} ${NAMES[leaf].en}` },
    cells: readable.map(({ row, column }) => basic.cell(row, column)),
    part,
    whole: value,
    holds: value === undefined || part.lte(value),
  };
}
