import { type Amount, roundHalfUp } from '../core';
import { DOCUMENTS, place } from './documents';
import { INDICATOR_ALIASES, INDICATORS } from './indicators';
import { defineFunction } from './runtime/define';
import { choice, optionalFigure, type ParameterText } from './runtime/parameter';
import { namedReason, reason } from './runtime/reasons';
import { fail } from './runtime/result';

const ORDINALS = ['一', '二', '三', '四'] as const;

function operand(index: 0 | 1 | 2 | 3): ParameterText {
  const example = ['216', '236', '', ''][index] ?? '';
  return {
    name: { zh: `数${ORDINALS[index]}`, en: `figure${index + 1}` },
    description: {
      zh: `第 ${index + 1} 个数，次序见帮助；例如在职人员控制率先在职人数、后编制数`,
      en: `Figure ${index + 1}; the order is in the help, such as staff first, posts second`,
    },
    whatBlankMeans: { zh: '该指标不需要这个数；需要而未填时返回 #N/A', en: 'The indicator does not take it; if it does, #N/A' },
    example,
  };
}

export const INDICATOR = defineFunction({
  name: 'INDICATOR',
  category: 'performance',
  description: {
    zh: '按名称计算部门整体支出指标，如在职人员控制率、预算完成率、“三公”经费控制率',
    en: 'Computes a standard indicator of overall expenditure by its name',
  },
  parameters: [
    choice<string, string>(
      {
        name: { zh: '指标名称', en: 'name' },
        description: { zh: Object.keys(INDICATORS).join('、'), en: 'One of the names listed in the help' },
        whatBlankMeans: { zh: '返回 #N/A', en: 'Gives #N/A' },
        example: '"在职人员控制率"',
      },
      INDICATOR_ALIASES,
    ),
    optionalFigure(operand(0), null),
    optionalFigure(operand(1), null),
    optionalFigure(operand(2), null),
    optionalFigure(operand(3), null),
  ],
  result: { type: 'number', dimension: 'scalar', meaning: { zh: '小数，保留 4 位，设为百分比格式显示', en: 'A fraction with four decimals; show it as a percentage' } },
  source: DOCUMENTS.框架53号,
  remarks: Object.entries(INDICATORS).map(([name, { formula }]) => ({
    zh: `${name} = ${formula.zh}`,
    en: `${name} = ${formula.en}`,
  })),
  examples: [
    { args: ['在职人员控制率', 216, 236], result: 0.9153, from: place(DOCUMENTS.晋中整体, '在职人员控制率 91.53%', 'staff against posts 91.53%') },
    { args: ['“三公”经费变动率', 21.2, 21.2], result: 0, from: place(DOCUMENTS.晋中整体, '三公经费变动率 0', 'change of the three public expenses 0') },
    { args: ['重点支出安排率', 4725.62, 4725.62], result: 1, from: place(DOCUMENTS.晋中整体, '重点支出安排率 100%', 'key expenditure 100%') },
    { args: ['预算完成率', 6702, 7811.08], result: 0.858, from: place(DOCUMENTS.晋中整体, '预算完成率 85.80%', 'budget completion 85.80%') },
    { args: ['预算调整率', 1406.63, 6132.9], result: 0.2294, from: place(DOCUMENTS.晋中整体, '表头预算调整金额 22.94%', 'adjustment in the table head 22.94%') },
    { args: ['结转结余率', 1109.08, 7811.08], result: 0.142, from: place(DOCUMENTS.晋中整体, '结转结余率，原件截断为 14.19%', 'carry-over; the document cut it to 14.19%') },
    { args: ['公用经费控制率', 282.61, 331.05], result: 0.8537, from: place(DOCUMENTS.晋中整体, '公用经费控制率 85.37%', 'office expenses 85.37%') },
    { args: ['三公经费控制率', 19.41, 21.2], result: 0.9156, from: place(DOCUMENTS.晋中整体, '三公经费控制率 91.56%', 'three public expenses 91.56%') },
    { args: ['政府采购执行率', 2647.31, 2939.34], result: 0.9006, from: place(DOCUMENTS.晋中整体, '政府采购执行率 90.06%', 'procurement 90.06%') },
    { args: ['预算调整率', 100, -50, 30, 1000], result: 0.18, from: DOCUMENTS.演示, note: { zh: '追加、追减、结构调整取绝对值相加', en: 'Additions, cuts and transfers count without their signs' } },
    { args: ['成本节约率', 70, 44.9], result: 0.3586, from: place(DOCUMENTS.晋城自评, '专线使用成本 70 万元，实际 44.9 万元', 'lines: 70 planned, 44.9 spent') },
    { args: ['在职人员控制率', 216], error: '#N/A', from: DOCUMENTS.演示, note: { zh: '少一个数', en: 'One figure is missing' } },
    { args: ['固定资产利用率', 10, 0], error: '#DIV/0!', from: DOCUMENTS.演示 },
    { args: ['不存在的指标', 1, 1], error: '#VALUE!', from: DOCUMENTS.演示 },
  ],
  compute: (name, first, second, third, fourth) => {
    const indicator = INDICATORS[name];
    if (indicator === undefined) return fail('#VALUE!', reason('unexpected'));
    const slots = [first, second, third, fourth];
    const given = slots.filter((slot): slot is Amount => slot !== null);
    const contiguous = slots.slice(0, given.length).every((slot) => slot !== null);
    if (!contiguous || !indicator.counts.includes(given.length)) {
      const data = { indicator: name, count: indicator.counts.join('／'), figures: indicator.figures.join('、'), given: given.length };
      return fail(given.length < Math.min(...indicator.counts) || !contiguous ? '#N/A' : '#VALUE!', reason('figureCount', data));
    }
    const { numerator, denominator } = indicator.parts(given);
    if (denominator.isZero()) {
      const base = indicator.base;
      return fail('#DIV/0!', namedReason('zeroBase', { zh: base, en: base }));
    }
    return roundHalfUp(numerator.div(denominator), 4);
  },
});
