import {
  type Amount,
  type CellContent,
  type CellRef,
  formulaAt,
  type Localized,
  numberFormatAt,
  type PlannedWrite,
  type SheetSnapshot,
  type TableColumn,
  type TableRow,
  toQualified,
  valueAt,
  type WorkbookSnapshot,
} from '../core';
import { type Equation, type FindTable, nativeFormulas, type Relation, type TableAccess } from '../relations';

const MONEY = '#,##0.00';
const COUNT = '#,##0';
/** Formats that say nothing about money; `@` would turn the written number into text. */
const UNSET = new Set(['General', '@', '']);

/** What a figure is, by which a cell without a format of its own gets one; points, percentages and amounts with more decimals are shown as they are. */
export type FigureKind = 'money' | 'count' | 'plain';

export function figureKind(access: TableAccess, row: TableRow, column: TableColumn, value: Amount): FigureKind {
  if (column.measure === 'points' || column.measure === 'percent') return 'plain';
  if (access.decimals(row, column) === 0) return 'count';
  return value.decimalPlaces() > MONEY_DECIMALS ? 'plain' : 'money';
}

const MONEY_DECIMALS = 2;
const FORMATS: Readonly<Record<FigureKind, string>> = { money: MONEY, count: COUNT, plain: 'General' };

/** The write of one value, with what stands in the cell now. */
export function writeOf(workbook: WorkbookSnapshot, cell: CellRef, value: Amount, kind: FigureKind, reason: Localized): PlannedWrite {
  const sheet = sheetOf(workbook, cell);
  const write: PlannedWrite = {
    cell,
    old: { formula: formulaAt(sheet, cell.row, cell.column), value: valueAt(sheet, cell.row, cell.column) },
    next: { formula: null, value: value.toNumber() },
    reason,
  };
  const format = numberFormatAt(sheet, cell.row, cell.column);
  return UNSET.has(format) && format !== FORMATS[kind] ? { ...write, numberFormat: FORMATS[kind] } : write;
}

function sheetOf(workbook: WorkbookSnapshot, cell: CellRef): SheetSnapshot {
  const sheet = workbook.sheets.find((each) => each.name === cell.sheet);
  if (!sheet) throw new Error(`no sheet ${cell.sheet}`);
  return sheet;
}

/** How the tables of a relation are found, once for each table it is run on. */
export type FindsFor = (relation: Relation) => readonly FindTable[];

/** Native formulas by the cell they belong to, printed once per relation. */
export class FormulaIndex {
  private readonly printed = new Map<Relation, ReadonlyMap<string, string>>();

  constructor(private readonly findsFor: FindsFor) {}

  /** The formula of the equation's left-hand cell; undefined where `cell` is another one. */
  of({ relation }: Equation, cell: CellRef, value: Amount): CellContent | undefined {
    let formulas = this.printed.get(relation);
    if (!formulas) {
      formulas = new Map(this.findsFor(relation).flatMap((find) => nativeFormulas(relation, find)).map((each) => [toQualified(each.cell), each.formula]));
      this.printed.set(relation, formulas);
    }
    const formula = formulas.get(toQualified(cell));
    return formula === undefined ? undefined : { formula, value: value.toNumber() };
  }
}

