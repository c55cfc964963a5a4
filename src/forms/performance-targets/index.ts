import type { FormSet } from '../types';
import { form as shanxi2022 } from './shanxi-2022';

/** 项目支出绩效目标（申报）表. */
export const PERFORMANCE_TARGETS: FormSet = {
  id: 'performance-targets',
  name: '目标',
  title: { zh: '绩效目标', en: 'Performance targets' },
  forms: [shanxi2022],
  relations: [],
};
