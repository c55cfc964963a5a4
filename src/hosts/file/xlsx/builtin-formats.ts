/**
 * Number formats that files name only by number (ECMA-376 part 1, 18.8.30), as a zh-CN installation shows them.
 * Numbers the standard leaves open are absent.
 */
const ACCOUNTING = (currency: string, decimals: string, dash: string): string =>
  `_ ${currency}* #,##0${decimals}_ ;_ ${currency}* -#,##0${decimals}_ ;_ ${currency}* "-"${dash}_ ;_ @_ `;

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const NOON_HOUR_MINUTE = '上午/下午h"时"mm"分"';
const NOON_HOUR_MINUTE_SECOND = '上午/下午h"时"mm"分"ss"秒"';

export const BUILTIN_FORMATS: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '¥#,##0;¥-#,##0',
  6: '¥#,##0;[Red]¥-#,##0',
  7: '¥#,##0.00;¥-#,##0.00',
  8: '¥#,##0.00;[Red]¥-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: YEAR_MONTH,
  28: MONTH_DAY,
  29: MONTH_DAY,
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: NOON_HOUR_MINUTE,
  35: NOON_HOUR_MINUTE_SECOND,
  36: YEAR_MONTH,
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  41: ACCOUNTING('', '', ''),
  42: ACCOUNTING('¥', '', ''),
  43: ACCOUNTING('', '.00', '??'),
  44: ACCOUNTING('¥', '.00', '??'),
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: YEAR_MONTH,
  51: MONTH_DAY,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: MONTH_DAY,
  55: NOON_HOUR_MINUTE,
  56: NOON_HOUR_MINUTE_SECOND,
  57: YEAR_MONTH,
  58: MONTH_DAY,
};
