import { changeOf, changeText } from '../core';
import { DOCUMENTS, place } from './documents';
import { defineFunction } from './runtime/define';
import { figure, words } from './runtime/parameter';
import { namedReason } from './runtime/reasons';
import { fail } from './runtime/result';
import { CURRENT, PREVIOUS } from './shared-parameters';

export const CHANGETEXT = defineFunction({
  name: 'CHANGETEXT',
  category: 'change',
  description: {
    zh: '增减说明文字，如“增加543.16万元，增长18.44%”“与上年持平”',
    en: 'The sentence on the change, such as 增加543.16万元，增长18.44% or 与上年持平',
  },
  parameters: [
    figure(CURRENT),
    figure(PREVIOUS),
    words(
      {
        name: { zh: '单位', en: 'unit' },
        description: { zh: '写在数后的单位；金额单位保留 2 位小数', en: 'The unit written after the figure; money keeps two decimals' },
        whatBlankMeans: { zh: '按万元', en: '万元' },
        example: '"万元"',
      },
      '万元',
    ),
  ],
  result: { type: 'text', dimension: 'scalar', meaning: { zh: '可直接放进情况说明的文字', en: 'Text ready for the narrative' } },
  source: DOCUMENTS.公开143号,
  remarks: [
    {
      zh: '上年为 0 时写“上年为 0，不计算增减率”，不写 100%。结果用千分位。',
      en: 'With nothing last year it says that no rate is computed, never 100%. Thousands are separated by commas.',
    },
  ],
  examples: [
    { args: [3487.99, 2944.83], result: '增加543.16万元，增长18.44%', from: place(DOCUMENTS.晋城决算, '收入支出决算总体情况说明', 'overall result') },
    { args: [155.03, 156.22], result: '减少1.19万元，下降0.76%', from: place(DOCUMENTS.晋城决算, '机关运行经费', 'running costs') },
    { args: [3306.81, 5750.89], result: '减少2,444.08万元，下降42.50%', from: place(DOCUMENTS.晋城预算, '收支总计减少 2444.08 万元，下降 42.50%', 'totals down by 2444.08, 42.50%') },
    { args: [29.14, 29.14], result: '与上年持平', from: DOCUMENTS.演示 },
    { args: [5, 0], result: '增加5.00万元（上年为 0，不计算增减率）', from: DOCUMENTS.演示 },
    { args: [12, 10, '辆'], result: '增加2辆，增长20.00%', from: DOCUMENTS.演示 },
    { args: ['', 10], error: '#N/A', from: DOCUMENTS.演示 },
  ],
  compute: (current, previous, unit) => {
    if (previous.isNegative()) return fail('#VALUE!', namedReason('negativeBase', PREVIOUS.name));
    const change = changeOf(current, previous);
    return change.direction === 'same' ? `与上年${changeText(change, unit)}` : changeText(change, unit);
  },
});
