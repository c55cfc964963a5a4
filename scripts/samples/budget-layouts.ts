import { amounts, coded, column, down, type Layout } from './layouts';

type Given = Pick<Layout, 'no' | 'columns' | 'headerRows' | 'headerMerges'> & Partial<Layout>;

/** What the budget tables have in common. */
const budget = (layout: Given): Layout => ({
  informationEnds: ['A', 'B'],
  landscape: false,
  frozenColumns: 0,
  onePage: true,
  plainAmounts: true,
  ...layout,
});

const BY_FUNCTION = { columns: [...coded(42), ...amounts(3, 16)], informationEnds: ['B', 'C'], frozenColumns: 2, onePage: false } as const;
const PROJECTS = { headerRows: 3, informationEnds: ['A', 'B'], landscape: true, frozenColumns: 1, onePage: false } as const;
const PROJECT = column('label', 58);

export const BUDGET_LAYOUTS: readonly Layout[] = [
  budget({
    no: '表一',
    columns: [column('label', 26), ...amounts(1, 13), column('label', 34), ...amounts(3, 15)],
    headerRows: 2,
    headerMerges: ['A1:B1', 'C1:F1'],
    informationEnds: ['B', 'C'],
  }),
  budget({
    no: '表二',
    columns: [...coded(40), ...amounts(7, 14)],
    headerRows: 2,
    headerMerges: ['A1:B1', 'C1:H1', ...down('I')],
    informationEnds: ['B', 'F'],
    landscape: true,
    frozenColumns: 2,
    onePage: false,
  }),
  budget({ no: '表三', ...BY_FUNCTION, headerRows: 2, headerMerges: ['A1:B1', 'C1:E1'] }),
  budget({
    no: '表四',
    columns: [column('label', 26), ...amounts(1, 13), column('label', 34), ...amounts(4, 17)],
    headerRows: 3,
    headerMerges: ['A1:B1', 'C1:G1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:G2'],
    informationEnds: ['B', 'D'],
    landscape: true,
  }),
  budget({ no: '表五', ...BY_FUNCTION, headerRows: 2, headerMerges: ['A1:B1', 'C1:E1'] }),
  budget({
    no: '表六',
    columns: [column('label', 34), column('label', 30), ...amounts(3, 15)],
    headerRows: 2,
    headerMerges: [...down('A', 'B'), 'C1:E1'],
    informationEnds: ['B', 'C'],
  }),
  budget({ no: '表七', columns: [...coded(44), ...amounts(1, 24)], headerRows: 2, headerMerges: ['A1:B1', ...down('C')] }),
  budget({ no: '表八', ...BY_FUNCTION, headerRows: 1, headerMerges: [] }),
  budget({
    no: '表九',
    columns: [...coded(26), ...amounts(1, 18), ...coded(26), ...amounts(3, 13)],
    headerRows: 3,
    headerMerges: ['A1:C1', 'D1:H1', 'A2:B2', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:G3', 'H2:H3'],
    informationEnds: ['C', 'E'],
    landscape: true,
  }),
  budget({ no: '表十', columns: [column('label', 32), ...amounts(4, 17)], headerRows: 2, headerMerges: [...down('A'), 'B1:E1'] }),
  budget({ no: '表十一', columns: [column('label', 34), ...amounts(4, 17)], headerRows: 2, headerMerges: [...down('A'), 'B1:E1'] }),
  budget({
    no: '表十二',
    columns: [PROJECT, ...amounts(6, 15)],
    ...PROJECTS,
    headerMerges: [...down('A', 'B'), 'C1:E1', ...down('F', 'G')],
  }),
  budget({ no: '表十三', columns: [PROJECT, ...amounts(4, 16)], ...PROJECTS, headerMerges: [...down('A', 'B'), 'C1:E1'] }),
];
