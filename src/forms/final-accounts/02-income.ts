import { amountColumn, part, relation } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, FINAL_ACCOUNTS, FUNCTION_COLUMNS, FUNCTION_LEVELS } from './classes';

/** 公开02表 收入决算表. */
export const form: Form = {
  id: 'final-accounts/02',
  short: '02',
  title: '收入决算表',
  aliases: ['收入决算总表'],
  en: 'Income by function',
  tableCode: '公开02表',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '',
      [
        ...FUNCTION_COLUMNS,
        amountColumn('本年收入合计', 1),
        amountColumn('财政拨款收入', 2),
        amountColumn('上级补助收入', 3),
        amountColumn('事业收入', 4),
        amountColumn('经营收入', 5),
        amountColumn('附属单位上缴收入', 6),
        amountColumn('其他收入', 7),
      ],
      { kind: 'codes', levels: FUNCTION_LEVELS, total: '合计', sumId: 'F02-2' },
    ),
  ],
  relations: [
    relation(
      'F02-1',
      '每行: 本年收入合计 = 财政拨款收入 + 上级补助收入 + 事业收入 + 经营收入 + 附属单位上缴收入 + 其他收入',
      { zh: '本年收入合计应等于各项收入之和', en: 'Total income must equal the sum of its sources' },
      { basis: FINAL_ACCOUNTS },
    ),
  ],
};
