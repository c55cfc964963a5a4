import { type CellRef, contains, type Range, toQualified } from '../core';
import { HostError } from './port';

/** What every host that changes workbooks refuses, in the same words. */

export function cancelled(): HostError {
  return new HostError('cancelled', '已按您的要求停止，工作簿没有改动。');
}

export function missingSheet(name: string, cells: readonly CellRef[] = []): HostError {
  return new HostError('notFound', `工作簿里没有工作表“${name}”，可能已被删除或改名。请重新审核一次。`, cells);
}

export function hiddenSheet(cell: CellRef): HostError {
  return new HostError('notFound', `工作表“${cell.sheet}”已隐藏，无法定位。请先取消隐藏，再点一次。`, [cell]);
}

export function structureProtected(): HostError {
  return new HostError('protected', '工作簿结构受保护，不能添加工作表。请先在“审阅”选项卡撤销工作簿保护，再试一次。');
}

export function markingRefused(cells: readonly CellRef[]): HostError {
  const names = [...new Set(cells.map((cell) => `“${cell.sheet}”`))].join('、');
  const message = `工作表${names}受保护且不允许设置格式，没有标记任何单元格。请先撤销工作表保护，再标记。`;
  return new HostError('protected', message, cells);
}

export function refuseLocked(cells: readonly CellRef[]): void {
  if (cells.length === 0) return;
  const message = `有 ${cells.length} 个要填的单元格在受保护的工作表中，被锁定或不允许改格式，没有写入任何内容。请先撤销工作表保护，或去掉这些单元格后再填报。`;
  throw new HostError('protected', message, cells);
}

/** A cell under a merge takes what is written and shows nothing of it. */
export function refuseCovered(cells: readonly CellRef[], mergesOf: (sheet: string) => readonly Range[]): void {
  const covered = cells.filter(({ sheet, row, column }) => mergesOf(sheet).some((merge) => contains(merge, row, column) && (row !== merge.top || column !== merge.left)));
  const [first] = covered;
  if (!first) return;
  const message = `${toQualified(first)} 在合并单元格里被盖住，写进去也看不见，没有写入任何内容。请先取消合并，或去掉这个单元格后再填报。`;
  throw new HostError('unsupported', message, covered);
}

export function refuseChanged(cells: readonly CellRef[]): void {
  if (cells.length === 0) return;
  const message = `有 ${cells.length} 个单元格在预览之后被改动过，没有写入任何内容。请重新审核，再填报一次。`;
  throw new HostError('changed', message, cells);
}
