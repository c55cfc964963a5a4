import { amountColumn, part, relation } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, FINAL_ACCOUNTS, FUNCTION_COLUMNS, FUNCTION_LEVELS } from './classes';

/** 公开07表 政府性基金预算财政拨款收入支出决算表. */
export const form: Form = {
  id: 'final-accounts/07',
  short: '07',
  title: '政府性基金预算财政拨款收入支出决算表',
  aliases: [],
  en: 'Government fund budget income and expenditure',
  tableCode: '公开07表',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '',
      [
        ...FUNCTION_COLUMNS,
        amountColumn('年初结转和结余', 1),
        amountColumn('本年收入', 2),
        amountColumn('本年支出.小计', 3),
        amountColumn('本年支出.基本支出', 4),
        amountColumn('本年支出.项目支出', 5),
        amountColumn('年末结转和结余', 6),
      ],
      { kind: 'codes', levels: FUNCTION_LEVELS, total: '合计', sumId: 'F02-2' },
    ),
  ],
  relations: [
    relation(
      'F07-1',
      '每行: 年初结转和结余 + 本年收入 = 小计 + 年末结转和结余',
      {
        zh: '年初结转和结余加本年收入应等于本年支出加年末结转和结余',
        en: 'Opening balance plus income must equal expenditure plus closing balance',
      },
      { basis: FINAL_ACCOUNTS },
    ),
    relation(
      'F07-1',
      '每行: 小计 = 基本支出 + 项目支出',
      { zh: '小计应等于基本支出与项目支出之和', en: 'The subtotal must equal basic plus project expenditure' },
      { basis: FINAL_ACCOUNTS },
    ),
  ],
};
