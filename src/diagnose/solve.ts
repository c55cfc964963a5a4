import type { Amount } from '../core';
import { type Candidate, Candidates, isAlone } from './candidates';
import type { Cell, Constraint } from './constraint';
import { isLikelier, isUsual } from './points';
import { holdsWith, type Network } from './network';
import { type Pair, pairsFor } from './pairs';
import { ofLists, type Structure, structuresFor, versionsFor } from './structures';
import { onEvenTerms, withTestimony } from './testimony';

/** What explains some of the failing relations. */
export type Explanation =
  | { readonly kind: 'cell'; readonly best: Candidate; readonly valueKnown: boolean; readonly fixed: readonly Constraint[] }
  /** Any one of them would do; the likeliest first. */
  | { readonly kind: 'rivals'; readonly rivals: readonly Candidate[]; readonly fixed: readonly Constraint[] }
  | { readonly kind: 'pair'; readonly pair: Pair; readonly certain: boolean; readonly fixed: readonly Constraint[] }
  | { readonly kind: 'structure'; readonly structure: Structure; readonly fixed: readonly Constraint[] };

/** More mistakes than this at once are left as they were found. */
const MOST_ROUNDS = 8;
/** More failing relations than this are not searched figure by figure: that would cost more than the check. */
const SEARCHED_AT_MOST = 120;
/** How much likelier than all others together a figure must be to be called the wrong one. */
const CLEARLY = 100;

/** The smallest sets of mistakes, one after the other: a single figure, then structures, then figures that explain a part. */
export function explain(network: Network): readonly Explanation[] {
  const trial = new Map<Cell, Amount>();
  let open = new Set(network.constraints.filter(({ failed, hard }) => failed && hard));
  const found: Explanation[] = [];
  const candidates = new Candidates(network);
  for (let round = 0; round < MOST_ROUNDS && open.size > 0; round += 1) {
    // What explains more comes first: after a single figure no column or table follows.
    const whole = found.every(({ kind }) => kind === 'structure');
    const next = nextExplanation({ open, trial, network, candidates, whole });
    if (!next) break;
    found.push(next);
    const changes = changesOf(next);
    for (const [cell, value] of changes) trial.set(cell, value);
    const still = new Set([...open].filter((each) => !next.fixed.includes(each) && !holdsWith(each, trial, network)));
    candidates.forget(changes.keys(), [...open].filter((each) => !still.has(each)));
    open = still;
  }
  return found.map((each) => (isBorneOut(each, found, trial, network) && !isAmongOthers(each, open) && !isOnlyPossible(each, found) ? each : doubtful(each)));
}

interface Round {
  readonly open: ReadonlySet<Constraint>;
  readonly trial: ReadonlyMap<Cell, Amount>;
  readonly network: Network;
  readonly candidates: Candidates;
  readonly whole: boolean;
}

function nextExplanation({ open, trial, network, candidates, whole }: Round): Explanation | undefined {
  const searched = open.size <= SEARCHED_AT_MOST;
  const singles = searched ? candidates.all(open, trial) : [];
  const most = Math.max(0, ...singles.map(({ fixed }) => fixed.length));
  // A row that is there word by word twice needs no figure to be wrong.
  const again = ofLists(open, trial, network).filter((each) => each.again === true && each.fixed.length >= most);
  if (again[0]) return asStructure(again[0], again, undefined);
  const parts = singles.filter(({ complete }) => complete);
  if (most < open.size) {
    const structures = structuresFor(open, trial, network, whole);
    const [structure] = structures;
    const [pair, second] = searched && open.size > 1 ? pairsFor(open, trial, network) : [];
    const byPair = pair && pair.fixed.length > Math.max(1, ...parts.map(({ fixed }) => fixed.length)) ? pair : undefined;
    if (structure && structure.fixed.length > most && structure.fixed.length >= (byPair?.fixed.length ?? 0)) {
      return asStructure(structure, structures, byPair);
    }
    if (byPair) {
      const certain = !second || second.fixed.length < byPair.fixed.length || sameCells(byPair, second);
      return { kind: 'pair', pair: byPair, certain, fixed: byPair.fixed };
    }
    const versions = versionsFor(open, network);
    if (versions && versions.fixed.length > Math.max(0, ...parts.map(({ fixed }) => fixed.length))) return { kind: 'structure', structure: versions, fixed: versions.fixed };
  }
  return clearest(singles, network);
}

/** Not certain where something else would explain as much. */
function asStructure(structure: Structure, all: readonly Structure[], pair: Pair | undefined): Explanation {
  const { fixed } = structure;
  const rivals = all.filter((each) => each !== structure && each.fixed.length === fixed.length && each.fixed.some((constraint) => fixed.includes(constraint)));
  const certain = structure.certain && rivals.length === 0 && (pair?.fixed.length ?? 0) < fixed.length;
  if (structure.kind !== 'column') return { kind: 'structure', structure: { ...structure, certain }, fixed };
  const columns = rivals.flatMap((each) => (each.kind === 'column' && each.access === structure.access ? [each.columns] : []));
  return { kind: 'structure', structure: { ...structure, certain, rivals: columns }, fixed };
}

function sameCells(a: Pair, b: Pair): boolean {
  return a.pattern === b.pattern && [...a.changes.keys()].every((cell) => b.changes.has(cell));
}

/** Of the figures that leave nothing failing around them, those that explain most – and their rivals that explain as much. */
function clearest(candidates: readonly Candidate[], network: Network): Explanation | undefined {
  const complete = candidates.filter((each) => each.complete);
  const possible = complete.length > 0 ? complete : candidates;
  // Points that were odd before and stay so are not the mistake just because all others are borne out.
  const likelier = new Set(possible.flatMap(({ strange, fixed }) => (strange ? [] : fixed)));
  const pool = possible.filter(({ refuted, fixed }) => !refuted || !fixed.some((each) => likelier.has(each)));
  const most = Math.max(...pool.map(({ fixed }) => fixed.length));
  const [first] = pool.filter(({ fixed }) => fixed.length === most).sort((a, b) => b.weight - a.weight);
  if (!first) return undefined;
  const able = pool.filter(({ fixed }) => fixed.length === most && fixed.some((each) => first.fixed.includes(each)));
  const rivals = onEvenTerms(able).map((each) => withTestimony(each, network)).sort((a, b) => b.weight - a.weight);
  const [lead = first] = rivals;
  const others = rivals.filter(({ cell }) => cell !== lead.cell);
  // 执行率 that its two amounts give is not the mistake because the points of it are in a total that adds up.
  if (others.length === 0 && lead.against === true && lead.told !== true) return undefined;
  const against = others.reduce((sum, { weight }) => sum + weight, 0);
  const isLeftOver = pool.length < possible.length && !speaksForItself(lead, () => possible.some((each) => each.refuted && withTestimony(each, network).told === true));
  if (complete.length > 0 && !isLeftOver && !lead.strange && lead.weight > against * CLEARLY && !lead.fixed.some((each) => lacksPoints(each, lead.cell))) {
    const own = rivals.filter(({ cell }) => cell === lead.cell);
    return { kind: 'cell', best: lead, valueKnown: isValueKnown(lead, own), fixed: lead.fixed };
  }
  // Where a rule says it of some of them, the others are not named.
  const named = rivals.filter(({ told }) => told === lead.told);
  return { kind: 'rivals', rivals: onePerCell(named), fixed: [...new Set(rivals.flatMap(({ fixed }) => fixed))] };
}

/**
 * A slip of the hand, a total, what a rule says as well, or points that are not what the row calls for; a figure is not wrong just because all
 * others are borne out: a row may stand twice.
 */
function speaksForItself({ cell, value, pattern, told, fixed }: Candidate, areOthersTold: () => boolean): boolean {
  const slip = cell.column.measure === 'points' ? isLikelier(cell, value) : pattern !== 'other';
  return slip || (told === true && !areOthersTold()) || fixed.some((each) => isAlone(cell, each));
}

/** Points that are not there may be nought, or lost: what the others come to does not follow. */
function lacksPoints({ coefficients }: Constraint, apart: Cell): boolean {
  return [...coefficients.keys()].some((cell) => cell !== apart && cell.column.measure === 'points' && cell.figure.kind === 'blank');
}

function onePerCell(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter((each, index) => candidates.findIndex(({ cell }) => cell === each.cell) === index);
}

/** A typed pattern bears the figure out; otherwise two relations must give it to the last digit, or one that copies it or adds up points as they are printed. */
function isValueKnown(lead: Candidate, all: readonly Candidate[]): boolean {
  const rest = all.filter((each) => each !== lead);
  if (lead.told === true) return true;
  const typed = !['other', 'blank', 'zero', 'neighbour', 'superfluous', 'digit', 'dropped', 'extra'].includes(lead.pattern);
  if (rest.length > 0) return typed && rest.every((each) => lead.weight > each.weight * CLEARLY);
  const equalities = lead.fixed.filter(({ operator }) => operator === '=');
  const copied = equalities.some(({ coefficients }) => [...coefficients.keys()].filter((cell) => cell === lead.cell || !cell.figure.value.isZero()).length <= 2);
  return typed || copied || lead.cell.column.measure === 'points' || equalities.length > 1 || lead.fixed.some(({ bound }) => bound.isZero());
}

export function changesOf(explanation: Explanation): ReadonlyMap<Cell, Amount> {
  switch (explanation.kind) {
    case 'cell':
      return explanation.best.changes;
    case 'pair':
      return explanation.certain ? explanation.pair.changes : new Map();
    case 'structure':
      return explanation.structure.certain ? explanation.structure.changes : new Map();
    case 'rivals':
      return new Map();
  }
}

/** With everything put right, nothing may fail that reads the figure, unless something else is known to be wrong there. */
function isBorneOut(explanation: Explanation, all: readonly Explanation[], trial: ReadonlyMap<Cell, Amount>, network: Network): boolean {
  if (explanation.kind !== 'cell' && explanation.kind !== 'pair') return true;
  const elsewhere = new Set(all.filter((each) => each !== explanation).flatMap(({ fixed }) => fixed));
  const read = [...changesOf(explanation).keys()].flatMap(({ constraints }) => constraints);
  return read.every((each) => !each.hard || holdsWith(each, trial, network) || (elsewhere.has(each) && !explanation.fixed.includes(each)));
}

/** Where something in the same table stays unexplained, what explains the rest may be wrong as well. */
function isAmongOthers(explanation: Explanation, left: ReadonlySet<Constraint>): boolean {
  const tables = new Set([...changesOf(explanation).keys()].map(({ access }) => access));
  return explanation.kind !== 'structure' && [...left].some(({ operator, coefficients }) => operator === '=' && [...coefficients.keys()].some(({ access }) => tables.has(access)));
}

/** Points that a row may have and mostly has not, where something else in the table is not known for certain. */
function isOnlyPossible(explanation: Explanation, all: readonly Explanation[]): boolean {
  if (explanation.kind !== 'cell' || isUsual(explanation.best.cell, explanation.best.value)) return false;
  const { access } = explanation.best.cell;
  return all.some((each) => each.kind === 'rivals' && each.rivals.some(({ cell }) => cell.access === access));
}

function doubtful(explanation: Explanation): Explanation {
  if (explanation.kind === 'cell') return { kind: 'rivals', rivals: [explanation.best], fixed: explanation.fixed };
  return explanation.kind === 'pair' ? { ...explanation, certain: false } : explanation;
}
