import { part, relation } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, FUNCTION_COLUMNS, FUNCTION_LEVELS, PRINTED, SPENDING_COLUMNS } from './classes';

/** 表八 政府性基金预算支出表, without the carry-over. */
export const form: Form = {
  id: 'budget/08',
  short: '表八',
  title: '政府性基金预算支出表',
  aliases: ['政府性基金预算支出预算表', '政府性基金预算支出功能分类预算表'],
  en: 'Government fund expenditure',
  tableCode: '预算公开表8',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '',
      [...FUNCTION_COLUMNS, ...SPENDING_COLUMNS('支出')],
      { kind: 'codes', levels: FUNCTION_LEVELS, total: '合计', sumId: 'B02-2' },
    ),
  ],
  relations: [
    relation(
      'B08-1',
      '每行: 支出.合计 = 基本支出 + 项目支出',
      { zh: '合计应等于基本支出与项目支出之和', en: 'The total must equal basic plus project expenditure' },
      { basis: PRINTED },
    ),
  ],
};
