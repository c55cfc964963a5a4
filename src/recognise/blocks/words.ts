import { normalize, remembered, stripNumbering } from '../../core';

/** Words of block forms. All functions read normalised text (core/text) unless told otherwise. */

const TRAILING_BRACKET = /\([^()]*\)$/;
const TRAILING_COLON = /[:：]+$/;

/** Paragraph marks that a conversion from a web page leaves in a cell. */
const MARKUP = /<\/?p>/g;

/** A label as a form would write it: without 其中:, numbering and the colon after it. */
export function bareLabel(text: string): string {
  return stripNumbering(text.replace(MARKUP, '')).replace(TRAILING_COLON, '');
}

/** 产出指标(50分) → 产出指标, 项目资金(元) → 项目资金; the text itself where nothing else is left. */
export function withoutBracket(label: string): string {
  if (!label.endsWith(')')) return label;
  const rest = label.replace(TRAILING_BRACKET, '');
  return rest === '' ? label : rest;
}

/** 2022年决算数 → 决算数. */
export function withoutYear(label: string): string {
  return label.replace(/^20\d{2}年(?:度)?(?=.)|\(20\d{2}年(?:度)?\)(?=.)/, '');
}

/** 资金来源:(1)政府预算资金 → 政府预算资金: the caption of a group is printed before its first label. */
function withoutCaption(label: string): readonly string[] {
  const colon = label.lastIndexOf(':');
  return colon > 0 && colon < label.length - 1 ? [withoutBracket(bareLabel(label.slice(colon + 1)))] : [];
}

const MOST_KEPT = 5000;

/** How a printed label may be looked up, nearest first: as a form would write it, without its bracket, without its year. */
export const readingsOf = remembered((text): readonly string[] => {
  const label = bareLabel(text);
  const short = withoutBracket(label);
  return [...new Set([label, short, withoutYear(short), ...withoutCaption(label)])];
}, MOST_KEPT);

const BRACKETS = /\([^()]*\)/g;
const PUNCTUATION = /[、,，/·*:]/g;

/** A label by its bare words: 项目(政策)名称: → 项目名称, 县(市、区)级资金 → 县级资金. */
export function plainLabel(text: string): string {
  return withoutYear(bareLabel(text)).replace(BRACKETS, '').replace(PUNCTUATION, '');
}

const YEAR_AROUND = /^\(?20\d{2}(?:年度|年)?\)?|\(?20\d{2}(?:年度|年)\)?$/g;

/** A title line without the year before or behind it. */
export function titleText(text: string): string {
  return text.replace(YEAR_AROUND, '');
}

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?%?$/;
const DASH = /^(?:-+|\/)$/;

export function isNumberText(text: string): boolean {
  return NUMBER.test(text);
}

export function isDashText(text: string): boolean {
  return DASH.test(text);
}

/** Index in the printed text of every character that normalising keeps, and one past the last. */
export function keptAt(printed: string): readonly number[] {
  const at: number[] = [];
  for (let index = 0; index < printed.length; index++) if (normalize(printed.charAt(index)) !== '') at.push(index);
  at.push(printed.length);
  return at;
}
