import type { FixedRow, Form, ListRows, Part } from '../../src/core';
import { RESULT_KEY, TARGET_KEYS } from '../../src/performance';

/** What a form file says that cannot be meant, each as a sentence that says where to look. Formulas are checked where they are compiled. */
export function problemsOf(form: Form): readonly string[] {
  const where = `${form.id}${form.edition ? ` (${form.edition.id})` : ''}`;
  return [
    ...twice(form.parts.map(({ name }) => name)).map((name) => `two parts are named “${name}”`),
    ...fieldOf(form, 'repeats.by', form.repeats?.by),
    ...fieldOf(form, 'organisation', form.organisation),
    ...form.parts.flatMap((part) => inPart(part).map((problem) => `part “${part.name}”: ${problem}`)),
  ].map((problem) => `${where}: ${problem}`);
}

/** Layouts of one form that print the same headings: nothing but their order tells them apart, and order is no evidence. */
export function indistinguishable(layouts: readonly Form[]): readonly string[] {
  const words = ({ parts }: Form): string =>
    JSON.stringify(parts.map(({ name, columns, rows }) => [name, columns.map(({ path, aliases }) => [path, aliases].join()).sort(), rows.kind === 'fixed' ? rows.rows.map(({ label }) => label) : rows, parts.length]));
  return layouts.flatMap((one, index) =>
    layouts.slice(index + 1).flatMap((other) => {
      const same = one.id === other.id && words(one) === words(other) && one.title === other.title && one.tableCode === other.tableCode;
      return same ? [`${one.id}: ${one.edition?.id ?? 'the form'} and ${other.edition?.id ?? 'the form'} print the same words; a layout is known by its words, so leave one out`] : [];
    }),
  );
}

function fieldOf({ parts }: Form, what: string, label: string | undefined): readonly string[] {
  const fields = parts.flatMap(({ rows }) => (rows.kind === 'fields' ? rows.fields.map(({ key }) => key) : []));
  return label === undefined || fields.includes(label) ? [] : [`${what} is “${label}”, which is no field of it; the fields are ${fields.join('、')}`];
}

function inPart(part: Part): readonly string[] {
  const keys = part.columns.map(({ key }) => key);
  const unknown = (what: string, key: string): readonly string[] => (keys.includes(key) ? [] : [`${what} “${key}”, which is no column of it; the columns are ${keys.join('、')}`]);
  return [
    ...twice(keys).map((key) => `two columns have the key “${key}”`),
    ...part.columns.flatMap(({ key, of }) => (of ? [of.part, of.whole].flatMap((each) => unknown(`column “${key}” is a share of`, each)) : [])),
    ...part.columns.flatMap(({ key, most }) => (typeof most === 'string' ? unknown(`column “${key}” earns at most`, most) : [])),
    ...(part.rows.kind === 'fixed' ? inRows(part.rows.rows) : []),
    ...(part.rows.kind === 'list' ? inList(part, part.rows, unknown) : []),
  ];
}

function inRows(rows: readonly FixedRow[]): readonly string[] {
  const keys = rows.map(({ key }) => key);
  return [
    ...twice(keys).map((key) => `two rows have the key “${key}”; give one of them a key of its own: row(…, { key: '…' })`),
    ...twice(rows.flatMap(({ line }) => line ?? []).filter((line) => line > 0)).map((line) => `行次 ${String(line)} stands twice`),
    ...rows.flatMap(({ key, children, sumId }) => [
      ...children.filter((child) => !keys.includes(child)).map((child) => `“${key}” adds up “${child}”, which is no row of it`),
      ...twice(children).map((child) => `“${key}” adds up “${child}” twice`),
      ...(sumId !== undefined && children.length === 0 ? [`“${key}” is the total ${sumId} of no row: are its lines(…) those of the rows it adds up?`] : []),
    ]),
  ];
}

function inList({ name, columns }: Part, { names, groups, subtotals }: ListRows, unknown: (what: string, key: string) => readonly string[]): readonly string[] {
  const keys = columns.map(({ key }) => key);
  const scored = name === '绩效指标' && keys.includes('得分') && keys.includes(RESULT_KEY);
  return [
    ...names.flatMap((key) => unknown('rows are named by', key)),
    ...groups.flatMap(({ column }) => unknown('side labels stand in', column)),
    ...(subtotals ? unknown('subtotals are known by', subtotals.column) : []),
    ...(scored && !TARGET_KEYS.some((key) => keys.includes(key))
      ? [`its rows earn points for a result and no column holds the target, so nothing is judged: give the target column one of the keys ${TARGET_KEYS.join('、')}, and what is printed in \`printed\``]
      : []),
  ];
}

function twice<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
