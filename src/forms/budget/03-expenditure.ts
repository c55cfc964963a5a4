import { part, relation } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, FUNCTION_COLUMNS, FUNCTION_LEVELS, PRINTED, SPENDING_COLUMNS } from './classes';

/** 表三 预算支出总表. */
export const form: Form = {
  id: 'budget/03',
  short: '表三',
  title: '预算支出总表',
  aliases: ['支出预算总表', '支出总表'],
  en: 'Budget expenditure by function',
  tableCode: '预算公开表3',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '',
      [...FUNCTION_COLUMNS, ...SPENDING_COLUMNS('预算数')],
      { kind: 'codes', levels: FUNCTION_LEVELS, total: '合计', sumId: 'B02-2' },
    ),
  ],
  relations: [
    relation(
      'B03-1',
      '每行: 预算数.合计 = 预算数.基本支出 + 预算数.项目支出 + 预算数.上缴上级支出 + 预算数.事业单位经营支出 + 预算数.对附属单位补助支出',
      { zh: '合计应等于各类支出之和', en: 'The total must equal all kinds of expenditure' },
      { basis: PRINTED },
    ),
  ],
};
