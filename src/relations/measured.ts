import { type CellValue, type Column, convert, type Figure, isUnit, normalize, readFigure, type Unit } from '../core';

const POINTS = /^([\d.,]+)分$/;
const PERCENT = /^([+-]?[\d.,]+)%$/;
/** `144.5 万元(其他补助经费 120 万元 …)`: the amount, then what it is made of; 4623 万 is money as well. */
const AMOUNT_IN_WORDS = /^([\d.,]+)(亿元|万元|千元|元|[万亿](?=\(|$))?(?:\(.*\))?$/;

/**
 * A figure of a block; `beside` where it shares its cell with its label. Percentages are read in percentage points whatever way they are kept: `95.7`, `95.7%`, or 0.957
 * shown as a percentage. Points may carry their unit (`10 分`); an amount explained in brackets is the amount before them, and one that carries a unit of its own is
 * given in that of the table.
 */
export function readInBlock(value: CellValue, measure: Column['measure'], numberFormat: string, beside: boolean, unit: Unit): Figure {
  if (typeof value === 'string') return readWords(normalize(value), measure, beside, unit);
  const figure = readFigure(value);
  const scaled = measure === 'percent' && numberFormat.includes('%');
  return scaled ? { ...figure, value: figure.value.times(100) } : figure;
}

function readWords(text: string, measure: Column['measure'], beside: boolean, unit: Unit): Figure {
  const pattern = measure === 'percent' ? PERCENT : measure === 'points' ? POINTS : AMOUNT_IN_WORDS;
  const [, digits, behind] = pattern.exec(text) ?? [];
  const own = behind?.replace(/^[万亿]$/, '$&元');
  const read = readFigure(digits ?? text);
  const figure = own !== undefined && isUnit(own) ? { ...read, value: convert(read.value, own, unit) } : read;
  // 100%, 10 分 and a figure beside its label in one cell are how these are written, no numbers stored as text.
  const written = beside || (measure !== undefined && digits !== undefined);
  return written && figure.kind === 'text' ? { ...figure, kind: 'number' } : figure;
}
