import type { CellValue } from '../../src/core';
import { rule } from '../../src/rules/PG-14';
import { ANNUAL } from '../kit/blocks/annual-targets';
import { type Line, sheetOf } from '../kit/blocks/published';
import { testRule } from '../kit/rule-tester';

/** A table with one line more below the names of the project and its unit. */
const with_ = (...line: readonly CellValue[]) => [sheetOf('表', [...ANNUAL.slice(0, 4), line, ...ANNUAL.slice(4)] satisfies readonly Line[])];
const term = (text: string) => with_('项目起止时间', null, text);
const ends = (from: string, until: string) => with_('项目开始日期', null, from, null, '项目结束日期', until);
const severity = 'warning';

testRule(rule, {
  valid: [
    { name: '没有写', sheets: [sheetOf('表', ANNUAL)] },
    { name: '先开始后结束', sheets: term('2025年1月-2025年12月') },
    { name: '同一天', sheets: ends('2025-01-01', '2025-01-01') },
    { name: '只写年份', sheets: term('2025-2027年') },
    { name: '后一个没有写年', sheets: term('2025年3月-2月底') },
    { name: '一年里的年和月', sheets: term('2025年—2025年6月') },
    { name: '开始没有写', sheets: ends('', '2024-12-31') },
    { name: '八位数字', sheets: term('20250101至20251231') },
    { name: '一段话里的年份', sheets: term('2025年开始实施，依据是2023年5月市政府印发的三年行动计划，以后各年按照计划逐年推进并于年底前完成') },
  ],
  invalid: [
    { name: '一格里的起止', sheets: term('2025年12月至2025年1月'), reports: [{ messageId: 'order', data: { from: '2025年12', until: '2025年1' }, cells: ['C5'], severity, table: '目标表' }] },
    { name: '两格', sheets: ends('2025-06-01', '2024-12-31'), reports: [{ messageId: 'order', data: { from: '2025-06-01', until: '2024-12-31' }, cells: ['C5', 'F5'], severity, table: '目标表' }] },
    { name: '年份', sheets: term('2026—2025年'), reports: [{ messageId: 'order', data: { from: '2026', until: '2025' }, cells: ['C5'], severity, table: '目标表' }] },
  ],
});
