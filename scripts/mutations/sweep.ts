import { check } from '../../src/check';
import { type Amount, amount, type CellRef, formatAmount, type FormSet, readFigure, sameCell, toQualified, valueAt, type WorkbookSnapshot } from '../../src/core';
import { homesOf, open } from '../../src/reading';
import { catalogueOf, evaluate } from '../../src/relations';
import { withCells } from '../accuracy/edit';

/** What became of figures that were made wrong, one at a time. */
export interface Sweep {
  /** Filled figures that some arithmetic relation reads. */
  readonly participating: number;
  readonly tried: number;
  /** Of those tried, read by ≤ and ≥ alone: these are made a hundred times as large, since 1.00 more may still be within the bound. */
  readonly bounded: number;
  /** Not reported as an error that names the cell. */
  readonly missed: readonly CellRef[];
}

/** Makes every n-th figure that takes part in a relation wrong by 1.00 and looks for an error that names its cell. */
export function sweep(workbook: WorkbookSnapshot, sets: readonly FormSet[], everyNth = 1): Sweep {
  const before = new Set(errors(workbook, sets).map(({ key, message }) => key + message.zh));
  const all = participating(workbook, sets);
  const tried = all.filter((_, index) => index % everyNth === 0);
  const missed = tried.filter(({ cell, bounded }) => {
    const news = errors(bounded ? multiplied(workbook, cell) : raised(workbook, cell), sets).filter(({ key, message }) => !before.has(key + message.zh));
    return !news.some(({ cells }) => cells.some((each) => sameCell(each, cell)));
  });
  return { participating: all.length, tried: tried.length, bounded: tried.filter(({ bounded }) => bounded).length, missed: missed.map(({ cell }) => cell) };
}

/** `jincheng: 69 of 412 figures tried, 69 caught (100 %)`. */
export function sentence(name: string, result: Sweep): string {
  const { participating: all, tried, missed } = result;
  const places = missed.length === 0 ? '' : `; missed ${missed.map(toQualified).join(', ')}`;
  return `${name}: ${tried} of ${all} figures tried, ${tried - missed.length} caught (${String(shareOf(result))} %)${places}`;
}

/** Caught of those tried, per cent. */
export function shareOf({ tried, missed }: Sweep): number {
  return tried === 0 ? 0 : Math.round(((tried - missed.length) / tried) * 1000) / 10;
}

function errors(workbook: WorkbookSnapshot, sets: readonly FormSet[]) {
  return check(workbook, sets).findings.filter(({ severity }) => severity === 'error');
}

interface Participant {
  readonly cell: CellRef;
  readonly bounded: boolean;
}

/** Cells that hold a figure and that an instance of a relation reads, in reading order. */
export function participating(workbook: WorkbookSnapshot, sets: readonly FormSet[]): readonly Participant[] {
  const opened = open(workbook, sets);
  const catalogue = catalogueOf(opened.sets);
  const cells = new Map<string, Participant>();
  for (const unit of opened.units) {
    for (const relation of [...catalogue.relations.values()].flat()) {
      for (const { find } of homesOf(relation, unit)) {
        const bounds = relation.body.kind === 'compare' && relation.body.operator !== '=';
        for (const outcome of evaluate(relation, find)) {
          for (const cell of outcome.cells) {
            const bounded = bounds && (cells.get(toQualified(cell))?.bounded ?? true);
            cells.set(toQualified(cell), { cell, bounded });
          }
        }
      }
    }
  }
  return [...cells.values()]
    .filter(({ cell }) => {
      const { kind } = readFigure(valueOf(workbook, cell));
      return kind === 'number' || kind === 'text';
    })
    .sort(({ cell: a }, { cell: b }) => (a.sheet === b.sheet ? a.row - b.row || a.column - b.column : a.sheet < b.sheet ? -1 : 1));
}

function raised(workbook: WorkbookSnapshot, cell: CellRef): WorkbookSnapshot {
  return replaced(workbook, cell, (value) => value.plus(amount('1')));
}

function multiplied(workbook: WorkbookSnapshot, cell: CellRef): WorkbookSnapshot {
  return replaced(workbook, cell, (value) => value.times(amount('100')));
}

/** The cell with another figure, kept a number or a text number as it was. */
function replaced(workbook: WorkbookSnapshot, cell: CellRef, change: (value: Amount) => Amount): WorkbookSnapshot {
  const old = valueOf(workbook, cell);
  const next = change(readFigure(old).value);
  return withCells(workbook, [{ cell, value: typeof old === 'string' ? formatAmount(next) : next.toNumber() }]);
}

function valueOf(workbook: WorkbookSnapshot, cell: CellRef) {
  const sheet = workbook.sheets.find(({ name }) => name === cell.sheet);
  return sheet ? valueAt(sheet, cell.row, cell.column) : null;
}
