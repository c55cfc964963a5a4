import { amountColumn, relation } from '../build';
import { edition } from '../edition';
import type { Form } from '../types';
import { form as stateCapital } from './08-state-capital';
import { FINAL_ACCOUNTS, FUNCTION_COLUMNS } from './classes';

const NOT_EVERYWHERE = { optional: true };

/** 08 as a table of income and expenditure, like 07. */
export const form: Form = edition(stateCapital, {
  id: 'with-balances',
  name: { zh: '收入支出决算表（有年初、年末结转和结余）', en: 'Income and expenditure, with balances' },
  title: '国有资本经营预算财政拨款收入支出决算表',
  parts: {
    '': {
      columns: [
        ...FUNCTION_COLUMNS,
        amountColumn('年初结转和结余', 1, NOT_EVERYWHERE),
        amountColumn('本年收入', 2, NOT_EVERYWHERE),
        amountColumn('本年支出.合计', 3, { aliases: ['小计'] }),
        amountColumn('本年支出.基本支出', 4),
        amountColumn('本年支出.项目支出', 5),
        amountColumn('年末结转和结余', 6, NOT_EVERYWHERE),
      ],
    },
  },
  relations: [
    relation(
      'F08-2',
      '每行: 年初结转和结余 + 本年收入 = 本年支出.合计 + 年末结转和结余',
      {
        zh: '年初结转和结余加本年收入应等于本年支出加年末结转和结余',
        en: 'Opening balance plus income must equal expenditure plus closing balance',
      },
      { basis: FINAL_ACCOUNTS },
    ),
  ],
});
