import { type Arithmetic, type CellRef, cellOf, formatAmount, type Operand, sameCell, toQualified, type WorkbookSnapshot, ZERO } from '../core';
import type { Diagnosis } from '../diagnose';
import type { Outcome } from '../relations';
import { rowTitle } from './names';
import type { FillItem, FillOperand } from './plan';
import type { Suspects } from './suspects';
import type { CellState, States } from './unknowns';
import { figureKind, writeOf } from './writes';

/**
 * The plan with the corrections that causes offer. Of the cells that a cause speaks about, the cause decides: another figure for its
 * cell is not proposed, and what a relation would change in its place is right as it stands.
 */
export function correctionItems(items: readonly FillItem[], { diagnoses, outcomes }: Suspects, states: States, workbook: WorkbookSnapshot): readonly FillItem[] {
  const offered = diagnoses.flatMap((diagnosis) =>
    diagnosis.corrections.flatMap((correction) => {
      const state = states.get(toQualified(correction.cell));
      return state ? [{ state, item: itemOf(state, correction, diagnosis, outcomes, workbook) }] : [];
    }),
  );
  const byCell = new Map(offered.map(({ state, item }) => [state.id, item]));
  const cleared = clearedBy(diagnoses, outcomes);
  // Where a cause names a cell and no figure, none follows; a formula there is to be looked at.
  const doubtful = new Set(diagnoses.filter(({ corrections }) => corrections.length === 0).flatMap(({ cells }) => cells.map(toQualified)));
  const kept = items.flatMap((item): FillItem[] => {
    const id = toQualified(item.write.cell);
    const cause = byCell.get(id);
    if (cause) return cause.write.next.value === item.write.next.value ? [{ ...item, corrects: true }] : [];
    const unsure = doubtful.has(id) && item.write.old.formula === null;
    return item.kind === 'fill' || !(cleared.has(id) || unsure) ? [item] : [];
  });
  const known = new Set(kept.map(({ write }) => toQualified(write.cell)));
  return [...kept, ...offered.filter(({ state }) => !known.has(state.id)).map(({ item }) => item)];
}

/** Cells of the relations that hold again once what is known to be wrong is put right, though its figure may be unknown. */
function clearedBy(diagnoses: readonly Diagnosis[], outcomes: Suspects['outcomes']): ReadonlySet<string> {
  const certain = diagnoses.filter(({ determined }) => determined);
  const culprits = new Set(certain.flatMap(({ cells }) => cells.map(toQualified)));
  const read = certain.flatMap(({ explains }) => explains.flatMap((key) => outcomes.get(key)?.cells ?? [])).map(toQualified);
  return new Set(read.filter((id) => !culprits.has(id)));
}

function itemOf({ cell, term }: CellState, { next }: Diagnosis['corrections'][number], { message, explains }: Diagnosis, outcomes: Suspects['outcomes'], workbook: WorkbookSnapshot): FillItem {
  const { access, row, column } = term;
  const write = writeOf(workbook, cell, next ?? ZERO, figureKind(access, row, column, next ?? ZERO), message);
  return {
    write: next ? write : { ...write, next: { formula: null, value: null } },
    formula: undefined,
    intent: access.fixedRow(row.key)?.balance === true ? 'balances' : 'totals',
    kind: 'correct',
    corrects: true,
    table: access.table.id,
    name: rowTitle(term),
    operands: operandsOf(explains.flatMap((key) => outcomes.get(key) ?? []), cell),
    alternatives: [],
  };
}

/** The other figures of the shortest equality that gives the right one: fewer figures, less rounding. */
function operandsOf(explained: readonly Outcome[], cell: CellState['cell']): readonly FillOperand[] {
  const [arithmetic] = explained
    .flatMap((outcome) => outcome.arithmetic ?? [])
    .filter(({ operator, operands }) => operator === '=' && operands.some((each) => isAt(each, cell)))
    .sort((a, b) => filled(a).length - filled(b).length);
  const own = arithmetic?.operands.find((each) => isAt(each, cell));
  if (!arithmetic || !own) return [];
  const ownSign = own.side === 'left' ? own.sign : -own.sign;
  return filled(arithmetic)
    .filter((each) => each !== own)
    .flatMap(({ name, value, side, sign, place }): readonly FillOperand[] => {
      const from = cellOf(place);
      return from ? [{ cell: from, name, value: formatAmount(value), sign: (side === 'left' ? sign : -sign) === ownSign ? -1 : 1 }] : [];
    });
}

function filled({ operands }: Arithmetic): Arithmetic['operands'] {
  return operands.filter(({ value }) => !value.isZero());
}

function isAt({ place }: Operand, cell: CellRef): boolean {
  const own = cellOf(place);
  return own !== undefined && sameCell(own, cell);
}
