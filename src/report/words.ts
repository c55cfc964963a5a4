import type { RelationCounts } from '../check/report';
import type { Arithmetic, Rewording, Severity, Unit } from '../core';
import { toleranceInWords, translator } from '../i18n';

export const t = translator('zh');

/** Severity as a reader sees it. 尾差 is a word of its own and never an error. */
export type Mark = Severity | 'rounding';

export const MARKS: readonly Mark[] = ['error', 'warning', 'hint', 'rounding'];

export const MARK_WORDS: Readonly<Record<Mark, { readonly shape: string; readonly word: string }>> = {
  error: { shape: '●', word: t('severity.error') },
  warning: { shape: '▲', word: t('severity.warning') },
  hint: { shape: '○', word: t('severity.hint') },
  rounding: { shape: '≈', word: t('severity.rounding') },
};

const SHOULD: Readonly<Record<Arithmetic['operator'], string>> = {
  '=': '应等于右边',
  '≤': '应不大于右边',
  '≥': '应不小于右边',
  '<': '应小于右边',
  '>': '应大于右边',
  '≠': '应不等于右边',
};

/** The tolerance in words; “应一致” is said of equalities only. */
export function toleranceWords(arithmetic: Arithmetic): string {
  if (arithmetic.operator !== '=' && arithmetic.allowed.isZero()) return '不允许尾差';
  return toleranceInWords(arithmetic, 'zh', t);
}

export const WORDS = {
  title: '勾稽审核报告',
  recognised: (count: number): string => `已识别 ${count} 张表`,
  page: (page: number): string => t('place.onPage', { page }),
  paragraph: (paragraph: number): string => `第 ${paragraph} 段`,
  table: (table: number): string => t('place.ofTable', { table }),
  overTable: '表上方的文字',
  cellOf: (row: number, column: number): string => `第 ${row} 行第 ${column} 列`,
  gaps: (count: number): string => t('gap.title', { count }),
  document: '整个文档',
  uncertain: (place: string, candidates: readonly string[]): string =>
    `待确认：${place} 像${candidates.join('或')}，把握不足，没有核对`,
  candidate: (title: string, score: number): string => `“${title}”（${score} 分）`,
  unread: (place: string, title: string, nearest: string | undefined): string =>
    `没有认出：${place}${title === '' ? '' : `“${title}”`}${nearest === undefined ? '，没有相近的表样' : `，最接近${nearest}`}；只按一般表格核对（用 gouji explain 看差在哪里，知道是哪张表时用 --form 指定）`,
  unrecognised: (sheets: readonly string[]): string => `没有认出表样的工作表：${sheets.join('、')}`,
  rollUp: (words: string): string => `绩效自评汇总：${words}`,
  /** `● 必错 1　▲ 需确认 2`; one word where nothing was found. */
  state: (counts: Readonly<Record<Mark, number>>): string =>
    MARKS.filter((mark) => counts[mark] > 0).map((mark) => `${MARK_WORDS[mark].shape} ${MARK_WORDS[mark].word} ${counts[mark]}`).join('　') || '未发现问题',
  groupCount: (count: number): string => `${count} 项`,
  workbook: '整个工作簿',
  difference: '相差',
  should: (operator: Arithmetic['operator']): string => SHOULD[operator],
  left: '左边',
  blank: '空，按 0 计',
  blanks: (count: number, cells: readonly string[]): string => `另有 ${count} 项为空，按 0 计：${cells.join('、')}`,
  minus: (name: string): string => `减：${name}`,
  condition: (name: string): string => `条件：${name}`,
  cells: '单元格',
  passages: '文字',
  basis: '依据',
  formula: '关系',
  unit: (name: string, year: number | undefined): string => (year === undefined ? name : `${name} ${year} 年`),
  unitWithoutName: '没有印单位名称的表',
  undecided: (tables: number): string => `有 ${tables} 张表分不清是哪个单位的，表间关系没有核对（用 --unit 工作表=单位名称 指定，或在表头补写单位名称）`,
  toConfirm: (count: number): string => `${count} 处待确认，没有核对`,
  unreadTables: (count: number): string => `${count} 张表没有认出表样，只按一般表格核对`,
  text: (name: string, sentences: number, unread: number, given: number): string =>
    `情况说明“${name}”：有数字的 ${sentences} 句，核对了 ${sentences - unread - given} 句${unread === 0 ? '' : `，${unread} 句没有可比的数`}${given === 0 ? '' : `，${given} 句的数由填报人给出、没有表可对`}`,
  textName: (name: string): string => `情况说明“${name}”`,
  rewording: ({ follows, sentence }: Rewording): string => `${t(`rewording.${follows}`)}：${sentence}`,
  unreadText: (sentences: number): string => `情况说明有 ${sentences} 句没有核对`,
  givenText: (sentences: number): string => `情况说明有 ${sentences} 句的数由填报人给出，没有表可对`,
  noFindings: '没有发现问题',
  noFindingsInRead: (tables: number): string => (tables === 0 ? '没有认出可以审核的表' : `认出的 ${tables} 张表没有发现问题`),
  counts: (counts: Readonly<Record<Mark, number>>, relations?: number): string =>
    MARKS.map((mark) => `${MARK_WORDS[mark].shape} ${MARK_WORDS[mark].word} ${counts[mark]}`).join('　') + (relations === undefined ? '' : `　涉及 ${relations} 项不符`),
  coverage: (held: number, rounding: number, failed: number, notChecked: number): string =>
    `已核 ${held + rounding + failed} 项：一致 ${held} 尾差 ${rounding} 不符 ${failed}；未检查 ${notChecked} 项`,
  relations: ({ all, checked, partly, notChecked, notApplicable }: RelationCounts): string =>
    `应核 ${all} 条关系：已核 ${checked} 条，部分已核 ${partly} 条，未检查 ${notChecked} 条，不适用 ${notApplicable} 条`,
  notApplicable: '不适用',
  notChecked: '未检查',
  notCheckedReason: (count: number, why: string, rules: readonly string[]): string =>
    `${count} 项：${why}（${rules.join('、')}）`,
  notRead: '未能审核',
  files: (total: number, bad: number, good: number, failed: number, unread: number): string =>
    `共 ${total} 个文件：有必错 ${bad} 个，无必错 ${good} 个，未能审核 ${failed} 个${unread === 0 ? '' : `；其中 ${unread} 个有表没有认出或待确认`}`,
  why: {
    title: (text: string, cell: string): string => `标题“${text}”（${cell}）`,
    code: (text: string, cell: string): string => `表号“${text}”（${cell}）`,
    columns: (found: number, expected: number): string => `栏目认出 ${found}/${expected}`,
    rows: (found: number, expected: number): string => `项目认出 ${found}/${expected}`,
    chosen: '由使用者指定',
    score: (score: number): string => `把握 ${score} 分`,
    unitFromForm: (unit: Unit): string => `表上没有印单位，按表样以${unit}计`,
  },
} as const;
