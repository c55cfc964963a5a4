import { convert, roundHalfUp } from '../core';
import { DOCUMENTS, place } from './documents';
import { defineFunction } from './runtime/define';
import { figure } from './runtime/parameter';

export const TOYUAN = defineFunction({
  name: 'TOYUAN',
  category: 'unit',
  description: { zh: '万元换算为元，保留到分', en: 'Converts 万元 to 元, to the fen' },
  parameters: [
    figure({
      name: { zh: '金额（万元）', en: 'wan' },
      description: { zh: '以万元为单位的金额；写了单位（如 500元）按所写单位', en: 'The amount in 万元; a unit written with it (500元) is obeyed' },
      whatBlankMeans: { zh: '返回 #N/A，不当作 0', en: 'Gives #N/A; a blank is not 0' },
      example: '193',
      unit: '万元',
    }),
  ],
  result: { type: 'number', dimension: 'scalar', meaning: { zh: '元', en: 'In 元' } },
  source: DOCUMENTS.公开143号,
  nativeEquivalent: '=ROUND(B5*10000,2)',
  examples: [
    { args: [193], result: 1930000, from: place(DOCUMENTS.晋城预算, '应急工作专项业务费', 'emergency work') },
    { args: [135.912], result: 1359120, from: place(DOCUMENTS.晋城自评, '标准化建设评审定级项目', 'standardisation project') },
    { args: ['１０．５'], result: 105000, from: DOCUMENTS.演示, note: { zh: '全角数字', en: 'Full-width digits' } },
    { args: ['500元'], result: 500, from: DOCUMENTS.演示 },
    { args: [true], error: '#VALUE!', from: DOCUMENTS.演示, note: { zh: '逻辑值不是金额', en: 'A logical value is no amount' } },
    { args: [undefined], error: '#N/A', from: DOCUMENTS.演示 },
  ],
  compute: (wan) => roundHalfUp(convert(wan, '万元', '元'), 2),
});
