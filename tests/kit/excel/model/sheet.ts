import { contains, MAX_COLUMNS, MAX_ROWS, type Range } from '../../../../src/core';
import type { Json } from '../protocol';
import type { ChartModel } from './chart';
import { EMPTY_CELL, hasContent, hasFormat, type Cell } from './cell';

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Range[];
  formula: string;
  fillColor: string;
  stopIfTrue: boolean;
}

export const WHOLE_SHEET: Range = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** One worksheet: sparse cells, and the few things about a sheet that Gouji reads or changes. */
export class SheetModel {
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  merges: Range[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly pageLayout = new Map<string, Json>();
  protection: { readonly allowFormatCells: boolean } | null = null;
  readonly charts: ChartModel[] = [];
  printArea: Range | undefined;
  frozenRows = 0;
  tabColor = '';
  conditionalFormats: ConditionalFormat[] = [];
  private readonly cells = new Map<number, Cell>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.cells.get(key(row, column)) ?? EMPTY_CELL;
  }

  change(row: number, column: number, change: Partial<Cell>): void {
    const next = { ...this.cell(row, column), ...change };
    if (hasContent(next) || hasFormat(next)) this.cells.set(key(row, column), next);
    else this.cells.delete(key(row, column));
  }

  /** The rectangle around all cells with content, or with content or format; undefined where there are none. */
  used(valuesOnly: boolean, within: Range = WHOLE_SHEET): Range | undefined {
    let found: Range | undefined;
    for (const [index, cell] of this.cells) {
      const row = Math.floor(index / MAX_COLUMNS);
      const column = index % MAX_COLUMNS;
      if ((valuesOnly && !hasContent(cell)) || !contains(within, row, column)) continue;
      found = found ? stretch(found, row, column) : { top: row, left: column, bottom: row, right: column };
    }
    return found;
  }

  get isProtected(): boolean {
    return this.protection !== null;
  }

  /** The colour a user sees: the first conditional format that applies, else the cell's own fill. */
  shownFill(row: number, column: number): string | undefined {
    const applied = this.conditionalFormats.find((format) => format.areas.some((area) => contains(area, row, column)));
    return applied?.fillColor ?? this.cell(row, column).fill?.color;
  }
}

function key(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

function stretch(range: Range, row: number, column: number): Range {
  return {
    top: Math.min(range.top, row),
    left: Math.min(range.left, column),
    bottom: Math.max(range.bottom, row),
    right: Math.max(range.right, column),
  };
}
