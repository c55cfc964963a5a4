import { amountColumn, fixedRows, labelColumn, lines, numbered, part, relation, row, total } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, EXPENDITURE_CLASSES, PRINTED } from './classes';

const COPIED = { exact: true, basis: PRINTED };

/** 表一 预算收支总表. */
export const form: Form = {
  id: 'budget/01',
  short: '表一',
  title: '预算收支总表',
  aliases: ['收支预算总表', '收支总表', '财务收支预算总表'],
  en: 'Summary of budget income and expenditure',
  tableCode: '预算公开表1',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '收入',
      [labelColumn('收入.项目'), amountColumn('收入.预算数')],
      fixedRows(
        numbered(1, ['一、一般公共预算', '二、政府性基金预算', '三、国有资本经营预算', '四、财政专户管理资金', '五、单位资金']),
        total(6, '本年收入合计', lines(1, 5), 'B01-1', { aliases: ['收入合计'] }),
        row(7, '上年结转', { aliases: ['上年结转结余', '上年结转和结余'] }),
        total(8, '收入总计', lines(6, 7), 'B01-3'),
      ),
    ),
    part(
      '支出',
      [
        labelColumn('支出.项目'),
        amountColumn('支出.合计', undefined, { aliases: ['预算数', '年预算数', '本年预算数'] }),
        amountColumn('支出.当年预算安排', undefined, { aliases: ['本年预算安排', '当年预算'] }),
        amountColumn('支出.上年结转安排', undefined, { aliases: ['上年结转', '结转安排'] }),
      ],
      fixedRows(
        numbered(11, EXPENDITURE_CLASSES),
        total(41, '本年支出合计', lines(11, 40), 'B01-2', { aliases: ['支出合计'] }),
        row(42, '年终结转', { aliases: ['结转下年', '年终结转结余'] }),
        total(43, '支出总计', lines(41, 42), 'B01-3'),
      ),
    ),
  ],
  relations: [
    relation(
      'B01-2',
      '每行: 支出.合计 = 支出.当年预算安排 + 支出.上年结转安排',
      { zh: '合计应等于当年预算安排与上年结转安排之和', en: 'The total must equal this year’s budget plus the carry-over' },
      { basis: PRINTED },
    ),
    relation('B01-3', '收入总计 = 支出总计.合计', { zh: '收入总计应等于支出总计', en: 'Total income must equal total expenditure' }, COPIED),
    relation(
      'B01-3',
      '上年结转 = 支出总计.上年结转安排',
      { zh: '上年结转应等于上年结转安排的支出', en: 'The carry-over must equal the expenditure it pays for' },
      COPIED,
    ),
    relation(
      'B01-3',
      '本年收入合计 = 支出总计.当年预算安排',
      { zh: '本年收入合计应等于当年预算安排的支出', en: 'This year’s income must equal the expenditure it pays for' },
      COPIED,
    ),
  ],
};
