import { halfUnit, isNoise, sum } from '../core';
import { DOCUMENTS, place } from './documents';
import { defineFunction } from './runtime/define';
import { digits } from './runtime/parameter';
import { besideMoney, printedFigure, printedFigures } from './runtime/printed';

export const TIE = defineFunction({
  name: 'TIE',
  category: 'check',
  description: { zh: '合计与各分项之和是否相符：一致、尾差、不符', en: 'Whether a total ties to its parts: 一致 equal, 尾差 rounding, 不符 different' },
  parameters: [
    printedFigure({
      name: { zh: '合计', en: 'total' },
      description: { zh: '表中的合计数', en: 'The total in the table' },
      whatBlankMeans: { zh: '返回 #N/A，不当作 0', en: 'Gives #N/A; a blank is not 0' },
      example: '3487.99',
      unit: '万元',
    }),
    printedFigures({
      name: { zh: '分项', en: 'parts' },
      description: { zh: '各分项的区域', en: 'The range of the parts' },
      whatBlankMeans: { zh: '区域里的空格和“——”按 0 计；只有一个空格时返回 #N/A', en: 'Blanks and dashes in a range count as 0; a single blank cell gives #N/A' },
      example: 'C8:C15',
      unit: '万元',
    }),
    digits(2, { zh: '表中数字', en: 'the figures in the table' }),
  ],
  result: { type: 'text', dimension: 'scalar', meaning: { zh: '一致、尾差或不符', en: '一致, 尾差 or 不符' } },
  source: { zh: '四舍五入误差的上限', en: 'The limit of rounding errors' },
  remarks: [
    {
      zh: 'n 个非零分项各保留 d 位小数，允许差额为 (n+1)×0.5×10⁻ᵈ。差额为 0 是一致，不超过它是尾差，超过它是不符。',
      en: 'n parts other than 0, each with d decimals, may differ by (n+1)×0.5×10⁻ᵈ. No difference is 一致, up to that 尾差, beyond it 不符.',
    },
  ],
  examples: [
    { args: [3487.99, [[3220.75], [0], [267.24]]], result: '一致', from: place(DOCUMENTS.晋城决算, '公开01表收入总计', 'table 01, total revenue') },
    { args: [49.7, [[34], [15.69]]], result: '尾差', from: place(DOCUMENTS.晋城预算, '表二 21011 行，差 0.01，允许 0.015', 'table 2, row 21011, 0.01 off, 0.015 allowed') },
    { args: [49.72, [[34], [15.69]]], result: '不符', from: DOCUMENTS.演示, note: { zh: '差 0.03，允许 0.015', en: '0.03 off, 0.015 allowed' } },
    { args: [29.14, [[0], [29], [0.14]]], result: '一致', from: place(DOCUMENTS.晋城决算, '公开09表', 'table 09') },
    { args: ['1,930,000', [[1930000]], 0], result: '一致', from: place(DOCUMENTS.晋城预算, '应急工作专项业务费，元', 'emergency work, in 元') },
    { args: ['300元', [['100元'], ['150元']]], result: '不符', from: DOCUMENTS.演示, note: { zh: '写了单位时，尾差按所写单位计', en: 'With units written, rounding is that of the unit' } },
    { args: [3, [['1元'], ['2元']]], error: '#VALUE!', from: DOCUMENTS.演示, note: { zh: '单位要么都写，要么都不写', en: 'A unit for all or for none' } },
    { args: ['', [[1]]], error: '#N/A', from: DOCUMENTS.演示 },
    { args: [1, [['约1']]], error: '#VALUE!', from: DOCUMENTS.演示 },
  ],
  compute: (total, parts, places) => {
    const addends = (total.money === true ? parts.map(besideMoney) : parts).filter(({ value }) => !value.isZero());
    const difference = total.value.minus(sum(addends.map(({ value }) => value))).abs();
    if (isNoise(difference, [total.value, ...addends.map(({ value }) => value)])) return '一致';
    const allowed = halfUnit(places).times(sum([total, ...addends].map(({ one }) => one)));
    return difference.lte(allowed) ? '尾差' : '不符';
  },
});
