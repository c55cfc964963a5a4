import type { FormSet } from '../types';
import { form as form01 } from './01-income-expenditure';
import { form as form02 } from './02-income';
import { form as form03 } from './03-expenditure';
import { form as form04 } from './04-fiscal-appropriation';
import { form as form05 } from './05-general-budget-expenditure';
import { form as form06 } from './06-basic-expenditure';
import { form as form07 } from './07-government-fund';
import { form as form08 } from './08-state-capital';
import { form as form08WithBalances } from './08-with-balances';
import { form as form09 } from './09-three-public';
import { form as form09Paired } from './09-paired';
import { form as form10 } from './10-related-information';
import { relations } from './cross';

/** 部门（单位）决算公开 01–10 表. */
export const FINAL_ACCOUNTS: FormSet = {
  id: 'final-accounts',
  name: '决算',
  title: { zh: '决算公开', en: 'Published final accounts' },
  forms: [form01, form02, form03, form04, form05, form06, form07, form08, form09, form10],
  editions: [form08WithBalances, form09Paired],
  // 全国通用的九张；10 表只有部分省公开
  required: [['01'], ['02'], ['03'], ['04'], ['05'], ['06'], ['07'], ['08'], ['09']],
  relations,
};
