import { roundHalfUp } from '../core';
import { DOCUMENTS, place } from './documents';
import { defineFunction } from './runtime/define';
import { digits, figure } from './runtime/parameter';
import { namedReason } from './runtime/reasons';
import { fail } from './runtime/result';
import { CURRENT, PREVIOUS } from './shared-parameters';

export const CHANGERATE = defineFunction({
  name: 'CHANGERATE',
  category: 'change',
  description: { zh: '增减率 =（本年数 − 上年数）÷ 上年数', en: 'Rate of change = (this year − last year) ÷ last year' },
  parameters: [figure(CURRENT), figure(PREVIOUS), digits(4, { zh: '增减率（小数形式）', en: 'the rate as a fraction' })],
  result: { type: 'number', dimension: 'scalar', meaning: { zh: '小数：0.1844 即增长 18.44%，负数为下降', en: 'A fraction: 0.1844 is up 18.44%; negative is down' } },
  source: DOCUMENTS.公开143号,
  nativeEquivalent: '=ROUND((C5-B5)/B5,4)',
  remarks: [{ zh: '分母是上年数，不是本年数。', en: 'The base is last year, not this year.' }],
  examples: [
    { args: [3487.99, 2944.83], result: 0.1844, from: place(DOCUMENTS.晋城决算, '收支总计增长 18.44%', 'totals up 18.44%') },
    { args: [155.03, 156.22], result: -0.0076, from: place(DOCUMENTS.晋城决算, '机关运行经费下降 0.76%', 'running costs down 0.76%') },
    { args: [142.89, 138.58], result: 0.0311, from: place(DOCUMENTS.晋城预算, '机关运行经费增长 3.11%', 'running costs up 3.11%') },
    { args: [142.89, 138.58, 2], result: 0.03, from: DOCUMENTS.演示 },
    { args: [5, 0], error: '#DIV/0!', from: DOCUMENTS.演示, note: { zh: '上年为 0', en: 'Nothing last year' } },
    { args: [5, -1], error: '#VALUE!', from: DOCUMENTS.演示 },
    { args: [5, null], error: '#N/A', from: DOCUMENTS.演示 },
  ],
  compute: (current, previous, places) => {
    if (previous.isZero()) return fail('#DIV/0!', namedReason('zeroBase', PREVIOUS.name));
    if (previous.isNegative()) return fail('#VALUE!', namedReason('negativeBase', PREVIOUS.name));
    return roundHalfUp(current.minus(previous).div(previous), places);
  },
});
