import { roundHalfUp } from '../core';
import { deviation, isCannotSay } from '../scoring';
import { DOCUMENTS, place } from './documents';
import { defineFunction } from './runtime/define';
import { content } from './runtime/parameter';
import { failureOf } from './runtime/reasons';
import { fail } from './runtime/result';
import { RESULT, TARGET } from './shared-parameters';

export const DEVIATION = defineFunction({
  name: 'DEVIATION',
  category: 'performance',
  description: { zh: '偏离度 =（完成值 − 指标值）÷ 指标值，保留 4 位小数', en: 'Deviation = (result − target) ÷ target, four decimals' },
  parameters: [content(TARGET), content(RESULT)],
  result: { type: 'number', dimension: 'scalar', meaning: { zh: '小数：0.3 即偏离 30%；完成值较大为正', en: 'A fraction: 0.3 is 30%; positive where the result is larger' } },
  source: DOCUMENTS.办法10号,
  remarks: [
    {
      zh: '超过 30% 一般要写明原因，并考虑指标值是否定得过低；各地标准不同。',
      en: 'Beyond 30% a reason is usually asked for, and whether the target was too low; local rules differ.',
    },
  ],
  examples: [
    { args: ['≥100人', '≥550人'], result: 4.5, from: place(DOCUMENTS.晋城自评, '走访慰问人数', 'people visited') },
    { args: ['≥500人', '≥95939人'], result: 190.878, from: place(DOCUMENTS.晋城自评, '受灾群众救助数量', 'people helped') },
    { args: ['≥95%', '≥88.4%'], result: -0.0695, from: place(DOCUMENTS.晋城自评, '参加考试人员通过率', 'pass rate') },
    { args: ['≤200万元', '≤52.74万元'], result: -0.7363, from: place(DOCUMENTS.晋城自评, '购置设备总成本', 'cost of equipment') },
    { args: ['=6000元', '=9078元'], result: 0.513, from: place(DOCUMENTS.晋城自评, '人均发放金额', 'amount a person') },
    { args: ['=0起', '1起'], error: '#DIV/0!', from: DOCUMENTS.演示 },
    { args: ['提高', '达成预期指标'], error: '#N/A', from: place(DOCUMENTS.晋城自评, '提高企业本质安全水平', 'safety level') },
  ],
  compute: (target, result) => {
    const outcome = deviation(target, result);
    if (!isCannotSay(outcome)) return roundHalfUp(outcome, 4);
    return outcome.code === 'zero-target' ? fail('#DIV/0!', outcome.reason) : failureOf(outcome);
  },
});
