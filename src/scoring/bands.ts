import { type Amount, amount, normalize, roundHalfUp } from '../core';
import { type CannotSay, cannotSay, type CellContent, isCannotSay } from './outcome';
import { type Comparison, readQuantity } from './quantity';

/** One row of a table of bands. */
export interface Band {
  /** Null where the limit is a plain number, the lowest value of its band. */
  readonly comparison: Comparison | null;
  readonly limit: Amount;
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
    bands.push({ comparison: limit.comparison, limit: limit.value, score: score.value });
  }
  if (bands.length === 0) return cannotSay('bands-unreadable', { row: 1 });
  const signed = bands.filter(({ comparison }) => comparison !== null).length;
  return signed === 0 || signed === bands.length ? bands : cannotSay('bands-mixed');
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

function readFigureOf(cell: CellContent): { readonly comparison: Comparison | null; readonly value: Amount } | null {
  if (cell === null) return null;
  if (typeof cell !== 'string') return { comparison: null, value: cell };
  const quantity = readQuantity(normalize(cell));
  if (quantity?.kind !== 'quantity') return null;
  return { comparison: quantity.comparison, value: quantity.value.times(quantity.measure.factor) };
}

export function bandScoreFrom(
  value: Amount,
  rows: readonly (readonly CellContent[])[],
  weight: Amount | null,
): Amount | CannotSay {
  const bands = readBands(rows);
  return isCannotSay(bands) ? bands : bandScore(value, bands, weight);
}
