import { rule } from '../../src/rules/FM-absent';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

const sheets = (...numbers: readonly string[]) => numbers.map((no) => publishedSheet(no));

testRule(rule, {
  valid: [
    { name: '九张齐全，没有 10 表', sheets: sheets('01', '02', '03', '04', '05', '06', '07', '08', '09') },
    { name: '只有四张：不当作一套', sheets: sheets('01', '02', '03', '05') },
  ],
  invalid: [
    {
      name: '缺 07 表',
      sheets: sheets('01', '02', '03', '04', '05', '06', '08', '09', '10'),
      reports: [
        {
          messageId: 'absent',
          // The sums of 07, its two relations F07-1 and its four ties to 04.
          data: { set: '决算公开', tables: '07 表《政府性基金预算财政拨款收入支出决算表》', count: 7, rules: 'F02-2、F07-1、Fx-0407' },
          cells: ['01!A1'],
          severity: 'warning',
          table: '',
        },
      ],
    },
  ],
});
