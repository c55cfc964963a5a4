import { type Amount, amount, sameCell, ZERO } from '../core';
import type { Candidate } from './candidates';
import type { Cell } from './constraint';
import { type Network, reevaluated } from './network';

/** How much a figure is likelier for each relation or rule that is content with it and with no other. */
const SPEAKS = 1e8;
/** Two of the last digit to either side: a rule that is content with these as well tells nothing of the figure. */
const NEARBY = 2;
/** 44.9 beside 45: of one size. */
const OF_ONE_SIZE = 10;

/**
 * What speaks for or against a figure beside the sums it is in: quotients (执行率＝执行数÷预算数) and rules that say which figure they
 * would be content with (得分 by its target, 执行数 by the text).
 */
export function withTestimony(candidate: Candidate, network: Network): Candidate {
  let { weight } = candidate;
  let against = false;
  for (const { outcome } of network.othersOf(candidate.cell)) {
    const after = reevaluated(outcome, candidate.changes, network)?.verdict;
    const failed = outcome.verdict === 'failed';
    if (failed && after !== 'failed') weight *= SPEAKS;
    else if (!failed && after === 'failed') [weight, against] = [weight / SPEAKS, true];
  }
  const content = contentOf(candidate, network).length;
  return { ...candidate, weight: weight * SPEAKS ** content, told: content > 0, against };
}

/** Keys of what rules say that would be gone with this figure, and with no other near it. */
function contentOf({ cell, value }: Candidate, { told }: Network): readonly string[] {
  const step = amount(`1e-${String(cell.precision)}`).times(NEARBY);
  return told.flatMap(({ key, cells, reads = [], severity, accepts }) => {
    // A hint is content with much.
    if (!accepts || severity === 'hint' || ![...cells, ...reads].some((each) => sameCell(each, cell.ref))) return [];
    const content = (figure: Amount): boolean => accepts(cell.ref, figure);
    return content(value) && !content(value.plus(step)) && !content(value.minus(step)) ? [key] : [];
  });
}

/** Patterns that read the same from the other side: 1 for 10 is a digit lost, 10 for 1 a digit too many. */
const EITHER_WAY: ReadonlySet<Candidate['pattern']> = new Set(['transposed', 'digit', 'dropped', 'extra', 'shifted', 'unit', 'neighbour', 'other']);

/** Two figures that should be the same, and nothing else reads: how they differ does not tell which of them is wrong. */
export function onEvenTerms(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((each) => {
    const other = EITHER_WAY.has(each.pattern) ? candidates.find((rival) => rival !== each && EITHER_WAY.has(rival.pattern) && areOnlyTwo(each, rival)) : undefined;
    if (!other || isBorneOutBeside(each, other) || isBorneOutBeside(other, each)) return each;
    return { ...each, weight: Math.max(each.weight, other.weight) };
  });
}

function areOnlyTwo(one: Candidate, other: Candidate): boolean {
  return [...one.fixed, ...other.fixed].every(({ coefficients }) => {
    const cells = [...coefficients.keys()].filter((cell) => cell === one.cell || cell === other.cell || !cell.figure.value.isZero());
    return cells.length === 2 && cells.includes(one.cell) && cells.includes(other.cell);
  });
}

/** 元 and 万元 mixed up: the amounts beside one of the two are of the size it should have, and those beside the other are not. */
function isBorneOutBeside(each: Candidate, other: Candidate): boolean {
  if (each.pattern !== 'unit') return false;
  const beside = [each, other].flatMap(({ cell }) => amountsBeside(cell));
  return beside.some((figure) => isOfOneSize(figure, each.value)) && !beside.some((figure) => isOfOneSize(figure, other.value));
}

function amountsBeside({ access, row, column }: Cell): readonly Amount[] {
  return access.amountColumns(row).flatMap((each) => (each.key === column.key || each.measure !== undefined ? [] : [access.figure(row, each).value])).filter((value) => value.gt(ZERO));
}

function isOfOneSize(one: Amount, other: Amount): boolean {
  if (!other.gt(ZERO)) return false;
  const ratio = one.div(other);
  return ratio.lt(OF_ONE_SIZE) && ratio.gt(amount(1).div(OF_ONE_SIZE));
}
