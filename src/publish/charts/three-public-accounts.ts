import type { ChartForm } from './types';

/** “三公”经费支出决算分布图 (09). */
export const chart: ChartForm = {
  id: 'three-public-accounts',
  set: 'final-accounts',
  title: '“三公”经费支出决算分布图',
  kind: 'column',
  section: /“三公”经费.*总体情况/,
  points: [
    { name: '因公出国（境）费', figure: '09.决算数.因公出国（境）费' },
    { name: '公务用车购置费', figure: '09.决算数.公务用车购置及运行维护费.公务用车购置费' },
    { name: '公务用车运行维护费', figure: '09.决算数.公务用车购置及运行维护费.公务用车运行维护费' },
    { name: '公务接待费', figure: '09.决算数.公务接待费' },
  ],
};
