import { rule } from '../../src/rules/PG-10';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

/** 应急工作专项业务费, 危化工贸, 煤矿精查, 东中西部救援基地, each on its own sheet. */
const FOUR = [0, 2, 14, 18].map((index) => ({ ...published('目标表', index), name: `表${String(index)}` }));

/** The last of them filled in in August of its year. */
const ADDED = [...FOUR.slice(0, 3), { ...published('目标表', 18, [20261209154958, '20260809154958']), name: '表18' }];

testRule(rule, {
  valid: [
    { name: '年中追加的项目 8 月填报', sheets: ADDED, tables: ['目标表', '目标表', '目标表', '目标表'] },
    { name: '两张相差一年，说不清哪一张', sheets: FOUR.slice(2) },
    { name: '14 位', sheets: [published('申报表', 0)] },
    { name: '写成年月日', sheets: [published('申报表', 0, [20211208102338, '2021年12月8日'])] },
  ],
  invalid: [
    { name: '其余三张是 2025 年 12 月、2026 年 1 月，一张是 2026 年 12 月', sheets: FOUR, tables: ['目标表', '目标表', '目标表', '目标表'], reports: [{ messageId: 'later', data: { date: '2026-12-09', count: 3, latest: '2026-01-08' }, cells: ['H45'], severity: 'warning', table: '目标表' }] },
    { name: '少一位', sheets: [published('申报表', 0, [20211208102338, '2021120810233'])], reports: [{ messageId: 'date', data: { text: '2021120810233' }, cells: ['J31'], severity: 'hint', table: '目标表' }] },
    { name: '没有 13 月', sheets: [published('申报表', 0, [20211208102338, '20211308102338'])], reports: [{ messageId: 'date', data: { text: '20211308102338' }, cells: ['J31'], severity: 'hint', table: '目标表' }] },
  ],
});
