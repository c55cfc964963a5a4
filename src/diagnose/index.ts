import { type CellRef, type Correction, type Localized, type Pattern, sameCell, toQualified, ZERO } from '../core';
import type { Cell } from './constraint';
import { type Judged, type Network, networkOf, reevaluated } from './network';
import { changesOf, explain, type Explanation } from './solve';
import { messageOf } from './words';

/** A mistake found among the tables of one unit. */
export interface Diagnosis {
  readonly kind: 'cell' | 'cells' | 'row' | 'column' | 'table';
  /** Table of the culprit. */
  readonly table: string;
  readonly cells: readonly CellRef[];
  readonly message: Localized;
  readonly determined: boolean;
  readonly corrections: readonly Correction[];
  /** Keys of the findings that go away with it. */
  readonly explains: readonly string[];
}

/** The fewest and likeliest mistakes that explain what fails, after Fellegi and Holt (1976). Nothing fails: nothing is done. */
export function diagnose(judged: readonly Judged[]): readonly Diagnosis[] {
  if (!judged.some(({ outcome }) => outcome.verdict === 'failed' && outcome.relation.severity !== 'hint')) return [];
  const network = networkOf(judged);
  return explain(network).map((each) => diagnosisOf(each, network));
}

function diagnosisOf(explanation: Explanation, network: Network): Diagnosis {
  const cells = placesOf(explanation);
  const access = explanation.kind === 'structure' ? explanation.structure.access : accessOf(explanation);
  return {
    kind: kindOf(explanation),
    table: access.table.id,
    cells,
    message: messageOf(explanation),
    determined: explanation.kind === 'cell' || explanation.kind === 'structure' || (explanation.kind === 'pair' && explanation.certain),
    corrections: correctionsOf(explanation),
    explains: [...new Set([...explanation.fixed.flatMap(({ finding }) => finding ?? []), ...alsoExplained(explanation, network)])],
  };
}

function kindOf(explanation: Explanation): Diagnosis['kind'] {
  if (explanation.kind === 'structure') return explanation.structure.kind;
  return explanation.kind === 'cell' || (explanation.kind === 'rivals' && explanation.rivals.length === 1) ? 'cell' : 'cells';
}

function accessOf(explanation: Exclude<Explanation, { kind: 'structure' }>): Cell['access'] {
  const [first] = culprits(explanation);
  if (!first) throw new Error('an explanation names a figure');
  return first.access;
}

function culprits(explanation: Exclude<Explanation, { kind: 'structure' }>): readonly Cell[] {
  switch (explanation.kind) {
    case 'cell':
      return [explanation.best.cell];
    case 'rivals':
      return explanation.rivals.map(({ cell }) => cell);
    case 'pair':
      return [...explanation.pair.changes.keys()];
  }
}

function placesOf(explanation: Explanation): readonly CellRef[] {
  if (explanation.kind !== 'structure') return culprits(explanation).map(({ ref }) => ref);
  const { structure } = explanation;
  const { access } = structure;
  if (structure.kind === 'row') {
    return [...structure.rows].reverse().map((row) => ({ sheet: access.table.sheet, row: row.row, column: row.labelColumn }));
  }
  if (structure.kind === 'column') return [...structure.changes.keys()].slice(0, 2).map(({ ref }) => ref);
  const { sheet, range } = access.table;
  return [{ sheet, row: range.top, column: range.left }];
}

function correctionsOf(explanation: Explanation): readonly Correction[] {
  if (explanation.kind === 'cell' && explanation.valueKnown) {
    const { cell, value, pattern } = explanation.best;
    return isFormula(cell) ? [] : [correction(cell, value, pattern)];
  }
  if (explanation.kind !== 'pair' || !explanation.certain) return [];
  return [...explanation.pair.changes].map(([cell, value]) => correction(cell, value, explanation.pair.pattern));
}

/** A figure in place of a formula would hide what is wrong with the formula. */
function isFormula({ access, row, column }: Cell): boolean {
  return access.formula(row, column) !== null;
}

function correction(cell: Cell, value: Cell['figure']['value'], pattern: Pattern): Correction {
  return { cell: cell.ref, old: cell.figure.kind === 'blank' ? null : cell.figure.value.toNumber(), next: value.eq(ZERO) ? null : value, pattern };
}

/** Findings that read a culprit and are gone with the right figures: conditions, products, what is merely usual. */
function alsoExplained(explanation: Explanation, network: Network): readonly string[] {
  const changes = changesOf(explanation);
  if (changes.size === 0) return [];
  const touched = [...changes.keys()].map(({ ref }) => ref);
  const soft = network.constraints.filter(({ hard, failed }) => failed && !hard);
  return [...network.others, ...soft].flatMap(({ outcome, finding }) => {
    if (finding === undefined || !outcome.cells.some((cell) => touched.some((each) => sameCell(each, cell)))) return [];
    return reevaluated(outcome, changes, network)?.verdict === 'failed' ? [] : [finding];
  });
}

/** Stable while the mistake stands, whatever the figures are. */
export function keyOf({ kind, table, cells }: Pick<Diagnosis, 'kind' | 'table' | 'cells'>): string {
  return ['cause', kind, table, ...cells.slice(0, 2).map(toQualified)].join('|');
}

export type { Judged } from './network';
