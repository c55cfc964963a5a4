import type { Severity } from '../../core';
import { relation } from '../build';
import type { FormSet } from '../types';
import { form as annual } from './annual';
import { form as shanxi2022 } from './shanxi-2022';

const YEAR = '目标.目标表.资金总额.年度';
const SENTENCE = { zh: '目标表的年度资金应等于表十二该项目的合计', en: 'The funds of the year must equal the project’s total in 表十二' };
const BASIS = '《地方预决算公开操作规程》（财预〔2016〕143号）：重点项目的绩效目标随预算公开';

/** A table whose funds are not filled in yet is asked about; another figure is a mistake. */
const OF_BUDGET = ([[`${YEAR} ≠ 0`, 'error'], [`${YEAR} = 0`, 'warning']] as const).map(([condition, severity]: readonly [string, Severity]) =>
  relation('Bx-12PG', `每个同名项目: 若 ${condition}：${YEAR} = 预算.表十二.合计`, SENTENCE, { severity, basis: BASIS }),
);

/** 项目支出绩效目标（申报）表. */
export const PERFORMANCE_TARGETS: FormSet = {
  id: 'performance-targets',
  name: '目标',
  title: { zh: '绩效目标', en: 'Performance targets' },
  forms: [shanxi2022],
  editions: [annual],
  relations: OF_BUDGET,
};
