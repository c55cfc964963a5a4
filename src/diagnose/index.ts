import { type Amount, type CellRef, type Correction, type Localized, type Pattern, sameCell, toQualified, ZERO } from '../core';
import type { TableAccess } from '../relations';
import type { Cell } from './constraint';
import { type ExpectedIn, isProof, type Judged, type Network, networkOf, reevaluated, tablesIn, type Told } from './network';
import { quotients } from './quotients';
import { changesOf, explain, type Explanation } from './solve';
import { ofRows, placesOfStructure, type Structure } from './structures';
import { messageOf } from './words';

/** A mistake found among the tables of one unit. */
export interface Diagnosis {
  readonly kind: 'cell' | 'cells' | Structure['kind'];
  /** Table of the culprit. */
  readonly table: string;
  readonly cells: readonly CellRef[];
  readonly message: Localized;
  readonly determined: boolean;
  readonly corrections: readonly Correction[];
  /** Keys of the findings that go away with it. */
  readonly explains: readonly string[];
}

/**
 * The fewest and likeliest mistakes that explain what fails, after Fellegi and Holt (1976). `told` are the findings of rules:
 * a row that is missing or has a wrong code may break no relation. `expectedIn` tells what else figures are held against, and is asked only where
 * something fails. Nothing fails and nothing is told: nothing is done.
 */
export function diagnose(judged: readonly Judged[], told: readonly Told[], expectedIn: ExpectedIn): readonly Diagnosis[] {
  const failing = judged.some(({ outcome }) => outcome.verdict === 'failed' && isProof(outcome));
  if (!failing && told.length === 0) return [];
  const network = failing ? networkOf(judged, told, expectedIn) : undefined;
  const sums = network ? explain(network) : [];
  const found = network ? [...sums, ...quotients(network, sums.flatMap((each) => (each.kind === 'structure' ? [] : culprits(each))))] : sums;
  const silent = told.length === 0 ? [] : silentRows(tablesIn(judged), found, told);
  return onePerPlace([...found, ...silent].map((each) => diagnosisOf(each, network, told)));
}

/** What is said twice of one place – two relations are at odds with a figure, each for itself – is said once. */
function onePerPlace(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const byPlace = new Map<string, Diagnosis>();
  for (const each of diagnoses) {
    const known = byPlace.get(keyOf(each));
    byPlace.set(keyOf(each), known ? { ...known, explains: [...new Set([...known.explains, ...each.explains])] } : each);
  }
  return [...byPlace.values()];
}

/** Rows of which only rules speak. */
function silentRows(tables: readonly TableAccess[], found: readonly Explanation[], told: readonly Told[]): readonly Explanation[] {
  const known = found.flatMap((each) => (each.kind === 'structure' ? [each.structure] : []));
  return ofRows([], new Map(), { tables })
    .filter((each) => each.certain && toldOf(each, told).length > 0)
    .filter((each) => !known.some((other) => other.kind === 'row' && other.access === each.access && other.codes.some((code) => each.codes.includes(code))))
    .map((structure) => ({ kind: 'structure', structure, fixed: [] }));
}

function toldOf(structure: Structure, told: readonly Told[]): readonly string[] {
  const { touches, changes } = structure;
  const instead = [...((structure.kind === 'row' && structure.alike) || changes)];
  return told.filter((each) => (each.cells.length > 0 && each.cells.every((cell) => touches.some((one) => sameCell(one, cell)))) || instead.some(([cell, value]) => isContent(each, cell, value))).map(({ key }) => key);
}

function isContent({ cells, reads = [], accepts }: Told, { ref }: Cell, value: Amount): boolean {
  return accepts !== undefined && [...cells, ...reads].some((cell) => sameCell(cell, ref)) && accepts(ref, value);
}

/** What rules say of a figure that is known to be wrong, or is the likeliest to be, and would not say of the right one. */
function toldOfFigures(explanation: Exclude<Explanation, { kind: 'structure' }>, told: readonly Told[]): readonly string[] {
  const wrong = isDetermined(explanation) ? culprits(explanation) : [];
  const changes = explanation.kind === 'rivals' ? explanation.rivals.slice(0, 1).flatMap((lead) => [...lead.changes]) : [...changesOf(explanation)];
  return told
    .filter((each) => (each.ofFigure && wrong.length > 0 && each.cells.every((cell) => wrong.some(({ ref }) => sameCell(ref, cell)))) || changes.some(([cell, value]) => isContent(each, cell, value)))
    .map(({ key }) => key);
}

function diagnosisOf(explanation: Explanation, network: Network | undefined, told: readonly Told[]): Diagnosis {
  const access = explanation.kind === 'structure' ? explanation.structure.access : accessOf(explanation);
  return {
    kind: kindOf(explanation),
    table: access.table.id,
    cells: placesOf(explanation),
    message: messageOf(explanation),
    determined: isDetermined(explanation),
    corrections: correctionsOf(explanation),
    explains: [
      ...new Set([
        ...explanation.fixed.flatMap(({ finding }) => finding ?? []),
        ...(network ? alsoExplained(explanation, network) : []),
        ...(explanation.kind === 'structure' ? toldOf(explanation.structure, told) : toldOfFigures(explanation, told)),
      ]),
    ],
  };
}

function isDetermined(explanation: Explanation): boolean {
  if (explanation.kind === 'structure') return explanation.structure.certain;
  return explanation.kind === 'cell' || (explanation.kind === 'pair' && explanation.certain);
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
      return [explanation.best.cell, ...explanation.best.copies];
    case 'rivals':
      return explanation.rivals.map(({ cell }) => cell);
    case 'pair':
      return [...explanation.pair.changes.keys()];
  }
}

function placesOf(explanation: Explanation): readonly CellRef[] {
  return explanation.kind === 'structure' ? placesOfStructure(explanation.structure) : culprits(explanation).map(({ ref }) => ref);
}

function correctionsOf(explanation: Explanation): readonly Correction[] {
  if (explanation.kind === 'cell' && explanation.valueKnown) {
    const { cell, copies, value, pattern } = explanation.best;
    return [cell, ...copies].flatMap((each) => (isFormula(each) ? [] : [correction(each, value, pattern)]));
  }
  if (explanation.kind !== 'pair' || !explanation.certain) return [];
  return [...explanation.pair.changes].map(([cell, value]) => correction(cell, value, explanation.pair.pattern));
}

/** A figure in place of a formula would hide what is wrong with the formula. */
function isFormula({ access, row, column }: Cell): boolean {
  return access.formula(row, column) !== null;
}

function correction(cell: Cell, value: Cell['figure']['value'], pattern: Pattern): Correction {
  return { cell: cell.ref, old: cell.figure.kind === 'blank' ? null : cell.figure.value.toNumber(), next: value.eq(ZERO) && cell.column.measure !== 'points' ? null : value, pattern };
}

/** Findings that read a culprit and are gone with the right figures: conditions, products, what is merely usual. */
function alsoExplained(explanation: Explanation, network: Network): readonly string[] {
  const soft = [...network.others, ...network.constraints.filter(({ hard, failed }) => failed && !hard)];
  if (explanation.kind === 'structure') {
    const apart = apartBy(explanation.structure);
    if (apart) return soft.flatMap(({ outcome, finding }) => (finding !== undefined && apart(outcome) ? [finding] : []));
  }
  const changes = changesOf(explanation);
  if (changes.size === 0) return [];
  const touched = [...changes.keys()].map(({ ref }) => ref);
  return soft.flatMap(({ outcome, finding }) => {
    if (finding === undefined || !outcome.cells.some((cell) => touched.some((each) => sameCell(each, cell)))) return [];
    return reevaluated(outcome, changes, network)?.verdict === 'failed' ? [] : [finding];
  });
}

function apartBy(structure: Structure): ((outcome: Judged['outcome']) => boolean) | undefined {
  if (structure.kind === 'row') return withoutRow(structure);
  if (structure.kind === 'table' && structure.what === 'slipped') return ({ cells }) => cells.some((cell) => structure.touches.some((each) => sameCell(each, cell)));
  return tablesApart(structure);
}

/** What counts a row as nought because it is not there, or not there under this code. */
function withoutRow({ access, codes, row }: Structure & { readonly kind: 'row' }): (outcome: Judged['outcome']) => boolean {
  return ({ site }) => {
    const rows = [...(site?.instance.rows ?? [])];
    const absentHere = rows.some(([key, each]) => each === null && site?.accesses.get(key) === access);
    return rows.some(([, each]) => each && ((absentHere && codes.includes(each.key)) || (each === row && rows.some(([, other]) => other === null))));
  };
}

/** What sets tables of two versions against one another. */
function tablesApart(structure: Structure): ((outcome: Judged['outcome']) => boolean) | undefined {
  if (structure.kind === 'set') {
    const [one, other] = structure.groups;
    return ({ site }) => [one, other].every((group) => [...(site?.accesses.values() ?? [])].some((access) => group.includes(access)));
  }
  if (structure.kind !== 'table' || structure.what !== 'apart') return undefined;
  const { access, others } = structure;
  return ({ site }) => [...(site?.accesses.values() ?? [])].some((each) => each === access) && [...(site?.accesses.values() ?? [])].some((each) => others.includes(each));
}

/** Stable while the mistake stands, whatever the figures are. */
export function keyOf({ kind, table, cells }: Pick<Diagnosis, 'kind' | 'table' | 'cells'>): string {
  return ['cause', kind, table, ...cells.slice(0, 2).map(toQualified)].join('|');
}

export type { ExpectedIn, Judged, Told } from './network';
