import { formatAmount, toA1 } from '../core';
import type { TableAccess } from '../relations';
import type { Rule } from './types';
import { type AmountCell, amountCells } from './support/cells';
import { type Shape, shapeOf } from './support/formula-shape';

/** Fewer cells than this do not show a pattern. */
const LEAST_CELLS = 4;

interface Line {
  readonly direction: 'row' | 'column';
  readonly cells: readonly AmountCell[];
}

/** A typed figure where all comparable cells of the row or column hold copies of one formula. */
export const rule: Rule = {
  id: 'FM-06',
  title: { zh: '公式可能被数值覆盖', en: 'A formula may have been overwritten by a value' },
  severity: 'warning',
  basis: '由工作簿本身推出：同行、同列可比的格都是同一公式',
  messages: {
    column: {
      zh: '{{cell}} 直接填了 {{value}}，而同列可比的其他 {{count}} 格都是同样的公式（如 {{formula}}）；请确认是否误将公式粘贴成了数值',
      en: '{{cell}} holds the typed value {{value}} while the other {{count}} comparable cells of the column hold one formula (such as {{formula}}); check whether it was pasted over',
    },
    row: {
      zh: '{{cell}} 直接填了 {{value}}，而同行可比的其他 {{count}} 格都是同样的公式（如 {{formula}}）；请确认是否误将公式粘贴成了数值',
      en: '{{cell}} holds the typed value {{value}} while the other {{count}} comparable cells of the row hold one formula (such as {{formula}}); check whether it was pasted over',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const access = context.accessOf(table);
      if (!amountCells(access).some(({ row, column }) => access.formula(row, column) !== null)) continue;
      const seen = new Set<AmountCell>();
      for (const line of linesOf(access)) {
        const found = oddOneOut(access, line);
        if (!found || seen.has(found.typed)) continue;
        seen.add(found.typed);
        const { cell, figure } = found.typed;
        const data = { cell: toA1(cell.row, cell.column), value: formatAmount(figure.value), count: found.count, formula: found.formula };
        yield { messageId: line.direction, data, cells: [cell], table };
      }
    }
  },
};

/** Columns and rows whose cells are alike: the whole line, and the part of it that is alike by level or without its total. */
function linesOf(access: TableAccess): readonly Line[] {
  const cells = amountCells(access);
  const columns = group(cells, ({ column }) => `${column.part}|${column.lane}|${column.key}`).flatMap((column) => [
    column,
    column.filter(({ row }) => row.code !== undefined),
    ...group(column, ({ row }) => String(row.code?.length ?? '')),
    ...siblings(access, column),
  ]);
  const rows = group(cells, ({ row }) => `${row.part}|${row.lane}|${row.page ?? 0}|${row.row}`).flatMap((row) => [row, row.slice(1)]);
  return [
    ...columns.map((line): Line => ({ direction: 'column', cells: line })),
    ...rows.map((line): Line => ({ direction: 'row', cells: line })),
  ];
}

/** The cells of the rows that one row is the sum of. */
function siblings(access: TableAccess, column: readonly AmountCell[]): readonly (readonly AmountCell[])[] {
  return column.map(({ row }) => {
    const children = new Set(access.children(row));
    return column.filter((other) => children.has(other.row));
  });
}

function group(cells: readonly AmountCell[], key: (cell: AmountCell) => string): readonly (readonly AmountCell[])[] {
  const groups = new Map<string, AmountCell[]>();
  for (const cell of cells) groups.set(key(cell), [...(groups.get(key(cell)) ?? []), cell]);
  return [...groups.values()];
}

function oddOneOut(access: TableAccess, { direction, cells }: Line) {
  const typed: AmountCell[] = [];
  const shapes: { shape: Shape; formula: string }[] = [];
  for (const each of cells) {
    const { row, column } = each.cell;
    const formula = access.formula(each.row, each.column);
    if (formula !== null) shapes.push({ shape: shapeOf(formula, row, column), formula });
    else if (each.figure.kind !== 'blank' && each.figure.kind !== 'dash') typed.push(each);
    if (typed.length > 1) return undefined;
  }
  const [odd] = typed;
  const [first] = shapes;
  if (!odd || !first || shapes.length + 1 < LEAST_CELLS) return undefined;
  const alike = shapes.every(({ shape }) => shape.text === first.shape.text);
  // In a chain (合计 = 类 = 款 = 项) each cell takes the next one, and the last is rightly typed.
  const chained = direction === 'column' ? first.shape.usesOwnColumn : first.shape.usesOwnRow;
  const readable = odd.figure.kind === 'number' || odd.figure.kind === 'text';
  return alike && !chained && readable ? { typed: odd, count: shapes.length, formula: first.formula } : undefined;
}
