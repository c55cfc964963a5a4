import { type Amount, formatAmount, roundHalfUp } from '../core';
import type { Rule } from './types';
import { amountCells, isNonZero } from './support/cells';
import { rescales, shownPlaces } from './support/number-format';
import { plainCells } from './support/plain';

/** A binary float is sure of 15 digits; sums lose a few. Below this nothing is money. */
const SURE_DIGITS = 13;
const FINEST_PLACES = 6;

/** More decimals stored than printed, and number formats that only look like another unit. One report of each kind a table. */
export const rule: Rule = {
  id: 'FM-hidden-digits',
  title: { zh: '实存位数多于列示位数', en: 'More digits stored than printed' },
  severity: 'hint',
  basis: '由表样直接推出：金额按表样的小数位列示，列示的数应加得起来',
  messages: {
    digits: {
      zh: '有 {{count}} 个金额的小数多于表样列示的 {{places}} 位（如 {{stored}} 列示为 {{shown}}），看不见的尾数会使合计对不上；请四舍五入后再填',
      en: 'Amounts with more than the {{places}} decimals the form prints: {{count}} (such as {{stored}} printed as {{shown}}); the hidden digits can upset totals, so round them first',
    },
    plain: {
      zh: '按一般表格核对：有 {{count}} 个数的小数多于显示的 {{places}} 位（如 {{stored}} 显示为 {{shown}}），看不见的尾数会使合计对不上；请四舍五入后再填',
      en: 'Checked as a plain table: figures with more than the {{places}} decimals shown: {{count}} (such as {{stored}} shown as {{shown}}); the hidden digits can upset totals, so round them first',
    },
    rescaled: {
      zh: '有 {{count}} 个金额用了缩放显示的数字格式 {{format}}，看上去换了单位，实存的仍是 {{stored}}；请按数值换算单位，再改用普通格式',
      en: 'Amounts shown through the scaling format {{format}}: {{count}}; they look converted but still hold {{stored}}. Convert the values and use a plain format',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const access = context.accessOf(table);
      const { decimals, moreDecimals } = access.form;
      // What is written as words shows all of its digits.
      const filled = amountCells(access).filter(({ row, column, figure }) => figure.kind === 'number' && isNonZero(figure) && typeof access.value(row, column) === 'number');

      const long = filled.flatMap(({ row, column, cell, figure }) => {
        if (moreDecimals === true || (decimals >= 2 && access.hundredths(row, column) !== undefined) || figure.value.decimalPlaces() <= decimals) return [];
        const stored = withoutNoise(figure.value);
        return stored.decimalPlaces() > decimals ? [{ cell, stored }] : [];
      });
      const [first] = long;
      if (first) {
        const shown = formatAmount(roundHalfUp(first.stored, decimals), decimals);
        const data = { count: long.length, places: decimals, stored: formatAmount(first.stored, decimals), shown };
        yield { messageId: 'digits', data, cells: long.map(({ cell }) => cell), table };
      }

      const scaled = filled.filter(({ row, column }) => rescales(access.numberFormat(row, column)));
      const [example] = scaled;
      if (example) {
        const format = access.numberFormat(example.row, example.column);
        const data = { count: scaled.length, format, stored: formatAmount(example.figure.value) };
        yield { messageId: 'rescaled', data, cells: scaled.map(({ cell }) => cell), table, severity: 'warning' };
      }
    }
    for (const table of context.plain) {
      const long = plainCells(context.workbook, table).flatMap(({ cell, column, figure, format, formula }) => {
        const places = shownPlaces(format);
        if (!column.adds || figure.kind !== 'number' || formula !== null || places === undefined) return [];
        const stored = withoutNoise(figure.value);
        return stored.decimalPlaces() > places ? [{ cell, stored, places }] : [];
      });
      const [first] = long;
      if (!first) continue;
      const data = { count: long.length, places: first.places, stored: formatAmount(first.stored, first.places), shown: formatAmount(roundHalfUp(first.stored, first.places), first.places) };
      yield { messageId: 'plain', data, cells: long.map(({ cell }) => cell) };
    }
  },
};

/** 0.1 + 0.2 is 0.30000000000000004 in the file and 0.3 to everybody else. */
function withoutNoise(value: Amount): Amount {
  return value.toSignificantDigits(SURE_DIGITS).toDecimalPlaces(FINEST_PLACES);
}
