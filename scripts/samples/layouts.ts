/** How a finance office lays out each table. Ranges in `headerMerges` count rows from the first header row. */

/** What a column of the body holds. */
export type ColumnKind = 'label' | 'line' | 'code' | 'name' | 'amount';

export interface LayoutColumn {
  readonly kind: ColumnKind;
  readonly width: number;
}

export interface Layout {
  readonly no: string;
  readonly columns: readonly LayoutColumn[];
  /** Header rows, 栏次 row included; none where each section of the body brings its own. */
  readonly headerRows: number;
  readonly headerMerges: readonly string[];
  /** Last columns of 部门名称 and of 年度 on the line above the header; the unit takes the rest. */
  readonly informationEnds: readonly [string, string];
  readonly landscape: boolean;
  /** Columns that stay in view when scrolling sideways. */
  readonly frozenColumns: number;
  /** Money is printed without separators between thousands. */
  readonly plainAmounts?: true;
  /** True where the form fixes its rows, so that it always fits one printed page. */
  readonly onePage: boolean;
}

export const column = (kind: ColumnKind, width: number): LayoutColumn => ({ kind, width });
export const amounts = (count: number, width: number): readonly LayoutColumn[] =>
  Array.from({ length: count }, () => column('amount', width));
const itemised = (label: number): readonly LayoutColumn[] => [column('label', label), column('line', 6), column('amount', 14)];
export const coded = (name: number): readonly LayoutColumn[] => [column('code', 11), column('name', name)];
const lane = (name: number): readonly LayoutColumn[] => [column('code', 8), column('name', name), column('amount', 10)];

/** 项目 over 科目代码 and 科目名称; 栏次 across both. */
const CODED_HEADER = ['A1:B1', 'A3:B3'] as const;
export const down = (...letters: readonly string[]): readonly string[] => letters.map((letter) => `${letter}1:${letter}2`);

export const LAYOUTS: readonly Layout[] = [
  {
    no: '01',
    columns: [...itemised(37), ...itemised(35)],
    headerRows: 3,
    headerMerges: ['A1:C1', 'D1:F1'],
    informationEnds: ['B', 'D'],
    landscape: false,
    frozenColumns: 0,
    onePage: true,
  },
  {
    no: '02',
    columns: [...coded(40), ...amounts(7, 13)],
    headerRows: 3,
    headerMerges: [...CODED_HEADER, ...down('C', 'D', 'E', 'F', 'G', 'H', 'I')],
    informationEnds: ['B', 'G'],
    landscape: true,
    frozenColumns: 2,
    onePage: false,
  },
  {
    no: '03',
    columns: [...coded(40), ...amounts(6, 14)],
    headerRows: 3,
    headerMerges: [...CODED_HEADER, ...down('C', 'D', 'E', 'F', 'G', 'H')],
    informationEnds: ['B', 'F'],
    landscape: true,
    frozenColumns: 2,
    onePage: false,
  },
  {
    no: '04',
    columns: [...itemised(31), column('label', 35), column('line', 6), ...amounts(4, 15)],
    headerRows: 3,
    headerMerges: ['A1:C1', 'D1:I1'],
    informationEnds: ['B', 'F'],
    landscape: true,
    frozenColumns: 0,
    onePage: true,
  },
  {
    no: '05',
    columns: [...coded(40), ...amounts(3, 16)],
    headerRows: 3,
    headerMerges: [...CODED_HEADER, 'C1:E1'],
    informationEnds: ['B', 'C'],
    landscape: false,
    frozenColumns: 2,
    onePage: false,
  },
  {
    no: '06',
    columns: [...lane(33), ...lane(24), ...lane(26), ...lane(33)],
    headerRows: 2,
    headerMerges: ['A1:C1', 'D1:L1'],
    informationEnds: ['D', 'H'],
    landscape: true,
    frozenColumns: 0,
    onePage: true,
  },
  {
    no: '07',
    columns: [...coded(30), ...amounts(6, 14)],
    headerRows: 3,
    headerMerges: [...CODED_HEADER, ...down('C', 'D', 'H'), 'E1:G1'],
    informationEnds: ['B', 'F'],
    landscape: true,
    frozenColumns: 2,
    onePage: false,
  },
  {
    no: '08',
    columns: [...coded(40), ...amounts(3, 18)],
    headerRows: 3,
    headerMerges: [...CODED_HEADER, 'C1:E1'],
    informationEnds: ['B', 'C'],
    landscape: false,
    frozenColumns: 2,
    onePage: false,
  },
  {
    no: '09',
    columns: amounts(12, 12),
    headerRows: 4,
    headerMerges: ['A1:F1', 'G1:L1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:F3', 'G2:G3', 'H2:H3', 'I2:K2', 'L2:L3'],
    informationEnds: ['D', 'H'],
    landscape: true,
    frozenColumns: 0,
    onePage: true,
  },
  {
    no: '10',
    columns: [column('label', 48), column('line', 10), column('amount', 24)],
    headerRows: 0,
    headerMerges: [],
    informationEnds: ['A', 'B'],
    landscape: false,
    frozenColumns: 0,
    onePage: true,
  },
];
