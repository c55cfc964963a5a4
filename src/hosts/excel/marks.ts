import type { CellRef } from '../../core';
import type { Mark } from '../port';
import { addressesOf } from './addresses';
import { groupBy, rectangles } from '../blocks';
import { markingRefused, missingSheet } from '../refusals';
import { once, writing } from './run';

/**
 * Marks are conditional formats whose formula is always true and carries our name. They lie over a cell's own fill
 * and never replace it – its theme colour or gradient included, which Office.js could not put back – and they move
 * with the cells when rows are inserted. Taking them away therefore leaves the workbook as it was.
 */
const SIGNATURE = '=N("gouji")=0';

const FILLS: { readonly [severity in Mark['severity']]: string } = {
  error: '#FFC7CE',
  warning: '#FFEB9C',
  hint: '#DDEBF7',
};

/** Two requests: one finds out whether every sheet exists and may be formatted, one sets all marks. */
export async function markCells(marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return;
  await writing(async (context) => {
    const groups = [...groupBy(marks, (mark) => mark.cell.sheet)].map(([name, group]) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('protection/protected,protection/options');
      return { name, group, sheet };
    });
    await context.sync();
    const refused: CellRef[] = [];
    for (const { name, group, sheet } of groups) {
      const cells = group.map((mark) => mark.cell);
      if (sheet.isNullObject) throw missingSheet(name, cells);
      if (sheet.protection.protected && sheet.protection.options?.allowFormatCells !== true) refused.push(...cells);
    }
    if (refused.length > 0) throw markingRefused(refused);
    for (const { group, sheet } of groups) {
      for (const [severity, same] of groupBy(group, (mark) => mark.severity)) {
        const areas = rectangles(same.map((mark) => mark.cell));
        for (const address of addressesOf(areas)) queueMark(sheet, address, FILLS[severity as Mark['severity']]);
      }
    }
    await context.sync();
  });
}

function queueMark(sheet: Excel.Worksheet, address: string, fill: string): void {
  const format = once(sheet.getRanges(address)).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = SIGNATURE;
  format.custom.format.fill.color = fill;
  format.priority = 0;
}

/** Takes every mark away, also copies the user made of marked cells: sheets, formats, their formulas, deletion. */
export async function unmarkCells(): Promise<void> {
  await writing(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    await context.sync();
    const all = worksheets.items.map((sheet) => {
      // Kept beyond this request, because the formats are reached through the range again below.
      const formats = sheet.getRange().conditionalFormats;
      formats.load('items/type');
      return formats;
    });
    await context.sync();
    const custom = all.flatMap((formats) => formats.items).filter((format) => format.type === Excel.ConditionalFormatType.custom);
    if (custom.length === 0) return;
    custom.forEach((format) => format.custom.rule.load('formula'));
    await context.sync();
    custom.filter((format) => format.custom.rule.formula === SIGNATURE).forEach((format) => format.delete());
    await context.sync();
  });
}
