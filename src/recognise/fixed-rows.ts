import { type TableRow, normalize, stripNumbering } from '../core';
import type { FixedRow, Part } from '../forms/types';
import { nameToday } from '../subjects';
import type { BodyRow } from './body';
import type { Grid } from './grid';
import { type Lane, codeText, hasFigures } from './lanes';
import type { RowReading } from './reading';
import { likeness } from './synonyms';
import { splitCode } from './words';

interface Entry {
  readonly row: FixedRow;
  /** Place in the paper order of the part. */
  readonly index: number;
  /** Normalised label with its numbering, and without. */
  readonly labels: readonly string[];
  readonly bare: string;
}

interface FixedIndex {
  /** Rows that are printed with a label. */
  readonly labelled: number;
  readonly byName: ReadonlyMap<string, readonly Entry[]>;
  readonly byCode: ReadonlyMap<string, Entry>;
  readonly byLine: ReadonlyMap<string, Entry>;
}

/** What the sheet prints in front of a row's figures. */
interface Printed {
  readonly code: string;
  readonly label: string;
  readonly line: string;
}

const LEAST_LIKENESS = 0.5;

const indexes = new WeakMap<Part, FixedIndex>();

/** Rows the form fixes: found by code, by label, or by 行次, inside their lane. */
export function readFixedRows(grid: Grid, body: readonly BodyRow[], lanes: readonly Lane[]): RowReading {
  const parts = [...new Set(lanes.map(({ part }) => part))];
  const used = new Set<FixedRow>();
  const rows: TableRow[] = [];
  const unmatched = new Map<number, string>();
  for (const part of parts) {
    const own = lanes.filter((lane) => lane.part === part);
    const others = parts.filter((other) => other !== part).map(indexOf);
    const matcher = new Matcher(indexOf(part), others, used);
    const claimed = new Set<number>();
    for (const lane of own) {
      for (const { row } of body) {
        const printed = readPrinted(grid, row, lane);
        const entry = matcher.find(printed);
        if (entry === 'caption') continue;
        if (entry) {
          const figures = entry.row.acrossLanes ? laneOfTotal(grid, row, own, lane) : lane;
          rows.push(tableRow(grid, row, lane, figures, entry.row, printed));
          if (entry.row.acrossLanes) claimed.add(row);
        } else if (!claimed.has(row) && (printed.code !== '' || printed.label !== '' || hasFigures(grid, row, lane))) {
          unmatched.set(row, (unmatched.get(row) ?? '') + printed.code + printed.label);
        }
      }
    }
  }
  const labelled = parts.reduce((count, part) => count + indexOf(part).labelled, 0);
  const found = rows.filter(({ label }) => label !== '').length;
  const written = found + unmatched.size;
  const precision = written === 0 ? 0 : found / written;
  const recall = labelled === 0 ? 0 : found / labelled;
  return {
    rows,
    unmatched: [...unmatched].map(([row, label]) => ({ row, label })).sort((a, b) => a.row - b.row),
    found,
    expected: labelled,
    fit: precision * (0.6 + 0.4 * recall),
  };
}

/** Hands out the rows of one part, each once, in paper order where nothing else tells them apart. */
class Matcher {
  private last = -1;

  constructor(
    private readonly index: FixedIndex,
    private readonly others: readonly FixedIndex[],
    private readonly used: Set<FixedRow>,
  ) {}

  find(printed: Printed): Entry | 'caption' | undefined {
    const entry = this.byCode(printed.code) ?? this.byLabel(printed) ?? this.byLine(printed);
    if (!entry) return undefined;
    if (entry.row.caption) return 'caption';
    this.used.add(entry.row);
    this.last = entry.index;
    return entry;
  }

  /** A code is found in whichever lane it stands. */
  private byCode(code: string): Entry | undefined {
    if (code === '') return undefined;
    const entry = [this.index, ...this.others].map((index) => index.byCode.get(code)).find((found) => found !== undefined);
    return entry && !this.used.has(entry.row) ? entry : undefined;
  }

  private byLabel({ code, label, line }: Printed): Entry | undefined {
    const name = label === '' ? code : label;
    if (name === '' || (code !== '' && code !== name && /^\d/.test(code))) return undefined;
    const bare = stripNumbering(name);
    const candidates = (this.index.byName.get(bare) ?? this.index.byName.get(name) ?? this.index.byName.get(nameToday(bare)) ?? []).filter(({ row }) => !this.used.has(row));
    if (candidates.length < 2) return candidates[0];
    const sameLine = candidates.find(({ row }) => line !== '' && String(row.line) === line);
    const numbered = bare === name ? undefined : candidates.find(({ labels }) => labels.includes(name));
    return sameLine ?? numbered ?? candidates.find(({ index }) => index > this.last) ?? candidates[0];
  }

  /** A row with nothing but its 行次; or one whose label is an older or misspelt wording of the same line. */
  private byLine({ code, label, line }: Printed): Entry | undefined {
    const entry = line === '' ? undefined : this.index.byLine.get(line);
    if (!entry || this.used.has(entry.row)) return undefined;
    const name = label === '' ? code : label;
    if (entry.row.label === '' || name === '') return entry.row.label === name ? entry : undefined;
    return likeness(stripNumbering(name), entry.bare) >= LEAST_LIKENESS ? entry : undefined;
  }
}

/** A total across lanes has its figure in the last lane; some editions print it beside the label. */
function laneOfTotal(grid: Grid, row: number, lanes: readonly Lane[], labelled: Lane): Lane {
  return [...lanes].reverse().find((lane) => hasFigures(grid, row, lane)) ?? lanes.at(-1) ?? labelled;
}

function readPrinted(grid: Grid, row: number, lane: Lane): Printed {
  const at = (column: number | undefined): string => (column === undefined ? '' : grid.text(row, column));
  const first = codeText(grid, row, lane);
  const { code, name } = splitCode(first);
  const label = at(lane.label);
  return { code: code === '' ? first : code, label: label === '' ? name : label, line: at(lane.line) };
}

function tableRow(grid: Grid, row: number, lane: Lane, figures: Lane, found: FixedRow, printed: Printed): TableRow {
  const labelColumn = (lane.code !== undefined && printed.code !== '' ? lane.code : lane.label) ?? lane.code ?? lane.amounts[0]?.column ?? 0;
  const nameAt = lane.label !== undefined && grid.text(row, lane.label) !== '' ? lane.label : labelColumn;
  return {
    key: found.key,
    label: printed.label === '' && printed.code === '' ? '' : grid.printed(row, nameAt),
    part: lane.part.name,
    lane: figures.lane,
    row,
    labelColumn,
    ...(found.code === undefined ? {} : { code: found.code }),
    ...(printed.line === '' ? {} : { line: printed.line }),
  };
}

function indexOf(part: Part): FixedIndex {
  const known = indexes.get(part);
  if (known) return known;
  const rows = part.rows.kind === 'fixed' ? part.rows.rows : [];
  const entries = rows.map((row, index): Entry => {
    const labels = [row.label, ...row.aliases].map(normalize).filter((label) => label !== '');
    return { row, index, labels, bare: stripNumbering(labels[0] ?? '') };
  });
  const byName = new Map<string, Entry[]>();
  for (const entry of entries) {
    const names = new Set(entry.labels.flatMap((label) => [label, stripNumbering(label)]));
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), entry]);
  }
  const index: FixedIndex = {
    labelled: rows.filter(({ label, caption }) => label !== '' && !caption).length,
    byName,
    byCode: new Map(entries.flatMap((entry) => (entry.row.code === undefined ? [] : [[entry.row.code, entry]]))),
    byLine: new Map(entries.flatMap((entry) => (entry.row.line === undefined ? [] : [[String(entry.row.line), entry]]))),
  };
  indexes.set(part, index);
  return index;
}
