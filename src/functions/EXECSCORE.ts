import { EXECUTION_WEIGHT, executionScore } from '../scoring';
import { DOCUMENTS, place } from './documents';
import { defineFunction } from './runtime/define';
import { figure, weight } from './runtime/parameter';
import { namedReason, reason } from './runtime/reasons';
import { fail } from './runtime/result';
import { ACTUAL, BUDGET, WEIGHT } from './shared-parameters';

export const EXECSCORE = defineFunction({
  name: 'EXECSCORE',
  category: 'execution',
  description: {
    zh: '预算执行率得分 = 分值 × 执行率，最高为分值，保留 2 位小数',
    en: 'Score of the execution rate = weight × rate, at most the weight, two decimals',
  },
  parameters: [
    figure(ACTUAL),
    figure(BUDGET),
    weight({ ...WEIGHT, whatBlankMeans: { zh: '按 10 分', en: '10 points' }, example: '10' }, EXECUTION_WEIGHT),
  ],
  result: { type: 'number', dimension: 'scalar', meaning: { zh: '得分', en: 'Points' } },
  source: DOCUMENTS.办法10号,
  nativeEquivalent: '=ROUND(MIN(10,10*D5/C5),2)',
  examples: [
    { args: [135.912, 135.912], result: 10, from: place(DOCUMENTS.晋城自评, '标准化建设评审定级项目', 'standardisation project') },
    { args: [0, 80], result: 0, from: place(DOCUMENTS.晋城自评, '自然灾害基本生活救助资金，执行 0 得 0 分', 'disaster relief, nothing spent, 0 points') },
    { args: [159.76, 559.76], result: 2.85, from: place(DOCUMENTS.晋城自评, '航空应急救援服务费，按分析文字所写执行数和到位数', 'aviation rescue project, figures of its text') },
    { args: [120, 100], result: 10, from: DOCUMENTS.演示, note: { zh: '超过预算也只得满分', en: 'More than the budget still earns full marks only' } },
    { args: [282.61, 331.05, 2], result: 1.71, from: DOCUMENTS.演示, note: { zh: '2×282.61÷331.05=1.7073…', en: '2×282.61÷331.05 = 1.7073…' } },
    { args: [10, 0], error: '#DIV/0!', from: DOCUMENTS.演示 },
    { args: [null, 10], error: '#N/A', from: DOCUMENTS.演示 },
  ],
  compute: (actual, budget, full) => {
    if (actual.isNegative()) return fail('#VALUE!', namedReason('negative', ACTUAL.name, { value: actual.toString() }));
    if (budget.isNegative()) return fail('#VALUE!', namedReason('negative', BUDGET.name, { value: budget.toString() }));
    return executionScore(actual, budget, full) ?? fail('#DIV/0!', reason('zeroBudget'));
  },
});
