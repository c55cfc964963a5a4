import { remembered } from '../core';

/**
 * What accountants write for one and the same column, whichever form it stands in. Only wordings that never tell two
 * columns of one form apart belong here; what is particular to a form is an alias in its file.
 */

const REWRITES: readonly (readonly [RegExp, string])[] = [
  // 科目代码 under any name: 功能分类科目编码、支出功能分类代码、经济科目编码、编码.
  [/^(?:(?:收入|支出|收支)?(?:部门|政府)?(?:预算)?(?:支出|收入)?(?:功能|经济)?(?:分类)?)?(?:科目)?(?:代码|编码|编号)$/, '科目代码'],
  // Code and name in one cell: 科目编码及名称, 科目(编码和名称), 科目.
  [/^(?:收入|支出)?(?:部门|政府)?(?:预算)?(?:支出|收入)?(?:功能|经济)?(?:分类)?科目(?:\(?(?:代码|编码)?(?:及|和|与|、)?(?:科目)?名称\)|(?:代码|编码)(?:及|和|与|、)(?:科目)?名称)?$/, '科目代码'],
  [/^(?:(?:收入|支出)?(?:部门|政府)?(?:预算)?(?:支出|收入)?(?:功能|经济)?(?:分类)?(?:科目)?)?名称$/, '科目名称'],
  [/^(?:支出|收入)?项目(?:\(?按(?:支出)?(?:功能|性质|资金)?[^)]*\)?|类别)?$/, '项目'],
  // 结转结余、结转及结余.
  [/结转(?:及|与|、)?结余/, '结转和结余'],
  [/费用$/, '费'],
  [/公车/, '公务用车'],
  [/(?:购置及|购置和|购置与)(?=运行)/, '购置及'],
  [/运行费/, '运行维护费'],
  // 公务用车购置 is 公务用车购置费; the words before it (购置及运行…) are another column.
  [/购置$/, '购置费'],
  [/运行维护$/, '运行维护费'],
  [/因公出国(?:\(境\)|、境)?(?:经费|支出)?费?$/, '因公出国(境)费'],
  [/^公务接待$/, '公务接待费'],
  // 一般公共预算 as a source of money: 一般公共预算财政拨款、一般公共预算拨款、一般公共预算资金.
  [/^(?:一般公共预算|公共财政预算|一般公共财政预算)(?:财政)?(?:拨款|资金|补助)?$/, '一般公共预算'],
  [/^政府性基金(?:预算)?(?:财政)?(?:拨款|资金|补助)?$/, '政府性基金预算'],
  [/^国有资本经营(?:预算)?(?:财政)?(?:拨款|资金|补助)?$/, '国有资本经营预算'],
  [/^财政(?:拨款|补助)收入$/, '财政拨款收入'],
  [/^(?:事业单位)经营收入$/, '经营收入'],
  [/^附属单位(?:上缴|缴款|上交)(?:收入)?$/, '附属单位上缴收入'],
  [/^上缴上级(?:单位)?(?:补助)?支出$/, '上缴上级支出'],
  [/^对附属单位补助(?:支出)?$/, '对附属单位补助支出'],
  [/^(?:财政专户管理|专户)资金(?:收入)?$/, '财政专户管理资金'],
];

const MOST_KNOWN = 5000;

/** The one wording for a normalised header label; the label itself where nobody writes it otherwise. */
export const canonicalLabel = remembered((label) => REWRITES.reduce((text, [pattern, word]) => text.replace(pattern, word), label), MOST_KNOWN);

/** Column heads that only say “the figure”, by what kind of document prints them. */
const FIGURE_WORDS: Readonly<Record<'plain' | 'final' | 'budget', readonly string[]>> = {
  plain: ['金额', '数额', '统计数', '数量', '数', '本年数', '年', '金额合计'],
  final: ['决算数', '决算金额', '本年决算数', '决算'],
  budget: ['预算数', '预算金额', '本年预算数', '年预算数', '预算', '年初预算数', '当年预算数'],
};
const ALL_FIGURE_WORDS: ReadonlySet<string> = new Set(Object.values(FIGURE_WORDS).flat());

export function saysFigure(label: string): boolean {
  return ALL_FIGURE_WORDS.has(label);
}

const OWN_KIND = 0.9;
const OTHER_KIND = 0.7;

/** Other words for a column that only says “the figure”, and how much each is worth in a form of that title. */
export function figureWords(title: string): ReadonlyMap<string, number> {
  const other = title.includes('决算') ? FIGURE_WORDS.budget : title.includes('预算') ? FIGURE_WORDS.final : [];
  return new Map([...ALL_FIGURE_WORDS].map((word) => [word, other.includes(word) ? OTHER_KIND : OWN_KIND]));
}

const TOTALS = ['小计', '合计', '总计'] as const;
const TOTAL_END = /^(.*?)(?:小计|合计|总计)$/;

/** 小计 and 合计 are one word once the header over them says what of: also 本年支出小计, 本年支出合计, 本年支出. */
export function totalWords(leaf: string, parents: readonly string[]): readonly string[] {
  const what = TOTAL_END.exec(leaf)?.[1];
  if (what === undefined) return [];
  const above = parents.at(-1) ?? '';
  const parent = what === '' ? (saysFigure(above) ? '' : above) : what;
  return [...TOTALS, ...(parent === '' ? [] : [...TOTALS.map((total) => parent + total), parent])];
}

/** 类 | 款 | 项 over the pieces of a code. */
const PIECES: ReadonlySet<string> = new Set(['类', '款', '项', '目']);

export function isCodePiece(label: string): boolean {
  return PIECES.has(label);
}

/** Columns an office adds to any table: neither for nor against a form that does not print them. */
const ADDED: ReadonlySet<string> = new Set(['序号', '备注', '说明']);

export function saysNothing(label: string): boolean {
  return ADDED.has(label);
}

/** 合计、总计 as the name of a row. */
export function isTotalLabel(label: string): boolean {
  return label === '合计' || label === '总计' || label === '合计:';
}

/** Share of two-character pieces two labels have in common, 0–1. */
export function likeness(a: string, b: string): number {
  const pieces = (text: string): Set<string> => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const [left, right] = [pieces(a), pieces(b)];
  const common = [...left].filter((piece) => right.has(piece)).length;
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size);
}
