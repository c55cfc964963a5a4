import { type Unit, isUnit, UNIT_PATTERN, unitBehind } from '../core';
import { canonicalLabel } from './synonyms';

/** The fixed phrases round a table. All patterns read normalised text (core/text). */

const WATERMARK = /^(?:仅供内部(?:审核|使用)|内部(?:资料|使用)|(?:征求意见|送审|审核)稿|样张|-*第?\d+页(?:共\d+页)?-*|-+\d+-+)$/;
const WATERMARK_LENGTH = 14;

/** 仅供内部审核, page numbers and their kind: printed over the table, no part of it. */
export function isWatermark(text: string): boolean {
  return text.length <= WATERMARK_LENGTH && WATERMARK.test(text);
}

const NOTE = /^\(?(?:注|说明|备注|附注)(?:\d*[:.、]|\)|$)/;

export function isNote(text: string): boolean {
  return NOTE.test(text);
}

const DECLARED_EMPTY = /本表(?:无数据|无内容|为空|空表|无数字)|无此(?:项|类)(?:收支|收入|支出|内容|数据|资金|预算|业务)?|(?:没有|无).{2,60}(?:收入|支出|收支).{0,12}(?:本表|此表|空表)/;

export function declaresEmpty(text: string): boolean {
  return DECLARED_EMPTY.test(text);
}

const NUMBER_ROW_LABELS: ReadonlySet<string> = new Set(['栏次', '档次', '栏目', '列次']);

export function isNumberRowLabel(text: string): boolean {
  return NUMBER_ROW_LABELS.has(text);
}

const UNIT = new RegExp(`(?:金额|计量|计价)?单位:?\\(?${UNIT_PATTERN}\\)?`);
const BARE_UNIT = new RegExp(`^\\(?${UNIT_PATTERN}\\)?$`);

export function findUnit(text: string): { readonly unit: Unit; readonly text: string } | undefined {
  const match = UNIT.exec(text) ?? BARE_UNIT.exec(text);
  const unit = match?.[1];
  return match && unit !== undefined && isUnit(unit) ? { unit, text: match[0] } : undefined;
}

const ORGANISATION =
  /(?:部门|单位|(?:填报|编制|公开|预算|编报|填制)(?:单位|部门))(?:名称)?(?:\((?:公章|盖章|章)\))?:(?!\(?(?:人民币)?(?:万|千|亿)?元)(.*?)(?=\(?20\d{2}年|金额单位|单位:|$)/;

/** 部门名称：…; an empty name means that it stands in the next cell. */
export function findOrganisation(text: string): { readonly name: string; readonly text: string } | undefined {
  const match = ORGANISATION.exec(text);
  return match ? { name: match[1] ?? '', text: match[0] } : undefined;
}

const YEAR_LINE = /^(?:(?:预算|申报|填报|编制)?年[度份]:)?\(?(20\d{2})(?:年度?)?\)?$/;
const YEAR_INSIDE = /(20\d{2})年/;

/** A line that says the year and nothing else. */
export function readYearLine(text: string): number | undefined {
  const year = YEAR_LINE.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

export function findYear(text: string): number | undefined {
  const year = YEAR_INSIDE.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

const LEADING_YEAR = /^\(?20\d{2}(?:年度|年)?\)?(?=.)/;

const YEAR_ONLY = /^\(?20\d{2}(年度|年)\)?$/;

/**
 * A header label without what changes from year to year and from unit to unit, in the one wording all forms use:
 * `2023年决算数（万元）` → `决算数`, `功能分类科目编码` → `科目代码`, `2026年` → `年`.
 */
export function headerLabel(text: string): string {
  return canonicalLabel(withoutYearAndUnit(text));
}

function withoutYearAndUnit(text: string): string {
  const first = text.charAt(0);
  if (first !== '2' && first !== '(' && !text.endsWith(')')) return text;
  if (YEAR_ONLY.test(text)) return '年';
  const label = unitBehind(text).label.replace(LEADING_YEAR, '');
  return label === '' ? text : label;
}

const TITLE_LIKE = /^[^:]{3,40}表(?:\([^)]*\))?$/;

/** Looks like the title of some table, ours or not. */
/** 公开五表, 公开05-1表, 附05表: a number of a table, which a form need not know, is no title. */
const TABLE_NUMBER = /^(?:财决|预算|决算|公开|附|第)+[0-9一二三四五六七八九十]+(?:[-—.][0-9]+)?附?表$/;

export function isTitleLike(text: string): boolean {
  return TITLE_LIKE.test(text) && !TABLE_NUMBER.test(text);
}

const FIGURE = /^[+-]?\(?[\d,]+(?:\.\d+)?\)?%?$/;

export function isNumeric(text: string): boolean {
  return FIGURE.test(text);
}

const CODE = /^\d{3,11}$/;
const DIVIDED_CODE = /^\d{3}(?:[-.]\d{2}){1,3}$/;
const CODE_AND_NAME = /^(\d{3,11})-?(\D.*)$/;

/** `2240101`, or `2240101行政运行` where code and name share a cell; an empty code where there is none. */
export function splitCode(text: string): { readonly code: string; readonly name: string } {
  if (CODE.test(text)) return { code: text, name: '' };
  if (DIVIDED_CODE.test(text)) return { code: text.replace(/[-.]/g, ''), name: '' };
  const both = CODE_AND_NAME.exec(text);
  return { code: both?.[1] ?? '', name: both?.[2] ?? '' };
}

const PIECE = /^\d{1,11}$/;

/**
 * A code printed over several columns: each with its own digits (`201|06|01`; a typed 06 has lost its zero) or with all
 * digits down to it (`201|20106|2010601`). Undefined where a cell holds anything else.
 */
export function joinCode(pieces: readonly string[]): string | undefined {
  let code = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    if (!PIECE.test(piece)) return undefined;
    if (code === '' || (piece.length > code.length && piece.startsWith(code))) code = piece;
    else code += piece.length === 1 ? `0${piece}` : piece;
  }
  return code;
}
