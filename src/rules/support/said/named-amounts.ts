import { type Amount, amount, normalize, remembered, sum, type TextSpan } from '../../../core';
import { type Indicator, quoted } from '../../../performance';
import type { TextField } from '../../../performance/text-fields';
import { type Agreement, agreementOf, isAlike } from './agreement';
import { aroundOf } from './around';
import { type Mention, mentionsIn } from './mentions';
import { type Called, calledOf, type Likeness, likenessOf, LIKENESSES, spokenOf } from './names';

/** What an indicator is called and says, of whatever form. */
export type Named = Pick<Indicator, 'name' | 'target' | 'result'>;

/** A figure of a text that carries the name of an indicator and is not its own: 灾害信息管理员200人. */
export interface NamedAmount<T extends Named> {
  readonly indicator: T;
  readonly span: TextSpan;
  /** The words are its name, or every one of them is in it; else it only seems to be meant. */
  readonly certain: boolean;
}

interface Options {
  readonly side: 'target' | 'result';
  /** Of the table; figures of other years are about something else. */
  readonly years: readonly number[];
}

/** An indicator whose content is a plain figure with a unit. */
interface Figured extends Called {
  /** Its place among the indicators. */
  readonly at: number;
  readonly sign: string;
  readonly figure: Amount;
  readonly unit: string;
  readonly target: Amount | undefined;
}

const FIGURE = /^([≥≤=＝≧≦<>]*)(\d[\d,]*(?:\.\d+)?)([^\d≥≤=]{1,4})$/;
const PERSONS = new Set('人名位');
const SHORTEST_NOUN = 3;
const TEN_THOUSAND = 10000;

const figured = { target: new WeakMap<readonly Named[], readonly Figured[]>(), result: new WeakMap<readonly Named[], readonly Figured[]>() };

/** The same for every text of a table. */
function figuredIn(indicators: readonly Named[], side: keyof typeof figured): readonly Figured[] {
  const known = figured[side].get(indicators);
  if (known) return known;
  const found: Figured[] = [];
  for (const [at, indicator] of indicators.entries()) {
    const own = plainFigure(quoted(indicator[side]));
    if (!own) continue;
    const target = plainFigure(quoted(indicator.target));
    found.push({ at, ...own, target: target?.unit === own.unit ? target.figure : undefined, ...calledOf(indicator.name) });
  }
  figured[side].set(indicators, found);
  return found;
}

const MOST_SEEN = 5000;

/** ≥1200人: one figure with its sign and unit; null where the content is anything else. */
const plainFigure = remembered((content): Pick<Figured, 'sign' | 'figure' | 'unit'> | null => {
  const [, sign = '', figure, unit] = FIGURE.exec(normalize(content)) ?? [];
  return figure === undefined || unit === undefined ? null : { sign, figure: read(figure), unit: unit.replace(/^场\/次$/, '场') };
}, MOST_SEEN);

interface Meant {
  readonly mention: Mention;
  readonly only: Figured;
  readonly likeness: Likeness;
  readonly named: string;
  /** Of the name, behind the unit. */
  readonly behind: number;
}

/** Figures of the text that carry the name of one indicator, in its unit, and differ from it; `side` says which of its contents counts. */
export function namedAmounts<T extends Named>(field: TextField, indicators: readonly T[], { side, years }: Options): readonly NamedAmount<T>[] {
  const known = figuredIn(indicators, side);
  if (known.length === 0) return [];
  const meant = mentionsIn(field).flatMap((mention) => meantBy(mention, known));
  return meant.flatMap((each): readonly NamedAmount<T>[] => {
    const { mention, only, likeness, named, behind } = each;
    const indicator = indicators[only.at];
    if (!indicator) return [];
    const same = meant.filter((other) => other.only === only);
    const agreement = side === 'target' ? promiseOf(mention, only) : agreementOf(mention, only);
    if (agreement === 'agrees' || isOfOthers(each, years) || (side === 'result' && isOnePart(each, same))) return [];
    const exact = likeness === 'name' || likeness === 'words';
    const sure = likeness === 'given' || exact;
    // The target may be named in other words; only itself, before its noun, is asked about.
    const asked = side === 'result' || (likeness === 'around' && mention.bound === 'exact');
    // What the text says of the target it may say without the word.
    const copied = only.target?.eq(mention.value) === true || known.some((other) => other !== only && other.unit === only.unit && other.figure.eq(mention.value));
    if ((!sure && (agreement === 'open' || copied || !asked || !isAlike(mention, only))) || (!asked && !exact)) return [];
    const at = mention.nounStart + mention.noun.length - named.length;
    return [{ indicator, span: { start: at, end: mention.end + unitLength(mention, only) + behind }, certain: sure && agreement === 'differs' && (side === 'target' || !copied) }];
  });
}

/** A target is said once: ≥95% is no 96%, but 近5000人 may be 4980人. */
function promiseOf(mention: Mention, only: Figured): Agreement {
  const value = mention.tenThousands ? mention.value.times(TEN_THOUSAND) : mention.value;
  if (value.eq(only.figure)) return 'agrees';
  return mention.bound === 'about' || mention.bound === 'more' ? agreementOf(mention, only) : 'differs';
}

/** The one indicator that the words before a figure name best. */
function meantBy(mention: Mention, known: readonly Figured[]): readonly Meant[] {
  // 00%, 050人: a digit was lost, and nobody knows which.
  if (/^0\d/.test(mention.digits)) return [];
  const inUnit = known.filter((only) => unitLength(mention, only) > 0);
  if (inUnit.length === 0) return [];
  const noun = spokenOf(mention.noun);
  const all = inUnit.flatMap((only) => {
    const found = mention.noun.length < SHORTEST_NOUN ? undefined : likenessOf(noun, only);
    if (found) return [{ mention, only, behind: 0, ...found }];
    const around = aroundOf(mention, unitLength(mention, only), only);
    return around ? [{ mention, only, likeness: 'around' as const, ...around }] : [];
  });
  const best = LIKENESSES.map((likeness) => all.filter((each) => each.likeness === likeness)).find((group) => group.length > 0) ?? [];
  return best.length === 1 ? best : [];
}

function unitLength({ rest }: Mention, { unit }: Figured): number {
  const first = rest.charAt(0);
  if (PERSONS.has(unit)) return PERSONS.has(first) && !rest.startsWith('人次') ? 1 : 0;
  return first === unit.charAt(0) && rest.startsWith(unit) && !/^[次月]/.test(rest.slice(unit.length)) ? unit.length : 0;
}

/** Governs a whole list. */
const SOME = /其中|分别|包括/;
const OTHERWISE = /上年|去年|前年|往年|同期|同比|环比|较(?![好大快为多少])|[对相]比|比(?:例|重)|计划|预计|拟|年初|目标|任务|要求|标准(?!化)|每|人均|户均|平均|新增|增加|减少|另|提高|下降|剩余|其余|尚未/;
const BEHIND = /^(?:相比|的基础|提高|增加|增至|增长|下降|减少|降至|的(?:目标|任务|计划|要求|标准))/;

/** Said of another year, of a plan, of a share, or to compare with. */
function isOfOthers({ mention, only, named, likeness }: Meant, years: readonly number[]): boolean {
  const { clause, rest, year } = mention;
  const before = likeness === 'made' ? clause.replace(OTHERWISE, (word) => (only.whole.includes(word) ? '' : word)) : clause.slice(0, Math.max(0, clause.lastIndexOf(named)));
  return SOME.test(before) || OTHERWISE.test(before.slice(before.lastIndexOf('、') + 1)) || BEHIND.test(rest.slice(only.unit.length)) || (year !== undefined && years.length > 0 && !years.includes(year));
}

const PLACE = /(?:^|[^全我本目])[县市区乡镇村校院所部组段队室站](?:共|已|累计|新增|完成|建设|举办|开展|组织|实施)*$/;

/** A sentence about one part of the place: 城东片区改造14个小区，改造管网11公里. */
const WITHIN = /片区|标段|街道/;

/** One of several figures of one thing: the whole is said beside it, or they add up to it, or lie around it, or it is said of one place. */
function isOnePart({ mention, only, named }: Meant, same: readonly Meant[]): boolean {
  const others = same.filter((each) => each.mention !== mention);
  if (others.some((each) => agreementOf(each.mention, only) === 'agrees')) return true;
  const values = same.map((each) => each.mention.value);
  if (others.length > 0 && (sum(values).eq(only.figure) || values.some((value) => !value.eq(mention.value)))) return true;
  return mention.value.lt(only.figure) && (PLACE.test(mention.noun.slice(0, mention.noun.length - named.length)) || WITHIN.test(mention.opening));
}

function read(digits: string): Amount {
  return amount(digits.replaceAll(',', ''));
}
