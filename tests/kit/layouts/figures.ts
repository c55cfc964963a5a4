import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The published figures without their layout: which row and column of the form each printed text belongs to, read off
 * the document by hand. Layouts draw them again in other ways.
 */
export interface Line {
  /** Part of the form, and row key in it: a code, or the form's own name of the row. */
  readonly part: string;
  readonly key: string;
  readonly code: string;
  readonly label: string;
  /** Column key → figure as printed. */
  readonly figures: Readonly<Record<string, string>>;
}

const text = readFileSync(join(__dirname, '..', '..', '..', 'samples', 'sources', 'jincheng-2023-final-accounts.txt'), 'utf8');

/** Printed lines of one table that are split by tabs, header lines left out. */
function printed(no: string, headerLines: number): string[][] {
  const lines = text.split('\n');
  const from = lines.indexOf(`公开${no}表`);
  const to = lines.findIndex((line, index) => index > from && /^公开\d\d表$/.test(line));
  return lines
    .slice(from, to < 0 ? undefined : to)
    .filter((line) => line.includes('\t'))
    .slice(headerLines)
    .map((line) => line.split('\t'));
}

const bare = (label: string) => label.replace(/^[一二三四五六七八九十]+、/, '');

function coded(no: string, headerLines: number, keys: readonly string[]): Line[] {
  return printed(no, headerLines).map((cells) => {
    const [first = '', label = ''] = cells;
    const total = first === '合计';
    const figures = Object.fromEntries(keys.map((key, index) => [key, cells[index + 2] ?? '']));
    return { part: '', key: first, code: total ? '' : first, label: total ? '合计' : label, figures };
  });
}

/** One side of 01 or 04: label, 行次, figures from `at` on. Rows that carry only a 行次 are left out. */
function side(no: string, part: string, at: number, keys: readonly string[], keyOf: (label: string, line: string) => string): Line[] {
  return printed(no, 3).flatMap((cells) => {
    const label = cells[at] ?? '';
    if (label === '') return [];
    const figures = Object.fromEntries(keys.map((key, index) => [key, cells[at + 2 + index] ?? '']));
    return [{ part, key: keyOf(label, cells[at + 1] ?? ''), code: '', label, figures }];
  });
}

const named = (total: string) => (label: string) => (label === '总计' ? total : bare(label));
const openingOf04 = (label: string, line: string) => (['29', '30', '31'].includes(line) ? `年初${bare(label)}` : named('收入总计')(label));

const FUNDS = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];

export const THREE_PUBLIC_ITEMS = [
  '合计',
  '因公出国（境）费',
  '公务用车购置及运行维护费.小计',
  '公务用车购置及运行维护费.公务用车购置费',
  '公务用车购置及运行维护费.公务用车运行维护费',
  '公务接待费',
];

/** 06 as a list of codes, in the order of its four lanes, and the two totals. */
function economic(): Line[] {
  const rows = printed('06', 2);
  const lanes = [0, 3, 6, 9].flatMap((at) =>
    rows.flatMap((cells): Line[] => {
      const [code = '', label = '', figure = ''] = cells.slice(at, at + 3);
      if (!/^\d+$/.test(code)) return [];
      const part = at === 0 ? '人员经费' : '公用经费';
      return [{ part, key: code, code, label, figures: { 决算数: figure } }];
    }),
  );
  const last = rows.at(-1) ?? [];
  const totals = [
    { part: '人员经费', label: '人员经费合计', figure: last[2] ?? '' },
    { part: '公用经费', label: '公用经费合计', figure: last[11] ?? '' },
  ];
  return [...lanes, ...totals.map(({ part, label, figure }) => ({ part, key: label, code: '', label, figures: { 决算数: figure } }))];
}

function threePublic(): Line[] {
  const cells = printed('09', 4)[0] ?? [];
  const figures = ['预算数', '决算数'].flatMap((sideName, s) => THREE_PUBLIC_ITEMS.map((item, i) => [`${sideName}.${item}`, cells[s * 6 + i] ?? '']));
  return [{ part: '', key: '本表', code: '', label: '', figures: Object.fromEntries(figures) as Record<string, string> }];
}

/** The published final accounts of Jincheng 2023, table by table. */
export const FIGURES = {
  '01': [...side('01', '收入', 0, ['收入.金额'], named('收入总计')), ...side('01', '支出', 3, ['支出.金额'], named('支出总计'))],
  '02': coded('02', 3, ['本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入']),
  '03': coded('03', 3, ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出']),
  '04': [
    ...side('04', '收入', 0, ['收入.金额'], openingOf04),
    ...side('04', '支出', 3, ['支出.合计', ...FUNDS.map((fund) => `支出.${fund}`)], named('支出总计')),
  ],
  '05': coded('05', 3, ['本年支出.小计', '本年支出.基本支出', '本年支出.项目支出']),
  '06': economic(),
  '07': coded('07', 3, ['年初结转和结余', '本年收入', '本年支出.小计', '本年支出.基本支出', '本年支出.项目支出', '年末结转和结余']),
  '08': coded('08', 3, ['本年支出.合计', '本年支出.基本支出', '本年支出.项目支出']),
  '09': threePublic(),
} as const satisfies Record<string, readonly Line[]>;

export type TableNo = keyof typeof FIGURES;
export const TABLE_NOS = Object.keys(FIGURES).sort() as TableNo[];
