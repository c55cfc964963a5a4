import { roundHalfUp } from '../core';
import { DOCUMENTS, place } from './documents';
import { defineFunction } from './runtime/define';
import { digits, figure } from './runtime/parameter';
import { namedReason } from './runtime/reasons';
import { fail } from './runtime/result';

const TOTAL = { zh: '总数', en: 'total' };

export const SHARE = defineFunction({
  name: 'SHARE',
  category: 'change',
  description: { zh: '占比 = 部分 ÷ 总数', en: 'Share = part ÷ total' },
  parameters: [
    figure({
      name: { zh: '部分', en: 'part' },
      description: { zh: '某一项的金额', en: 'The amount of one item' },
      whatBlankMeans: { zh: '返回 #N/A，不当作 0', en: 'Gives #N/A; a blank is not 0' },
      example: '985.02',
      unit: '万元',
    }),
    figure({
      name: TOTAL,
      description: { zh: '合计金额，单位与部分相同', en: 'The total, in the same unit' },
      whatBlankMeans: { zh: '返回 #N/A', en: 'Gives #N/A' },
      example: '3485.16',
      unit: '万元',
    }),
    digits(4, { zh: '占比（小数形式）', en: 'the share as a fraction' }),
  ],
  result: { type: 'number', dimension: 'scalar', meaning: { zh: '小数，设为百分比格式显示', en: 'A fraction; show it as a percentage' } },
  source: DOCUMENTS.公开143号,
  nativeEquivalent: '=ROUND(C5/C$20,4)',
  examples: [
    { args: [3220.54, 3220.75], result: 0.9999, from: place(DOCUMENTS.晋城决算, '财政拨款收入占 99.99%', 'fiscal appropriations 99.99%') },
    { args: [0.21, 3220.75], result: 0.0001, from: place(DOCUMENTS.晋城决算, '其他收入占 0.01%', 'other revenue 0.01%') },
    { args: [985.02, 3485.16], result: 0.2826, from: place(DOCUMENTS.晋城决算, '基本支出占 28.26%', 'basic expenditure 28.26%') },
    { args: [304.15, 516.42], result: 0.589, from: place(DOCUMENTS.晋城决算, '授予中小企业合同金额占 58.90%', 'contracts to small and medium enterprises 58.90%') },
    { args: [5, 0], error: '#DIV/0!', from: DOCUMENTS.演示 },
    { args: ['', 100], error: '#N/A', from: DOCUMENTS.演示 },
  ],
  compute: (part, total, places) =>
    total.isZero() ? fail('#DIV/0!', namedReason('zeroBase', TOTAL)) : roundHalfUp(part.div(total), places),
});
