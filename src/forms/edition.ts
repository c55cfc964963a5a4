import type { Localized, Unit } from '../core';
import type { Column, Edition, FixedRow, Form, FormRelation, Part, Rows } from './types';

/** What a layout prints differently; everything that is not said is as in the form it is written against. */
export interface Difference {
  /** Unique among the editions of the form: `common-2021`. */
  readonly id: string;
  readonly name: Localized;
  /** First and last year it is printed for; null where that side is open. */
  readonly years?: Edition['years'];
  readonly region?: string;
  readonly title?: string;
  /** Other titles it is printed with, beside those of the form. */
  readonly aliases?: readonly string[];
  /** Printed code; blank where the layout prints none. */
  readonly code?: string;
  readonly unit?: Unit;
  /** By the part's name; null for a part that is not printed. */
  readonly parts?: Readonly<Record<string, PartDifference | null>>;
  /** Relations that hold in this layout because of what it adds. */
  readonly relations?: readonly FormRelation[];
  /** Regulation or document the layout comes from; that of the form unless told. */
  readonly basis?: string;
}

export interface PartDifference {
  /** The columns as this layout prints them, left to right; keys that the form has keep their meaning. */
  readonly columns?: readonly Column[];
  readonly lanes?: number;
  /** All rows at once, where little is alike. */
  readonly rows?: Rows;
  /** Keys of rows that are not printed. */
  readonly omit?: readonly string[];
  readonly insert?: readonly Insertion[];
  /** False where the rows carry no 行次. */
  readonly lines?: boolean;
}

interface Insertion {
  readonly after: string;
  readonly rows: readonly FixedRow[];
}

/** `insert: [after('其他支出', row(0, '债务还本支出'))]`: the new row belongs to the totals its neighbour belongs to. */
export function after(key: string, ...rows: readonly FixedRow[]): Insertion {
  return { after: key, rows };
}

/**
 * A layout of a form, written as its difference. Throws where it speaks of a part or a row that the form does not have,
 * so that a change of the form cannot leave an edition behind unseen.
 */
export function edition(form: Form, difference: Difference): Form {
  const { id, name, years, region, title, aliases, code, unit, parts = {}, relations = [], basis } = difference;
  const strangers = Object.keys(parts).filter((each) => !form.parts.some((part) => part.name === each));
  if (strangers.length > 0) throw new Error(`edition ${id}: ${form.id} has no part ${strangers.join(', ')}`);
  return {
    ...form,
    edition: { id, title: name, ...(years ? { years } : {}), ...(region === undefined ? {} : { region }) },
    title: title ?? form.title,
    aliases: [...new Set([...(aliases ?? []), ...(title === undefined ? [] : [form.title]), ...form.aliases])],
    tableCode: code ?? form.tableCode,
    unit: unit ?? form.unit,
    basis: basis ?? form.basis,
    parts: form.parts.filter((part) => parts[part.name] !== null).map((part) => changed(part, parts[part.name] ?? {}, `${form.id} ${id}`)),
    relations: [...form.relations, ...relations],
  };
}

function changed(part: Part, difference: PartDifference, where: string): Part {
  const { columns, lanes, rows, omit = [], insert = [], lines = true } = difference;
  const kept = withoutLineColumn(columns ?? part.columns, lines);
  return { ...part, lanes: lanes ?? part.lanes, columns: kept, rows: rows ?? changedRows(part.rows, { omit, insert, lines }, where) };
}

function withoutLineColumn(columns: readonly Column[], lines: boolean): readonly Column[] {
  return lines ? columns : columns.filter(({ role }) => role !== 'line');
}

type RowChange = Required<Pick<PartDifference, 'omit' | 'insert' | 'lines'>>;

function changedRows(rows: Rows, { omit, insert, lines }: RowChange, where: string): Rows {
  if (rows.kind !== 'fixed') {
    if (omit.length > 0 || insert.length > 0) throw new Error(`edition ${where}: only fixed rows can be omitted or inserted`);
    return rows;
  }
  const unknown = [...omit, ...insert.map((each) => each.after)].filter((key) => !rows.rows.some((row) => row.key === key));
  if (unknown.length > 0) throw new Error(`edition ${where}: no row ${unknown.join(', ')}`);
  const all = rows.rows.flatMap((row) => [row, ...insert.filter((each) => each.after === row.key).flatMap((each) => each.rows)]);
  const shown = all.filter((row) => !omit.includes(row.key) && (lines || row.label !== ''));
  return { ...rows, rows: shown.map((row) => withLine(withChildren(row, insert, omit), lines)) };
}

function withChildren(row: FixedRow, insert: readonly Insertion[], omit: readonly string[]): FixedRow {
  if (row.children.length === 0) return row;
  const children = row.children.flatMap((key) => [key, ...insert.filter((each) => each.after === key).flatMap((each) => each.rows.map((added) => added.key))]);
  return { ...row, children: children.filter((key) => !omit.includes(key)) };
}

function withLine(row: FixedRow, lines: boolean): FixedRow {
  if (lines) return row;
  const { line, ...rest } = row;
  return line === undefined ? row : rest;
}
