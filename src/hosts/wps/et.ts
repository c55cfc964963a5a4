/**
 * The part of WPS 表格's object model (ET) that is used, as narrow types of our own: the published typings come from static
 * analysis and promise what the program does not keep (`Value2: string`). Whatever can be null, mixed or a scalar is `unknown`
 * here and is made sense of in values.ts. Indexes are 1-based, colours are BGR numbers, VBA's parameterised properties are methods.
 */
export interface EtRange {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  /** A scalar for one cell, a matrix for several, null where empty, int32 codes for errors. `Value` throws when set: never used. */
  Value2: unknown;
  Formula: unknown;
  /** null where the cells differ; so are MergeCells, Locked and Hidden. */
  NumberFormat: unknown;
  readonly MergeCells: unknown;
  readonly MergeArea: EtRange;
  readonly Locked: unknown;
  readonly EntireRow: { readonly Hidden: unknown };
  readonly EntireColumn: { readonly Hidden: unknown };
  readonly Interior: { Color: number };
  readonly Font: { Name: string; Size: number; Bold: boolean };
  readonly Borders: { Item(side: number): { LineStyle: number; Weight: number; Color: number } };
  readonly FormatConditions: EtFormatConditions;
  HorizontalAlignment: number;
  VerticalAlignment: number;
  WrapText: boolean;
  /** In characters. */
  ColumnWidth: number;
  /** In points, as are Left, Top, Width and Height. */
  RowHeight: number;
  readonly Left: number;
  readonly Top: number;
  readonly Width: number;
  readonly Height: number;
  Merge(): void;
  Select(): void;
}

export interface EtFormatConditions {
  readonly Count: number;
  Item(index: number): EtFormatCondition;
  Add(type: number, operator: null, formula: string): EtFormatCondition;
}

export interface EtFormatCondition {
  readonly Type: number;
  readonly Formula1: string;
  readonly Interior: { Color: number };
  SetFirstPriority(): void;
  Delete(): void;
}

export interface EtWorksheet {
  Name: string;
  /** -1 visible, 0 hidden, 2 very hidden. */
  readonly Visible: number;
  readonly ProtectContents: boolean;
  readonly Protection?: { readonly AllowFormattingCells?: unknown };
  readonly UsedRange: EtRange;
  readonly Cells: EtRange;
  readonly PageSetup: EtPageSetup;
  Range(address: string): EtRange;
  ChartObjects(): { Add(left: number, top: number, width: number, height: number): { readonly Chart: EtChart } };
  Activate(): void;
  /** Prompts unless DisplayAlerts is false. */
  Delete(): void;
}

export interface EtWorksheets {
  readonly Count: number;
  Item(index: number | string): EtWorksheet;
  Add(before: null, after: EtWorksheet): EtWorksheet;
}

export interface EtPageSetup {
  PrintArea: string;
  Orientation: number;
  PaperSize: number;
  CenterHorizontally: boolean;
  Zoom: boolean;
  FitToPagesWide: number;
  FitToPagesTall: number | false;
}

export interface EtChart {
  ChartType: number;
  PlotVisibleOnly: boolean;
  HasTitle: boolean;
  /** Throws unless HasTitle is true. */
  readonly ChartTitle: { Text: string };
  HasLegend: boolean;
  readonly Legend: { Position: number };
  Axes(type: number): EtAxis;
  SeriesCollection(): { NewSeries(): EtSeries };
}

export interface EtAxis {
  HasTitle: boolean;
  readonly AxisTitle: { Text: string };
  readonly TickLabels: { NumberFormat: string };
  ReversePlotOrder: boolean;
}

export interface EtSeries {
  Name: string;
  Values: EtRange;
  XValues: EtRange;
  HasDataLabels: boolean;
  DataLabels(): { NumberFormat: string };
}

export interface EtXmlPart {
  readonly XML: string;
  Delete(): void;
}

export interface EtWorkbook {
  readonly Name: string;
  readonly FullName: string;
  readonly Date1904?: unknown;
  readonly ProtectStructure?: unknown;
  readonly Worksheets: EtWorksheets;
  readonly CustomXMLParts: {
    Add(xml: string): EtXmlPart;
    SelectByNamespace(uri: string): { readonly Count: number; Item(index: number): EtXmlPart };
  };
}

export interface EtWindow {
  SplitRow: number;
  SplitColumn: number;
  FreezePanes: boolean;
}

/** Settings of the whole program that are changed while something is written, and always put back. */
export interface EtState {
  ScreenUpdating: boolean;
  EnableEvents: boolean;
  DisplayAlerts: boolean;
}

export interface EtEvents {
  AddApiEventListener(name: string, listener: (sheet: unknown) => void): void;
  RemoveApiEventListener(name: string, listener: (sheet: unknown) => void): void;
}

/** Files of this computer, as the add-in may see them. */
export interface EtFileSystem {
  Exists(path: string): unknown;
  /** A character a byte. */
  writeAsBinaryString(path: string, data: string): unknown;
}

export interface EtEnv {
  GetDownloadPath?(): unknown;
}

/** Stands for an argument that is left out. */
export const MISSING = null;

/** Our own copy of the constants; `wps.Enum` is missing in older builds. */
export const ET = {
  visible: -1,
  center: -4108,
  left: -4131,
  right: -4152,
  bottom: -4107,
  edgeLeft: 7,
  edgeTop: 8,
  edgeBottom: 9,
  edgeRight: 10,
  insideVertical: 11,
  insideHorizontal: 12,
  continuous: 1,
  thin: 2,
  expression: 2,
  portrait: 1,
  landscape: 2,
  paperA4: 9,
  columnClustered: 51,
  barClustered: 57,
  categoryAxis: 1,
  valueAxis: 2,
} as const;
