import type { CellTerm, ListedTerm, Relation, Term, Test } from './compiled';

const cellsOf = new WeakMap<Relation, readonly CellTerm[]>();
const listsOf = new WeakMap<Relation, readonly ListedTerm[]>();

/** Every cell term of a relation, condition first. Collected once a relation: it is asked for at every place it applies to. */
export function cellTerms(relation: Relation): readonly CellTerm[] {
  return onceEach(cellsOf, relation, ({ condition, body }) => [...(condition ? testCells(condition) : []), ...testCells(body)]);
}

/** Every sum over a list of a relation, condition first. */
export function listedTerms(relation: Relation): readonly ListedTerm[] {
  return onceEach(listsOf, relation, ({ condition, body }) => [...(condition ? testLists(condition) : []), ...testLists(body)]);
}

function onceEach<Found>(known: WeakMap<Relation, Found>, relation: Relation, find: (relation: Relation) => Found): Found {
  const found = known.get(relation) ?? find(relation);
  known.set(relation, found);
  return found;
}

function testLists(test: Test): readonly ListedTerm[] {
  if (test.kind === 'compare') return [...termLists(test.left), ...termLists(test.right)];
  return test.kind === 'filled' ? [] : test.items.flatMap(testLists);
}

function termLists(term: Term): readonly ListedTerm[] {
  if (term.kind === 'listed') return [term];
  if (term.kind === 'add') return term.terms.flatMap(({ value }) => termLists(value));
  return term.kind === 'multiply' ? [term.first, ...term.rest.map(({ value }) => value)].flatMap(termLists) : [];
}

function testCells(test: Test): readonly CellTerm[] {
  switch (test.kind) {
    case 'compare':
      return [...termCells(test.left), ...termCells(test.right)];
    case 'filled':
      return test.cells;
    case 'and':
    case 'or':
      return test.items.flatMap(testCells);
  }
}

export function termCells(term: Term): readonly CellTerm[] {
  switch (term.kind) {
    case 'number':
    case 'listed':
      return [];
    case 'cell':
      return [term];
    case 'children':
      return [term.of];
    case 'add':
      return term.terms.flatMap(({ value }) => termCells(value));
    case 'multiply':
      return [term.first, ...term.rest.map(({ value }) => value)].flatMap(termCells);
  }
}
