import { type CellRef, toQualified, type WorkbookSnapshot } from '../../src/core';
import { fill } from '../../src/fill';
import { FORM_SETS } from '../../src/forms';
import { withCells } from './edit';
import { knownCauses, newCauses, participants } from './figures';
import { MISTAKES } from './mistakes';

export interface Hidden {
  readonly tried: number;
  /** Mistakes that no check reports once the fill is written, and that the fill did not put right. */
  readonly lost: readonly string[];
}

/** F1: a mistake, then everything a fill proposes for empty cells, then the check. Every `step`-th combination. */
export function mistakesAfterFill(workbook: WorkbookSnapshot, step: number): Hidden {
  const before = knownCauses(workbook);
  const lost: string[] = [];
  let tried = 0;
  const all = participants(workbook).flatMap((figure) => MISTAKES.map((mistake) => ({ figure, mistake })));
  for (const { figure, mistake } of all.filter((_, index) => index % step === 0)) {
    const wrong = mistake.make(figure.value, figure.neighbour);
    if (wrong === undefined) continue;
    tried += 1;
    const changed = withCells(workbook, [{ cell: figure.cell, value: wrong }]);
    const writes = fill(changed, FORM_SETS).items.filter(({ kind }) => kind === 'fill').map(({ write }) => ({ cell: write.cell, value: write.next.value }));
    const filled = withCells(changed, writes);
    const repaired = writes.some(({ cell, value }) => same(cell, figure.cell) && value === figure.value.toNumber());
    if (!repaired && newCauses(filled, before).every(({ rounding }) => rounding)) lost.push(`${toQualified(figure.cell)} ${mistake.name}`);
  }
  return { tried, lost };
}

function same(a: CellRef, b: CellRef): boolean {
  return toQualified(a) === toQualified(b);
}
