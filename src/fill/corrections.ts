import { toQualified, type WorkbookSnapshot } from '../core';
import type { Diagnosis } from '../diagnose';
import { rowTitle } from './names';
import type { FillItem } from './plan';
import type { CellState, States } from './unknowns';
import { writeOf } from './writes';

/** The plan with the corrections that causes offer; where a relation proposes another figure for the same cell, the cause decides. */
export function correctionItems(items: readonly FillItem[], diagnoses: readonly Diagnosis[], states: States, workbook: WorkbookSnapshot): readonly FillItem[] {
  const offered = diagnoses.flatMap((diagnosis) =>
    diagnosis.corrections.flatMap(({ cell, next }) => {
      const state = states.get(toQualified(cell));
      return state && next ? [{ state, item: itemOf(state, next, diagnosis, workbook) }] : [];
    }),
  );
  const byCell = new Map(offered.map(({ state, item }) => [state.id, item]));
  const kept = items.filter(({ kind, write }) => {
    const cause = byCell.get(toQualified(write.cell));
    return kind === 'fill' || !cause || cause.write.next.value === write.next.value;
  });
  const known = new Set(kept.map(({ write }) => toQualified(write.cell)));
  return [...kept, ...offered.filter(({ state }) => !known.has(state.id)).map(({ item }) => item)];
}

function itemOf({ cell, term }: CellState, next: Parameters<typeof writeOf>[2], { message }: Diagnosis, workbook: WorkbookSnapshot): FillItem {
  const { access, row, column } = term;
  return {
    write: writeOf(workbook, cell, next, access.isCount(row, column), message),
    formula: undefined,
    intent: access.fixedRow(row.key)?.balance === true ? 'balances' : 'totals',
    kind: 'correct',
    table: access.table.id,
    name: rowTitle(term),
    operands: [],
    alternatives: [],
  };
}
