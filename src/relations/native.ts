import { type CellRef, quoteSheet, type TableColumn, type TableRow, toA1, type Unit, unitFactor } from '../core';
import type { CellTerm, ListedTerm, Relation, TableKey, Term } from './compiled';
import type { FindTable } from './evaluate';
import { fitTo, otherLayout } from './fit';
import { type Accesses, type Instance, instancesOf } from './instances';
import { TableAccess } from './table-access';

/** A relation written as a formula the spreadsheet itself can calculate: `C62` gets `=C36+C37+C38`. */
export interface NativeFormula {
  readonly cell: CellRef;
  readonly formula: string;
}

interface Place extends CellRef {
  readonly unit: Unit;
  /** How the cell must be read so that text does not break the sum. */
  readonly wrap: '' | 'VALUE' | 'N';
}

/**
 * Native formulas for every instance of a relation `one cell = …`. Relations that are no assignment (≤, conditions,
 * 有数) give none, and so do instances a table lacks rows for.
 */
export function nativeFormulas(relation: Relation, find: FindTable): readonly NativeFormula[] {
  if (relation.condition) return [];
  const accesses = new Map<TableKey, TableAccess>();
  for (const key of relation.tables) {
    const found = find(key);
    if (!(found instanceof TableAccess) || key.previous) return [];
    accesses.set(key, found);
  }
  if (otherLayout(relation, accesses)) return [];
  const fitted = fitTo(relation, accesses);
  if ('kind' in fitted || fitted.body.kind !== 'compare' || fitted.body.operator !== '=' || fitted.body.left.kind !== 'cell') return [];
  const { left, right } = fitted.body;
  return instancesOf(fitted, accesses).flatMap((instance) => {
    const target = placeOf(left, instance, accesses);
    const printer = new Printer(instance, accesses, target);
    const text = target && printer.print(right);
    return target && text !== undefined ? [{ cell: { sheet: target.sheet, row: target.row, column: target.column }, formula: `=${text}` }] : [];
  });
}

/** Prints terms for one target cell; undefined where a cell is missing. */
class Printer {
  constructor(
    private readonly instance: Instance,
    private readonly accesses: Accesses,
    private readonly target: Place | undefined,
  ) {}

  print(term: Term): string | undefined {
    switch (term.kind) {
      case 'number':
        return term.text;
      case 'cell': {
        const place = placeOf(term, this.instance, this.accesses);
        return place && this.operand(place);
      }
      case 'children':
        return this.sum(childPlaces(term.of, this.instance, this.accesses));
      case 'listed':
        return this.sum(listedPlaces(term, this.accesses));
      case 'add':
        return this.added(term);
      case 'multiply':
        return this.multiplied(term);
    }
  }

  private added(term: Term & { kind: 'add' }): string | undefined {
    const cells = term.terms.map((each) => (each.sign === 1 && each.value.kind === 'cell' ? placeOf(each.value, this.instance, this.accesses) : undefined));
    const places = cells.flatMap((place) => place ?? []);
    if (places.length === term.terms.length) return this.sum(places);
    const printed = term.terms.map(({ sign, value }) => ({ sign, text: this.print(value) }));
    if (printed.some(({ text }) => text === undefined)) return undefined;
    return printed.map(({ sign, text }, index) => (sign === -1 ? `-${text ?? ''}` : `${index === 0 ? '' : '+'}${text ?? ''}`)).join('');
  }

  private multiplied(term: Term & { kind: 'multiply' }): string | undefined {
    const first = this.factor(term.first);
    const rest = term.rest.map(({ operator, value }) => ({ operator: operator === '×' ? '*' : '/', text: this.factor(value) }));
    if (first === undefined || rest.some(({ text }) => text === undefined)) return undefined;
    return first + rest.map(({ operator, text }) => operator + (text ?? '')).join('');
  }

  private factor(term: Term): string | undefined {
    const text = this.print(term);
    return text !== undefined && (term.kind === 'add' || term.kind === 'children') ? `(${text})` : text;
  }

  /** A run of three or more neighbouring cells becomes SUM; anything else is added cell by cell, as on paper. */
  private sum(places: readonly Place[]): string | undefined {
    if (places.length === 0) return undefined;
    const [first] = places;
    const last = places[places.length - 1];
    if (first && last && places.length > 2 && isRun(places) && this.factorOf(first) === '') {
      return `SUM(${this.address(first)}:${toA1(last.row, last.column)})`;
    }
    return places.map((place) => this.operand(place)).join('+');
  }

  private operand(place: Place): string {
    const address = this.address(place);
    const read = place.wrap === '' ? address : `${place.wrap}(${address})`;
    return read + this.factorOf(place);
  }

  private address(place: Place): string {
    const a1 = toA1(place.row, place.column);
    return place.sheet === this.target?.sheet ? a1 : `${quoteSheet(place.sheet)}!${a1}`;
  }

  private factorOf(place: Place): string {
    if (!this.target || place.unit === this.target.unit) return '';
    const factor = unitFactor(place.unit, this.target.unit);
    return factor.gte(1) ? `*${factor.toString()}` : `/${unitFactor(this.target.unit, place.unit).toString()}`;
  }
}

function placeOf(term: CellTerm, instance: Instance, accesses: Accesses): Place | undefined {
  const access = accesses.get(term.table);
  const row = term.row === null ? instance.rows.get(term.table) : access?.row(term.row);
  return access && row ? placeAt(term, instance, access, row) : undefined;
}

function childPlaces(term: CellTerm, instance: Instance, accesses: Accesses): readonly Place[] {
  const access = accesses.get(term.table);
  const row = term.row === null ? instance.rows.get(term.table) : access?.row(term.row);
  if (!access || !row) return [];
  return access.children(row).flatMap((child) => placeAt(term, instance, access, child) ?? []);
}

function listedPlaces({ table, part, group, column: key }: ListedTerm, accesses: Accesses): readonly Place[] {
  const access = accesses.get(table);
  return (access?.listed(part, group) ?? []).flatMap((row) => {
    const column = access?.column(row, key);
    return access && column ? [cellPlace(access, row, column)] : [];
  });
}

function placeAt(term: CellTerm, instance: Instance, access: TableAccess, row: TableRow): Place | undefined {
  const key = term.column ?? instance.column?.key;
  const column = key === undefined ? undefined : access.column(row, key);
  return column && cellPlace(access, row, column);
}

function cellPlace(access: TableAccess, row: TableRow, column: TableColumn): Place {
  const { kind } = access.figure(row, column);
  const wrap = kind === 'text' ? 'VALUE' : kind === 'dash' ? 'N' : '';
  return { ...access.cell(row, column), unit: access.table.unit, wrap };
}

/** Plain cells one below the other, or one beside the other, without a gap. */
function isRun(places: readonly Place[]): boolean {
  return (
    places.every((place) => place.wrap === '') &&
    (places.every((place, index) => index === 0 || follows(places[index - 1], place, 1, 0)) ||
      places.every((place, index) => index === 0 || follows(places[index - 1], place, 0, 1)))
  );
}

function follows(before: Place | undefined, place: Place, rows: number, columns: number): boolean {
  return before?.sheet === place.sheet && before.row + rows === place.row && before.column + columns === place.column;
}
