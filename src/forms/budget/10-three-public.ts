import { amountColumn, fixedRows, labelColumn, lines, numbered, part, relation, total } from '../build';
import type { Form } from '../types';
import { FUND_COLUMNS, PRINTED } from './classes';

/** 表十 “三公”经费支出预算表; the three-public fill makes it and reads it. */
export const form: Form = {
  id: 'budget/10',
  short: '表十',
  title: '财政拨款安排“三公”经费支出预算表',
  aliases: ['“三公”经费支出预算表', '财政拨款“三公”经费支出预算表', '一般公共预算“三公”经费支出预算表', '“三公”经费支出表', '“三公”经费预算表'],
  en: 'Three-public budget',
  tableCode: '预算公开表10',
  unit: '万元',
  decimals: 2,
  basis: '《预算公开》表十表样',
  parts: [
    part(
      '',
      [
        labelColumn('项目'),
        amountColumn('预算数.合计'),
        ...FUND_COLUMNS('预算数'),
      ],
      fixedRows(
        numbered(1, ['因公出国（境）费'], { aliases: ['因公出国（境）费用'] }),
        numbered(2, ['公务接待费']),
        total(3, '公务用车购置及运行费', lines(4, 5), 'B10-1', { aliases: ['公务用车购置及运行维护费', '公务用车费'] }),
        numbered(4, ['①公务用车购置费'], { key: '公务用车购置费', aliases: ['公务用车购置'] }),
        numbered(5, ['②公务用车运行维护费'], { key: '公务用车运行维护费', aliases: ['公务用车运行费', '公务用车运行维护'] }),
        total(6, '合计', lines(1, 3), 'B10-1', { aliases: ['“三公”经费合计'] }),
      ),
    ),
  ],
  relations: [
    relation(
      'B10-1',
      '每行: 预算数.合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算',
      { zh: '合计应等于三种预算之和', en: 'The total must equal the three budgets' },
      { basis: PRINTED },
    ),
  ],
};
