import type { CellValue, Range, SheetSnapshot, WorkbookSnapshot } from '../../../src/core';
import { plainSheet } from '../plain-sheet';

/** The workbook every host must read the same. It holds one of each thing a snapshot can say. */

interface Given {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
}

const given = (value: CellValue, format = 'General'): Given => ({ value, format });
const formula = (text: string, value: CellValue, format = 'General'): Given => ({ value, formula: text, format });
const EMPTY = given(null);
const AMOUNT = '#,##0.00';

function sheet(name: string, row: number, column: number, rows: readonly (readonly Given[])[], rest: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return plainSheet(
    name,
    rows.map((cells) => cells.map((cell) => cell.value)),
    {
      origin: { row, column },
      formulas: rows.map((cells) => cells.map((cell) => cell.formula ?? null)),
      numberFormats: rows.map((cells) => cells.map((cell) => cell.format ?? 'General')),
      ...rest,
    },
  );
}

const area = (top: number, left: number, bottom: number, right: number): Range => ({ top, left, bottom, right });

export const INCOME = '01 收入支出决算总表';
export const COVER = '封面';
export const HIDDEN = '说明（隐藏）';
export const PROTECTED = '受保护';
export const EMPTY_SHEET = '空表';

export const CONTRACT_WORKBOOK: WorkbookSnapshot = {
  name: '合同.xlsx',
  date1904: false,
  sheets: [
    // B2:D2 merged; the used range starts at B2.
    sheet(COVER, 1, 1, [[given('部门决算公开表'), EMPTY, EMPTY], [given('单位：万元'), given(true), given(45291, 'yyyy/m/d')]], {
      merges: [area(1, 1, 1, 3)],
    }),
    sheet(
      INCOME,
      0,
      0,
      [
        [given('项目'), given('行次'), given('决算数')],
        [given('一、一般公共预算财政拨款收入'), given('1', '@'), given(3220.54, AMOUNT)],
        [given('二、上级补助收入'), given('2', '@'), given('155.05')],
        [given('本年收入合计'), given('3', '@'), formula('=C2+C3', 3375.59, AMOUNT)],
        [given('支出合计'), given(5), given(3375.59, AMOUNT)],
        [given('执行率'), EMPTY, formula('=C4/0', { error: '#DIV/0!' }, '0.00%')],
        [given('注：一行\n两行'), EMPTY, given(-0.5)],
      ],
      { merges: [area(6, 0, 6, 1)], hiddenRows: new Set([4]), hiddenColumns: new Set([1]) },
    ),
    sheet(HIDDEN, 0, 0, [[given('编制说明')]], { visible: false }),
    // C2:C3 may be filled in, C3 is still empty; the rest is locked.
    sheet(PROTECTED, 0, 0, [[given('项目'), given('年初数'), given('年末数')], [given('车辆'), given(2), given(3)], [given('房屋'), given(1), EMPTY]], {
      protected: true,
      unlocked: [area(1, 2, 2, 2)],
    }),
    sheet(EMPTY_SHEET, 0, 0, []),
  ],
};
