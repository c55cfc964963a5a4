import { columnIndex, MAX_COLUMNS, MAX_ROWS, parseRange, type Range } from '../../../core';
import { type Token, tokenizeFormula } from '../xlsx/formula-tokens';
import { readOf, type TablePart } from './tables';
import type { DefinedName } from './workbook-parts';

/** What a formula reads. `anything`: it cannot be told from its text. */
export interface Reads {
  readonly areas: readonly { readonly sheet: string; readonly area: Range }[];
  readonly anything: boolean;
}

const ANYTHING: Reads = { areas: [], anything: true };

/** Functions that find their cells while they run. */
const INDIRECT = /^(?:INDIRECT|OFFSET)$/i;
const RELATIVE = /^[A-Za-z\d]|:[A-Za-z\d]|[A-Za-z]\d/;

/** Finds what formulas read: cells, ranges, whole rows and columns, names and tables, on any sheet of the workbook. */
export class ReferenceFinder {
  private readonly names = new Map<string, DefinedName>();
  private readonly tables = new Map<string, TablePart>();
  private readonly known = new Map<string, Reads>();

  constructor(
    private readonly sheets: ReadonlyMap<string, string>,
    names: readonly DefinedName[],
    tables: readonly TablePart[],
  ) {
    for (const name of names) this.names.set(nameKey(name.sheet, name.name), name);
    for (const table of tables) this.tables.set(table.name.toLowerCase(), table);
  }

  /** `formula` as stored, without `=`, standing on `sheet`. */
  reads(formula: string, sheet: string): Reads {
    return this.collect(tokenizeFormula(formula), sheet, new Set());
  }

  private collect(tokens: readonly Token[], home: string, visiting: Set<string>): Reads {
    const areas: { sheet: string; area: Range }[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const found = this.at(tokens, at, home, visiting);
      if (found.anything) return ANYTHING;
      areas.push(...found.areas);
      at = found.last;
    }
    return { areas, anything: false };
  }

  /** What begins at a token, and the last token it takes. */
  private at(tokens: readonly Token[], start: number, home: string, visiting: Set<string>): Reads & { last: number } {
    const nothing = { areas: [], anything: false };
    const all = { ...ANYTHING, last: start };
    let at = start;
    let sheet: string | undefined = home;
    if (tokens[at + 1]?.text === '!' && tokens[at]?.kind === 'text') {
      const name = unquoted(tokens[at]?.text ?? '');
      const external = name.startsWith('[') || tokens[at - 1]?.text.startsWith('[') === true;
      // `一月:三月!B2` goes through every sheet between the two.
      if (tokens[at - 1]?.text === ':' || (!external && name.includes(':'))) return all;
      sheet = external ? undefined : this.sheets.get(name.toLowerCase());
      at += 2;
    }
    const token = tokens[at];
    const next = tokens[at + 1]?.text;
    if (!token) return { ...nothing, last: at };
    const within = (area: Range | undefined, last: number): Reads & { last: number } => ({
      ...nothing,
      ...(sheet !== undefined && area && { areas: [{ sheet, area }] }),
      last,
    });
    switch (token.kind) {
      case 'cell':
        if (next !== ':') return within(parseRange(token.text.replaceAll('$', '')), at);
        if (tokens[at + 2]?.kind !== 'cell') return all;
        return within(parseRange(`${token.text}:${tokens[at + 2]?.text ?? ''}`.replaceAll('$', '')), at + 2);
      case 'columns':
      case 'rows':
        return within(wholeLines(token), at);
      case 'word':
        if (next === '(') return INDIRECT.test(token.text) ? all : { ...nothing, last: at };
        if (next?.startsWith('[') === true) return { ...this.inTable(token.text, next), last: at + 1 };
        return { ...this.named(token.text, sheet, visiting), last: at };
      case 'text':
        // `[@金额]` inside a table; a bracket before a sheet's name is another workbook.
        if (token.text.startsWith('[') && !isBeforeSheet(tokens, at)) return all;
        return { ...nothing, last: at };
    }
  }

  private inTable(name: string, brackets: string): Reads {
    const table = this.tables.get(name.toLowerCase());
    return table ? { areas: [readOf(table, brackets)], anything: false } : ANYTHING;
  }

  private named(word: string, sheet: string | undefined, visiting: Set<string>): Reads {
    const nothing = { areas: [], anything: false };
    if (sheet === undefined) return nothing;
    const table = this.tables.get(word.toLowerCase());
    if (table) return { areas: [{ sheet: table.sheet, area: table.area }], anything: false };
    const local = nameKey(sheet, word);
    const key = this.names.has(local) ? local : nameKey(undefined, word);
    const name = this.names.get(key);
    if (!name || visiting.has(key)) return nothing;
    const before = this.known.get(key);
    if (before) return before;
    const tokens = tokenizeFormula(name.text);
    // A relative reference in a name means another cell wherever the name is used.
    const relative = tokens.some(({ kind, text }) => kind !== 'text' && kind !== 'word' && RELATIVE.test(text));
    const reads = relative ? ANYTHING : this.collect(tokens, name.sheet ?? sheet, new Set([...visiting, key]));
    this.known.set(key, reads);
    return reads;
  }
}

function isBeforeSheet(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.text === '!' || tokens[at + 2]?.text === '!';
}

function nameKey(sheet: string | undefined, name: string): string {
  return `${sheet?.toLowerCase() ?? ''}!${name.toLowerCase()}`;
}

function unquoted(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

function wholeLines({ kind, text }: Token): Range | undefined {
  const [first = '', second = ''] = text.replaceAll('$', '').split(':');
  const ends = kind === 'rows' ? [Number(first) - 1, Number(second) - 1] : [columnIndex(first), columnIndex(second)];
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  if (kind === 'rows') return { top: low, bottom: high, left: 0, right: MAX_COLUMNS - 1 };
  return { top: 0, bottom: MAX_ROWS - 1, left: low, right: high };
}
