import { part, relation } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, FUNCTION_COLUMNS, FUNCTION_LEVELS, PRINTED, SPENDING_COLUMNS } from './classes';

/** 表五 一般公共预算支出预算表, without the carry-over. */
export const form: Form = {
  id: 'budget/05',
  short: '表五',
  title: '一般公共预算支出预算表',
  aliases: ['一般公共预算支出表', '一般公共预算支出功能分类预算表'],
  en: 'General public budget expenditure',
  tableCode: '预算公开表5',
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
      '每行: 预算数.合计 = 基本支出 + 项目支出',
      { zh: '合计应等于基本支出与项目支出之和', en: 'The total must equal basic plus project expenditure' },
      { basis: PRINTED },
    ),
  ],
};
