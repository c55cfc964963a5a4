import { roundHalfUp } from '../core';
import { executionRate } from '../scoring';
import { DOCUMENTS, place } from './documents';
import { defineFunction } from './runtime/define';
import { digits, figure } from './runtime/parameter';
import { namedReason, reason } from './runtime/reasons';
import { fail } from './runtime/result';
import { ACTUAL, BUDGET } from './shared-parameters';

export const EXECRATE = defineFunction({
  name: 'EXECRATE',
  category: 'execution',
  description: { zh: '预算执行率 = 全年执行数 ÷ 全年预算数', en: 'Execution rate = spent in the year ÷ budget of the year' },
  parameters: [figure(ACTUAL), figure(BUDGET), digits(4, { zh: '执行率（小数形式）', en: 'the rate as a fraction' })],
  result: { type: 'number', dimension: 'scalar', meaning: { zh: '小数，设为百分比格式显示', en: 'A fraction; show it as a percentage' } },
  source: DOCUMENTS.办法10号,
  nativeEquivalent: '=ROUND(D5/C5,4)',
  remarks: [
    {
      zh: '预算数为 0 时返回 #DIV/0!；执行数或预算数未填时返回 #N/A。两种情况都不应在表里写 0% 或 100%。',
      en: 'A budget of 0 gives #DIV/0!, a blank gives #N/A; in neither case does 0% or 100% belong in the table.',
    },
  ],
  examples: [
    { args: [135.912, 135.912], result: 1, from: place(DOCUMENTS.晋城自评, '标准化建设评审定级项目，资金总额行', 'standardisation project, total row') },
    { args: [282.61, 331.05, 2], result: 0.85, from: place(DOCUMENTS.晋中整体, '公用经费 85.37%，保留 2 位', 'office expenses 85.37%, two decimals') },
    { args: [159.76, 559.76], result: 0.2854, from: place(DOCUMENTS.晋城自评, '航空应急救援服务费，分析文字写 28.54%', 'aviation rescue project, whose text says 28.54%') },
    { args: ['6,702万元', '7,811.08万元'], result: 0.858, from: place(DOCUMENTS.晋中整体, '预算执行金额与预算数', 'budget executed and budget') },
    { args: [0, 80], result: 0, from: DOCUMENTS.演示, note: { zh: '执行数是 0，不是未填', en: 'Nothing was spent; that is not a blank' } },
    { args: [10, 0], error: '#DIV/0!', from: DOCUMENTS.演示, note: { zh: '预算为 0，不可算', en: 'No budget, no rate' } },
    { args: ['', 80], error: '#N/A', from: DOCUMENTS.演示, note: { zh: '执行数未填', en: 'Not filled in' } },
  ],
  compute: (actual, budget, places) => {
    if (budget.isNegative()) return fail('#VALUE!', namedReason('negative', BUDGET.name, { value: budget.toString() }));
    const rate = executionRate(actual, budget);
    return rate === null ? fail('#DIV/0!', reason('zeroBudget')) : roundHalfUp(rate, places);
  },
});
