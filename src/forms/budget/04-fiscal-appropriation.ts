import { amountColumn, fixedRows, labelColumn, lines, numbered, part, relation, row, total } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, EXPENDITURE_CLASSES, FUNDS, PRINTED } from './classes';

/** 表四 财政拨款收支总表: 上年财政拨款结转 repeats the three funds. */
export const form: Form = {
  id: 'budget/04',
  short: '表四',
  title: '财政拨款收支总表',
  aliases: ['财政拨款收支预算总表'],
  en: 'Summary of fiscal appropriations',
  tableCode: '预算公开表4',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '收入',
      [labelColumn('收入.项目'), amountColumn('收入.金额')],
      fixedRows(
        numbered(1, ['一、一般公共预算', '二、政府性基金预算', '三、国有资本经营预算']),
        total(4, '本年收入合计', lines(1, 3), 'B04-1', { aliases: ['收入合计'] }),
        total(5, '上年财政拨款结转', lines(6, 8), 'B04-1', { aliases: ['上年结转'] }),
        row(6, '一、一般公共预算', { key: '上年一般公共预算' }),
        row(7, '二、政府性基金预算', { key: '上年政府性基金预算' }),
        row(8, '三、国有资本经营预算', { key: '上年国有资本经营预算' }),
        total(9, '收入总计', lines(4, 5), 'B04-1'),
      ),
    ),
    part(
      '支出',
      [labelColumn('支出.项目'), amountColumn('支出.金额.小计'), ...FUNDS.map((fund) => amountColumn(`支出.金额.${fund}`))],
      fixedRows(
        numbered(11, EXPENDITURE_CLASSES),
        total(41, '本年支出合计', lines(11, 40), 'B04-1', { aliases: ['支出合计'] }),
        row(42, '年终结转', { aliases: ['结转下年', '年终结转结余'] }),
        total(43, '支出总计', lines(41, 42), 'B04-1'),
      ),
    ),
  ],
  relations: [
    relation(
      'B04-1',
      '每行: 支出.金额.小计 = 支出.金额.一般公共预算 + 支出.金额.政府性基金预算 + 支出.金额.国有资本经营预算',
      { zh: '小计应等于三种预算之和', en: 'The subtotal must equal the three budgets' },
      { basis: PRINTED },
    ),
    relation(
      'B04-1',
      '收入总计 = 支出总计.小计',
      { zh: '财政拨款收入总计应等于支出总计', en: 'Total appropriation income must equal total expenditure' },
      { exact: true, basis: PRINTED },
    ),
  ],
};
