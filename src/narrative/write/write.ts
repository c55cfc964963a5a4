import { normalize, runToEnd, setOf, stripNumbering } from '../../core';
import type { Unit } from '../../reading';
import { type SchemaSet } from '../../relations';
import { TOPICS } from '../topics';
import type { Answers } from './answers';
import { classesOf } from './classes';
import type { Draft, DraftParagraph, DraftSection } from './draft';
import { keyOf } from './names';
import { ending, plain, type Piece } from './piece';
import { fieldsOf, type Node, parseTemplate, type Template, type TemplateSection } from './template';
import { TEMPLATES } from './templates';
import { Values } from '../values';
import { Writer } from './writer';

export interface WriteOptions {
  /** Set id; the one the unit has tables of, final accounts first, where absent. */
  readonly kind?: string;
  readonly answers?: Answers;
  /** Instead of the set's own text. */
  readonly template?: Template;
}

/** Sets a text can be written for. */
export const WRITTEN_SETS: readonly string[] = Object.keys(TEMPLATES);

/** The set of the unit's tables that a text can be written for. */
export function setToWrite({ tables }: Pick<Unit, 'tables'>): string | undefined {
  return WRITTEN_SETS.find((set) => tables.some(({ form }) => setOf(form) === set));
}

const templates = new Map<string, Template>();

export function templateOf(set: string): Template | undefined {
  const text = TEMPLATES[set];
  const known = templates.get(set) ?? (text === undefined ? undefined : parseTemplate(text));
  if (known) templates.set(set, known);
  return known;
}

/**
 * The 情况说明 of a unit, from its tables, last year's (where the workbook was opened with it) and what a person gave.
 * Undefined where the unit has no tables of a set that has a text. Throws TemplateError where a template names what no
 * topic and no form knows.
 */
export function writeNarrative(unit: Unit, schemas: SchemaSet, options: WriteOptions = {}): Draft | undefined {
  return runToEnd(narrativeSteps(unit, schemas, options));
}

/** The same, a section a step. */
export function* narrativeSteps(unit: Unit, schemas: SchemaSet, { kind = setToWrite(unit), answers = new Map(), template = kind === undefined ? undefined : templateOf(kind) }: WriteOptions = {}): Generator<undefined, Draft | undefined> {
  if (kind === undefined || !template) return undefined;
  const values = new Values(kind, unit, schemas);
  const writer = new Writer(values, unit, answers);
  const over: { level: number; title: string }[] = [];
  const sections: DraftSection[] = [];
  for (const section of template.sections) {
    yield;
    while ((over.at(-1)?.level ?? 0) >= section.level) over.pop();
    const title = heading(section.title, writer);
    over.push({ level: section.level, title: stripNumbering(normalize(title)) });
    sections.push(sectionOf(section, title, over.map((each) => each.title), writer));
  }
  return { kind, title: heading(template.title, writer), sections, pending: writer.pending };
}

function heading(nodes: readonly Node[], writer: Writer): string {
  return writer.line(nodes, { section: '标题', headings: [], line: 0, changed: [] })?.text ?? '';
}

function sectionOf({ level, paragraphs }: TemplateSection, title: string, headings: readonly string[], writer: Writer): DraftSection {
  const place = { section: title, headings, line: 0 };
  const written = paragraphs.flatMap((nodes): readonly Piece[] => {
    const [only, ...others] = nodes;
    const own = { ...place, changed: [] };
    // A line that is one group for every class is a paragraph for every class.
    if (only?.kind === 'group' && others.length === 0) return writer.group(only, own);
    return [writer.line(nodes, own) ?? plain('')];
  });
  const said = written.filter(({ text }) => text.trim() !== '');
  const whole = said.length === 0 && paragraphs.length > 0 ? [plain('【待填写】')] : said;
  return { key: stripNumbering(normalize(title)), title, level, paragraphs: whole.map((piece, index): DraftParagraph => (index === whole.length - 1 ? ending(piece, /[；、，]$/, '。') : piece)) };
}

/** Every key that an answer may be given under: those of the classes of this year's and last year's tables among them. */
export function answerKeys(unit: Unit, schemas: SchemaSet, { kind = setToWrite(unit), template = kind === undefined ? undefined : templateOf(kind) }: WriteOptions = {}): ReadonlySet<string> {
  if (kind === undefined || !template) return new Set();
  const values = new Values(kind, unit, schemas);
  const classes = TOPICS.filter(({ set }) => set === kind).flatMap((topic) => classesOf(topic, values));
  const written = template.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(fieldsOf)).flatMap(({ text }) => KEY.exec(text)?.[1] ?? []);
  return new Set(['年度', ...written.flatMap((key) => (key.includes('类名') ? classes.map((row) => keyOf(key, row)) : [key]))]);
}

const KEY = /(?:^| )(?:填|原因) ([^\s=]+)/;

