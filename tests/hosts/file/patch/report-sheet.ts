import type { NewSheet } from '../../../../src/hosts/port';

/** A sheet as the report makes it: bold, wrapped, merged, frozen, with a text that looks like a formula. */
export const REPORT: NewSheet = {
  name: '审核结果',
  cells: [
    [{ value: '审核结果', bold: true }],
    [{ value: '问题', bold: true }, { value: '差异', bold: true }],
    [{ value: '=C4 与 =C5 不符', wrap: true }, { value: -0.02, numberFormat: '#,##0.00' }, { value: null }],
    [],
  ],
  columnWidths: [40, 12.5],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  freezeRows: 2,
  activate: true,
};
