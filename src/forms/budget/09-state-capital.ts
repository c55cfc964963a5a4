import { amountColumn, codeColumn, labelColumn, part, relation } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, FUNCTION_LEVELS, INCOME_LEVELS, PRINTED } from './classes';

const INCOME = '国有资本经营预算收入';
const EXPENDITURE = '国有资本经营预算支出';

/** 表九 国有资本经营预算收支预算表: income and expenditure side by side, each with codes of its own. */
export const form: Form = {
  id: 'budget/09',
  short: '表九',
  title: '国有资本经营预算收支预算表',
  aliases: ['国有资本经营预算收支表'],
  en: 'State capital operating budget',
  tableCode: '预算公开表9',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      INCOME,
      [codeColumn(`${INCOME}.项目.收入科目编码`), labelColumn(`${INCOME}.项目.科目名称`), amountColumn(`${INCOME}.国有资本经营收入预算`)],
      { kind: 'codes', levels: INCOME_LEVELS, total: '收入合计', sumId: 'B02-2' },
    ),
    part(
      EXPENDITURE,
      [
        codeColumn(`${EXPENDITURE}.科目编码`),
        labelColumn(`${EXPENDITURE}.科目名称`),
        amountColumn(`${EXPENDITURE}.合计`),
        amountColumn(`${EXPENDITURE}.基本支出`),
        amountColumn(`${EXPENDITURE}.项目支出`),
      ],
      { kind: 'codes', levels: FUNCTION_LEVELS, total: '支出合计', sumId: 'B02-2' },
    ),
  ],
  relations: [
    relation(
      'B09-1',
      `每行: ${EXPENDITURE}.合计 = ${EXPENDITURE}.基本支出 + ${EXPENDITURE}.项目支出`,
      { zh: '合计应等于基本支出与项目支出之和', en: 'The total must equal basic plus project expenditure' },
      { basis: PRINTED },
    ),
  ],
};
