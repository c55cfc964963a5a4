import { type CellRef, type Figure, formatAmount, toA1 } from '../core';
import type { TableAccess } from '../relations';
import type { Rule } from './types';
import { type AmountCell, amountCells } from './support/cells';
import { type Shape, shapeOf } from './support/formula-shape';
import { plainCells } from './support/plain';

/** Fewer cells than this do not show a pattern. */
const LEAST_CELLS = 4;

interface FormulaCell {
  readonly cell: CellRef;
  readonly figure: Figure;
  readonly formula: string | null;
}

interface Line {
  readonly direction: 'row' | 'column';
  readonly cells: readonly FormulaCell[];
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
    plain: {
      zh: '按一般表格核对：{{cell}} 直接填了 {{value}}，而同行或同列的其他 {{count}} 格都是同样的公式（如 {{formula}}）；请确认是否误将公式粘贴成了数值',
      en: 'Checked as a plain table: {{cell}} holds the typed value {{value}} while the other {{count}} cells of its row or column hold one formula (such as {{formula}}); check whether it was pasted over',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const access = context.accessOf(table);
      if (!amountCells(access).some(({ row, column }) => access.formula(row, column) !== null)) continue;
      for (const { direction, data, cell } of typedOver(linesOf(access))) yield { messageId: direction, data, cells: [cell], table };
    }
    for (const table of context.plain) {
      const cells = plainCells(context.workbook, table);
      if (!cells.some(({ formula }) => formula !== null)) continue;
      const lines = [
        ...group(cells, ({ column }) => String(column.column)).map((line): Line => ({ direction: 'column', cells: line })),
        ...group(cells, ({ row }) => String(row.row)).map((line): Line => ({ direction: 'row', cells: line })),
      ];
      for (const { data, cell } of typedOver(lines)) yield { messageId: 'plain', data, cells: [cell] };
    }
  },
};

function typedOver(lines: readonly Line[]) {
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const found = oddOneOut(line);
    if (!found) return [];
    const { cell, figure } = found.typed;
    const place = toA1(cell.row, cell.column);
    const key = `${cell.sheet} ${place}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ direction: line.direction, cell, data: { cell: place, value: formatAmount(figure.value), count: found.count, formula: found.formula } }];
  });
}

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
  const line = (direction: Line['direction'], of: readonly AmountCell[]): Line => ({
    direction,
    cells: of.map(({ row, column, cell, figure }) => ({ cell, figure, formula: access.formula(row, column) })),
  });
  return [...columns.map((each) => line('column', each)), ...rows.map((each) => line('row', each))];
}

/** The cells of the rows that one row is the sum of. */
function siblings(access: TableAccess, column: readonly AmountCell[]): readonly (readonly AmountCell[])[] {
  return column.map(({ row }) => {
    const children = new Set(access.children(row));
    return column.filter((other) => children.has(other.row));
  });
}

function group<Cell>(cells: readonly Cell[], key: (cell: Cell) => string): readonly (readonly Cell[])[] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) groups.set(key(cell), [...(groups.get(key(cell)) ?? []), cell]);
  return [...groups.values()];
}

function oddOneOut({ direction, cells }: Line) {
  const typed: FormulaCell[] = [];
  const shapes: { shape: Shape; formula: string }[] = [];
  for (const each of cells) {
    const { row, column } = each.cell;
    const { formula } = each;
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
