import type { Form } from '../types';
import { NOT_OF_TARGETS } from './annual';
import { BY_APPROPRIATION, BY_LEVELS, partsOf } from './blocks';
import { byLevels as bothByLevels, form as twoSided } from './two-sided';

/** 项目支出绩效目标申报表 of the whole term, without a year. */
export const form: Form = {
  ...twoSided,
  edition: { id: 'term-only', title: { zh: '只列实施期的版式', en: 'The term only' } },
  foreign: [...NOT_OF_TARGETS, '年度目标', '年度资金总额', '年度总体目标', '年度绩效目标', '年度指标值'],
  parts: partsOf(['实施期'], BY_APPROPRIATION),
};

/** The same by levels of government. */
export const byLevels: Form = {
  ...form,
  edition: { id: 'term-only-by-levels', title: { zh: '只列实施期、按中央、省级、地方列资金的版式', en: 'The term only, funds by level of government' } },
  aliases: bothByLevels.aliases,
  parts: partsOf(['实施期'], BY_LEVELS),
};
