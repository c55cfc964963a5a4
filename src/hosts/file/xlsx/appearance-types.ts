/** How a workbook looks, for hosts that draw it. Colours are `#RRGGBB`; sizes are as the file states them. */
export interface WorkbookAppearance {
  readonly styles: readonly CellStyle[];
  readonly sheets: readonly SheetAppearance[];
}

export interface SheetAppearance {
  readonly name: string;
  readonly cells: readonly StyledCell[];
  readonly rows: readonly RowAppearance[];
  readonly columns: readonly ColumnAppearance[];
  /** In characters of the usual font; undefined where the file leaves it to the program. */
  readonly defaultColumnWidth: number | undefined;
  /** In points. */
  readonly defaultRowHeight: number | undefined;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridLines: boolean;
  readonly tabColor: string | undefined;
}

/** `style` counts into the workbook's styles. */
export interface StyledCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
}

export interface RowAppearance {
  readonly row: number;
  readonly height: number | undefined;
  readonly hidden: boolean;
  readonly style: number | undefined;
}

export interface ColumnAppearance {
  readonly first: number;
  readonly last: number;
  readonly width: number | undefined;
  readonly hidden: boolean;
  readonly style: number | undefined;
}

export interface CellStyle {
  readonly font: Font;
  readonly fill: string | undefined;
  readonly borders: Borders;
  readonly alignment: Alignment;
  readonly numberFormat: string;
}

export interface Font {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
}

export const SIDES = ['left', 'right', 'top', 'bottom'] as const;
export type Side = (typeof SIDES)[number];

export interface Line {
  /** `thin`, `medium`, `double`, … as the format names them. */
  readonly style: string;
  readonly color: string;
}

export type Borders = Readonly<Partial<Record<Side, Line>>>;

export interface Alignment {
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Degrees as stored: 0–90 up, 91–180 down, 255 stacked. */
  readonly rotation?: number;
}
