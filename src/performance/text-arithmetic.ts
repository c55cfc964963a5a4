import { type Amount, amount, halfUnit, ZERO } from '../core';

/** `216/编制数236*100%=91.53%` as found in a text. Texts are normalised, and positions count in them so. */
export interface Equation {
  readonly start: number;
  readonly end: number;
  /** What the left side gives, and how far the rounding of its figures may move it. */
  readonly low: Amount;
  readonly high: Amount;
  readonly exact: Amount;
  /** The result as written, in the scale of the left side. */
  readonly stated: Amount;
  readonly decimals: number;
  readonly percent: boolean;
  /** The left side in figures and signs: `216÷236×100%`. */
  readonly figures: string;
  readonly statedText: string;
  readonly verdict: 'holds' | 'digit' | 'fails';
}

const RESULT = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(%|(?:百|千|万|亿)?元|[万亿千百])?/;
/** A side of an equation never runs over these. */
const BREAK = /[，,；;。、：:！!？?\n<>《》“”"]/;
const PERCENT = '0.01';
const PER_TEN_THOUSAND = '0.0001';
const MULTIPLIERS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10000, 亿: 100000000 };

/** Every equation of a text whose left side has at least one operator between figures. */
export function equationsIn(text: string): readonly Equation[] {
  const found: Equation[] = [];
  for (let at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
    const right = RESULT.exec(text.slice(at + 1));
    const digits = right?.[1]?.replace(/,/g, '');
    if (!right || digits === undefined) continue;
    const start = leftEnd(text, at);
    const tokens = tokensOf(text.slice(start, at));
    const value = tokens && evaluate(tokens);
    if (!tokens || !value) continue;
    const percent = right[2] === '%';
    const decimals = digits.split('.')[1]?.length ?? 0;
    const equation = judged(value, { percent, decimals, stated: amount(digits), unit: right[2] ?? '', leftUnit: tokens.some(({ money }) => money), counted: tokens.some(({ counted }) => counted) });
    found.push({ start: start + tokens.reduce((least, { at: place }) => Math.min(least, place), Infinity), end: at + 1 + right[0].length, figures: written(tokens), statedText: right[0], ...equation });
  }
  return found;
}

function leftEnd(text: string, at: number): number {
  let start = at;
  while (start > 0 && !BREAK.test(text.charAt(start - 1)) && text.charAt(start - 1) !== '=') start -= 1;
  // A comma between three digits groups them.
  while (start > 3 && text.charAt(start - 1) === ',' && /\d$/.test(text.slice(0, start - 1)) && /^\d{3}(?!\d)/.test(text.slice(start))) {
    start -= 1;
    while (start > 0 && !BREAK.test(text.charAt(start - 1)) && text.charAt(start - 1) !== '=') start -= 1;
  }
  return start;
}

interface Token {
  readonly kind: 'figure' | 'sign';
  readonly text: string;
  readonly value: Amount;
  readonly spread: Amount;
  readonly money: boolean;
  /** 8.6万亩: so many of a thing. */
  readonly counted: boolean;
  readonly at: number;
}

/** 8.6万亩 counts in ten thousands; of 千 and 百 only before 元 and signs, since 千瓦 and 千克 are units. */
const FIGURE = /^((?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?)(%|[万亿]|[百千](?=元|[^\u4e00-\u9fff]|$))?(元)?/;
/** 4批次/千人: by how many to divide stands in the unit. */
const PER_MANY = /\/每?[百千万亿]/;
const SIGNS: Readonly<Record<string, string>> = { '+': '+', '-': '-', '×': '×', '*': '×', x: '×', X: '×', '÷': '÷', '/': '÷', '(': '(', ')': ')' };

/** Figures and signs from left to right; words and units between them are dropped. Null where two figures stand side by side. */
function tokensOf(text: string): readonly Token[] | null {
  if (PER_MANY.test(text)) return null;
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const figure = FIGURE.exec(text.slice(at));
    const digits = figure?.[1]?.replace(/,/g, '');
    if (figure && digits !== undefined) {
      const suffix = figure[2] ?? '';
      const scale = suffix === '%' ? PERCENT : MULTIPLIERS[suffix];
      const scaled = (value: Amount): Amount => (scale === undefined ? value : value.times(scale));
      const decimals = digits.split('.')[1]?.length ?? 0;
      // Whole figures are counts, or amounts without a fraction: exact. Others are printed to at least two places.
      const spread = decimals === 0 ? ZERO : scaled(halfUnit(Math.max(decimals, 2)));
      const large = suffix !== '' && suffix !== '%';
      const counted = large && figure[3] === undefined && /^[\u4e00-\u9fff]/.test(text.slice(at + figure[0].length));
      tokens.push({ kind: 'figure', text: `${figure[1] ?? ''}${counted || suffix === '%' ? suffix : ''}`, value: scaled(amount(digits)), spread, money: figure[3] !== undefined || (large && !counted), counted, at });
      at += figure[0].length;
      continue;
    }
    const sign = SIGNS[text.charAt(at)];
    // 元/天 names a unit; only before a figure or a bracket does / divide.
    if (sign !== undefined && !(text.charAt(at) === '/' && !/^\/[^\d+\-×*÷/()]*[\d(]/.test(text.slice(at)))) {
      if (!(/[xX]/.test(text.charAt(at)) && !/\d/.test(text.charAt(at + 1)))) tokens.push({ kind: 'sign', text: sign, value: ZERO, spread: ZERO, money: false, counted: false, at });
    }
    at += 1;
  }
  const pruned = withoutIdleBrackets(tokens);
  const joined = pruned.some((token, index) => token.kind === 'figure' && pruned[index + 1]?.kind === 'figure');
  const figures = pruned.filter(({ kind }) => kind === 'figure').length;
  return joined || figures < 2 ? null : pruned;
}

/** Brackets around words, (含住宿费), hold nothing to compute. */
function withoutIdleBrackets(tokens: readonly Token[]): readonly Token[] {
  const kept = tokens.filter((token, index) => !(token.text === '(' && tokens[index + 1]?.text === ')') && !(token.text === ')' && tokens[index - 1]?.text === '('));
  const [first] = kept;
  return first?.kind === 'sign' && first.text !== '(' ? kept.slice(1) : kept;
}

interface Ranged {
  readonly exact: Amount;
  readonly low: Amount;
  readonly high: Amount;
}

/** Recursive descent over + − × ÷ and brackets; null for anything else. */
function evaluate(tokens: readonly Token[]): Ranged | null {
  let at = 0;
  const peek = (): string => (tokens[at]?.kind === 'sign' ? (tokens[at]?.text ?? '') : '');

  function factor(): Ranged | null {
    const token = tokens[at];
    at += 1;
    if (token?.kind === 'figure') return { exact: token.value, low: token.value.minus(token.spread), high: token.value.plus(token.spread) };
    if (token?.text !== '(') return null;
    const inner = total();
    if (peek() !== ')') return null;
    at += 1;
    return inner;
  }

  function product(): Ranged | null {
    let left = factor();
    while (left && (peek() === '×' || peek() === '÷')) {
      const divides = peek() === '÷';
      at += 1;
      const right = factor();
      if (!right || (divides && (right.exact.isZero() || right.low.lte(ZERO)))) return null;
      left = divides ? combined(left, right, (a, b) => a.div(b)) : combined(left, right, (a, b) => a.times(b));
    }
    return left;
  }

  function total(): Ranged | null {
    let left = product();
    while (left && (peek() === '+' || peek() === '-')) {
      const subtracts = peek() === '-';
      at += 1;
      const right = product();
      if (!right) return null;
      left = combined(left, right, (a, b) => (subtracts ? a.minus(b) : a.plus(b)));
    }
    return left;
  }

  const value = total();
  return value && at === tokens.length ? value : null;
}

function combined(a: Ranged, b: Ranged, compute: (a: Amount, b: Amount) => Amount): Ranged {
  const ends = [a.low, a.high].flatMap((one) => [b.low, b.high].map((other) => compute(one, other)));
  const [first = ZERO] = ends;
  return {
    exact: compute(a.exact, b.exact),
    low: ends.reduce((least, each) => (each.lt(least) ? each : least), first),
    high: ends.reduce((most, each) => (each.gt(most) ? each : most), first),
  };
}

interface Stated {
  readonly stated: Amount;
  readonly percent: boolean;
  readonly decimals: number;
  readonly unit: string;
  readonly leftUnit: boolean;
  readonly counted: boolean;
}

/** The result holds where it lies in the interval; less than one in its last digit off, it was cut off or rounded up. */
function judged(value: Ranged, { stated, percent, decimals, unit, leftUnit, counted }: Stated): Pick<Equation, 'low' | 'high' | 'exact' | 'stated' | 'decimals' | 'percent' | 'verdict'> {
  const multiplier = MULTIPLIERS[unit.charAt(0)] ?? 1;
  // Where the left side names no unit, its figures may be in the unit of the result.
  // 5万条×1.2元=6 goes on in ten thousands without saying so.
  const bare = counted && unit === '' ? [amount(PER_TEN_THOUSAND)] : [];
  const scales = percent ? [amount(100), amount(1)] : bare.length > 0 ? [amount(1), ...bare] : leftUnit ? [amount(1).div(multiplier)] : [amount(1).div(multiplier), amount(1)];
  const half = halfUnit(decimals);
  const tried = scales.map((scale) => {
    const [low, high, exact] = [value.low.times(scale), value.high.times(scale), value.exact.times(scale)];
    const holds = stated.gte(low.minus(half)) && stated.lte(high.plus(half));
    const digit = !holds && exact.minus(stated).abs().lt(half.times(2));
    return { low, high, exact, stated, decimals, percent, verdict: holds ? ('holds' as const) : digit ? ('digit' as const) : ('fails' as const) };
  });
  const [first] = tried;
  const best = tried.find(({ verdict }) => verdict === 'holds') ?? tried.find(({ verdict }) => verdict === 'digit') ?? first;
  if (!best) throw new Error('an equation is tried in at least one scale');
  return best;
}

function written(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}
