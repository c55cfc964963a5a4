import { amountColumn, blankRows, fixedRows, labelColumn, lineColumn, lines, numbered, part, relation, row, total } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, EXPENDITURE_CLASSES, FINAL_ACCOUNTS } from './classes';

/** 公开04表 财政拨款收入支出决算总表. */
export const form: Form = {
  id: 'final-accounts/04',
  short: '04',
  title: '财政拨款收入支出决算总表',
  aliases: ['财政拨款收入支出决算表', '财政拨款收支决算总表'],
  en: 'Summary of fiscal appropriation income and expenditure',
  tableCode: '公开04表',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '收入',
      [labelColumn('收入.项目'), lineColumn('收入.行次'), amountColumn('收入.金额', 1)],
      fixedRows(
        row(1, '一、一般公共预算财政拨款'),
        row(2, '二、政府性基金预算财政拨款'),
        row(3, '三、国有资本经营预算财政拨款'),
        blankRows(4, 26),
        total(27, '本年收入合计', lines(1, 3), 'F04-1', { aliases: ['收入合计'] }),
        total(28, '年初财政拨款结转和结余', lines(29, 31), 'F04-1'),
        row(29, '一般公共预算财政拨款', { key: '年初一般公共预算财政拨款' }),
        row(30, '政府性基金预算财政拨款', { key: '年初政府性基金预算财政拨款' }),
        row(31, '国有资本经营预算财政拨款', { key: '年初国有资本经营预算财政拨款' }),
        total(32, '总计', lines(27, 28), 'F04-1', { key: '收入总计' }),
      ),
    ),
    part(
      '支出',
      [
        labelColumn('支出.项目'),
        lineColumn('支出.行次'),
        amountColumn('支出.合计', 2),
        amountColumn('支出.一般公共预算财政拨款', 3),
        amountColumn('支出.政府性基金预算财政拨款', 4),
        amountColumn('支出.国有资本经营预算财政拨款', 5),
      ],
      fixedRows(
        numbered(33, EXPENDITURE_CLASSES),
        total(59, '本年支出合计', lines(33, 58), 'F04-3', { aliases: ['支出合计'] }),
        row(60, '年末财政拨款结转和结余', { balance: true }),
        blankRows(61, 63),
        total(64, '总计', lines(59, 60), 'F04-3', { key: '支出总计' }),
      ),
    ),
  ],
  relations: [
    relation(
      'F04-2',
      '每行: 支出.合计 = 支出.一般公共预算财政拨款 + 支出.政府性基金预算财政拨款 + 支出.国有资本经营预算财政拨款',
      { zh: '合计应等于三种预算财政拨款之和', en: 'The total must equal the sum of the three budgets' },
      { basis: FINAL_ACCOUNTS },
    ),
    relation(
      'F04-4',
      '收入总计 = 支出总计.合计',
      { zh: '财政拨款收入总计应等于支出总计', en: 'Total appropriation income must equal total expenditure' },
      { exact: true, basis: FINAL_ACCOUNTS },
    ),
    ...['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'].map((fund) =>
      relation(
        'F04-4',
        `年初${fund} + ${fund} = 本年支出合计.${fund} + 年末财政拨款结转和结余.${fund}`,
        {
          zh: `${fund}：年初结转加本年收入应等于本年支出加年末结转`,
          en: `${fund}: opening balance plus income must equal expenditure plus closing balance`,
        },
        { exact: true, basis: FINAL_ACCOUNTS },
      ),
    ),
  ],
};
