import { type CellValue, type Column, type Figure, isCellError, normalize, readFigure } from '../core';

const POINTS = /^([\d.,]+)分$/;
const PERCENT = /^([+-]?[\d.,]+)%$/;
/** `144.5 万元(其他补助经费 120 万元 …)`: the amount, then what it is made of. */
const AMOUNT_IN_WORDS = /^([\d.,]+)(?:万元|元)?(?:\(.*\))?$/;

/**
 * A figure of a block. Percentages are read in percentage points whatever way they are kept: `95.7`, `95.7%`, or 0.957
 * shown as a percentage. Points may carry their unit (`10 分`); an amount explained in brackets is the amount before them.
 */
export function readInBlock(value: CellValue, measure: Column['measure'], numberFormat: string): Figure {
  if (typeof value === 'string') return readWords(normalize(value), measure);
  const figure = readFigure(value);
  const scaled = measure === 'percent' && !isCellError(value) && numberFormat.includes('%');
  return scaled ? { ...figure, value: figure.value.times(100) } : figure;
}

function readWords(text: string, measure: Column['measure']): Figure {
  const pattern = measure === 'percent' ? PERCENT : measure === 'points' ? POINTS : AMOUNT_IN_WORDS;
  const digits = pattern.exec(text)?.[1];
  if (digits === undefined) return readFigure(text);
  const figure = readFigure(digits);
  // 100% and 10 分 are how these are written, no numbers stored as text.
  return measure !== undefined && figure.kind === 'text' ? { ...figure, kind: 'number' } : figure;
}
