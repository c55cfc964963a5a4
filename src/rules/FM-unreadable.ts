import { type CellRef, type CellValue, isCellError, isNotCalculated, isNotSure, normalize } from '../core';
import { declaresEmpty, headerLabel, isWatermark } from '../recognise/words';
import type { Form } from '../forms/types';
import type { Rule } from './types';
import { type AmountCell, amountCells, quoted } from './support/cells';

/** An amount cell that holds neither a number nor a blank nor a dash. */
export const rule: Rule = {
  id: 'FM-unreadable',
  title: { zh: '金额格读不出数', en: 'An amount cell cannot be read' },
  severity: 'error',
  basis: '由表样直接推出：金额格只填数字，没有数的留空或填横线',
  messages: {
    text: {
      zh: '“{{label}}”的金额格写的是“{{text}}”，读不出数，用到它的勾稽关系都未检查；请改填数字，没有数的留空',
      en: 'The amount cell of “{{label}}” holds “{{text}}”, which is no number; relations that use it were not checked. Enter a number or leave it blank',
    },
    error: {
      zh: '“{{label}}”的公式出错，显示 {{text}}，用到它的勾稽关系都未检查；请修正公式或它引用的单元格',
      en: 'The formula of “{{label}}” fails with {{text}}; relations that use it were not checked. Correct the formula or the cells it refers to',
    },
    headerWords: {
      zh: '“{{label}}”行的金额格印的是表头字“{{words}}”，不是数，用到它们的勾稽关系都未检查；本地版式如此的不必处理，有合计数的请补填',
      en: 'The amount cells of “{{label}}” hold the header words “{{words}}”, no numbers; relations that use them were not checked. Where the local layout prints it so nothing need be done; enter the totals where there are any',
    },
    notCalculated: {
      zh: '有 {{count}} 个公式，文件里没有它们的计算结果，用到它们的勾稽关系都未检查；请用 Excel 或 WPS 打开并保存一次，再审核',
      en: 'The file holds no results for {{count}} formula(s); relations that use them were not checked. Open and save it once in Excel or WPS, then check again',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const waiting: CellRef[] = [];
      const access = context.accessOf(table);
      const headers = headerWords(context.formOf(table), amountCells(access), (cell) => access.value(cell.row, cell.column));
      const [first] = headers;
      if (first) {
        const words = headers.map(({ row, column }) => quoted(access.value(row, column))).join('”“');
        yield { messageId: 'headerWords', data: { label: first.row.label, words }, cells: headers.map(({ cell }) => cell), table, severity: 'hint' };
      }
      for (const { row, column, cell, figure } of amountCells(access)) {
        if ((figure.kind !== 'error' && figure.kind !== 'unreadable') || headers.some((each) => each.cell === cell)) continue;
        const value = access.value(row, column);
        if (isNotCalculated(value)) {
          waiting.push(cell);
          continue;
        }
        if (isNotSure(value)) continue;
        if (typeof value === 'string' && belongsElsewhere(normalize(value))) continue;
        const label = [row.code, row.label, column.key.split('.').at(-1)].filter((word) => word !== undefined && word !== '').join(' ');
        yield { messageId: isCellError(value) ? 'error' : 'text', data: { label, text: quoted(value) }, cells: [cell], table };
      }
      if (waiting.length > 0) yield { messageId: 'notCalculated', data: { count: waiting.length }, cells: waiting, table, severity: 'warning' };
    }
  },
};

/** 本表无数据 written beside 合计, and watermarks over the figures, say nothing about an amount. */
function belongsElsewhere(text: string): boolean {
  return declaresEmpty(text) || isWatermark(text);
}

const LEAST_WORDS = 2;
/** What one layout calls 小计 another calls 合计. */
const SUMS = ['合计', '小计'];

/** Cells of the total row that say words of the header: a layout that prints 合计｜基本支出｜项目支出 beside the word 合计. One word alone is a slip. */
function headerWords(form: Form, cells: readonly AmountCell[], valueOf: (cell: AmountCell) => CellValue): readonly AmountCell[] {
  const totals = new Set(form.parts.flatMap(({ rows }) => (rows.kind === 'codes' ? [rows.total] : [])));
  const words = cells.filter((cell) => {
    const value = totals.has(cell.row.key) ? valueOf(cell) : null;
    return typeof value === 'string' && headerWordsOf(form).has(headerLabel(normalize(value)));
  });
  return words.length < LEAST_WORDS ? [] : words;
}

const known = new WeakMap<Form, ReadonlySet<string>>();

function headerWordsOf(form: Form): ReadonlySet<string> {
  const words = known.get(form) ?? new Set([...SUMS, ...form.parts.flatMap(({ columns }) => columns.flatMap(({ path, aliases }) => [...path, ...aliases]))].map((label) => headerLabel(normalize(label))));
  known.set(form, words);
  return words;
}
