import { type Cause, type CellRef, type CellValue, sameCell, toQualified, type WorkbookSnapshot, ZERO } from '../../src/core';
import { withCells } from './edit';
import { knownCauses, newCauses, type Participant, participants } from './figures';
import { MISTAKES } from './mistakes';
import { seeded } from './seeded';

export interface PairScore {
  tried: number;
  twoCauses: number;
  /** Each of the two figures leads a cause of its own that is determined. */
  bothRight: number;
  /** Each of the two figures is the culprit of a cause, or among its rivals. */
  bothNamed: number;
  /** Pairs of which each mistake alone is determined. */
  determinable: number;
  wrong: number;
  readonly missed: string[];
}

interface Slip {
  readonly figure: Participant;
  readonly name: string;
  readonly value: CellValue;
}

const SEED = 20231127;

/** So many pairs of independent mistakes, drawn from a seed: the same every time. */
export function pairsOfMistakes(workbook: WorkbookSnapshot, count: number): PairScore {
  const known = knownCauses(workbook);
  const figures = participants(workbook);
  const random = seeded(SEED);
  const score: PairScore = { tried: 0, twoCauses: 0, bothRight: 0, bothNamed: 0, determinable: 0, wrong: 0, missed: [] };
  while (score.tried < count) {
    const [one, other] = [slip(figures, random), slip(figures, random)];
    if (one && other && !sameCell(one.figure.cell, other.figure.cell)) tally(score, workbook, known, [one, other]);
  }
  return score;
}

function slip(figures: readonly Participant[], random: (below: number) => number): Slip | undefined {
  const figure = figures[random(figures.length)];
  const mistake = MISTAKES[random(MISTAKES.length)];
  const value = figure && mistake?.make(figure.value, figure.neighbour);
  return figure && mistake && value !== undefined ? { figure, name: mistake.name, value } : undefined;
}

function tally(score: PairScore, workbook: WorkbookSnapshot, known: ReadonlySet<string>, slips: readonly [Slip, Slip]): void {
  const causes = causesOf(workbook, known, slips);
  const is = (cell: CellRef | undefined, { figure }: Slip): boolean => cell !== undefined && sameCell(cell, figure.cell);
  const right = slips.every((each) => leads(each, causes));
  score.tried += 1;
  if (causes.length === 2) score.twoCauses += 1;
  if (right) score.bothRight += 1;
  if (slips.every((each) => causes.some(({ kind, cells }) => kind !== 'finding' && cells.some((cell) => is(cell, each))))) score.bothNamed += 1;
  const determinable = right || slips.every((each) => leads(each, causesOf(workbook, known, [each])));
  if (determinable) score.determinable += 1;
  if (determinable && !right) score.missed.push(`${slips.map(({ figure, name }) => `${toQualified(figure.cell)} ${name}`).join(' + ')}: ${causes.map(({ message }) => message.zh.slice(0, 80)).join(' | ')}`);
  for (const correction of causes.flatMap(({ corrections }) => corrections)) {
    const meant = slips.find((each) => is(correction.cell, each));
    if (!meant?.figure.value.eq(correction.next ?? ZERO)) {
      score.wrong += 1;
      score.missed.push(`wrong correction: ${toQualified(correction.cell)} := ${correction.next?.toString() ?? 'empty'} after ${slips.map(({ figure, name }) => `${toQualified(figure.cell)} ${name}`).join(' + ')}`);
    }
  }
}

function causesOf(workbook: WorkbookSnapshot, known: ReadonlySet<string>, slips: readonly Slip[]): readonly Cause[] {
  const changed = withCells(workbook, slips.map(({ figure, value }) => ({ cell: figure.cell, value })));
  return newCauses(changed, known).filter(({ rounding, severity }) => !rounding && severity !== 'hint');
}

function leads({ figure }: Slip, causes: readonly Cause[]): boolean {
  return causes.some(({ determined, cells: [first] }) => determined && first !== undefined && sameCell(first, figure.cell));
}
