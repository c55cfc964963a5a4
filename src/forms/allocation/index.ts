import type { FormSet } from '../types';
import { form } from './special-funds';

/** 专项资金分配. */
export const ALLOCATION: FormSet = {
  id: 'allocation',
  name: '分配',
  title: { zh: '专项资金分配', en: 'Allocation of special funds' },
  forms: [form],
  relations: [],
};
