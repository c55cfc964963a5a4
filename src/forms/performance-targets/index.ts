import type { Severity } from '../../core';
import { relation } from '../build';
import type { FormSet } from '../types';
import { form as annual } from './annual';
import { form as byLevels } from './by-levels';
import { byFunds, form as overall, tasksAndFunds } from './overall';
import { form as shanxi2022 } from './shanxi-2022';
import { form as termThenYear } from './term-then-year';
import { form as listOfProjects } from './list-of-projects';
import { byLevels as oneNameByLevels, form as oneName } from './one-name';
import { byLevels as termByLevels, form as termOnly } from './term-only';
import { byLevels as bothByLevels, form as twoSided } from './two-sided';

const YEAR = '目标.目标表.资金总额.年度';
const SENTENCE = { zh: '目标表的年度资金应等于表十二该项目的合计', en: 'The funds of the year must equal the project’s total in 表十二' };
const BASIS = '《地方预决算公开操作规程》（财预〔2016〕143号）：重点项目的绩效目标随预算公开';

/** A table whose funds are not filled in yet is asked about; another figure is a mistake. */
const OF_BUDGET = ([[`${YEAR} ≠ 0`, 'error'], [`${YEAR} = 0`, 'warning']] as const).map(([condition, severity]: readonly [string, Severity]) =>
  relation('Bx-12PG', `每个同名项目: 若 ${condition}：${YEAR} = 预算.表十二.合计`, SENTENCE, { severity, basis: BASIS }),
);

const OVERALL = '目标.整体目标表';

/** The budget of the year, or with what is brought forward: tables print the one or the other. */
const OVERALL_OF_BUDGET = [
  relation('Bx-01PG', `若 ${OVERALL}.资金总额 > 0：${OVERALL}.资金总额 = 预算.表一.收入总计 或 ${OVERALL}.资金总额 = 预算.表一.本年收入合计`, { zh: '整体绩效目标表的预算总额应等于表一收入总计（或本年收入合计）', en: 'The budget of the overall targets must be the total income of 表一, with or without what is brought forward' }, { severity: 'warning', basis: BASIS }),
  relation('Bx-01PG', `${OVERALL}.金额合计.总额 ≤ 预算.表一.收入总计`, { zh: '整体绩效目标表各项任务的金额合计不应超过表一收入总计', en: 'The tasks cannot cost more than the total income of 表一' }, { severity: 'warning', basis: BASIS }),
  ...['基本支出', '项目支出'].map((kind) =>
    relation('Bx-03PG', `若 ${OVERALL}.资金总额 = 预算.表一.收入总计：${OVERALL}.${kind} = 预算.表三.合计.${kind}`, { zh: `整体绩效目标表的${kind}应等于表三合计行`, en: 'Basic and project expenditure of the overall targets must be those of 表三' }, { severity: 'warning', basis: BASIS }),
  ),
];

/** 项目支出绩效目标（申报）表, and 部门整体支出绩效目标表 that goes with it. */
export const PERFORMANCE_TARGETS: FormSet = {
  id: 'performance-targets',
  name: '目标',
  title: { zh: '绩效目标', en: 'Performance targets' },
  forms: [shanxi2022, overall],
  editions: [annual, byLevels, twoSided, bothByLevels, oneName, oneNameByLevels, listOfProjects, termOnly, termByLevels, termThenYear, tasksAndFunds, byFunds],
  relations: [...OF_BUDGET, ...OVERALL_OF_BUDGET],
};
