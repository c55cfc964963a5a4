import type { NewSheet } from '../../src/hosts/port';

/** A small table, a chart over it, and a print area that leaves the last row out. The name needs quoting, and its quotes doubling. */
export const CHARTED: NewSheet = {
  name: "09'三公'表 A",
  cells: [
    [{ value: '项目' }, { value: '预算数' }, { value: '决算数' }],
    [{ value: '公务用车<购置>费' }, { value: 18 }, { value: 17.99, numberFormat: '#,##0.00' }],
    [{ value: '公务接待费' }, { value: 0.2 }, { value: 0.14, formula: '=C2-17.85' }],
    [{ value: '只作底稿' }],
  ],
  columnWidths: [20, 12, 12],
  merges: [],
  freezeRows: 0,
  activate: false,
  print: { landscape: true, onePage: true, area: { top: 0, left: 0, bottom: 2, right: 2 } },
  charts: [
    {
      kind: 'column',
      title: '“三公”经费 & 预决算',
      valueTitle: '单位：万元',
      numberFormat: '#,##0.00',
      categories: { top: 1, left: 0, bottom: 2, right: 0 },
      series: [
        { name: '预算数', values: { top: 1, left: 1, bottom: 2, right: 1 } },
        { name: '决算数', values: { top: 1, left: 2, bottom: 2, right: 2 } },
      ],
      anchor: { top: 5, left: 0, bottom: 19, right: 5 },
    },
  ],
};
