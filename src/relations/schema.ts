import { bareName, type Column, type Form, normalize, type Part } from '../core';

/** Names of a form as relations may say them, indexed once. Ambiguous names are an error, never a choice. */
export interface RowTarget {
  readonly key: string;
  readonly part: Part;
}

export interface ColumnTarget {
  readonly key: string;
  readonly part: Part;
}

const CODE = /^\d{3,9}$/;

export class Schema {
  private readonly rows = new Map<string, RowTarget[]>();

  constructor(readonly form: Form) {
    for (const part of form.parts) this.indexRows(part);
  }

  /** Rows called `name`: by key, label, alias, 科目代码 or 行27. */
  findRows(name: string): readonly RowTarget[] {
    const known = this.rows.get(bareName(name));
    if (known) return known;
    if (!CODE.test(name)) return [];
    return this.form.parts.filter((part) => part.rows.kind === 'codes').map((part) => ({ key: name, part }));
  }

  /** A list by the name of its block (绩效指标), or a group of its rows by their side label (产出指标). */
  findList(name: string): { readonly part: Part; readonly group: string | null } | undefined {
    const wanted = normalize(name);
    for (const part of this.form.parts) {
      if (part.rows.kind !== 'list') continue;
      if (normalize(part.name) === wanted) return { part, group: null };
      const group = part.rows.groups.flatMap(({ labels }) => Object.keys(labels)).find((label) => label === wanted);
      if (group !== undefined) return { part, group };
    }
    return undefined;
  }

  /** Amount columns whose header path contains `names` in that order, the last of them as its own label. */
  findColumns(names: readonly string[], part?: Part): readonly ColumnTarget[] {
    const wanted = names.map(normalize);
    const parts = part ? [part] : this.form.parts;
    return parts.flatMap((each) =>
      amountColumns(each)
        .filter((column) => matchesPath(column, wanted))
        .map((column) => ({ key: column.key, part: each })),
    );
  }

  /** What its rows and columns of figures are called, to be offered where a name is none of them. */
  names(): readonly string[] {
    return this.form.parts.flatMap((part) => [...amountColumns(part).map(({ key }) => key), ...rowKeys(part), ...(part.rows.kind === 'list' ? [part.name] : [])]);
  }

  /** Rows from one to another in the order of the form, both included; blank rows left out. */
  between(from: RowTarget, to: RowTarget): readonly RowTarget[] | undefined {
    if (from.part !== to.part || from.part.rows.kind !== 'fixed') return undefined;
    const rows = from.part.rows.rows;
    const first = rows.findIndex((row) => row.key === from.key);
    const last = rows.findIndex((row) => row.key === to.key);
    if (first < 0 || last < first) return undefined;
    return rows
      .slice(first, last + 1)
      .filter((row) => row.label !== '' && !row.caption)
      .map((row) => ({ key: row.key, part: from.part }));
  }

  private indexRows(part: Part): void {
    if (part.rows.kind === 'codes') this.add(part.rows.total, { key: part.rows.total, part });
    if (part.rows.kind === 'names') for (const name of [part.rows.total, ...part.rows.labels]) this.add(name, { key: part.rows.total, part });
    if (part.rows.kind === 'single') this.add(part.rows.key, { key: part.rows.key, part });
    if (part.rows.kind === 'list' && part.rows.total) {
      for (const name of [part.rows.total.key, ...part.rows.total.labels]) this.add(name, { key: part.rows.total.key, part });
    }
    if (part.rows.kind === 'fields') {
      for (const { key, label, aliases } of part.rows.fields) for (const name of [key, label, ...aliases]) this.add(name, { key, part });
    }
    if (part.rows.kind !== 'fixed') return;
    const keys = new Set(part.rows.rows.map((row) => row.key));
    for (const row of part.rows.rows) {
      if (row.caption) continue;
      const target = { key: row.key, part };
      this.add(row.key, target);
      if (row.line !== undefined) this.add(`行${row.line}`, target);
      if (row.label === '') continue;
      for (const name of [row.label, ...row.aliases]) {
        // A label that is another row's key belongs to that row (04 line 29 is printed like line 1).
        if (!keys.has(bareName(name)) && !keys.has(name)) this.add(name, target);
      }
    }
  }

  private add(name: string, target: RowTarget): void {
    const key = bareName(name);
    const known = this.rows.get(key) ?? [];
    if (!known.some((each) => each.key === target.key && each.part === target.part)) known.push(target);
    this.rows.set(key, known);
  }
}

/** A row that prints nothing but its 行次 is no name anybody looks for. */
function rowKeys({ rows }: Part): readonly string[] {
  switch (rows.kind) {
    case 'fixed':
      return rows.rows.flatMap(({ key, label, caption }) => (label === '' || caption ? [] : [key]));
    case 'fields':
      return rows.fields.map(({ key }) => key);
    case 'list':
      return rows.total ? [rows.total.key] : [];
    case 'single':
      return [rows.key];
    default:
      return [rows.total];
  }
}

export function amountColumns(part: Part): readonly Column[] {
  return part.columns.filter((column) => column.role === 'amount');
}

function matchesPath(column: Column, wanted: readonly string[]): boolean {
  const path = column.path.map(normalize);
  const last = wanted[wanted.length - 1];
  const leaf = path[path.length - 1];
  if (last !== leaf && !column.aliases.some((alias) => normalize(alias) === last)) return false;
  let at = 0;
  for (const name of wanted.slice(0, -1)) {
    const found = path.indexOf(name, at);
    if (found < 0 || found >= path.length - 1) return false;
    at = found + 1;
  }
  return true;
}
