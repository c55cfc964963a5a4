import type { Localized, Severity } from '../core';
import type { Column, Field, FixedRow, FormRelation, ListRows, Part, Rows } from './types';

/** Short constructors, so that a form file reads like the paper form. They fill in defaults and nothing else. */

interface ColumnOptions {
  readonly number?: number;
  readonly aliases?: readonly string[];
  readonly optional?: boolean;
  readonly measure?: Column['measure'];
  readonly of?: Column['of'];
  readonly most?: Column['most'];
  readonly like?: RegExp;
  readonly holds?: Column['holds'];
  /** Header path where an edition prints the column under other headings than its key says. */
  readonly printed?: string;
}

function column(role: Column['role'], key: string, options: ColumnOptions = {}): Column {
  const { number, measure, of, most, like, holds, aliases = [], optional = false, printed = key } = options;
  return {
    ...{ key, path: printed.split('.'), role, aliases, optional },
    ...(number === undefined ? {} : { number }),
    ...(measure === undefined ? {} : { measure }),
    ...(of === undefined ? {} : { of }),
    ...(most === undefined ? {} : { most }),
    ...(like === undefined ? {} : { like }),
    ...(holds === undefined ? {} : { holds }),
  };
}

export const labelColumn = (key: string, options?: ColumnOptions): Column => column('label', key, options);
export const lineColumn = (key: string, options?: ColumnOptions): Column => column('line', key, options);
export const codeColumn = (key: string, options?: ColumnOptions): Column => column('code', key, options);
export const amountColumn = (key: string, number?: number, options: ColumnOptions = {}): Column =>
  column('amount', key, number === undefined ? options : { ...options, number });
export const textColumn = (key: string, options?: ColumnOptions): Column => column('text', key, options);
export const pointsColumn = (key: string, options?: ColumnOptions): Column => column('amount', key, { ...options, measure: 'points' });
export const countColumn = (key: string, options?: ColumnOptions): Column => column('amount', key, { ...options, measure: 'count' });
export const percentColumn = (key: string, options?: ColumnOptions): Column => column('amount', key, { ...options, measure: 'percent' });

interface RowOptions {
  readonly key?: string;
  readonly aliases?: readonly string[];
  readonly count?: boolean;
  readonly balance?: boolean;
}

const PLAIN = { aliases: [], children: [], caption: false, count: false, balance: false, acrossLanes: false };

/** A numbered row. The key is the label without its 一、 numbering unless told otherwise. */
export function row(line: number, label: string, options: RowOptions = {}): FixedRow {
  const { key = bare(label), aliases = [], count = false, balance = false } = options;
  return { ...PLAIN, key, label, line, aliases, count, balance };
}

/** A row the form identifies by 科目代码; relations call it by that code. */
export function coded(code: string, label: string): FixedRow {
  return { ...PLAIN, key: code, label, code };
}

/** Rows that carry a line number and nothing else. */
export function blankRows(from: number, to: number): FixedRow[] {
  return range(from, to).map((line) => ({ ...PLAIN, key: `行${line}`, label: '', line }));
}

/** A caption inside the body. */
export function caption(label: string): FixedRow {
  return { ...PLAIN, key: label, label, caption: true };
}

/** Consecutive rows from a list of labels, numbered from `first`. */
export function numbered(first: number, labels: readonly string[], options: RowOptions = {}): FixedRow[] {
  return labels.map((label, index) => row(first + index, label, options));
}

interface Lines {
  readonly from: number;
  readonly to: number;
}

export const lines = (from: number, to: number): Lines => ({ from, to });

/** A row that is the sum of other lines of its part. */
export function total(
  line: number,
  label: string,
  of: Lines,
  sumId: string,
  options: RowOptions = {},
): FixedRow & { readonly of: Lines } {
  return { ...row(line, label, options), sumId, of };
}

/** Puts rows together and resolves `of` line ranges into the keys of the rows that carry a label. */
export function fixedRows(...groups: readonly (FixedRow | readonly FixedRow[])[]): Rows {
  const all = groups.flat();
  return { kind: 'fixed', rows: all.map((entry) => withChildren(entry, all)) };
}

/** Rows of which only those with figures are printed. */
export function onlyFilled(rows: Rows): Rows {
  return rows.kind === 'fixed' ? { ...rows, sparse: true } : rows;
}

function withChildren(entry: FixedRow & { readonly of?: Lines }, all: readonly FixedRow[]): FixedRow {
  const { of, ...plain } = entry;
  if (!of) return plain;
  const children = all
    .filter((other) => other.line !== undefined && other.line >= of.from && other.line <= of.to && other.label !== '')
    .map((other) => other.key);
  return { ...plain, children };
}

/** A row known by its label alone. */
export function labelled(label: string, options: RowOptions = {}): FixedRow {
  const { key = bare(label), aliases = [], count = false, balance = false } = options;
  return { ...PLAIN, key, label, aliases, count, balance };
}

/** A form whose rows are fixed by 科目代码: a 类 is the sum of the 款 that begin with its code. */
export function codeTree(sumId: string, entries: readonly FixedRow[]): FixedRow[] {
  return entries.map((entry) => {
    const { code } = entry;
    if (code === undefined) return entry;
    const children = entries
      .filter((other) => other.code !== undefined && other.code !== code && other.code.startsWith(code))
      .map((other) => other.key);
    return children.length > 0 ? { ...entry, children, sumId } : entry;
  });
}

/** The last row of a form in lanes: label in the first lane of its part, figure in the last. */
export function acrossLanesTotal(label: string, children: readonly string[], sumId: string): FixedRow {
  return { ...PLAIN, key: label, label, children, sumId, acrossLanes: true };
}

/** A total of named rows in a form without 行次. */
export function gathered(label: string, children: readonly string[], sumId: string): FixedRow {
  return { ...PLAIN, key: label, label, children, sumId };
}

/** Rows known by their names alone: 单位 of 表十一, 项目 of 表十二. */
export function namedRows(total: string, sumId: string, options: { readonly labels?: readonly string[]; readonly units?: boolean } = {}): Rows {
  return { kind: 'names', total, labels: options.labels ?? [], units: options.units ?? false, sumId };
}

export function part(name: string, columns: readonly Column[], rows: Rows, lanes = 1): Part {
  return { name, columns, rows, lanes };
}

interface FieldOptions {
  readonly aliases?: readonly string[];
  readonly like?: RegExp;
  readonly below?: boolean;
  readonly optional?: boolean;
}

/** A labelled value of a block. */
export function field(label: string, options: FieldOptions = {}): Field {
  const { aliases = [], like, below = false, optional = false } = options;
  return { key: label, label, aliases, ...(like && { like }), below, optional };
}

/** Column of a block whose values are texts beside their labels. */
const CONTENT = '内容';

/** A block of labelled texts; `captions` are the words printed beside it. */
export function texts(name: string, fields: readonly (Field | string)[], captions: readonly string[] = []): Part {
  return fieldBlock(name, [column('text', CONTENT)], fields, captions);
}

/** A block of labelled values with a column for each place a value is printed in. */
export function fieldBlock(name: string, columns: readonly Column[], fields: readonly (Field | string)[], captions: readonly string[] = []): Part {
  const rows = fields.map((each) => (typeof each === 'string' ? field(each) : each));
  return { name, lanes: 1, columns, rows: { kind: 'fields', fields: rows }, captions };
}

/** A block with any number of rows under its header. */
export function listBlock(name: string, columns: readonly Column[], rows: Omit<ListRows, 'kind'>, captions: readonly string[] = []): Part {
  return { name, lanes: 1, columns, rows: { kind: 'list', ...rows }, captions };
}

interface RelationOptions {
  readonly severity?: Severity;
  readonly exact?: boolean;
  readonly basis?: string;
  readonly unless?: string;
}

/** One 勾稽关系: id, formula text, the sentence a finding says, and where it comes from. */
export function relation(id: string, text: string, sentence: Localized, options: RelationOptions = {}): FormRelation {
  return {
    id,
    text,
    sentence,
    basis: options.basis ?? '由表样直接推出',
    severity: options.severity ?? 'error',
    tolerance: options.exact ? 'exact' : 'derived',
    ...(options.unless !== undefined && { unless: options.unless }),
  };
}

function bare(label: string): string {
  return label.replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)\s*|\d+\.\s*)/, '');
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
