import type { Field, Form } from '../core';
import type { CellTerm, ListedTerm, Relation, Term, Test } from './compiled';
import type { Accesses } from './instances';
import type { TableAccess } from './table-access';
import { cellTerms, listedTerms } from './terms';

/** The table at hand where a relation holds in other editions of its form only. */
export function otherLayout({ home, layouts }: Relation, accesses: Accesses): TableAccess | undefined {
  if (!layouts) return undefined;
  const access = [...accesses].find(([{ set, name, previous }]) => set === home.set && name === home.name && !previous)?.[1];
  return layouts.has(access?.form.edition?.id ?? '') ? undefined : access;
}

/**
 * The relation as far as these editions of its tables print what it names. An addend without a row or column of its own
 * adds nothing; where anything else is not printed the relation does not apply and the result is the term that stops it.
 */
export function fitTo(relation: Relation, accesses: Accesses): Relation | CellTerm {
  if (isPrintedWhole(relation, accesses)) return relation;
  const unprinted = (term: CellTerm): boolean => isUnprinted(term, accesses.get(term.table));
  const list = listedTerms(relation).find((term) => isUnprinted(wholeColumn(term), accesses.get(term.table)));
  if (list) return wholeColumn(list);
  if (!cellTerms(relation).some(unprinted)) return relation;
  const fitted = { ...relation, condition: relation.condition && shortened(relation.condition, unprinted), body: shortened(relation.body, unprinted) };
  return cellTerms(fitted).find(unprinted) ?? fitted;
}

const wholeIn = new WeakMap<Relation, readonly Form[]>();

/** Whether every table of these forms prints all that the relation names: of a relation found out once, as long as it meets the same forms. */
function isPrintedWhole(relation: Relation, accesses: Accesses): boolean {
  const forms = [...accesses.values()].map(({ form }) => form);
  const known = wholeIn.get(relation);
  if (known?.every((form, index) => form === forms[index])) return true;
  const terms = [...cellTerms(relation), ...listedTerms(relation).map(wholeColumn)];
  const whole = terms.every((term) => isAlwaysPrinted(term, accesses.get(term.table)?.form));
  if (whole) wholeIn.set(relation, forms);
  return whole;
}

function isAlwaysPrinted({ row, column, part: name }: CellTerm, form: Form | undefined): boolean {
  if (!form || name === null) return true;
  const part = form.parts.find((each) => each.name === name);
  const own = part?.columns.find(({ key }) => key === column);
  if (!part || (column !== null && !own)) return false;
  if (own?.optional === true && part.rows.kind === 'list') return false;
  if (row !== null && part.rows.kind === 'fields') return part.rows.fields.some((field) => field.key === row && !field.optional);
  return row === null || part.rows.kind !== 'fixed' || part.rows.rows.some(({ key }) => key === row);
}

function wholeColumn({ table, part, column }: ListedTerm): CellTerm {
  return { kind: 'cell', table, row: null, column, part, span: { start: 0, end: 0 } };
}

function isUnprinted({ row, column, part: name }: CellTerm, access: TableAccess | undefined): boolean {
  if (!access || name === null) return false;
  const part = access.form.parts.find((each) => each.name === name);
  if (!part) return true;
  const own = part.columns.find(({ key }) => key === column);
  if (column !== null && !own) return true;
  // A column that only some sheets print.
  if (own?.optional === true && part.rows.kind === 'list' && !access.table.columns.some((each) => each.part === name && each.key === column)) return true;
  if (row !== null && part.rows.kind === 'fields') return isUnprintedField(part.rows.fields, row, access);
  return row !== null && part.rows.kind === 'fixed' && access.row(row) === undefined && access.fixedRow(row) === undefined;
}

/** A label of other editions, or one that only some sheets print. */
function isUnprintedField(fields: readonly Field[], row: string, access: TableAccess): boolean {
  const field = fields.find(({ key }) => key === row);
  return field === undefined || (field.optional && access.row(row) === undefined);
}

function shortened(test: Test, unprinted: (term: CellTerm) => boolean): Test {
  switch (test.kind) {
    case 'compare':
      return { ...test, left: sum(test.left, unprinted), right: sum(test.right, unprinted) };
    case 'filled':
      return { ...test, cells: printed(test.cells, (cell) => !unprinted(cell)) };
    case 'and':
    case 'or':
      return { ...test, items: test.items.map((item) => shortened(item, unprinted)) };
  }
}

function sum(term: Term, unprinted: (term: CellTerm) => boolean): Term {
  if (term.kind !== 'add') return term;
  return { ...term, terms: printed(term.terms, ({ value }) => value.kind !== 'cell' || !unprinted(value)).map((each) => ({ ...each, value: sum(each.value, unprinted) })) };
}

/** Without what is not printed, unless nothing would be left. */
function printed<T>(all: readonly T[], isPrinted: (each: T) => boolean): readonly T[] {
  const kept = all.filter(isPrinted);
  return kept.length > 0 ? kept : all;
}
