import { convert, roundHalfUp } from '../core';
import { DOCUMENTS, place } from './documents';
import { defineFunction } from './runtime/define';
import { digits, figure } from './runtime/parameter';

export const TOWAN = defineFunction({
  name: 'TOWAN',
  category: 'unit',
  description: { zh: '元换算为万元，四舍五入', en: 'Converts 元 to 万元, rounded half-up' },
  parameters: [
    figure({
      name: { zh: '金额（元）', en: 'yuan' },
      description: { zh: '以元为单位的金额；写了单位（如 50万元）按所写单位', en: 'The amount in 元; a unit written with it (50万元) is obeyed' },
      whatBlankMeans: { zh: '返回 #N/A，不当作 0', en: 'Gives #N/A; a blank is not 0' },
      example: '1930000',
      unit: '元',
    }),
    digits(2, { zh: '万元数', en: 'the result' }),
  ],
  result: { type: 'number', dimension: 'scalar', meaning: { zh: '万元', en: 'In 万元' } },
  source: DOCUMENTS.公开143号,
  nativeEquivalent: '=ROUND(B5/10000,2)',
  examples: [
    { args: [1930000], result: 193, from: place(DOCUMENTS.晋城预算, '应急工作专项业务费', 'emergency work') },
    { args: ['4,500,000'], result: 450, from: place(DOCUMENTS.晋中目标, '“≤450万元”的项目', 'a project of 450万元') },
    { args: [10050], result: 1.01, from: DOCUMENTS.演示, note: { zh: '1.005 四舍五入为 1.01', en: '1.005 rounds to 1.01' } },
    { args: [1234567, 4], result: 123.4567, from: DOCUMENTS.演示 },
    { args: ['50万元'], result: 50, from: DOCUMENTS.演示 },
    { args: ['五十万'], error: '#VALUE!', from: DOCUMENTS.演示 },
    { args: [''], error: '#N/A', from: DOCUMENTS.演示 },
  ],
  compute: (yuan, places) => roundHalfUp(convert(yuan, '元', '万元'), places),
});
