import type { Column, Field, FixedRow, Form, ListRows, Part, Rows } from '../core';

/**
 * What relations may name of a form: the rows and columns of all its editions. What an edition adds stands after the
 * entry it follows there; the form itself comes first, so names keep their order on paper.
 */
export function unionOf(form: Form, editions: readonly Form[]): Form {
  if (editions.length === 0) return form;
  const layouts = [form, ...editions];
  const names = [...new Set(layouts.flatMap(({ parts }) => parts.map(({ name }) => name)))];
  return { ...form, parts: names.map((name) => joined(layouts.flatMap(({ parts }) => parts.filter((part) => part.name === name)))) };
}

function joined(parts: readonly Part[]): Part {
  const [first] = parts;
  if (!first) throw new Error('a part of a union stands in at least one edition');
  return {
    ...first,
    lanes: Math.max(...parts.map(({ lanes }) => lanes)),
    columns: merged<Column>(parts.map(({ columns }) => columns)),
    rows: joinedRows(parts.map(({ rows }) => rows), first.rows),
  };
}

function joinedRows(all: readonly Rows[], first: Rows): Rows {
  if (first.kind === 'fields') return { kind: 'fields', fields: joinedFields(all) };
  if (first.kind === 'list') return joinedLists(all, first);
  if (first.kind !== 'fixed') return first;
  const rows = merged<FixedRow>(all.flatMap((each) => (each.kind === 'fixed' ? [each.rows] : [])));
  const names = new Map<string, Set<string>>();
  for (const each of all) {
    if (each.kind !== 'fixed') continue;
    for (const row of each.rows) names.set(row.key, new Set([...(names.get(row.key) ?? []), row.label, ...row.aliases]));
  }
  return { kind: 'fixed', rows: rows.map((row) => ({ ...row, aliases: [...(names.get(row.key) ?? [])].filter((name) => name !== row.label && name !== '') })) };
}

function joinedFields(all: readonly Rows[]): readonly Field[] {
  const lists = all.flatMap((each) => (each.kind === 'fields' ? [each.fields] : []));
  return merged<Field>(lists).map((field) => {
    const names = lists.flat().flatMap(({ key, label, aliases }) => (key === field.key ? [label, ...aliases] : []));
    return { ...field, aliases: [...new Set(names)].filter((name) => name !== field.label) };
  });
}

function joinedLists(all: readonly Rows[], first: ListRows): ListRows {
  const lists = all.flatMap((each) => (each.kind === 'list' ? [each] : []));
  const groups = first.groups.map(({ column, labels }) => ({
    column,
    labels: Object.assign({}, labels, ...lists.flatMap((each) => each.groups.flatMap((group) => (group.column === column ? [group.labels] : [])))) as typeof labels,
  }));
  const total = lists.find((each) => each.total)?.total;
  const labels = [...new Set(lists.flatMap((each) => each.total?.labels ?? []))];
  return { ...first, groups, ...(total ? { total: { ...total, labels } } : {}) };
}

/** Lists merged by key: an entry of a later list that is new stands behind the entry before it there. */
function merged<T extends { readonly key: string }>(lists: readonly (readonly T[])[]): readonly T[] {
  const result: T[] = [];
  for (const list of lists) {
    list.forEach((entry, index) => {
      if (result.some(({ key }) => key === entry.key)) return;
      const before = list.slice(0, index).reverse().find(({ key }) => result.some((each) => each.key === key));
      const at = before === undefined ? 0 : result.findIndex(({ key }) => key === before.key) + 1;
      result.splice(index === 0 ? 0 : at, 0, entry);
    });
  }
  return result;
}
