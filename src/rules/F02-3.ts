import { type CellRef, normalize, readFigure, type Table, type TableRow, valueAt } from '../core';
import type { TableAccess } from '../relations';
import { misnamed } from '../subjects';
import type { Rule, RuleContext, RuleReport } from './types';
import { isNonZero, labelCell } from './support/cells';

/** 科目代码 of a code-keyed table: every level present, none twice, none malformed. */
export const rule: Rule = {
  id: 'F02-3',
  title: { zh: '科目编码应完整、不重复', en: 'Function codes are complete and unique' },
  severity: 'error',
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）：功能分类公开到项级；《政府收支分类科目》：类 3 位、款 5 位、项 7 位',
  messages: {
    parent: {
      zh: '有 {{children}} 而没有上级科目 {{parent}} 的行；请补上该行，或改正下级编码',
      en: '{{children}} stands without its parent {{parent}}; add the row or correct the code',
    },
    levels: {
      zh: '本表没有列出 {{digits}} 位编码的上级科目，下级只能与合计核对；本地版式不列的不必处理，应列的请补上',
      en: 'The table lists no parents of {{digits}} digits, so that rows can only be held against the total. Where the local layout leaves them out nothing need be done; else add them',
    },
    shallow: {
      zh: '本表的科目只列到 {{digits}} 位编码，没有列到项级（7 位编码），如 {{code}} {{name}}；请补列其下的款、项',
      en: 'The table lists codes of at most {{digits}} digits and no items (7 digits), such as {{code}} {{name}}; add the rows below',
    },
    item: {
      zh: '{{code}} {{name}}有数而没有列到项级（7 位编码）；请补列其下的款、项',
      en: '{{code}} {{name}} has figures but is not broken down to items (7 digits); add the rows below it',
    },
    duplicate: {
      zh: '科目编码 {{code}} 出现了 {{count}} 次；请合并为一行，或改正其中的编码',
      en: 'Code {{code}} occurs {{count}} times; merge the rows or correct a code',
    },
    malformed: {
      zh: '科目编码 {{code}} 是 {{length}} 位，类、款、项应为 3、5、7 位；请改正编码，本行未参加核对',
      en: 'Code {{code}} has {{length}} digits where 3, 5 or 7 are expected; correct it, the row was not checked',
    },
    name: {
      zh: '科目 {{code}} 的名称写作“{{name}}”，《政府收支分类科目》为“{{official}}”；请确认编码与名称是否对应',
      en: 'Code {{code}} is named “{{name}}” where the classification says “{{official}}”; check that code and name belong together',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      for (const part of context.formOf(table).parts) {
        if (part.rows.kind !== 'codes') continue;
        const rows = table.rows.filter((row) => row.part === part.name && row.code !== undefined);
        const { levels } = part.rows;
        yield* missingParents(table, rows, levels);
        yield* notToItem(context.accessOf(table), rows, Math.max(...levels));
        yield* duplicates(table, rows);
        yield* malformed(context, table, part.name, levels);
        yield* names(table, rows);
      }
    }
  },
};

function codeOf(row: TableRow): string {
  return row.code ?? '';
}

/** One report for each parent that is missing, on all the rows that want it; one for a level that the table leaves out altogether. */
function* missingParents(table: Table, rows: readonly TableRow[], levels: readonly number[]): Iterable<RuleReport> {
  const codes = new Set(rows.map(codeOf));
  const wanted = new Map<string, TableRow[]>();
  const leftOut = levels.filter((level) => rows.some((row) => codeOf(row).length > level) && !rows.some((row) => codeOf(row).length === level));
  const [first] = rows;
  if (first && leftOut.length > 0) yield { messageId: 'levels', data: { digits: leftOut.join('、') }, cells: [labelCell(table, first)], table, severity: 'warning' };
  const printed = levels.filter((each) => !leftOut.includes(each));
  for (const row of rows) {
    for (const level of printed) {
      const parent = codeOf(row).slice(0, level);
      if (level < codeOf(row).length && !codes.has(parent)) wanted.set(parent, [...(wanted.get(parent) ?? []), row]);
    }
  }
  for (const [parent, children] of wanted) {
    const named = [...new Set(children.map(codeOf))].join('、');
    yield { messageId: 'parent', data: { parent, children: named }, cells: children.map((row) => labelCell(table, row)), table };
  }
}

/** A row without figures has nothing to break down. A table that lists no items at all is told so once. */
function* notToItem(access: TableAccess, rows: readonly TableRow[], deepest: number): Iterable<RuleReport> {
  const { table } = access;
  const open = rows.filter((row) => {
    const code = codeOf(row);
    const isBroken = (): boolean => rows.some((other) => codeOf(other).length > code.length && codeOf(other).startsWith(code));
    return code.length < deepest && !isBroken() && access.amountColumns(row).some((column) => isNonZero(access.figure(row, column)));
  });
  const [first] = open;
  const listed = first ? Math.max(0, ...rows.map((row) => codeOf(row).length)) : 0;
  if (first && open.length > 1 && listed < deepest) {
    yield { messageId: 'shallow', data: { digits: listed, code: codeOf(first), name: first.label }, cells: open.map((row) => labelCell(table, row)), table };
    return;
  }
  for (const row of open) yield { messageId: 'item', data: { code: codeOf(row), name: row.label }, cells: [labelCell(table, row)], table };
}

function* duplicates(table: Table, rows: readonly TableRow[]): Iterable<RuleReport> {
  const codes = new Set(rows.map(codeOf));
  if (codes.size === rows.length) return;
  for (const code of codes) {
    const same = rows.filter((row) => row.code === code);
    if (same.length < 2) continue;
    yield { messageId: 'duplicate', data: { code, count: same.length }, cells: same.map((row) => labelCell(table, row)), table };
  }
}

const CODE = /^(\d{4}|\d{6}|\d{8})(?:-?\D.*)?$/;

/** Rows the table could not take in because their code has a length of no level; without figures they may be anything. */
function* malformed(context: RuleContext, table: Table, part: string, levels: readonly number[]): Iterable<RuleReport> {
  const access = context.accessOf(table);
  for (const unmatched of table.unmatched) {
    const { row } = unmatched;
    const sheet = access.sheetOf(unmatched);
    const columns = table.columns.filter((column) => column.part === part && column.page === unmatched.page);
    for (const { lane, column } of columns.filter(({ role }) => role === 'code')) {
      const value = valueAt(sheet, row, column);
      const code = CODE.exec(typeof value === 'number' ? String(value) : typeof value === 'string' ? normalize(value) : '')?.[1];
      const filled = columns.some((each) => each.role === 'amount' && each.lane === lane && isNonZero(readFigure(valueAt(sheet, row, each.column))));
      if (code === undefined || levels.includes(code.length) || !filled) continue;
      const cell: CellRef = { sheet: sheet.name, row, column };
      yield { messageId: 'malformed', data: { code, length: code.length }, cells: [cell], table };
    }
  }
}

function* names(table: Table, rows: readonly TableRow[]): Iterable<RuleReport> {
  for (const row of rows) {
    const official = misnamed(codeOf(row), row.label, table.year);
    if (official === undefined) continue;
    const data = { code: codeOf(row), name: row.label, official };
    yield { messageId: 'name', data, cells: [labelCell(table, row)], table, severity: 'warning' };
  }
}
