import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core';
import type { ThreePublicItem, ThreePublicResult } from '../../../src/fill';

/** `actual reception 0.14` as the preview would print it; undefined where it is not known. */
export function figure(result: ThreePublicResult, side: 'budget' | 'actual', item: ThreePublicItem): string | undefined {
  return result.figures.find((each) => each.side === side && each.item === item && each.fund === undefined)?.value.toFixed(2);
}

/** 合计, 出国, 用车小计, 购置, 运维, 接待. */
export const ORDER: readonly ThreePublicItem[] = ['total', 'abroad', 'cars', 'carPurchase', 'carRunning', 'reception'];

export function side(result: ThreePublicResult, name: 'budget' | 'actual'): (string | undefined)[] {
  return ORDER.map((item) => figure(result, name, item));
}

/** Sheet rows (from 1) behind a figure. */
export function rowsBehind(result: ThreePublicResult, item: ThreePublicItem): number[] {
  const origin = result.figures.find((each) => each.side === 'actual' && each.item === item)?.origin;
  return origin?.kind === 'ledger' ? origin.entries.map(({ cell }) => cell.row + 1) : [];
}

export function notes(result: ThreePublicResult): string[] {
  return result.notes.map(({ code }) => code);
}

export function withSheet(workbook: WorkbookSnapshot, sheet: SheetSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: [...workbook.sheets, sheet] };
}

export function withoutSheet(workbook: WorkbookSnapshot, start: string): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => !name.startsWith(start)) };
}
