import { amountColumn, labelColumn, namedRows, part, relation } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, FUND_COLUMNS, PRINTED } from './classes';

/** 表十二 项目支出预算表（本年预算）: the projects of each unit under the unit's own row, of which the first is the total. */
export const form: Form = {
  id: 'budget/12',
  short: '表十二',
  title: '项目支出预算表（本年预算）',
  aliases: ['项目支出预算表', '项目支出表', '部门项目支出预算表', '项目支出预算明细表', '本年项目支出预算表'],
  en: 'Projects of this year’s budget',
  tableCode: '预算公开表12',
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
        amountColumn('财政专户管理资金', 6),
        amountColumn('单位资金', 7),
      ],
      namedRows('合计', 'B12-1', { labels: ['总计', '部门合计', '单位合计'], units: true }),
    ),
  ],
  relations: [
    relation(
      'B12-2',
      '每行: 合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算 + 财政专户管理资金 + 单位资金',
      { zh: '合计应等于各资金来源之和', en: 'The total must equal its sources' },
      { basis: PRINTED },
    ),
  ],
};
