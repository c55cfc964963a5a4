import { type Amount, amount, type Localized, type TableColumn, type TableRow, unitFactor, ZERO } from '../core';
import type { CellTerm, ListedTerm, Relation, TableKey, Term } from './compiled';
import type { FindTable } from './evaluate';
import { applies } from './evaluate';
import { fitTo, otherLayout } from './fit';
import { type Accesses, type Instance, instancesOf, rowOf } from './instances';
import { notChecked } from './reasons';
import { TableAccess } from './table-access';
import type { Site } from './verdict';

/** One instance of `… = …` as a sum of cells: left minus right is zero. What filling solves for its unknown cell. */
export interface Equation {
  readonly relation: Relation;
  readonly where: () => string;
  readonly terms: readonly EquationTerm[];
  /** Why nothing can be worked out from it: a figure in a row of no known name may belong to the sum. */
  readonly incomplete?: Localized;
}

export interface EquationTerm {
  /** Sign and unit conversion: how much of the first term's unit one of this cell is worth. */
  readonly coefficient: Amount;
  readonly side: 'left' | 'right';
  readonly access: TableAccess;
  readonly row: TableRow;
  readonly column: TableColumn;
}

/** Equations of a relation; none where it is no equality of sums, or where a table or row is missing. */
export function equationsOf(relation: Relation, find: FindTable): readonly Equation[] {
  if (relation.body.kind !== 'compare' || relation.body.operator !== '=') return [];
  const accesses = new Map<TableKey, TableAccess>();
  for (const key of relation.tables) {
    const found = find(key);
    if (!(found instanceof TableAccess)) return [];
    accesses.set(key, found);
  }
  if (otherLayout(relation, accesses)) return [];
  const fitted = fitTo(relation, accesses);
  if ('kind' in fitted || fitted.body.kind !== 'compare') return [];
  const { body } = fitted;
  return instancesOf(fitted, accesses).flatMap((instance) => {
    if (instance.why || !applies(fitted, instance, accesses)) return [];
    const terms = comparedCells(fitted, { instance, accesses });
    if (!terms) return [];
    const incomplete = [body.left, body.right].flatMap((term) => unknownFigures(term, accesses))[0] ?? unscored(terms);
    return [{ relation, where: instance.where, terms, ...(incomplete ? { incomplete } : {}) }];
  });
}

/** Left minus right of a comparison as a sum of cells, in the unit of the first; undefined where it is no comparison of sums. */
export function comparedCells(relation: Relation, site: Site): readonly EquationTerm[] | undefined {
  return relation.body.kind === 'compare' && relation.body.right.kind === 'number' ? undefined : comparedSums(relation, site)?.terms;
}

/** The same where a sum may be compared with a plain number: what the cells must come to is `constant`. */
export function comparedSums({ body }: Relation, { instance, accesses }: Site): { readonly terms: readonly EquationTerm[]; readonly constant: Amount } | undefined {
  if (body.kind !== 'compare') return undefined;
  const left = flatten(body.left, ONE, { instance, accesses, side: 'left' });
  const right = body.right.kind === 'number' ? [] : flatten(body.right, ONE.neg(), { instance, accesses, side: 'right' });
  const terms = left && right && inOneUnit([...left, ...right]);
  return terms && { terms, constant: body.right.kind === 'number' ? amount(body.right.text) : ZERO };
}

const ONE = amount(1);

interface Place {
  readonly instance: Instance;
  readonly accesses: Accesses;
  readonly side: 'left' | 'right';
}

/** The cells of a term with their signs; undefined where the term is no sum of cells, or a cell is not there. */
function flatten(term: Term, sign: Amount, place: Place): readonly EquationTerm[] | undefined {
  switch (term.kind) {
    case 'cell': {
      const access = place.accesses.get(term.table);
      const row = access && rowOf(term, access, place.instance);
      if (row === null) return [];
      const found = row && termAt(term, row, sign, place);
      return found && [found];
    }
    case 'children': {
      const access = place.accesses.get(term.of.table);
      const row = access && rowOf(term.of, access, place.instance);
      if (!row || !access) return undefined;
      return all(access.children(row).map((child) => one(termAt(term.of, child, sign, place))));
    }
    case 'listed': {
      const access = place.accesses.get(term.table);
      return access && all(access.listed(term.part, term.group).map((row) => one(listedAt(term, row, sign, place))));
    }
    case 'add':
      return all(term.terms.map((each) => flatten(each.value, each.sign === 1 ? sign : sign.neg(), place)));
    case 'multiply': {
      const factor = factorOf(term);
      return factor && flatten(term.first, sign.times(factor), place);
    }
    case 'number':
      return undefined;
  }
}

/** What a cell is multiplied with where that is a plain number: 执行率 ÷ 10. */
function factorOf({ rest }: Term & { readonly kind: 'multiply' }): Amount | undefined {
  return rest.reduce<Amount | undefined>((factor, { operator, value }) => {
    if (!factor || value.kind !== 'number' || amount(value.text).isZero()) return undefined;
    return operator === '×' ? factor.times(value.text) : factor.div(value.text);
  }, ONE);
}

/** A part of a sum of points that was given none. */
function unscored(terms: readonly EquationTerm[]): Localized | undefined {
  if (terms.length <= 2) return undefined;
  const blank = terms.find(({ access, row, column, side }) => side === 'right' && access.lacksPoints(row, column));
  return blank && notChecked.noPoints(blank.access.form.short, blank.row.key, blank.column.key);
}

/** Of the tables whose rows are summed up without being named one by one. */
function unknownFigures(term: Term, accesses: Accesses): readonly Localized[] {
  switch (term.kind) {
    case 'children': {
      const found = accesses.get(term.of.table)?.unknownFigures();
      return found ? [found] : [];
    }
    case 'listed': {
      const access = accesses.get(term.table);
      const found = access?.unknownFigures(undefined, term.part ?? undefined) ?? access?.missingPoints(term);
      return found ? [found] : [];
    }
    case 'cell': {
      const access = accesses.get(term.table);
      const row = term.row === null ? undefined : access?.row(term.row);
      const found = row && access?.unknownBeside(row);
      return found ? [found] : [];
    }
    case 'add':
      return term.terms.flatMap((each) => unknownFigures(each.value, accesses));
    default:
      return [];
  }
}

function one(term: EquationTerm | undefined): readonly EquationTerm[] | undefined {
  return term && [term];
}

function all(parts: readonly (readonly EquationTerm[] | undefined)[]): readonly EquationTerm[] | undefined {
  const found = parts.flatMap((part) => part ?? []);
  return parts.includes(undefined) ? undefined : found;
}

function termAt(term: CellTerm, row: TableRow, coefficient: Amount, { instance, accesses, side }: Place): EquationTerm | undefined {
  const access = accesses.get(term.table);
  const key = term.column ?? instance.column?.key;
  const column = key === undefined ? undefined : access?.column(row, key);
  return access && column ? { coefficient, side, access, row, column } : undefined;
}

function listedAt({ table, column: key }: ListedTerm, row: TableRow, coefficient: Amount, { accesses, side }: Place): EquationTerm | undefined {
  const access = accesses.get(table);
  const column = access?.column(row, key);
  return access && column ? { coefficient, side, access, row, column } : undefined;
}

function inOneUnit(terms: readonly EquationTerm[]): readonly EquationTerm[] {
  const unit = terms.find(({ access, row, column }) => !access.isCount(row, column))?.access.table.unit;
  if (unit === undefined) return terms;
  return terms.map((term) => {
    const own = term.access.table.unit;
    return own === unit || term.access.isCount(term.row, term.column) ? term : { ...term, coefficient: term.coefficient.times(unitFactor(own, unit)) };
  });
}
