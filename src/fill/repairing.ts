import { type CellRef, formulaAt, formulasIn, isCellError, isNotCalculated, type PlannedWrite, type SheetSnapshot, valueAt, type WorkbookSnapshot } from '../core';
import { type CleanedCell, wordsOfRow } from './cleaned';
import { callsOurs, withPlainNames } from './own-functions';

/** 修复函数: functions of ours that do not work, written so that they do. */
export interface Repairing {
  /** Formulas written once more, and those that 上报前清理 took out of this workbook. */
  readonly writes: readonly PlannedWrite[];
  /** How many of the writes bring back what a cleaning took out. */
  readonly restored: number;
  /** What no writing mends: `reference` reads a cell that is gone; over a cleaned figure something else was written, or its row was moved. */
  readonly left: readonly { readonly cell: CellRef; readonly formula: string; readonly why: 'reference' | 'changed' | 'moved' }[];
}

/** What a function of ours gives by itself, with its reason; everything else comes from a spreadsheet that did not compute it. */
const ANSWERS: ReadonlySet<string> = new Set(['#N/A', '#VALUE!', '#NUM!', '#DIV/0!', '#NULL!', '#REF!']);
const LOST = /#REF!/;
const AGAIN = { zh: '重新写入公式', en: 'Write the formula again' };
const BACK = { zh: '恢复清理前的函数', en: 'Bring the function back that cleaning took out' };

/** `cleaned`: what the workbook remembers of its last cleanings. Nothing is written here. */
export function repairing(workbook: WorkbookSnapshot, cleaned: readonly CleanedCell[]): Repairing {
  const broken = workbook.sheets.flatMap((sheet) => [...brokenOn(sheet)]);
  const back = cleaned.flatMap((each) => comesBack(workbook, each) ?? []);
  const restored = back.flatMap((each) => ('old' in each ? [each] : []));
  return {
    writes: [...broken.flatMap((each) => ('old' in each ? [each] : [])), ...restored],
    restored: restored.length,
    left: [...broken, ...back].flatMap((each) => ('why' in each ? [each] : [])),
  };
}

type Found = PlannedWrite | Repairing['left'][number];

function* brokenOn(sheet: SheetSnapshot): Generator<Found> {
  for (const { cell, formula } of formulasIn(sheet)) {
    if (!callsOurs(formula)) continue;
    if (LOST.test(formula)) {
      yield { cell, formula, why: 'reference' };
      continue;
    }
    const value = valueAt(sheet, cell.row, cell.column);
    const plain = withPlainNames(formula);
    const fails = isCellError(value) && (isNotCalculated(value) || !ANSWERS.has(value.error));
    if (fails || plain !== formula) yield { cell, old: { formula, value }, next: { formula: plain, value: null }, reason: AGAIN };
  }
}

function comesBack(workbook: WorkbookSnapshot, { cell, formula, value, words }: CleanedCell): Found | undefined {
  const sheet = workbook.sheets.find(({ name }) => name === cell.sheet);
  // Where a formula stands, somebody took the cleaning back.
  if (!sheet || formulaAt(sheet, cell.row, cell.column) !== null) return undefined;
  if (wordsOfRow(sheet, cell.row) !== words) return { cell, formula, why: 'moved' };
  const now = valueAt(sheet, cell.row, cell.column);
  if (now !== value) return { cell, formula, why: 'changed' };
  return { cell, old: { formula: null, value: now }, next: { formula: withPlainNames(formula), value: now }, reason: BACK };
}
