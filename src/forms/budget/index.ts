import type { FormSet } from '../types';
import { form as form01 } from './01-income-expenditure';
import { form as form02 } from './02-income';
import { form as form03 } from './03-expenditure';
import { form as form04 } from './04-fiscal-appropriation';
import { form as form05 } from './05-general-budget-expenditure';
import { form as form06 } from './06-basic-expenditure';
import { form as form07 } from './07-government-fund-income';
import { form as form08 } from './08-government-fund-expenditure';
import { form as form09 } from './09-state-capital';
import { form as form10 } from './10-three-public';
import { form as form11 } from './11-operating-funds';
import { form as form12 } from './12-projects';
import { form as form13 } from './13-projects-carried-over';
import { form as form14 } from './14-three-public-and-operating';
import { form as form15 } from './15-three-public-two-years';
import { NATIONAL } from './national';
import { THREE_PUBLIC_ITEMS } from './three-public-items';
import { SHANGHAI } from './shanghai';
import { relations } from './cross';

/** 部门（单位）预算公开 表一–表十三. */
export const BUDGET: FormSet = {
  id: 'budget',
  name: '预算',
  title: { zh: '预算公开', en: 'Published budget' },
  forms: [form01, form02, form03, form04, form05, form06, form07, form08, form09, form10, form11, form12, form13, form14, form15],
  editions: [...SHANGHAI, ...NATIONAL, ...THREE_PUBLIC_ITEMS],
  // 财预〔2016〕143号附表：收支、收入、支出、财政拨款收支、一般公共预算支出与基本支出、“三公”、政府性基金支出
  required: [['表一'], ['表二'], ['表三'], ['表四'], ['表五'], ['表六'], ['表八'], ['表十', '三公和机关运行表', '三公表']],
  relations,
};
