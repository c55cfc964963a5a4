import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../src/core';
import { sheetOf } from '../tables';

/** Three tables of the published 2026 budget of 晋城市应急管理局, as their headings print them. */
export const UNIT = '晋城市应急管理局';

export function budgetTen(year: number, figures: Readonly<Record<'abroad' | 'reception' | 'carPurchase' | 'carRunning', number | null>> | undefined, name = '表十'): SheetSnapshot {
  const cell = (value: number | null | undefined): CellValue => value ?? null;
  const { abroad, reception, carPurchase, carRunning } = figures ?? { abroad: null, reception: null, carPurchase: null, carRunning: null };
  const add = (...values: readonly (number | null)[]): number | null =>
    figures === undefined ? null : values.reduce((cents: number, value) => cents + Math.round((value ?? 0) * 100), 0) / 100;
  const cars = add(carPurchase, carRunning);
  const line = (label: string, value: number | null): CellValue[] => [label, cell(value), cell(value), null, null];
  return sheetOf(name, [
    [`${String(year)}年财政拨款安排“三公”经费支出预算表`],
    [`单位名称：${UNIT}`],
    ['单位：万元'],
    ['项目', `${String(year)}年预算数`, null, null, null],
    [null, '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
    line('因公出国（境）费', abroad),
    line('公务接待费', reception),
    line('公务用车购置及运行费', cars),
    line('①公务用车购置费', carPurchase),
    line('②公务用车运行维护费', carRunning),
    line('合计', add(abroad, reception, cars)),
  ]);
}

/** 表一 and 表十一, enough of them to be a budget. */
export function budgetBook(year = 2026, ...more: readonly SheetSnapshot[]): WorkbookSnapshot {
  return {
    name: `${String(year)}年单位预算.xlsx`,
    date1904: false,
    sheets: [
      sheetOf('表一', [['预算公开表1'], [`${String(year)}年预算收支总表`], [`单位名称：${UNIT}`], ['单位：万元'], ['收入', null, '支出'], ['项目', `${String(year)}年`, '项目']]),
      sheetOf('表十一', [[`${String(year)}年财政拨款安排机关运行经费预算表`], [`单位名称：${UNIT}`], ['单位：万元'], ['单位名称', `${String(year)}预算数`], ['部门合计', 142.89]]),
      ...more,
    ],
  };
}
