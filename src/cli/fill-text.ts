import stringWidth from 'string-width';
import { type CellContent, type CellRef, formatAmount, isBlank, isCellError, readFigure, type Table, toA1, toQualified } from '../core';
import { type Conflict, type EvaluationSummary, type FillItem, itemId, layoutById } from '../fill';
import type { FormChoice, PreviousFigures, ThreePublicResult } from '../fill/three-public/types';
import { clean } from '../report/clean';
import { rollUpWords } from '../report/roll-up';
import type { FillOutcome } from './fill-plan';

/** Words of a plan on the terminal. */
export function renderPlan(file: string, { items, filled, threePublic, choice, writes, summary: summed }: FillOutcome, correct: boolean): string {
  const written = new Set(writes.map((write) => toQualified(write.cell)));
  const tables = filled.tables.flatMap((table) => tableLines(table, items, filled.plan.conflicts, written));
  const others = items.filter((item) => !filled.tables.some((table) => table.id === item.table));
  const left = items.filter((item) => item.kind === 'correct').length;
  const summary = [
    `填入 ${items.length - left} 处`,
    left > 0 ? `改正 ${left} 处${correct ? '' : '（没有写入，核对后加 --correct 写入）'}` : '改正 0 处',
    `不能确定 ${filled.plan.conflicts.length} 处`,
  ].join('，');
  return [
    `${clean(file)}：已识别 ${filled.tables.length} 张表`,
    ...(filled.uncertain.length > 0 ? [`另有 ${filled.uncertain.length} 处像表样但把握不足，没有填`] : []),
    ...tables,
    ...otherLines(others, written),
    ...(threePublic ? threePublicLines(threePublic, choice) : []),
    ...(summed ? summaryLines(summed) : []),
    '',
    items.length + filled.plan.conflicts.length === 0 && !threePublic?.newSheet && !summed?.newSheet ? '没有要填的：能推算的单元格都已填好，而且一致' : summary,
    '',
  ].join('\n');
}

function tableLines(table: Table, items: readonly FillItem[], conflicts: readonly Conflict[], written: ReadonlySet<string>): readonly string[] {
  const own = items
    .filter((item) => item.table === table.id)
    .sort(({ write: { cell: a } }, { write: { cell: b } }) => a.row - b.row || a.column - b.column);
  const doubts = conflicts.filter((conflict) => conflict.table === table.id);
  if (own.length + doubts.length === 0) return [];
  return [
    '',
    `${table.form.short} ${clean(table.title)}（${clean(table.sheet)}，${table.unit}）`,
    ...own.flatMap((item) => itemLines(item, written)),
    ...doubts.map(({ cell, message }) => `  ${padded(toA1(cell.row, cell.column))} 不能确定：${clean(message.zh)}`),
  ];
}

/** Into a table that belongs to no set: 表十 of the budget. */
function otherLines(items: readonly FillItem[], written: ReadonlySet<string>): readonly string[] {
  const [first] = items;
  return first ? ['', `“三公”经费（${clean(first.write.cell.sheet)}）`, ...items.flatMap((item) => itemLines(item, written))] : [];
}

function itemLines(item: FillItem, written: ReadonlySet<string>): readonly string[] {
  const { cell, old, next, reason } = item.write;
  const mark = item.kind === 'correct' ? (written.has(itemId(item)) ? '改正 ' : '不符 ') : '';
  const alternatives = item.alternatives.map((each) => `；也可为 ${each.value}：${clean(each.reason.zh)}`).join('');
  return [
    `  ${padded(toA1(cell.row, cell.column))} ${mark}${clean(item.name)}  ${contentText(old)} → ${contentText(next)}`,
    `         ${clean(reason.zh)}${alternatives}`,
  ];
}

function threePublicLines({ figures, ledgers, notes, newSheet, previous, sentences, hints }: ThreePublicResult, choice: FormChoice | undefined): readonly string[] {
  return [
    '',
    newSheet ? `“三公”经费：新建工作表“${clean(newSheet.name)}”` : '“三公”经费',
    ...(choice ? [`  表样：${layoutById(choice.form).label.zh}（${clean(choice.why.zh)}）`] : []),
    ...ledgers.map(({ sheet, used, counts }) =>
      used ? `  明细账 ${clean(sheet)}：${counts ? `${counts.entries} 笔` : ''}` : `  明细账 ${clean(sheet)}：没有使用`,
    ),
    ...figures.filter(({ fund }) => fund === undefined).map(({ side, name, value, origin }) => {
      const from = origin.kind === 'ledger' ? `（明细账 ${origin.entries.length} 笔）` : '';
      return `  ${side === 'budget' ? '预算数' : '决算数'} ${name.zh}  ${formatAmount(value)}${from}`;
    }),
    ...(previous ? previousLines(previous) : []),
    ...notes.map(({ severity, message, cells }) => `  ${SHAPES[severity]} ${clean(message.zh)}${cellList(cells)}`),
    ...hints.map(({ entry, message }) => `  ○ ${toQualified(entry.cell)} ${clean(message.zh)}`),
    ...sentences.map(({ text }) => `  ${clean(text.zh)}`),
  ];
}

function summaryLines({ rollUp, newSheet, standing, notes }: EvaluationSummary): readonly string[] {
  if (!rollUp) return ['', '自评汇总表：工作簿里没有认出自评表，没有可汇总的'];
  const made = newSheet ? `新建工作表“${newSheet.name}”` : `工作簿里已有（${clean(standing ?? '')}），没有另建；缺的数由自评表带入，不符的见审核`;
  return ['', `自评汇总表：${made}`, `  ${rollUpWords(rollUp)}`, ...notes.map(({ zh }) => `  ▲ ${clean(zh)}`)];
}

/** The rows a note is about, so that what was left out can be looked at. */
function cellList(cells: readonly CellRef[]): string {
  if (cells.length === 0) return '';
  const rest = cells.length > CELLS_SHOWN ? ` 等 ${cells.length} 处` : '';
  return `（${cells.slice(0, CELLS_SHOWN).map((cell) => clean(toQualified(cell))).join('、')}${rest}）`;
}

const CELLS_SHOWN = 12;

function previousLines({ figures, table }: PreviousFigures): readonly string[] {
  const where = table?.from === 'file' ? `“${clean(table.workbook)}”` : '本工作簿';
  return [
    ...(table ? [`  上年数取自${where}的《${table.title}》（${clean(table.sheet)}，${table.year === undefined ? '没有写年度' : `${table.year} 年度`}）`] : []),
    ...figures.map(({ name, value }) => `  上年 ${name.zh}  ${formatAmount(value)}`),
  ];
}

const SHAPES = { error: '● 必错', warning: '▲ 需确认', hint: '○ 提示' } as const;

export function contentText({ formula, value }: CellContent): string {
  if (formula !== null) return clean(formula);
  if (isBlank(value)) return '空';
  if (isCellError(value)) return value.error;
  const figure = readFigure(value);
  return figure.kind === 'number' ? formatAmount(figure.value) : `“${clean(String(value))}”`;
}

const ADDRESS_WIDTH = 6;

function padded(text: string): string {
  return text + ' '.repeat(Math.max(0, ADDRESS_WIDTH - stringWidth(text)));
}
