import { type Amount, amount, matchesIn, normalize, type TextSpan } from '../../core';
import { type Indicator, quoted } from '../../performance';
import type { TextField } from '../../performance/text-fields';

/** A figure of a text that carries the name of an indicator: 灾害信息管理员200人. */
export interface NamedAmount {
  readonly indicator: Indicator;
  readonly value: Amount;
  /** As the text writes it. */
  readonly stated: string;
  /** What the indicator says. */
  readonly figure: Amount;
  readonly span: TextSpan;
}

const WORDS = /[\u4e00-\u9fff]{5,}/g;
const DIGITS = /\d[\d,]*(?:\.\d+)?/y;
const BETWEEN = /(?:总计|共计|累计|合计|平均|达到|不少于|不低于|不超过|大约|约|为|是|达|共|计)+$/;
/** What was done to it stands before a name. */
const VERBS = /^.*(?:完成|实现|开展|组织|进行|达成|举办)/;
const FIGURE = /^[≥≤=＝≧≦<>]*(\d[\d,]*(?:\.\d+)?)([^\d≥≤=]{1,4})$/;
const AROUND = /^(?:指标\d+:?)?(?:全市|全县|全区|全省|全年)?|(?:\(.*\))?$/g;
const COUNTED = /(?:人数|数量|个数|次数|数)$/;
/** Shorter names are said of other things as well. */
const SHORTEST_NAME = 5;
const SHORTEST_WORDING = 6;

/** An indicator whose content is a plain figure with a unit. */
interface Figured {
  readonly indicator: Indicator;
  readonly figure: Amount;
  readonly unit: string;
  readonly name: string;
}

const figured = { target: new WeakMap<readonly Indicator[], readonly Figured[]>(), result: new WeakMap<readonly Indicator[], readonly Figured[]>() };

/** The same for every text of a table. */
function figuredIn(indicators: readonly Indicator[], side: keyof typeof figured): readonly Figured[] {
  const known = figured[side].get(indicators);
  if (known) return known;
  const found = indicators.flatMap((indicator) => {
    const [, figure, unit] = FIGURE.exec(normalize(quoted(indicator[side]))) ?? [];
    return figure === undefined || unit === undefined ? [] : [{ indicator, figure: amount(figure.replaceAll(',', '')), unit, name: bare(indicator.name) }];
  });
  figured[side].set(indicators, found);
  return found;
}

/** Figures of the text whose name is that of one indicator, in the same unit; `side` says which of its contents counts. */
export function namedAmounts({ text }: TextField, indicators: readonly Indicator[], side: 'target' | 'result'): readonly NamedAmount[] {
  const mentions = mentionsIn(text);
  if (mentions.length === 0) return [];
  const known = figuredIn(indicators, side);
  return mentions.flatMap(({ said, digits, start, end }): readonly NamedAmount[] => {
    // 00%, 050人: a digit was lost, and nobody knows which.
    if (/^0\d/.test(digits)) return [];
    const noun = said.replace(BETWEEN, '');
    const rest = text.slice(end);
    const inUnit = known.filter(({ unit }) => rest.startsWith(unit) && !/^[次月]/.test(rest.slice(unit.length)));
    const exact = inUnit.filter(({ name }) => name.length >= SHORTEST_NAME && noun.endsWith(name));
    const meant = exact.length > 0 ? exact : inUnit.filter(({ name }) => isWorded(noun.replace(VERBS, ''), name));
    const [only] = meant;
    if (!only || meant.length > 1) return [];
    const named = exact.length > 0 ? only.name : noun.replace(VERBS, '');
    const span = { start: start + noun.length - named.length, end: end + only.unit.length };
    return [{ indicator: only.indicator, value: amount(digits.replaceAll(',', '')), stated: `${digits}${only.unit}`, figure: only.figure, span }];
  });
}

/** Words with a figure directly behind them. Run by run of words: one pattern for both would try every start in a run that no figure follows. */
function mentionsIn(text: string): readonly { readonly said: string; readonly digits: string; readonly start: number; readonly end: number }[] {
  return matchesIn(text, WORDS).flatMap(({ 0: said, index: start }) => {
    DIGITS.lastIndex = start + said.length;
    const digits = DIGITS.exec(text)?.[0];
    return digits === undefined ? [] : [{ said, digits, start, end: start + said.length + digits.length }];
  });
}

/** Without numbering, place and the word for counting. */
function bare(name: string): string {
  return normalize(name).replace(AROUND, '').replace(COUNTED, '');
}

/** Every word of the noun, two characters each, is in the name of the indicator. */
function isWorded(noun: string, name: string): boolean {
  const words = noun.match(/..(?=(?:..)*$)/g) ?? [];
  return noun.length >= SHORTEST_WORDING && noun.length % 2 === 0 && words.every((word) => name.includes(word));
}
