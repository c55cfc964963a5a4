import { amountColumn, part, relation } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, FUNCTION_COLUMNS, FUNCTION_LEVELS, PRINTED } from './classes';

/** 表二 预算收入总表. */
export const form: Form = {
  id: 'budget/02',
  short: '表二',
  title: '预算收入总表',
  aliases: ['收入预算总表', '收入总表'],
  en: 'Budget income by function',
  tableCode: '预算公开表2',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '',
      [
        ...FUNCTION_COLUMNS,
        amountColumn('本年收入.合计'),
        amountColumn('本年收入.一般公共预算'),
        amountColumn('本年收入.政府性基金'),
        amountColumn('本年收入.国有资本经营预算'),
        amountColumn('本年收入.财政专户管理资金'),
        amountColumn('本年收入.单位资金'),
        amountColumn('上年结转', undefined, { aliases: ['上年结转和结余', '上年结转收入'] }),
      ],
      { kind: 'codes', levels: FUNCTION_LEVELS, total: '合计', sumId: 'B02-2' },
    ),
  ],
  relations: [
    relation(
      'B02-1',
      '每行: 本年收入.合计 = 本年收入.一般公共预算 + 本年收入.政府性基金 + 本年收入.国有资本经营预算 + 本年收入.财政专户管理资金 + 本年收入.单位资金',
      { zh: '合计应等于五种来源之和（不含上年结转）', en: 'The total must equal its five sources (without the carry-over)' },
      { basis: PRINTED },
    ),
  ],
};
