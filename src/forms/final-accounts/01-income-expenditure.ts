import { amountColumn, blankRows, fixedRows, labelColumn, lineColumn, lines, numbered, part, relation, row, total } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, EXPENDITURE_CLASSES, FINAL_ACCOUNTS } from './classes';

/** 公开01表 收入支出决算总表. */
export const form: Form = {
  id: 'final-accounts/01',
  short: '01',
  title: '收入支出决算总表',
  aliases: ['收入支出决算表', '收支决算总表'],
  en: 'Summary of income and expenditure',
  tableCode: '公开01表',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '收入',
      [labelColumn('收入.项目'), lineColumn('收入.行次'), amountColumn('收入.金额', 1)],
      fixedRows(
        row(1, '一、一般公共预算财政拨款收入'),
        row(2, '二、政府性基金预算财政拨款收入'),
        row(3, '三、国有资本经营预算财政拨款收入'),
        row(4, '四、上级补助收入'),
        row(5, '五、事业收入'),
        row(6, '六、经营收入'),
        row(7, '七、附属单位上缴收入'),
        row(8, '八、其他收入'),
        blankRows(9, 26),
        total(27, '本年收入合计', lines(1, 8), 'F01-1', { aliases: ['收入合计'] }),
        row(28, '使用非财政拨款结余和专用结余', { aliases: ['使用非财政拨款结余', '使用非财政拨款结余（含专用结余）'] }),
        row(29, '年初结转和结余'),
        blankRows(30, 30),
        total(31, '总计', lines(27, 29), 'F01-3', { key: '收入总计' }),
      ),
    ),
    part(
      '支出',
      [labelColumn('支出.项目'), lineColumn('支出.行次'), amountColumn('支出.金额', 2)],
      fixedRows(
        numbered(32, EXPENDITURE_CLASSES),
        total(58, '本年支出合计', lines(32, 57), 'F01-2', { aliases: ['支出合计'] }),
        row(59, '结余分配'),
        row(60, '年末结转和结余', { balance: true }),
        blankRows(61, 61),
        total(62, '总计', lines(58, 60), 'F01-4', { key: '支出总计' }),
      ),
    ),
  ],
  relations: [
    relation(
      'F01-5',
      '收入总计 = 支出总计',
      { zh: '收入总计应等于支出总计', en: 'Total income must equal total expenditure' },
      { exact: true, basis: FINAL_ACCOUNTS },
    ),
  ],
};
