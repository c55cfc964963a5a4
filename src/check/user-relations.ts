import { type FormRelation, type FormSet, LineError, type Severity } from '../core';
import { catalogueOf, compileRelation, FormulaError, type Home, type Relation, type SchemaSet } from '../relations';

/** The user's own relations (自定义审核公式), compiled. */
export interface UserRelations {
  readonly relations: readonly UserRelation[];
}

/** One line. A bare table name may mean the table of several sets: which, is known with the workbook. */
export interface UserRelation {
  /** By the id of the set whose tables the bare names mean. */
  readonly meanings: ReadonlyMap<string, Relation>;
  /** What to say where a workbook holds tables of several of these sets. */
  readonly ambiguous: () => UserRelationError;
}

/** The relations as this workbook means them. Throws UserRelationError where it holds two sets a bare name may mean. */
export function relationsFor(user: UserRelations | undefined, sets: readonly FormSet[], present: ReadonlySet<string>): readonly Relation[] {
  return (user?.relations ?? []).flatMap(({ meanings, ambiguous }) => {
    const possible = [...meanings].filter(([set]) => meanings.size === 1 || present.has(set));
    if (possible.length > 1) throw ambiguous();
    const first = sets.map(({ id }) => meanings.get(id)).find((relation) => relation !== undefined);
    return possible[0]?.[1] ?? first ?? [];
  });
}

/** A line of the user’s formulas that cannot be understood. */
export class UserRelationError extends LineError {
  override readonly name = 'UserRelationError';
}

const HOME = /^\s*\[\s*([^\]]+?)\s*\]\s*$/;
const NAMED = /^\s*([A-Za-z][\w-]*)\s*(?:[（(]\s*(必错|需确认|提示)\s*[)）])?\s*[:：]\s*/;
const SEVERITY: Readonly<Record<string, Severity>> = { 必错: 'error', 需确认: 'warning', 提示: 'hint' };

/**
 * One relation a line, in the language of docs/relations.md:
 * `Z1（需确认）：05.合计.基本支出 ≤ 1000   # 一句话说明`. `[05]` makes 05 the table of the lines below it; `#` begins a remark.
 */
export function parseUserRelations(text: string, fileName: string, sets: readonly FormSet[]): UserRelations {
  const { schemas } = catalogueOf(sets);
  const relations: UserRelation[] = [];
  let homes: readonly Home[] = anywhere(schemas);
  text.split(/\r?\n/).forEach((rawLine, index) => {
    const lineText = index === 0 ? rawLine.replace(/^\ufeff/, '') : rawLine;
    const [code = '', ...remark] = lineText.split('#');
    if (code.trim() === '') return;
    const place = { fileName, line: index + 1, lineText, schemas };
    const section = HOME.exec(code)?.[1];
    if (section === undefined) relations.push(compileLine(code, remark.join('#').trim(), { ...place, homes }));
    else homes = sectionHomes(section, place);
  });
  return { relations };
}

interface Place {
  readonly fileName: string;
  readonly line: number;
  readonly lineText: string;
  readonly homes: readonly Home[];
  readonly schemas: SchemaSet;
}

function anywhere(schemas: SchemaSet): readonly Home[] {
  return schemas.sets.map((set) => ({ set, name: null }));
}

/** `[05]`, `[表五]`, `[决算.05]`: the tables of that name in every set, or in the one named. */
function sectionHomes(section: string, place: Omit<Place, 'homes'>): readonly Home[] {
  const { schemas, lineText } = place;
  const [first = '', ...rest] = section.split(/[.．]/);
  const named = rest.length > 0 ? schemas.setCalled(first) : undefined;
  const name = named === undefined ? section : rest.join('.');
  const homes = schemas.sets
    .filter((set) => (named === undefined || named === set) && schemas.find({ set, name }) !== undefined)
    .map((set) => ({ set, name }));
  if (homes.length > 0) return homes;
  throw problem(`没有“${section}”这张表，可用的表号：${namesOf(schemas)}`, lineText.indexOf(section), section.length, { ...place, homes });
}

function namesOf(schemas: SchemaSet): string {
  return schemas.sets.map((set) => `${schemas.nameOf(set)} ${schemas.namesIn(set).join('、')}`).join('；');
}

function compileLine(code: string, remark: string, place: Place): UserRelation {
  const named = NAMED.exec(code);
  const offset = named?.[0].length ?? code.length - code.trimStart().length;
  const formula = code.slice(offset).trimEnd();
  const sentence = remark === '' ? formula : remark;
  const source: FormRelation = {
    id: named?.[1] ?? `自定义-${place.line}`,
    text: formula,
    sentence: { zh: sentence, en: sentence },
    basis: `自定义审核公式 ${place.fileName} 第 ${place.line} 行`,
    severity: SEVERITY[named?.[2] ?? ''] ?? 'error',
    tolerance: 'derived',
  };
  const meanings = new Map<string, Relation>();
  const errors: FormulaError[] = [];
  for (const home of place.homes) {
    try {
      const relation = compileRelation(source, place.schemas, home);
      if (![...meanings.values()].some((other) => sameTables(other, relation))) meanings.set(home.set, relation);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      errors.push(error);
    }
  }
  // The set that understands most of the line explains it best.
  const [error] = [...errors].sort((a, b) => b.offset - a.offset);
  if (meanings.size === 0 && error) throw problem(error.message, offset + Math.min(error.offset, formula.length), error.length, place);
  return { meanings, ambiguous: () => ambiguous(meanings, formula, offset, place) };
}

function sameTables(one: Relation, other: Relation): boolean {
  const words = ({ tables }: Relation): string => tables.map(({ set, name, previous }) => [set, name, previous].join()).join(';');
  return words(one) === words(other);
}

/** Points at the first table name that more than one set has. */
function ambiguous(meanings: ReadonlyMap<string, Relation>, formula: string, offset: number, place: Place): UserRelationError {
  const [relation] = meanings.values();
  const name = relation?.tables.find(({ set }) => meanings.has(set))?.name ?? '';
  const choices = [...meanings.keys()].map((set) => `“${place.schemas.nameOf(set)}.${name}”`).join('或');
  return problem(`工作簿里有几套表，“${name}”可以指其中不止一张：请写明${choices}`, offset + Math.max(0, formula.indexOf(name)), name.length, place);
}

/** Offset counts from zero in the line. */
function problem(message: string, offset: number, length: number, { fileName, line, lineText }: Place): UserRelationError {
  return new UserRelationError(message, fileName, line, offset + 1, Math.max(1, length), lineText);
}
