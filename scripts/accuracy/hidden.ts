import { amount, type CellRef, formatAmount, type PlannedWrite, readFigure, toQualified, valueAt, type WorkbookSnapshot } from '../../src/core';
import { fill } from '../../src/fill';
import { FORM_SETS } from '../../src/forms';
import { withCells } from './edit';
import { knownCauses, newCauses, participants } from './figures';
import { MISTAKES } from './mistakes';

export interface Hidden {
  readonly tried: number;
  /** Mistakes that no check reports once the fill is written, and that the fill did not put right. */
  readonly lost: readonly string[];
  /** Corrections the plan proposes that are not the figure that stood there. */
  readonly misguided: readonly string[];
}

/** F1: a mistake, then everything a fill proposes for empty cells, then the check. `count` combinations, spread evenly. */
export function mistakesAfterFill(workbook: WorkbookSnapshot, count: number): Hidden {
  const before = knownCauses(workbook);
  const lost: string[] = [];
  const misguided: string[] = [];
  let tried = 0;
  const all = participants(workbook).flatMap((figure) => MISTAKES.map((mistake) => ({ figure, mistake })));
  for (const { figure, mistake } of spread(all, count)) {
    const wrong = mistake.make(figure.value, figure.neighbour);
    if (wrong === undefined) continue;
    tried += 1;
    const changed = withCells(workbook, [{ cell: figure.cell, value: wrong }]);
    const { items } = fill(changed, FORM_SETS);
    for (const { kind, write } of items) if (kind === 'correct' && !isTrue(workbook, write)) misguided.push(`${toQualified(figure.cell)} ${mistake.name}: ${toQualified(write.cell)} := ${String(write.next.value)}`);
    const fills = items.filter(({ kind }) => kind === 'fill');
    const writes = fills.map(({ write }) => ({ cell: write.cell, value: write.next.value }));
    const filled = withCells(changed, writes);
    // An empty cell is filled again, or with a figure within rounding that names the other.
    const repaired = fills.some(({ write, alternatives }) => same(write.cell, figure.cell) && (write.next.value === figure.value.toNumber() || alternatives.some(({ value }) => value === formatAmount(figure.value))));
    if (!repaired && newCauses(filled, before).every(({ rounding }) => rounding)) lost.push(`${toQualified(figure.cell)} ${mistake.name}`);
  }
  return { tried, lost, misguided };
}

function isTrue({ sheets }: WorkbookSnapshot, { cell, next }: PlannedWrite): boolean {
  const sheet = sheets.find(({ name }) => name === cell.sheet);
  const value = typeof next.value === 'number' ? amount(next.value) : amount(0);
  return sheet !== undefined && readFigure(valueAt(sheet, cell.row, cell.column)).value.eq(value);
}

function same(a: CellRef, b: CellRef): boolean {
  return toQualified(a) === toQualified(b);
}

function spread<Each>(all: readonly Each[], count: number): readonly Each[] {
  const picked = Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor((at * all.length) / Math.min(count, all.length))]);
  return picked.flatMap((each) => (each === undefined ? [] : [each]));
}
