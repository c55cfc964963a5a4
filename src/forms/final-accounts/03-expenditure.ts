import { amountColumn, part, relation } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, FINAL_ACCOUNTS, FUNCTION_COLUMNS, FUNCTION_LEVELS } from './classes';

/** 公开03表 支出决算表. */
export const form: Form = {
  id: 'final-accounts/03',
  short: '03',
  title: '支出决算表',
  aliases: ['支出决算总表'],
  en: 'Expenditure by function',
  tableCode: '公开03表',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '',
      [
        ...FUNCTION_COLUMNS,
        amountColumn('本年支出合计', 1),
        amountColumn('基本支出', 2),
        amountColumn('项目支出', 3),
        amountColumn('上缴上级支出', 4),
        amountColumn('经营支出', 5),
        amountColumn('对附属单位补助支出', 6),
      ],
      { kind: 'codes', levels: FUNCTION_LEVELS, total: '合计', sumId: 'F02-2' },
    ),
  ],
  relations: [
    relation(
      'F03-1',
      '每行: 本年支出合计 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出',
      { zh: '本年支出合计应等于各类支出之和', en: 'Total expenditure must equal the sum of its kinds' },
      { basis: FINAL_ACCOUNTS },
    ),
  ],
};
