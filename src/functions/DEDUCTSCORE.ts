import { deductScore, isCannotSay, type StepRounding } from '../scoring';
import { DOCUMENTS, place } from './documents';
import { defineFunction } from './runtime/define';
import { choice, content, weight } from './runtime/parameter';
import { failureOf, namedReason } from './runtime/reasons';
import { fail } from './runtime/result';
import { RESULT, TARGET, WEIGHT } from './shared-parameters';

const ROUNDINGS: Readonly<Record<string, StepRounding>> = { 整档: 'whole', 不足也扣: 'started', 按比例: 'proportional' };

const STEP = { zh: '步长', en: 'step' };

export const DEDUCTSCORE = defineFunction({
  name: 'DEDUCTSCORE',
  category: 'performance',
  description: {
    zh: '扣分法得分：“每下降1%扣0.1分，扣完为止”',
    en: 'Score by deduction: “0.1 points off for each 1% below, until nothing is left”',
  },
  parameters: [
    content({
      ...TARGET,
      description: {
        zh: '指标值：≥ 型低于它扣分，≤ 型高于它扣分，= 型偏离就扣；没写符号按 ≥',
        en: 'The target: ≥ deducts below it, ≤ above it, = either way; without a sign it is ≥',
      },
      example: '"≥95%"',
    }),
    content(RESULT),
    weight(WEIGHT),
    content({
      name: STEP,
      description: { zh: '每下降（或超过）多少，单位与指标值相同，如 1%', en: 'For each … below (or above), in the unit of the target, such as 1%' },
      whatBlankMeans: { zh: '返回 #N/A', en: 'Gives #N/A' },
      example: '"1%"',
    }),
    weight({
      name: { zh: '每步扣分', en: 'deduction' },
      description: { zh: '每一步扣多少分', en: 'Points taken off for each step' },
      whatBlankMeans: { zh: '返回 #N/A', en: 'Gives #N/A' },
      example: '0.1',
    }),
    choice<StepRounding, 'whole'>(
      {
        name: { zh: '不足一步', en: 'rounding' },
        description: { zh: '不足一步怎么办：整档（不扣）、不足也扣、按比例', en: 'What an incomplete step costs: 整档 (nothing), 不足也扣 (a whole step), 按比例 (in proportion)' },
        whatBlankMeans: { zh: '整档：满一步才扣', en: '整档: only whole steps count' },
        example: '"整档"',
      },
      ROUNDINGS,
      'whole',
    ),
  ],
  result: { type: 'number', dimension: 'scalar', meaning: { zh: '得分，最低 0 分，保留 2 位小数', en: 'Points, at least 0, two decimals' } },
  source: DOCUMENTS.框架53号,
  examples: [
    { args: ['≥95%', '88.4%', 2, '1%', 0.1], result: 1.4, from: place(DOCUMENTS.晋城自评, '参加考试人员通过率，改用扣分法', 'pass rate, by deduction'), note: { zh: '差 6.6 个百分点，满 6 步，扣 0.6', en: '6.6 points short, six whole steps, 0.6 off' } },
    { args: ['≥95%', '88.4%', 2, '1%', 0.1, '不足也扣'], result: 1.3, from: DOCUMENTS.演示 },
    { args: ['≥95%', '88.4%', 2, '1%', 0.1, '按比例'], result: 1.34, from: DOCUMENTS.演示 },
    {
      args: ['100%', '85.80%', 3, '5%', 1.2],
      result: 0.6,
      from: place(DOCUMENTS.晋中整体, '预算完成率 85.80%，每低 5% 扣 40%', 'budget completion 85.80%, 40% off for each 5%'),
    },
    { args: ['≤100%', '91.53%', 3, '1%', 0.3], result: 3, from: place(DOCUMENTS.晋中整体, '在职人员控制率', 'staff against posts') },
    { args: ['≥95%', '50%', 2, '1%', 0.1], result: 0, from: DOCUMENTS.演示, note: { zh: '扣完为止', en: 'Nothing is left' } },
    { args: ['≥95%', '88.4%', 2, '0%', 0.1], error: '#VALUE!', from: DOCUMENTS.演示 },
    { args: ['≥95%', '', 2, '1%', 0.1], error: '#N/A', from: DOCUMENTS.演示 },
  ],
  compute: (target, result, full, step, deduction, rounding) => {
    if (step === null) return fail('#N/A', namedReason('missing', STEP));
    const score = deductScore(target, result, { weight: full, step, deduction, rounding });
    return isCannotSay(score) ? failureOf(score) : score;
  },
});
