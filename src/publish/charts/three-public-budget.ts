import type { ChartForm } from './types';

/** “三公”经费分布图 of a budget (表十). */
export const chart: ChartForm = {
  id: 'three-public-budget',
  set: 'budget',
  title: '“三公”经费分布图',
  kind: 'column',
  section: /“三公”经费/,
  points: [
    { name: '因公出国（境）费', figure: '表十.因公出国（境）费.合计' },
    { name: '公务接待费', figure: '表十.公务接待费.合计' },
    { name: '公务用车购置费', figure: '表十.公务用车购置费.合计' },
    { name: '公务用车运行维护费', figure: '表十.公务用车运行维护费.合计' },
  ],
};
