import { amountColumn, labelColumn, namedRows, part, relation } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, FUND_COLUMNS, PRINTED } from './classes';

/** 表十一 机关运行经费预算表: one row a unit under 部门合计; the names of the units are not known to the form. */
export const form: Form = {
  id: 'budget/11',
  short: '表十一',
  title: '财政拨款安排机关运行经费预算表',
  aliases: ['机关运行经费预算表', '机关运行经费预算财政拨款情况统计表'],
  en: 'Operating funds',
  tableCode: '预算公开表11',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part('', [labelColumn('单位名称'), amountColumn('预算数.合计'), ...FUND_COLUMNS('预算数')], namedRows('部门合计', 'B11-1', { labels: ['合计', '单位合计', '总计'] })),
  ],
  relations: [
    relation(
      'B11-2',
      '每行: 预算数.合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算',
      { zh: '合计应等于三种预算之和', en: 'The total must equal the three budgets' },
      { basis: PRINTED },
    ),
  ],
};
