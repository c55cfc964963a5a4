import { formatAmount, type PlainLane } from '../core';
import { columnNameOf, nameOf, PlainAccess, type Point } from './support/plain';
import type { Rule } from './types';

const INCLUDING = /^\(?其中/;

/** 其中 of a table that no form reads is not larger than what it is a part of. */
export const rule: Rule = {
  id: 'GT-part',
  title: { zh: '一般表格的“其中”不应大于它所属的项目', en: 'In a plain table a part (其中) must not exceed what it is a part of' },
  severity: 'warning',
  basis: '由表格本身推出：其中数是所属项目的一部分',
  messages: {
    larger: {
      zh: '按一般表格核对：“{{part}}”的“{{column}}”为 {{value}}，大于它所属的“{{whole}}” {{limit}}；请确认',
      en: 'Checked as a plain table: “{{column}}” of “{{part}}” is {{value}}, more than the {{limit}} of “{{whole}}” it is a part of; please confirm',
    },
  },
  *check(context) {
    for (const table of context.plain) {
      const access = new PlainAccess(context.workbook, table);
      for (const lane of table.lanes) {
        for (const { part, whole } of [...larger(access, byRow(lane)), ...larger(access, byColumn(lane))]) {
          const acrossColumns = part.row === whole.row;
          const data = {
            part: nameOf(part.row),
            column: columnNameOf(part.column),
            value: formatAmount(access.figure(part.row, part.column).value),
            whole: acrossColumns ? columnNameOf(whole.column) : nameOf(whole.row),
            limit: formatAmount(access.figure(whole.row, whole.column).value),
          };
          yield { messageId: 'larger', data, cells: [part, whole].map(({ row, column }) => access.cell(row, column)) };
        }
      }
    }
  },
};

interface Pair {
  readonly part: Point;
  readonly whole: Point;
}

/** 其中 belongs to the nearest row above it that is none. */
function byRow({ columns, rows }: PlainLane): readonly Pair[] {
  return rows.flatMap((row, index) => {
    const whole = row.kind === 'including' ? rows.slice(0, index).filter(({ kind }) => kind !== 'including').at(-1) : undefined;
    return whole ? columns.filter(({ adds }) => adds).map((column) => ({ part: { row, column }, whole: { row: whole, column } })) : [];
  });
}

/** A column under 其中 belongs to the nearest column left of it that is none. */
function byColumn({ columns, rows }: PlainLane): readonly Pair[] {
  const added = columns.filter(({ adds }) => adds);
  const isPart = ({ path }: PlainLane['columns'][number]): boolean => path.some((label) => INCLUDING.test(label));
  return added.flatMap((column, index) => {
    const whole = isPart(column) ? added.slice(0, index).filter((other) => !isPart(other)).at(-1) : undefined;
    return whole ? rows.map((row) => ({ part: { row, column }, whole: { row, column: whole } })) : [];
  });
}

/** Only where both are figures and not negative, and nearly always the part is the smaller one. */
function larger(access: PlainAccess, pairs: readonly Pair[]): readonly Pair[] {
  const compared = pairs.flatMap((pair) => {
    const [part, whole] = [access.figure(pair.part.row, pair.part.column), access.figure(pair.whole.row, pair.whole.column)];
    const readable = [part, whole].every(({ kind, value }) => (kind === 'number' || kind === 'text') && !value.isNegative());
    return readable && !part.value.isZero() ? [{ pair, wrong: part.value.gt(whole.value) }] : [];
  });
  const wrong = compared.filter((each) => each.wrong);
  const right = compared.length - wrong.length;
  return right >= 1 && wrong.length <= right ? wrong.map(({ pair }) => pair) : [];
}
