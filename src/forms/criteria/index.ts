import type { FormSet } from '../types';
import { form } from './indicator-system';

/** 绩效评价指标体系. */
export const CRITERIA: FormSet = {
  id: 'criteria',
  name: '指标体系',
  title: { zh: '绩效评价指标体系', en: 'Evaluation criteria' },
  forms: [form],
  relations: [],
};
