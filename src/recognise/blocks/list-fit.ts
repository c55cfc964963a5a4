import type { Cell } from './lines';
import { labelIn, type ListColumn, type ListWord, type ListWords, type Side } from './list-words';
import { isDashText } from './words';

/** Anything may stand under a heading nobody knows. */
const UNDER_UNKNOWN = 1;
const COMPARISON = /^[≥≤=<>≠]/;
const LONGEST_SIDE_LABEL = 12;
const WITH_POINTS = /\d分/;
const UPPER_LEVEL_FIRST = 1;
/** …指标 that no list knows is a side label rather than the name of an indicator: 社会公众满意度指标. */
const SIDE_LABEL = 0.5;
/** Where whoever fills in the form makes the labels. */
const OPEN_LABEL = 1;

/** How well a cell suits each column of a list; undefined stands for a column the list does not have. */
export function fitsOf(words: ListWords, columns: readonly (ListColumn | undefined)[], { text, number: figure }: Cell, word: ListWord): number[] {
  const percent = text.endsWith('%');
  const amount = figure ? 3 : isDashText(text) ? 1 : /^\d/.test(text) ? 0.5 : -4;
  const points = POINTS.test(text);
  // Nobody gives more than a hundred points.
  const ofPoints = figure && !percent && Number(text.replace(/,/g, '')) > MOST_POINTS ? 0 : amount;
  const isSide = word.sides.size > 0;
  const fits: number[] = [];
  for (const column of columns) {
    if (!column) fits.push(UNDER_UNKNOWN);
    else if (points) fits.push(column.measure === 'points' ? POINTS_FIT : column.side ? -3 : POINTS_ELSEWHERE);
    else if (column.role === 'amount') fits.push(percent && column.measure !== 'percent' ? -3 : column.measure === 'points' ? ofPoints : amount);
    else if (column.side) fits.push(sideFit(words, column.side, text, word, isSide || figure));
    else if (column.holds) fits.push(heldFit(column.holds, text, isSide || figure));
    else if (column.isName) fits.push(COMPARISON.test(text) ? -2.5 : figure ? -1 : isSide ? 0 : 2);
    else fits.push(isSide ? -1 : figure ? -0.3 : 1);
  }
  return fits;
}

/** 25分: points in words, under whatever heading they stand. */
const POINTS = /^\d+(?:\.\d+)?分$/;
const MOST_POINTS = 100;
const POINTS_FIT = 1.4;
/** As a target or a result (考核得分 ≥85分) they are words. */
const POINTS_ELSEWHERE = 0.6;

const SIGN = /^(?:[≥≤=<>≠≧≦]=?|(?:大于|小于|不低于|不超过|等于|大于等于|小于等于|定性|定量|正向|反向|逆向)(?:指标)?)$/;
const LONGEST_UNIT = 8;

/** A sign or a unit, where nothing else can stand. */
function heldFit(holds: 'sign' | 'unit', text: string, other: boolean): number {
  const suits = holds === 'sign' ? SIGN.test(text) : !other && text.length <= LONGEST_UNIT && !COMPARISON.test(text) && !/\d/.test(text);
  return suits ? (holds === 'sign' ? SIGN_FIT : UNIT_FIT) : NEVER;
}

const SIGN_FIT = 1.5;
/** A word may as well be the target: it is that where only one of them is printed. */
const UNIT_FIT = 0.9;

/** Rather left out, and said to be. */
const NEVER = -6;

/** `other` is set for a figure, and for the side label of another column. */
function sideFit(words: ListWords, side: Side, text: string, word: ListWord, other: boolean): number {
  if (labelIn(side, word, text) !== undefined) return isOfUpperLevel(words, side, text, word) ? UPPER_LEVEL_FIRST : 3;
  if (other) return -3;
  if (side.named) return COMPARISON.test(text) ? -1 : OPEN_LABEL;
  if (text.length > LONGEST_SIDE_LABEL) return -1;
  if (side.open && !COMPARISON.test(text)) return OPEN_LABEL;
  return text.length > 1 && !text.endsWith('指标') ? -0.5 : SIDE_LABEL;
}

/** Whether a label of two levels is the upper one here: 满意度指标 is printed at both, but only the upper one carries points, (10分). */
function isOfUpperLevel({ sides }: ListWords, { level }: Side, text: string, word: ListWord): boolean {
  return WITH_POINTS.test(text) && sides.slice(0, level).some((outer) => labelIn(outer, word, text) !== undefined);
}
