import type { Localized } from '../../core';

/** Groups of the function list, in the order they are shown. */
export const CATEGORIES = {
  execution: { zh: '预算执行', en: 'Budget execution' },
  performance: { zh: '绩效评分', en: 'Performance scoring' },
  change: { zh: '增减与占比', en: 'Changes and shares' },
  subject: { zh: '科目汇总', en: 'Subject codes' },
  check: { zh: '勾稽核对', en: 'Checking' },
  unit: { zh: '单位与大写', en: 'Units and words' },
} as const satisfies Readonly<Record<string, Localized>>;

export type Category = keyof typeof CATEGORIES;
