import { check } from '../../src/check';
import { amount, type Amount, type Cause, type CellRef, readFigure, sameCell, toQualified, valueAt, type WorkbookSnapshot } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { open } from '../../src/reading';
import { catalogueOf, evaluate } from '../../src/relations';
import { withCells } from './edit';
import { MISTAKES } from './mistakes';

/** A filled figure that some relation reads. */
export interface Participant {
  readonly cell: CellRef;
  readonly value: Amount;
  readonly neighbour: Amount | undefined;
  /** Relations that read it. */
  readonly reads: number;
}

export function participants(workbook: WorkbookSnapshot): readonly Participant[] {
  const read = new Map<string, { readonly cell: CellRef; count: number }>();
  for (const unit of open(workbook, FORM_SETS).units) {
    for (const relation of [...catalogueOf(FORM_SETS).relations.values()].flat()) {
      if (relation.severity === 'hint') continue;
      for (const outcome of evaluate(relation, unit.find)) {
        for (const cell of outcome.cells) {
          const known = read.get(toQualified(cell));
          if (known) known.count += 1;
          else read.set(toQualified(cell), { cell, count: 1 });
        }
      }
    }
  }
  return [...read.values()].flatMap(({ cell, count }) => {
    const sheet = workbook.sheets.find(({ name }) => name === cell.sheet);
    if (!sheet) return [];
    const figure = readFigure(valueAt(sheet, cell.row, cell.column));
    if (figure.kind !== 'number' && figure.kind !== 'text') return [];
    const near = [[1, 0], [-1, 0], [0, 1], [0, -1]].map(([r = 0, c = 0]) => readFigure(valueAt(sheet, cell.row + r, cell.column + c)));
    return [{ cell, value: figure.value, neighbour: near.find(({ kind, value }) => (kind === 'number' || kind === 'text') && value.decimalPlaces() > 0)?.value, reads: count }];
  });
}

export interface Score {
  tried: number;
  seen: number;
  /** Not seen as a mistake: listed as 尾差, since rounding of all the figures together could make the difference. */
  asRounding: number;
  oneCause: number;
  undetermined: number;
  /** Of these: only one relation reads the figure. */
  leaf: number;
  culpritFirst: number;
  inFirst: number;
  right: number;
  wrong: number;
  readonly wrongs: string[];
}

const scoreOf = (): Score => ({ tried: 0, seen: 0, asRounding: 0, oneCause: 0, undetermined: 0, leaf: 0, culpritFirst: 0, inFirst: 0, right: 0, wrong: 0, wrongs: [] });

/** The causes that the untouched workbook does not have. */
export function newCauses(workbook: WorkbookSnapshot, before: ReadonlySet<string>): readonly Cause[] {
  return check(workbook, FORM_SETS).causes.filter(({ key, message }) => !before.has(key + message.zh));
}

export function knownCauses(workbook: WorkbookSnapshot): ReadonlySet<string> {
  return new Set(check(workbook, FORM_SETS).causes.map(({ key, message }) => key + message.zh));
}

/** Every `step`-th figure × every mistake. */
export function singleMistakes(workbook: WorkbookSnapshot, step = 1): ReadonlyMap<string, Score> {
  const before = knownCauses(workbook);
  const figures = participants(workbook);
  const scores = new Map<string, Score>();
  for (const { name, make } of MISTAKES) {
    const score = scoreOf();
    scores.set(name, score);
    for (const figure of figures.filter((_, index) => index % step === 0)) {
      const { cell, value, neighbour } = figure;
      const next = make(value, neighbour);
      if (next === undefined) continue;
      tally(score, newCauses(withCells(workbook, [{ cell, value: next }]), before), figure, `${toQualified(cell)} ${value.toString()}→${String(next)}`);
    }
  }
  return scores;
}

function tally(score: Score, causes: readonly Cause[], { cell, value: truth, reads }: Participant, what: string): void {
  score.tried += 1;
  const found = causes.filter(({ rounding }) => !rounding);
  const [first] = found;
  if (!first) {
    if (causes.length > 0) score.asRounding += 1;
    score.wrongs.push(`${what}: ${causes.length > 0 ? 'within rounding' : 'nothing found'}`);
    return;
  }
  score.seen += 1;
  if (found.length === 1) score.oneCause += 1;
  const is = (each: CellRef | undefined): boolean => each !== undefined && sameCell(each, cell);
  if (!first.determined) score.undetermined += 1;
  if (!first.determined && reads === 1) score.leaf += 1;
  if (first.determined && is(first.cells[0])) score.culpritFirst += 1;
  if (first.cells.some(is)) score.inFirst += 1;
  for (const correction of causes.flatMap(({ corrections }) => corrections)) {
    const right = is(correction.cell) && (correction.next ?? amount(0)).eq(truth);
    if (right) score.right += 1;
    else {
      score.wrong += 1;
      score.wrongs.push(`${what}: ${toQualified(correction.cell)} := ${correction.next?.toString() ?? 'null'} (${correction.pattern})`);
    }
  }
}
