import type { Form, Part } from '../../core';
import type { BlockHeader } from './header';

/** What a reading of a form can come to, told from its headers before any line is read. */
export interface Reach {
  /** Words of the form it can find at most. */
  readonly found: number;
  /** Words it should find: at least and at most. */
  readonly expected: readonly [number, number];
  /** Words of its headers that the form does not know. */
  readonly strange: number;
}

/** How many words a part should have: its columns and, where it begins, what is printed with them. */
export function expectedOf({ rows, columns }: Part, header: BlockHeader | undefined): number {
  if (rows.kind === 'fields') return rows.fields.filter(({ optional }) => !optional).length;
  const wanted = columns.filter(({ optional }) => !optional);
  if (!header) return wanted.length;
  if (rows.kind === 'fixed') return wanted.filter(({ role }) => role !== 'label').length + rows.rows.filter(({ label, caption }) => label !== '' && !caption).length;
  return Math.max(wanted.length + (rows.kind === 'list' && rows.total ? 1 : 0), header.found);
}

/** The part whose row this one gives the details of, under the same header. */
export function ownerOf({ rows }: Part): { readonly part: string; readonly row: string } | undefined {
  return rows.kind === 'list' ? rows.under : undefined;
}

/** From the parts that begin, with their headers, and the labels of fixed rows that are printed. */
export function reachOf({ parts }: Form, headers: ReadonlyMap<Part, BlockHeader | undefined>, rows: ReadonlyMap<Part, ReadonlySet<string>>): Reach {
  let [found, least, most, strange] = [0, 0, 0, 0];
  for (const part of parts) {
    const owner = ownerOf(part);
    const header = owner ? [...headers].find(([{ name }]) => name === owner.part)?.[1] : headers.get(part);
    const begins = owner ? header !== undefined : headers.has(part);
    const expected = expectedOf(part, header);
    most += expected;
    least += owner ? Math.min(expected, expectedOf(part, undefined)) : expected;
    if (!owner) strange += header?.strange ?? 0;
    if (begins) found += mostIn(part, header, rows);
  }
  return { found, expected: [least, most], strange };
}

function mostIn(part: Part, header: BlockHeader | undefined, labels: ReadonlyMap<Part, ReadonlySet<string>>): number {
  const { rows } = part;
  if (!header) return expectedOf(part, undefined);
  if (rows.kind === 'fixed') return header.found + (labels.get(part)?.size ?? 0);
  return header.found + (rows.kind === 'list' && rows.total ? 1 : 0);
}
