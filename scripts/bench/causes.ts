import { type CellRef, readFigure, valueAt, type WorkbookSnapshot } from '../../src/core';
import { diagnose, type Judged } from '../../src/diagnose';
import { FORM_SETS } from '../../src/forms';
import { homesOf, open } from '../../src/reading';
import { catalogueOf, evaluate } from '../../src/relations';
import { withCells } from '../accuracy/edit';
import { seeded } from '../accuracy/seeded';

/** The outcomes a check hands to the search for causes. */
export function judgedOf(workbook: WorkbookSnapshot): readonly Judged[] {
  return open(workbook, FORM_SETS).units.flatMap((unit) =>
    [...catalogueOf(FORM_SETS).relations.values()].flat().flatMap((relation) =>
      homesOf(relation, unit).flatMap(({ find }) => evaluate(relation, find).map((outcome, index): Judged => ({ outcome, ...(outcome.verdict === 'failed' && { finding: `${relation.id}|${String(index)}` }) }))),
    ),
  );
}

export function causesIn(judged: readonly Judged[]): number {
  return diagnose(judged, [], () => []).length;
}

/** So many figures raised by 1.00, drawn from a seed. */
export function withMistakes(workbook: WorkbookSnapshot, count: number): WorkbookSnapshot {
  const figures = workbook.sheets.flatMap((sheet) =>
    sheet.values.flatMap((row, r) => row.flatMap((value, c): CellRef[] => (typeof value === 'number' && !Number.isInteger(value) ? [{ sheet: sheet.name, row: r + sheet.origin.row, column: c + sheet.origin.column }] : []))),
  );
  const random = seeded(count);
  const cells = Array.from({ length: count }, () => figures[random(figures.length)]).flatMap((cell) => cell ?? []);
  return withCells(
    workbook,
    cells.map((cell) => {
      const sheet = workbook.sheets.find(({ name }) => name === cell.sheet);
      return { cell, value: readFigure(sheet ? valueAt(sheet, cell.row, cell.column) : null).value.plus(1).toNumber() };
    }),
  );
}
