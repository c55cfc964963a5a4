import { amountColumn, part, relation } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, FINAL_ACCOUNTS, FUNCTION_COLUMNS, FUNCTION_LEVELS } from './classes';

/** 公开08表 国有资本经营预算财政拨款支出决算表. */
export const form: Form = {
  id: 'final-accounts/08',
  short: '08',
  title: '国有资本经营预算财政拨款支出决算表',
  aliases: ['国有资本经营预算财政拨款收入支出决算表'],
  en: 'State capital operating budget expenditure',
  tableCode: '公开08表',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '',
      [
        ...FUNCTION_COLUMNS,
        amountColumn('本年支出.合计', 1, { aliases: ['小计'] }),
        amountColumn('本年支出.基本支出', 2),
        amountColumn('本年支出.项目支出', 3),
      ],
      { kind: 'codes', levels: FUNCTION_LEVELS, total: '合计', sumId: 'F02-2' },
    ),
  ],
  relations: [
    relation(
      'F08-1',
      '每行: 本年支出.合计 = 基本支出 + 项目支出',
      { zh: '合计应等于基本支出与项目支出之和', en: 'The total must equal basic plus project expenditure' },
      { basis: FINAL_ACCOUNTS },
    ),
  ],
};
