import type { FormSet } from '../types';
import { form as general } from './general';
import { form as jincheng2023 } from './jincheng-2023';
import { form as sichuan2023 } from './sichuan-2023';

/** 项目支出绩效自评表. */
export const SELF_EVALUATION: FormSet = {
  id: 'self-evaluation',
  name: '自评',
  title: { zh: '绩效自评', en: 'Performance self-evaluation' },
  forms: [jincheng2023],
  editions: [general, sichuan2023],
  relations: [],
};
