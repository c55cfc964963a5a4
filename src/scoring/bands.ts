import { type Amount, amount, roundHalfUp } from '../core';
import { type CannotSay, cannotSay, type CellContent, isCannotSay } from './outcome';
import type { Comparison } from './quantity';
import { readTarget } from './reading';

/** Beyond it a figure is hardly a fraction: 10 is 1000 %. */
const FRACTIONS = amount(10);
/** A limit like this beside 25% is a percentage without its sign: 500 % is no limit. */
const HARDLY_A_FRACTION = amount(5);
/** A limit like this beside one below 1. */
const HARDLY_ONE_SCALE = amount(60);
const ONE = amount(1);

/** One row of a table of bands. */
export interface Band {
  /** Null where the limit is a plain number, the lowest value of its band. */
  readonly comparison: Comparison | null;
  readonly limit: Amount;
  /** `share` where the limit is written with a percent sign; empty where it has no unit. */
  readonly dimension: string;
  /** How much one of the unit written is: 10000 of 万元; 1 without a unit. */
  readonly factor: Amount;
  /** Where the row is a range such as 80%-90%: its upper end. */
  readonly upper?: { readonly limit: Amount; readonly open: boolean };
  /** The limit as written. */
  readonly text: string;
  readonly score: Amount;
}

/** Reads rows (limit, score). Either every limit carries a sign (`≥90%`, `<60`) or none does. */
export function readBands(rows: readonly (readonly CellContent[])[]): readonly Band[] | CannotSay {
  const bands: Band[] = [];
  for (const [index, row] of rows.entries()) {
    const [limitCell = null, scoreCell = null] = row;
    if (limitCell === null && scoreCell === null) continue;
    const limit = readFigureOf(limitCell);
    const score = readFigureOf(scoreCell);
    if (limit === null || score === null || score.comparison !== null) return cannotSay('bands-unreadable', { row: index + 1 });
    bands.push({ ...limit, text: String(limitCell), score: score.limit });
  }
  if (bands.length === 0) return cannotSay('bands-unreadable', { row: 1 });
  return new Set(bands.map(({ comparison }) => comparison === null)).size === 1 ? bands : cannotSay('bands-mixed');
}

/**
 * Signed limits are tried from top to bottom and the first that holds counts; plain limits are lower ends.
 * With a weight, the table's highest score stands for the whole weight and the others in proportion.
 */
export function bandScore(value: Amount, bands: readonly Band[], weight: Amount | null): Amount | CannotSay {
  const band = bands.some(({ comparison }) => comparison !== null)
    ? bands.find((candidate) => holds(value, candidate))
    : highestReached(value, bands);
  if (band === undefined) return cannotSay('no-band', { value: value.toString() });
  if (weight === null) return roundHalfUp(band.score, 2);
  const top = bands.reduce((highest, { score }) => (score.gt(highest) ? score : highest), amount(0));
  return top.isZero() ? amount(0) : roundHalfUp(band.score.times(weight).div(top), 2);
}

function highestReached(value: Amount, bands: readonly Band[]): Band | undefined {
  return bands
    .filter(({ limit }) => value.gte(limit))
    .reduce<Band | undefined>((best, band) => (best === undefined || band.limit.gt(best.limit) ? band : best), undefined);
}

function holds(value: Amount, band: Band): boolean {
  const { upper } = band;
  if (upper !== undefined && (upper.open ? value.gte(upper.limit) : value.gt(upper.limit))) return false;
  switch (band.comparison) {
    case '≥':
      return value.gte(band.limit);
    case '>':
      return value.gt(band.limit);
    case '≤':
      return value.lte(band.limit);
    case '<':
      return value.lt(band.limit);
    case '=':
    case null:
      return value.eq(band.limit);
  }
}

function readFigureOf(cell: CellContent): Pick<Band, 'comparison' | 'limit' | 'dimension' | 'factor' | 'upper'> | null {
  const reading = readTarget(cell);
  if (reading.kind === 'interval') {
    const { low, high, lowOpen, highOpen, measure, written } = reading;
    return { comparison: lowOpen ? '>' : '≥', limit: low, dimension: measure.dimension, factor: written, upper: { limit: high, open: highOpen } };
  }
  if (reading.kind !== 'quantity') return null;
  return { comparison: reading.comparison, limit: reading.value.times(reading.measure.factor), dimension: reading.measure.dimension, factor: reading.measure.factor };
}

/** A fraction beside limits of 90 and 80, 25% beside 10 and 5, 93 or 8.5折 beside 0.9: nobody knows what is meant. 0 is 0 on every scale. */
function otherScale({ limit: value, dimension, factor }: Pick<Band, 'limit' | 'dimension' | 'factor'>, bands: readonly Band[]): Band | undefined {
  const limits = bands.filter(({ limit }) => !limit.isZero());
  const sizes = limits.map(({ limit }) => limit.abs());
  const size = value.abs();
  if (size.isZero()) return undefined;
  // 90, 0.6: the limits themselves are on two scales.
  if (size.lt(1) && dimension === '' && sizes.some((limit) => limit.lt(1)) && sizes.some((limit) => limit.gte(HARDLY_ONE_SCALE))) return limits[0];
  const fractions = sizes.every((limit) => limit.lte(1)) || (sizes.every((limit) => limit.lte(2)) && sizes.some((limit) => !limit.isInteger()));
  return limits.find((band) => {
    if (dimension !== '' && band.dimension !== '') return dimension !== band.dimension;
    // 55 beside 50万元 is 55 of nobody knows what.
    if (dimension !== 'share' && band.dimension !== 'share' && dimension !== band.dimension && !factor.times(band.factor).eq(ONE)) return true;
    if (dimension === 'share') return sizes.some((limit) => limit.gte(HARDLY_A_FRACTION));
    if (band.dimension === 'share') return size.gt(FRACTIONS);
    if (dimension !== '') return fractions && size.gt(1);
    if (size.gt(1)) return fractions && size.gt(FRACTIONS);
    return size.eq(1) ? sizes.every((limit) => limit.gte(FRACTIONS)) : sizes.some((limit) => limit.gte(FRACTIONS)) && !sizes.some((limit) => limit.lte(1));
  });
}

/** `value` is a number (a fraction such as 0.9153) or text such as 91.53% or 85分. */
export function bandScoreFrom(
  content: CellContent,
  rows: readonly (readonly CellContent[])[],
  weight: Amount | null,
): Amount | CannotSay {
  const bands = readBands(rows);
  if (isCannotSay(bands)) return bands;
  const value = readFigureOf(content);
  if (value === null) return content === null ? cannotSay('result-blank') : cannotSay('result-unreadable', { text: content.toString() });
  const other = otherScale(value, bands);
  if (other !== undefined) return cannotSay('bands-scale', { value: String(content), limit: other.text });
  return bandScore(value.limit, bands, weight);
}
