import type { Workbook } from 'exceljs';

/** A mistake of a kind that is made when tables are typed, put where the published figure stands. */
interface Planted {
  readonly sheet: string;
  readonly cell: string;
  readonly published: number;
  readonly planted: number | string;
}

/** The notes of the sample list them for readers; nothing else differs from the published tables. */
export const PLANTED: readonly Planted[] = [
  // 相邻两位颠倒：总计 no longer adds up, nor equals the other side.
  { sheet: '01收入支出决算总表', cell: 'C37', published: 3487.99, planted: 3478.99 },
  // 一位写错：302 no longer equals the sum of its 款.
  { sheet: '06一般公共预算财政拨款基本支出决算明细表', cell: 'F6', published: 155.03, planted: 165.03 },
  // 数字存成文本：looks right, and no formula adds it.
  { sheet: '09财政拨款“三公”经费支出决算表', cell: 'K8', published: 29, planted: '29.00' },
];

export function plantMistakes(workbook: Workbook): Workbook {
  for (const { sheet, cell, published, planted } of PLANTED) {
    const place = workbook.getWorksheet(sheet)?.getCell(cell);
    if (place?.value !== published) throw new Error(`${sheet}!${cell} 应为公开的 ${published}。`);
    place.value = planted;
  }
  return workbook;
}
