import { rule } from '../../src/rules/PG-15';
import { type Line, sheetOf } from '../kit/blocks/published';
import { testRule } from '../kit/rule-tester';
import { ANNUAL } from '../kit/blocks/annual-targets';

/** The published weights are 20, 10, 10, 20, 20 and 10: 90 in all. */
const weighed = (...weights: readonly (number | null)[]) => [sheetOf('表', ANNUAL.map((line, row): Line => (row < 9 ? line : [...line.slice(0, 5), weights[row - 9] ?? null])))];
const severity = 'warning';
const CELLS = [10, 11, 12, 13, 14, 15].map((row) => `F${String(row)}`);

const HEADING: Line = ['项目名称', '项目预算', '年度目标', '一级指标', '二级指标', '三级指标', '指标值', '权重'];
const list = (...weights: readonly number[]) => [
  sheetOf('清单', [
    ['项目支出绩效目标表'],
    ['单位：万元'],
    HEADING,
    ['防汛', 10, '做好防汛', '产出指标', '数量指标', '巡查次数', '≥10次', weights[0] ?? 0],
    [null, null, null, null, '质量指标', '达标率', '≥95%', weights[1] ?? 0],
    [null, null, null, '满意度指标', '服务对象满意度指标', '满意度', '≥90%', weights[2] ?? 0],
    ['抗旱', 20, '做好抗旱', '产出指标', '数量指标', '抗旱机具', '≥20台', weights[3] ?? 0],
    [null, null, null, null, '质量指标', '完好率', '≥95%', weights[4] ?? 0],
    [null, null, null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', weights[5] ?? 0],
  ]),
];

/** 权重 of a first level left of the names, in every row. */
const byLevels = [
  sheetOf('表', [
    ...ANNUAL.slice(0, 8),
    ['绩效指标', '一级指标', '权重', '二级指标', '三级指标', '指标值'],
    [null, '产出指标', 50, '数量指标', '开放阅览室', '≥12间'],
    [null, '产出指标', 50, '质量指标', '开放达标率', '≥95%'],
    [null, '效益指标', 30, '社会效益指标', '接待读者', '≥3万人次'],
    [null, '满意度指标', 10, '服务对象满意度指标', '读者满意度', '≥90%'],
  ]),
];

testRule(rule, {
  valid: [
    { name: '90', sheets: weighed(20, 10, 10, 20, 20, 10) },
    { name: '100', sheets: weighed(20, 10, 10, 20, 30, 10) },
    { name: '有一个没有填', sheets: weighed(20, 10, null, 20, 20, 10) },
    { name: '小数权重', sheets: weighed(0.2, 0.1, 0.1, 0.2, 0.3, 0.1) },
    { name: '多个项目，各 90', sheets: list(50, 30, 10, 40, 40, 10) },
    { name: '一级指标的分值逐行写', sheets: byLevels },
  ],
  invalid: [
    { name: '95', sheets: weighed(20, 15, 10, 20, 20, 10), reports: [{ messageId: 'sum', data: { count: 6, sum: '95' }, cells: CELLS, severity, table: '目标表' }] },
    { name: '多个项目，一个 110', sheets: list(50, 30, 10, 60, 40, 10), reports: [{ messageId: 'project', data: { project: '抗旱', count: 3, sum: '110' }, cells: ['H7', 'H8', 'H9'], severity, table: '目标表' }] },
  ],
});
