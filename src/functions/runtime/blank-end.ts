import type { Parameter } from './parameter';

type Rows = readonly (readonly unknown[])[];

/**
 * A:A hands over 1,048,576 rows of which most are blank: those below the last filled row of every range are left out, from all alike. Hosts call it
 * before they look at a single cell; only ranges given where ranges are wanted are cut, for a range in place of a value gives a result a row.
 */
export function withoutBlankEnd<Argument>(
  parameters: readonly Parameter<unknown>[],
  given: readonly Argument[],
  isBlank: (value: unknown) => boolean = isEmpty,
): readonly Argument[] {
  const ranges = given.map((argument, i) => (parameters[i]?.dimension === 'matrix' && isRows(argument) ? argument : undefined));
  const lengths = new Set(ranges.flatMap((rows) => rows?.length ?? []));
  const [length] = lengths;
  if (length === undefined || lengths.size > 1) return given;
  let end = 1;
  for (const rows of ranges) if (rows) end = filledRows(rows, end, isBlank);
  return end === length ? given : given.map((argument, i) => (ranges[i] ? (ranges[i].slice(0, end) as Argument) : argument));
}

function isRows(argument: unknown): argument is Rows {
  return Array.isArray(argument) && (argument.length === 0 || Array.isArray(argument[0]));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** How many rows there are down to the last filled one, and no fewer than `least`. A plain loop: it looks at a million rows. */
function filledRows(rows: Rows, least: number, isBlank: (value: unknown) => boolean): number {
  let end = rows.length;
  for (; end > least; end -= 1) {
    const row = rows[end - 1] ?? [];
    let column = row.length;
    while (column > 0 && isBlank(row[column - 1])) column -= 1;
    if (column > 0) break;
  }
  return end;
}

/** The rows with every cell read; a row whose cells stand for themselves is handed on as it is. */
export function rowsRead<Cell>(rows: readonly unknown[], read: (cell: unknown) => Cell): readonly (readonly Cell[])[] {
  return rows.map((row) => {
    const cells: readonly unknown[] = Array.isArray(row) ? row : [row];
    return cells.every((cell) => read(cell) === cell) ? (cells as readonly Cell[]) : cells.map(read);
  });
}
