import { BAND_MESSAGES, bandVerdicts } from './support/overall/verdicts';
import { textFields } from '../performance/text-fields';
import type { Rule } from './types';

const INVERTED = /固定资产总额[\d.,]*\/在用固定资产/;

/** 固定资产利用率 is what is in use over all there is. */
export const rule: Rule = {
  id: 'DE-11',
  title: { zh: '固定资产利用率应以在用额除以总额', en: 'The use of fixed assets is those in use over all of them' },
  severity: 'warning',
  basis: '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）：固定资产利用率＝实际在用固定资产总额／所有固定资产总额×100%',
  messages: {
    ...BAND_MESSAGES,
    inverted: {
      zh: '固定资产利用率写成“固定资产总额/在用固定资产总额”，分子分母颠倒；请改为在用额除以总额',
      en: 'The rate is written as all fixed assets over those in use; exchange numerator and denominator',
    },
  },
  *check(context) {
    yield* bandVerdicts(context, 'DE-11');
    for (const table of context.tables) {
      for (const { text, cell } of textFields(context.accessOf(table), { part: '绩效情况', key: '计算分析情况' })) {
        if (INVERTED.test(text)) yield { messageId: 'inverted', data: {}, cells: [cell], table };
      }
    }
  },
};
