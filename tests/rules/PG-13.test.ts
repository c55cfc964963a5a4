import type { CellValue } from '../../src/core';
import { rule } from '../../src/rules/PG-13';
import { ANNUAL } from '../kit/blocks/annual-targets';
import { BY_TASKS } from '../kit/blocks/overall-targets';
import { type Line, sheetOf } from '../kit/blocks/published';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

const sheet = (lines: readonly Line[], from?: CellValue, to: CellValue = null) => sheetOf('表', lines.map((line) => line.map((cell) => (from !== undefined && cell === from ? to : cell))));
const severity = 'warning';

testRule(rule, {
  valid: [
    { name: '齐全', sheets: [published('申报表', 0)] },
    { name: '整体目标表，齐全', sheets: [sheet(BY_TASKS)] },
    { name: '同名而不在一个二级指标下', sheets: [sheet(BY_TASKS, '事故下降', '巡查次数')] },
    { name: '都还没有填', sheets: [sheet(sheet(sheet(BY_TASKS, '≥5%').values, '≥120次').values, '≥95%')] },
  ],
  invalid: [
    { name: '没有指标值', sheets: [sheet(ANNUAL, '≥12间')], reports: [{ messageId: 'missing', data: { count: 1, names: '“开放阅览室”' }, cells: ['E10'], severity, table: '目标表' }] },
    { name: '整体目标表没有指标值', sheets: [sheet(BY_TASKS, '≥5%')], reports: [{ messageId: 'missing', data: { count: 1, names: '“事故下降”' }, cells: ['F14'], severity, table: '整体目标表' }] },
    {
      name: '同名两个指标值',
      sheets: [sheet(sheet(ANNUAL, '时效指标', '质量指标').values, '完成时间', '开放达标率')],
      reports: [{ messageId: 'twice', data: { name: '开放达标率', group: '质量指标', first: '≥95%', second: '12月底前' }, cells: ['E12', 'E11'], severity, table: '目标表' }],
    },
  ],
});
