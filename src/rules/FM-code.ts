import { bareName, type CellRef, isFilled, normalize, readFigure, setOf, type Table, type TableRow, valueAt } from '../core';
import type { TableAccess } from '../relations';
import type { Rule } from './types';
import { labelCell } from './support/cells';

/** Digits of the last level of a code. */
const LEVEL = 2;
const CODED = /^(\d{5})(?!\d)-?(\D*)$/;

/** A code under the wrong number: not in the classification, or under another number in the other tables. */
export const rule: Rule = {
  id: 'FM-code',
  title: { zh: '科目编码与名称应对应', en: 'Code and name of a subject belong together' },
  severity: 'warning',
  basis: '《政府收支分类科目》：一个科目只有一个编码；同套表同一科目的编码相同',
  messages: {
    unknown: {
      zh: '{{code}} {{name}}不在部门预算支出经济分类科目里，本行未参加核对；请核对编码',
      en: '{{code}} {{name}} is not in the economic classification and was not checked; check the code',
    },
    unknownNamed: {
      zh: '{{code}} 不在部门预算支出经济分类科目里，“{{name}}”是 {{right}}；本行未参加核对，请核对编码',
      en: '{{code}} is not in the economic classification; “{{name}}” is {{right}}. The row was not checked: check the code',
    },
    other: {
      zh: '“{{name}}”在本表是 {{code}}，在同套其他 {{count}} 张表是 {{right}}；请核对编码',
      en: '“{{name}}” is {{code}} here and {{right}} in {{count}} other tables of the set; check the code',
    },
  },
  *check(context) {
    for (const { tables } of context.units) {
      for (const access of tables) yield* unknownCodes(access);
      yield* otherCodes(tables.filter(({ form }) => form.parts.some(({ rows }) => rows.kind === 'codes')));
    }
  },
};

/** Rows of 06 with figures whose code the form does not have. */
function* unknownCodes(access: TableAccess) {
  const { form, table } = access;
  const known = form.parts.flatMap(({ rows }) => (rows.kind === 'fixed' ? rows.rows.filter(({ code }) => code !== undefined) : []));
  if (known.length === 0) return;
  for (const unmatched of table.unmatched) {
    const sheet = access.sheetOf(unmatched);
    for (const { part, lane, column, role, page } of table.columns) {
      if (role !== 'code' || page !== unmatched.page) continue;
      const own = table.columns.filter((each) => each.part === part && each.lane === lane && each.page === page);
      const text = ({ column: at }: { readonly column: number }): string => normalize(String(valueAt(sheet, unmatched.row, at) ?? ''));
      const [, code, beside = ''] = CODED.exec(text({ column })) ?? [];
      const filled = own.some((each) => each.role === 'amount' && isFilled(readFigure(valueAt(sheet, unmatched.row, each.column))));
      if (code === undefined || !filled || known.some((each) => each.code === code)) continue;
      const name = bareName(beside === '' ? own.filter((each) => each.role === 'label').map(text).join('') : beside);
      const right = known.find((each) => each.code?.length === code.length && bareName(each.label) === name)?.code;
      const cell: CellRef = { sheet: sheet.name, row: unmatched.row, column };
      const data = { code, name: name === '' ? '（无名称）' : name };
      yield right === undefined ? { messageId: 'unknown', data, cells: [cell], table } : { messageId: 'unknownNamed', data: { ...data, right }, cells: [cell], table };
    }
  }
}

/** Of one name under one parent the code that most tables print. */
function* otherCodes(tables: readonly TableAccess[]) {
  const places = new Map<string, { readonly table: Table; readonly row: TableRow; readonly code: string }[]>();
  for (const { table, rows, form } of tables) {
    for (const row of rows) {
      if (row.code === undefined || row.code.length <= LEVEL + 1) continue;
      const key = `${setOf(form)} ${row.code.slice(0, -LEVEL)} ${bareName(row.label)}`;
      const place = { table, row, code: row.code };
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  }
  for (const found of places.values()) {
    if (found.every(({ code }) => code === found[0]?.code)) continue;
    const counts = [...new Set(found.map(({ code }) => code))].map((code) => ({ code, count: new Set(found.filter((each) => each.code === code).map(({ table }) => table)).size }));
    const [usual, next] = counts.sort((a, b) => b.count - a.count);
    if (!usual || !next || usual.count < 2 || usual.count === next.count) continue;
    for (const { table, row, code } of found) {
      if (code === usual.code || found.some((each) => each.table === table && each.code === usual.code)) continue;
      yield { messageId: 'other', data: { name: bareName(row.label), code, right: usual.code, count: usual.count }, cells: [labelCell(table, row)], table };
    }
  }
}
