import type { CellRef } from '../../core';
import { groupBy, rectangles } from '../blocks';
import type { Mark } from '../port';
import { markingRefused, missingSheet } from '../refusals';
import { rangeAt } from './areas';
import { toHostError } from './errors';
import { ET, type EtFormatCondition, type EtWorkbook, type EtWorksheet, MISSING } from './et';
import type { Et } from './program';
import { quietly } from './quietly';
import { worksheets } from './read';
import { toBgr } from './values';

/**
 * Marks are conditional formats whose formula is always true and carries our name, the same as in Excel: they lie over a cell's own
 * fill and never replace it, so that taking them away – also in the other program – leaves the workbook as it was.
 */
const SIGNATURE = '=N("gouji")=0';

const FILLS: { readonly [severity in Mark['severity']]: number } = {
  error: toBgr('#FFC7CE'),
  warning: toBgr('#FFEB9C'),
  hint: toBgr('#DDEBF7'),
};

export function markCells(et: Et, book: EtWorkbook, marks: readonly Mark[], fault: (error: unknown) => void): void {
  if (marks.length === 0) return;
  const sheets = new Map(worksheets(book));
  const groups = [...groupBy(marks, (mark) => mark.cell.sheet)].map(([name, group]) => {
    const sheet = sheets.get(name);
    if (!sheet) throw missingSheet(name, group.map((mark) => mark.cell));
    return { sheet, group };
  });
  const refused: readonly CellRef[] = groups.filter(({ sheet }) => forbidsFormatting(sheet)).flatMap(({ group }) => group.map((mark) => mark.cell));
  if (refused.length > 0) throw markingRefused(refused);
  quietly(et, fault, () => {
    try {
      for (const { sheet, group } of groups) markSheet(sheet, group);
    } catch (error) {
      // Half of the marks would say that the rest is right.
      for (const { sheet } of groups) unmarkSheet(sheet);
      throw toHostError(error);
    }
  });
}

function markSheet(sheet: EtWorksheet, marks: readonly Mark[]): void {
  for (const [severity, same] of groupBy(marks, (mark) => mark.severity)) {
    for (const area of rectangles(same.map((mark) => mark.cell))) {
      const condition = rangeAt(sheet, area).FormatConditions.Add(ET.expression, MISSING, SIGNATURE);
      condition.Interior.Color = FILLS[severity as Mark['severity']];
      condition.SetFirstPriority();
    }
  }
}

function forbidsFormatting(sheet: EtWorksheet): boolean {
  return sheet.ProtectContents && sheet.Protection?.AllowFormattingCells !== true;
}

/** Takes every mark away, also copies the user made of marked cells. */
export function unmarkCells(et: Et, book: EtWorkbook, fault: (error: unknown) => void): void {
  quietly(et, fault, () => {
    for (const [, sheet] of worksheets(book)) unmarkSheet(sheet);
  });
}

function unmarkSheet(sheet: EtWorksheet): void {
  const { FormatConditions: conditions } = sheet.Cells;
  for (let index = conditions.Count; index >= 1; index -= 1) {
    const condition = conditions.Item(index);
    if (isOurs(condition)) condition.Delete();
  }
}

function isOurs(condition: EtFormatCondition): boolean {
  return condition.Type === ET.expression && condition.Formula1 === SIGNATURE;
}
