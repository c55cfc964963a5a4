import { amountColumn, codeColumn, labelColumn, part } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, INCOME_LEVELS } from './classes';

/** 表七 政府性基金预算收入表, without the carry-over. */
export const form: Form = {
  id: 'budget/07',
  short: '表七',
  title: '政府性基金预算收入表',
  aliases: ['政府性基金预算收入预算表'],
  en: 'Government fund income',
  tableCode: '预算公开表7',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '',
      [codeColumn('项目.收入科目编码'), labelColumn('项目.科目名称'), amountColumn('政府性基金收入预算')],
      { kind: 'codes', levels: INCOME_LEVELS, total: '合计', sumId: 'B02-2' },
    ),
  ],
  relations: [],
};
