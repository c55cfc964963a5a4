import { normalize, stripNumbering } from '../core';
import type { Column, Form, Part } from '../forms/types';
import { figureWords, saysFigure, totalWords } from './synonyms';
import { findOrganisation, findUnit, headerLabel } from './words';

/** One printed column of a form: a form column in one lane. */
export interface Slot {
  readonly part: string;
  readonly lane: number;
  readonly column: Column;
  /** Labels the column may be printed with, and how much each is worth as evidence. */
  readonly labels: ReadonlyMap<string, number>;
  readonly parents: readonly string[];
}

export interface CompiledForm {
  readonly form: Form;
  readonly slots: readonly Slot[];
  /** The slots whose leaf or parents say a word. */
  readonly slotsSaying: ReadonlyMap<string, readonly Slot[]>;
  /** Slots that every print of the form has. */
  readonly required: number;
  /** Words that no header of it has. */
  readonly foreign: ReadonlySet<string>;
  readonly titles: readonly string[];
}

export interface HeaderWord {
  /** Forms that print it over a column of figures, labels or codes, by their place in the vocabulary. */
  readonly leafOf: readonly number[];
  /** Forms that print it anywhere in a header. */
  readonly saidBy: readonly number[];
  /** Stands above other labels in some form. */
  readonly parent: boolean;
  /** Opens a run of columns: a label or code column. */
  readonly opening: boolean;
}

export interface Vocabulary {
  readonly forms: readonly CompiledForm[];
  readonly header: ReadonlyMap<string, HeaderWord>;
  findTitle(text: string): TitleMatch | undefined;
  findCode(text: string): CodeMatch | undefined;
}

export interface TitleMatch {
  readonly forms: readonly CompiledForm[];
  /** The cell says the title and nothing else (year, numbering, code and unit aside). */
  readonly exact: boolean;
}

export interface CodeMatch {
  readonly forms: readonly CompiledForm[];
  readonly text: string;
}

const ALIAS_WORTH = 0.9;
/** Whether a form tells two columns of a lane apart by words that otherwise only say “the figure” (09: 预算数 ‖ 决算数). */
const isOnly = (slots: readonly Column[], column: Column): boolean => slots.filter((other) => other.role === column.role).length === 1;

const compiledForms = new WeakMap<Form, CompiledForm>();
const vocabularies = new WeakMap<readonly Form[], Vocabulary>();

/** What the forms are printed with, prepared for look-up once for each list of forms. */
export function vocabularyOf(forms: readonly Form[]): Vocabulary {
  const known = vocabularies.get(forms);
  if (known) return known;
  const compiled = forms.map(compile);
  const vocabulary: Vocabulary = {
    forms: compiled,
    header: headerWords(compiled),
    ...titleAndCode(compiled),
  };
  vocabularies.set(forms, vocabulary);
  return vocabulary;
}

function compile(form: Form): CompiledForm {
  const known = compiledForms.get(form);
  if (known) return known;
  const slots = form.parts.flatMap((part) =>
    Array.from({ length: part.lanes }, (_, lane) => part.columns.map((column) => compileSlot(form, part, lane, column))).flat(),
  );
  const titles = [form.title, ...form.aliases].map((title) => stripTitle(normalize(title)));
  const compiled = { form, slots, slotsSaying: bySaid(slots), required: slots.filter(({ column, lane }) => !column.optional && column.role !== 'line' && lane === 0).length, foreign: new Set((form.foreign ?? []).map(headerLabel)), titles };
  compiledForms.set(form, compiled);
  return compiled;
}

function bySaid(slots: readonly Slot[]): ReadonlyMap<string, readonly Slot[]> {
  const saying = new Map<string, Slot[]>();
  for (const slot of slots) {
    for (const word of new Set([...slot.labels.keys(), ...slot.parents])) {
      const before = saying.get(word);
      if (before) before.push(slot);
      else saying.set(word, [slot]);
    }
  }
  return saying;
}

function compileSlot(form: Form, part: Part, lane: number, column: Column): Slot {
  const path = column.path.map((label) => headerLabel(normalize(label)));
  const leaf = path.at(-1) ?? '';
  const labels = new Map<string, number>();
  if (column.role === 'amount') {
    if (saysFigure(leaf) && isOnly(part.columns, column)) for (const [word, worth] of figureWords(form.title)) labels.set(word, worth);
    for (const word of totalWords(leaf, path.slice(0, -1))) labels.set(word, ALIAS_WORTH);
  }
  for (const alias of column.aliases) labels.set(headerLabel(normalize(alias)), ALIAS_WORTH);
  // A single-line header often joins parent and child: 本年支出小计.
  for (let from = path.length - 2; from >= 0; from--) labels.set(path.slice(from).join(''), ALIAS_WORTH);
  labels.set(leaf, 1);
  return { part: part.name, lane, column, labels, parents: path.slice(0, -1) };
}

interface HeaderDraft {
  readonly leafOf: number[];
  readonly saidBy: number[];
  parent: boolean;
  opening: boolean;
}

function headerWords(forms: readonly CompiledForm[]): Map<string, HeaderWord> {
  const words = new Map<string, HeaderDraft>();
  const word = (label: string): HeaderDraft => {
    const known = words.get(label);
    if (known) return known;
    const fresh: HeaderDraft = { leafOf: [], saidBy: [], parent: false, opening: false };
    words.set(label, fresh);
    return fresh;
  };
  forms.forEach((form, place) => {
    for (const label of form.slotsSaying.keys()) word(label).saidBy.push(place);
    for (const slot of form.slots) {
      for (const label of slot.labels.keys()) {
        const entry = word(label);
        if (entry.leafOf.at(-1) !== place) entry.leafOf.push(place);
        if (slot.column.role === 'label' || slot.column.role === 'code') entry.opening = true;
      }
      for (const label of slot.parents) word(label).parent = true;
    }
  });
  return words;
}

const LEADING = /^(?:\(?20\d{2}(?:年度|年)?\)?|附[表件][一二三四五六七八九十\d]*[:、.]?(?=.)|表[一二三四五六七八九十\d]+[:、.]?|续表?[:、.]?|\((?:续表?)\))/;
/** Who publishes: 部门收入支出决算总表 is the same table. */
const PUBLISHER = /^(?:预算)?(?:部门|单位)(?:本级)?(?=.{4})/;
const TRAILING = /(?:\((?:续表?|不含上年结转|含上年结转|20\d{2}(?:年度|年)?|[一二三四五六七八九十\d]+)\)|续表|-续|\(\))$/;

/** A title without year, numbering and 续表. */
function stripTitle(text: string): string {
  let rest = text;
  for (;;) {
    const next = stripNumbering(rest.replace(LEADING, '').replace(TRAILING, '').replace(PUBLISHER, ''));
    if (next === rest || next === '') return rest;
    rest = next;
  }
}

/** Words that, directly before a known title, make it the title of some other table. */
const QUALIFIER = /(?:预算|拨款|资金|基金|经费|收入|支出|经营|财政|公共|专户|项目)$/;
const HAN = /^\p{Script=Han}/u;
const LONGEST_TITLE_CELL = 80;

function titleAndCode(forms: readonly CompiledForm[]): Pick<Vocabulary, 'findTitle' | 'findCode'> {
  const byTitle = group(forms, (form) => form.titles);
  // Longest first, so that 财政拨款收入支出决算总表 is never read as 收入支出决算总表.
  const titlePattern = new RegExp(alternation([...byTitle.keys()]));
  const byCode = group(forms, (form) => codeKey(normalize(form.form.tableCode)));
  const prefixes = alternation([...byCode.keys()].map((key) => key.split('#')[0] ?? ''));
  const codePattern = new RegExp(`(${prefixes})(?:表0*(\\d{1,2})(?!\\d)|0*(\\d{1,2})表)`);
  const matchable = forms.length > 0;

  const findCode = (text: string): CodeMatch | undefined => {
    const match = matchable && text.length <= LONGEST_TITLE_CELL ? codePattern.exec(text) : null;
    if (!match) return undefined;
    const found = byCode.get(`${match[1] ?? ''}#${Number(match[2] ?? match[3])}`);
    return { forms: found ?? [], text: match[0] };
  };

  const findTitle = (text: string): TitleMatch | undefined => {
    if (!matchable || text.length > LONGEST_TITLE_CELL) return undefined;
    const whole = byTitle.get(text);
    if (whole) return { forms: whole, exact: true };
    const bare = stripTitle(withoutSurroundings(text, findCode(text)?.text));
    const exact = byTitle.get(bare);
    if (exact) return { forms: exact, exact: true };
    const inside = titlePattern.exec(bare);
    if (!inside) return undefined;
    const before = bare.slice(0, inside.index);
    const after = bare.slice(inside.index + inside[0].length);
    if (QUALIFIER.test(before) || HAN.test(after)) return undefined;
    return { forms: byTitle.get(inside[0]) ?? [], exact: false };
  };

  return { findTitle, findCode };
}

/** A cell that holds title, code, unit and organisation at once, without the last three. */
function withoutSurroundings(text: string, code: string | undefined): string {
  const rest = code === undefined ? text : text.replace(code, '');
  const unit = findUnit(rest)?.text;
  const withoutUnit = unit === undefined ? rest : rest.replace(unit, '');
  const organisation = findOrganisation(withoutUnit)?.text;
  return organisation === undefined ? withoutUnit : withoutUnit.replace(organisation, '');
}

/** `公开01表` and `公开表1` are the same code. */
function codeKey(code: string): string[] {
  const match = /^(.*?)表?0*(\d+)表?$/.exec(code);
  return match ? [`${match[1] ?? ''}#${match[2] ?? ''}`] : [];
}

function group(forms: readonly CompiledForm[], keys: (form: CompiledForm) => readonly string[]): Map<string, CompiledForm[]> {
  const groups = new Map<string, CompiledForm[]>();
  for (const form of forms) {
    for (const key of keys(form)) groups.set(key, [...(groups.get(key) ?? []), form]);
  }
  return groups;
}

function alternation(texts: readonly string[]): string {
  return [...new Set(texts)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}
