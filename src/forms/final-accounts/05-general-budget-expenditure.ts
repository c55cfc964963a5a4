import { amountColumn, part, relation } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, FINAL_ACCOUNTS, FUNCTION_COLUMNS, FUNCTION_LEVELS } from './classes';

/** 公开05表 一般公共预算财政拨款支出决算表. */
export const form: Form = {
  id: 'final-accounts/05',
  short: '05',
  title: '一般公共预算财政拨款支出决算表',
  aliases: [],
  en: 'General public budget expenditure by function',
  tableCode: '公开05表',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '',
      [
        ...FUNCTION_COLUMNS,
        amountColumn('本年支出.小计', 1),
        amountColumn('本年支出.基本支出', 2),
        amountColumn('本年支出.项目支出', 3),
      ],
      { kind: 'codes', levels: FUNCTION_LEVELS, total: '合计', sumId: 'F02-2' },
    ),
  ],
  relations: [
    relation(
      'F05-1',
      '每行: 小计 = 基本支出 + 项目支出',
      { zh: '小计应等于基本支出与项目支出之和', en: 'The subtotal must equal basic plus project expenditure' },
      { basis: FINAL_ACCOUNTS },
    ),
  ],
};
