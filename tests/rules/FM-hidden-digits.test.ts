import { rule } from '../../src/rules/FM-hidden-digits';
import { testRule } from '../kit/rule-tester';
import { publishedSheet, sheet } from '../kit/sheet-text';

testRule(rule, {
  valid: [
    { name: '两位小数和整数', sheets: [publishedSheet('01'), publishedSheet('03')] },
    { name: '浮点求和留下的尾巴：0.1+0.2，3275.95+19.96', sheets: [publishedSheet('03', { C9: '0.30000000000000004', C20: '3295.9099999999999' })] },
    { name: '浮点尾巴累积到第 14 位', sheets: [publishedSheet('03', { C9: '3485.1599999999962' })] },
    { name: '十亿元以上的元表', sheets: [publishedSheet('03', { A5: '金额单位：元', C9: '34851600123.120003' })] },
    { name: '文本数字按所印', sheets: [publishedSheet('03', { C9: "'3485.160" })] },
    {
      name: '普通的数字格式：千分位、会计格式、负数红字、日期区域码',
      sheets: [
        publishedSheet('03', {}, {
          formats: {
            C9: '#,##0.00',
            D9: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
            E9: '#,##0.00;[Red]-#,##0.00',
            C10: '0.00_);(0.00)',
            D10: '[$-804]#,##0.00"万元"',
            C11: '#,##0.00\\ "元,"',
            D11: '0.00"."',
          },
        }),
      ],
    },
    { name: '空格和零用了缩放格式', sheets: [publishedSheet('03', { F9: '', G9: '0' }, { formats: { F9: '0!.0,', G9: '0!.0,' } })] },
    { name: '不在金额格上的缩放格式', sheets: [publishedSheet('03', {}, { formats: { A12: '0!.0,' } })] },
  ],
  invalid: [
    {
      name: '没有认出表样的表：实存位数多于显示的位数',
      sheets: [sheet('房租情况表\n房屋\t租金\n一号楼\t12.3456\n二号楼\t8.30\n三号楼\t1.254\n合计\t21.90', { name: '房租', formats: { B3: '0.00', B4: '0.00' } })],
      tables: [],
      reports: [{ messageId: 'plain', data: { count: 1, places: 2, stored: '12.3456', shown: '12.35' }, cells: ['房租!B3'], severity: 'hint', table: '' }],
    },
    {
      name: '3.145 列示为 3.15，几格合为一条',
      sheets: [publishedSheet('03', { E24: '3.145', C9: '=D9+E9 → 3485.163', C24: '57.9500001' })],
      reports: [
        {
          messageId: 'digits',
          data: { count: 2, places: 2, stored: '3,485.163', shown: '3,485.16' },
          cells: ['C9', 'E24'],
          severity: 'hint',
          table: '03',
        },
      ],
    },
    {
      name: '按元填数除以一万得来的六位小数',
      sheets: [publishedSheet('09', { L10: '0.137825' })],
      reports: [
        { messageId: 'digits', data: { count: 1, places: 2, stored: '0.137825', shown: '0.14' }, cells: ['L10'], severity: 'hint', table: '09' },
      ],
    },
    {
      name: '三种缩放格式都只是看上去换了单位',
      sheets: [
        publishedSheet('03', { C9: '34851600', D9: '9850200', E9: '25001400' }, { formats: { C9: '0!.0,', D9: '#,##0.00,', E9: '0"."0000' } }),
        publishedSheet('05', { D9: '-9850200' }, { formats: { D9: '#,##0.00;-#,##0.0,"千元"' } }),
      ],
      reports: [
        {
          messageId: 'rescaled',
          data: { count: 3, format: '0!.0,', stored: '34,851,600.00' },
          cells: ['C9', 'D9', 'E9'],
          severity: 'warning',
          table: '03',
        },
        {
          messageId: 'rescaled',
          data: { count: 1, format: '#,##0.00;-#,##0.0,"千元"', stored: '-9,850,200.00' },
          cells: ['D9'],
          severity: 'warning',
          table: '05',
        },
      ],
    },
  ],
});
