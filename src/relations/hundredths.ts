import type { TableRow } from '../core';
import type { CellTerm, Relation, Term, Test } from './compiled';
import { type Accesses, rowOf } from './instances';
import type { TableAccess } from './table-access';
import type { Site } from './verdict';

/** What whole hundredths can tell of an instance: it holds to the last digit, it does not, its condition is not met. */
export type Told = 'held' | 'differs' | 'noOccasion';

/**
 * Nearly every relation compares sums of figures of two decimals in one unit, and nearly every one holds. In hundredths these are whole numbers,
 * exact up to 2⁵³, and need no decimal for each step. Undefined wherever anything else comes up – another unit, a third decimal, a text, an error,
 * a percentage, a quotient, a row that is not there: then the decimals of `Tally` decide, and say why.
 */
export function toldInHundredths({ condition, body }: Relation, site: Site): Told | undefined {
  const met = condition ? testHolds(condition, site) : true;
  if (met !== true) return met === false ? 'noOccasion' : undefined;
  const holds = testHolds(body, site);
  return holds === undefined ? undefined : holds ? 'held' : 'differs';
}

/** Whether all tables print their money in one unit, so that nothing has to be converted. */
export function inOneUnit(accesses: Accesses): boolean {
  const [first, ...others] = accesses.values();
  return others.every(({ table }) => table.unit === first?.table.unit);
}

function testHolds(test: Test, site: Site): boolean | undefined {
  switch (test.kind) {
    case 'compare': {
      const [left, right] = [valueOf(test.left, site), valueOf(test.right, site)];
      return left === undefined || right === undefined ? undefined : compares(test.operator, left, right);
    }
    case 'filled':
      return joined(test.cells.map((cell) => isFilled(cell, site)), test.quantifier === 'any' ? (all) => all.includes(test.filled) : (all) => !all.includes(!test.filled));
    case 'and':
      return joined(test.items.map((item) => testHolds(item, site)), (all) => all.every(Boolean));
    case 'or':
      return joined(test.items.map((item) => testHolds(item, site)), (all) => all.some(Boolean));
  }
}

/** Of several tests together; undefined where one of them is. */
function joined(tests: readonly (boolean | undefined)[], join: (all: readonly (boolean | undefined)[]) => boolean): boolean | undefined {
  return tests.includes(undefined) ? undefined : join(tests);
}

function compares(operator: (Test & { kind: 'compare' })['operator'], left: number, right: number): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '≠':
      return left !== right;
    case '≤':
      return left <= right;
    case '≥':
      return left >= right;
    case '<':
      return left < right;
    case '>':
      return left > right;
  }
}

function isFilled(term: CellTerm, site: Site): boolean | undefined {
  const access = site.accesses.get(term.table);
  const row = access && rowOf(term, access, site.instance);
  if (!access || !row) return access && false;
  const value = figureAt(term.column, access, row, site);
  return value === undefined ? undefined : value !== 0;
}

/** A term in hundredths of its unit. */
function valueOf(term: Term, site: Site): number | undefined {
  switch (term.kind) {
    case 'cell': {
      const access = site.accesses.get(term.table);
      const row = access && rowOf(term, access, site.instance);
      return access && row ? figureAt(term.column, access, row, site) : row === null ? 0 : undefined;
    }
    case 'children': {
      const access = site.accesses.get(term.of.table);
      const parent = access && rowOf(term.of, access, site.instance);
      return access && parent ? sumOver(access.children(parent), term.of.column, access, site) : undefined;
    }
    case 'listed': {
      const access = site.accesses.get(term.table);
      return access && sumOver(access.listed(term.part, term.group), term.column, access, site);
    }
    case 'add': {
      let total: number | undefined = 0;
      for (const { sign, value } of term.terms) total = plus(total, valueOf(value, site), sign);
      return total;
    }
    case 'number':
    case 'multiply':
      return undefined;
  }
}

function sumOver(rows: readonly TableRow[], column: string | null, access: TableAccess, site: Site): number | undefined {
  let total: number | undefined = 0;
  for (const row of rows) total = plus(total, figureAt(column, access, row, site), 1);
  return total;
}

/** Undefined beyond what a number holds exactly. */
function plus(total: number | undefined, value: number | undefined, sign: 1 | -1): number | undefined {
  if (total === undefined || value === undefined) return undefined;
  const sum = total + sign * value;
  return Number.isSafeInteger(sum) ? sum : undefined;
}

function figureAt(own: string | null, access: TableAccess, row: TableRow, { instance }: Site): number | undefined {
  const key = own ?? instance.column?.key;
  const column = key === undefined ? undefined : access.column(row, key);
  return column && access.hundredths(row, column);
}
