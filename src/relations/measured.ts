import { type CellValue, type Column, type Figure, normalize, readFigure } from '../core';

const POINTS = /^([\d.,]+)分$/;
const PERCENT = /^([+-]?[\d.,]+)%$/;
/** `144.5 万元(其他补助经费 120 万元 …)`: the amount, then what it is made of. */
const AMOUNT_IN_WORDS = /^([\d.,]+)(?:万元|元)?(?:\(.*\))?$/;

/**
 * A figure of a block; `beside` where it shares its cell with its label. Percentages are read in percentage points whatever way they are kept: `95.7`, `95.7%`, or 0.957
 * shown as a percentage. Points may carry their unit (`10 分`); an amount explained in brackets is the amount before them.
 */
export function readInBlock(value: CellValue, measure: Column['measure'], numberFormat: string, beside: boolean): Figure {
  if (typeof value === 'string') return readWords(normalize(value), measure, beside);
  const figure = readFigure(value);
  const scaled = measure === 'percent' && numberFormat.includes('%');
  return scaled ? { ...figure, value: figure.value.times(100) } : figure;
}

function readWords(text: string, measure: Column['measure'], beside: boolean): Figure {
  const pattern = measure === 'percent' ? PERCENT : measure === 'points' ? POINTS : AMOUNT_IN_WORDS;
  const digits = pattern.exec(text)?.[1];
  const figure = readFigure(digits ?? text);
  // 100%, 10 分 and a figure beside its label in one cell are how these are written, no numbers stored as text.
  const written = beside || (measure !== undefined && digits !== undefined);
  return written && figure.kind === 'text' ? { ...figure, kind: 'number' } : figure;
}
