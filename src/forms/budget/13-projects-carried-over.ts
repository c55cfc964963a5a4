import { amountColumn, labelColumn, namedRows, part, relation } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, FUND_COLUMNS, PRINTED } from './classes';

/** 表十三 项目支出预算表（上年结转）: as 表十二, of fiscal appropriations only. */
export const form: Form = {
  id: 'budget/13',
  short: '表十三',
  title: '项目支出预算表（上年结转）',
  aliases: ['上年结转项目支出预算表', '项目支出预算表（结转）', '上年结转项目支出表'],
  en: 'Projects paid from the carry-over',
  tableCode: '预算公开表13',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '',
      [
        labelColumn('项目名称', { number: 1, aliases: ['单位（项目）名称', '单位/项目名称', '单位名称/项目名称'] }),
        amountColumn('合计', 2),
        ...FUND_COLUMNS('财政拨款', 3),
      ],
      namedRows('合计', 'B12-1', { labels: ['总计', '部门合计', '单位合计'], units: true }),
    ),
  ],
  relations: [
    relation(
      'B12-2',
      '每行: 合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算',
      { zh: '合计应等于三种预算之和', en: 'The total must equal the three budgets' },
      { basis: PRINTED },
    ),
  ],
};
