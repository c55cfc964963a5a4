import type { Column, ListRows, Part } from '../../core';
import type { Use } from './outline';
import { withoutBracket } from './words';

/** What a printed word stands for inside one list. */
export interface ListWord {
  /** A word of its header. */
  readonly heading: boolean;
  /** A caption and nothing else in the whole form. */
  readonly caption: boolean;
  readonly total: boolean;
  /** The side labels it is, by column. */
  readonly sides: ReadonlyMap<string, string>;
}

/** What the form says about one of its lists, prepared once: columns, side labels, and which of them stand under which. */
export class ListWords {
  readonly columns: ReadonlyMap<string, ListColumn>;
  readonly names: ReadonlySet<string>;
  /** Columns of side labels with those that stand under them. */
  readonly sides: readonly Side[];
  /** Column of side labels → its level, outermost first. */
  private readonly levels: ReadonlyMap<string, number>;
  /** By the uses of the outline, which are made once as well. */
  private readonly known = new Map<readonly Use[], ListWord>();

  constructor(
    private readonly part: Part,
    list: ListRows,
  ) {
    this.names = new Set(list.names);
    this.levels = new Map(list.groups.map(({ column }, level) => [column, level]));
    this.sides = list.groups.map((group) => sideOf(group, list));
    this.columns = new Map(part.columns.map((column) => [column.key, { ...column, isName: this.names.has(column.key), side: this.sides[this.level(column.key)] }]));
  }

  /** How far in a column of side labels stands; below zero for any other column. */
  level(column: string): number {
    return this.levels.get(column) ?? -1;
  }

  /** What a word with these uses stands for here. */
  word(uses: readonly Use[]): ListWord {
    if (uses.length === 0) return NO_WORD;
    let word = this.known.get(uses);
    if (!word) this.known.set(uses, (word = wordOf(this.part, uses)));
    return word;
  }

}

/** The side label a text is in a column of them, where it is one. */
export function labelIn({ column, shortened }: Side, { sides }: ListWord, text: string): string | undefined {
  // 产出 for 产出指标, with its points or without: too short to mean it anywhere else.
  return sides.get(column) ?? shortened.get(withoutBracket(text));
}

/** A column of the list. */
export interface ListColumn extends Column {
  /** Its texts name the rows. */
  readonly isName: boolean;
  /** Set where it holds side labels. */
  readonly side: Side | undefined;
}

/** A column of side labels. */
export interface Side {
  readonly column: string;
  /** How far in it stands, outermost first. */
  readonly level: number;
  /** Columns whose labels stand under its own. */
  readonly inner: readonly string[];
  /** Label of an inner column → the labels it may stand under. */
  readonly owners: ReadonlyMap<string, readonly string[]>;
  /** Its labels without 指标 → the label. */
  readonly shortened: ReadonlyMap<string, string>;
  /** Others than these are as good: short words, or names of any length. */
  readonly open: boolean;
  readonly named: boolean;
}

const ENDING = '指标';

function sideOf({ column, labels, open }: ListRows['groups'][number], { groups }: ListRows): Side {
  const level = groups.findIndex((group) => group.column === column);
  const inner = groups.flatMap((group, at) => (at > level && isUnder(group.column, column) ? [group.column] : []));
  const owners = new Map<string, string[]>();
  for (const [label, under] of Object.entries(labels)) {
    for (const each of under) owners.set(each, [...(owners.get(each) ?? []), label]);
  }
  const shortened = Object.keys(labels).flatMap((label) => (label.endsWith(ENDING) ? [[label.slice(0, -ENDING.length), label] as const] : []));
  return { column, level, inner, owners, shortened: new Map(shortened), open: open !== undefined, named: open === 'names' };
}

/** 二级指标 on either side of a target table stand under the one 一级指标. */
function isUnder(inner: string, outer: string): boolean {
  const lane = (key: string): string => key.split('.').slice(0, -1).join('.');
  return lane(outer) === '' || lane(outer) === lane(inner);
}

const NO_WORD: ListWord = { heading: false, caption: false, total: false, sides: new Map() };

function wordOf(part: Part, uses: readonly Use[]): ListWord {
  const own = uses.filter((use) => use.part === part);
  const sides = new Map<string, string>();
  for (const use of own) if (use.kind === 'group' && !sides.has(use.column)) sides.set(use.column, use.label);
  const says = (kind: Use['kind']): boolean => own.some((use) => use.kind === kind);
  return {
    heading: says('column') || says('caption'),
    caption: says('caption') && uses.every(({ kind }) => kind === 'caption'),
    total: says('total'),
    sides,
  };
}

const prepared = new WeakMap<Part, ListWords>();

export function listWordsOf(part: Part, list: ListRows): ListWords {
  let words = prepared.get(part);
  if (!words) prepared.set(part, (words = new ListWords(part, list)));
  return words;
}
