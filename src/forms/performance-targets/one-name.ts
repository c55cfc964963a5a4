import type { Form } from '../types';
import { BY_APPROPRIATION, BY_LEVELS, indicatorsOfBoth, partsOf } from './blocks';
import { byLevels as bothByLevels, form as twoSided } from './two-sided';

/** 项目支出绩效目标表 that names each indicator once, with 实施周期指标值 beside 年度指标值 (广东 and others). */
export const form: Form = {
  ...twoSided,
  edition: { id: 'one-name', title: { zh: '指标列一次、实施周期与年度指标值并列的版式', en: 'Indicators named once, values of term and year' } },
  parts: partsOf(['实施期', '年度'], BY_APPROPRIATION).map((part) => (part.name === '绩效指标' ? indicatorsOfBoth() : part)),
};

/** The same by levels of government. */
export const byLevels: Form = {
  ...form,
  edition: { id: 'one-name-by-levels', title: { zh: '指标列一次、资金按中央、省级、地方列的版式', en: 'Indicators named once, funds by level of government' } },
  aliases: bothByLevels.aliases,
  parts: partsOf(['实施期', '年度'], BY_LEVELS).map((part) => (part.name === '绩效指标' ? indicatorsOfBoth() : part)),
};
