import type { FormSet } from '../types';
import { form as form10 } from './10-three-public';

/** 部门（单位）预算公开. */
export const BUDGET: FormSet = {
  id: 'budget',
  name: '预算',
  title: { zh: '预算公开', en: 'Published budget' },
  forms: [form10],
  relations: [],
};
