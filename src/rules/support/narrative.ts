import { passageOf } from '../../narrative';
import type { Rule, RuleContext, RuleReport } from '../types';

/** What a rule of 情况说明 can say of a figure copied from a table. */
export const COPIED: Rule['messages'] = {
  differs: {
    zh: '“{{subject}}”写的是 {{words}}，而{{cell}}是 {{right}}；请核对，文字有误的改为 {{right}}',
    en: '“{{subject}}” is given as {{words}}, but {{cell}} says {{right}}; check, and where the text is wrong write {{right}}',
  },
};

/** Of a percentage that is recomputed. */
export const RECOMPUTED: Rule['messages'] = {
  differs: {
    zh: '“{{subject}}”写的是 {{words}}，按 {{part}} ÷ {{whole}} 应为 {{right}}；请核对',
    en: '“{{subject}}” is given as {{words}}, but {{part}} ÷ {{whole}} is {{right}}; check it',
  },
  cut: {
    zh: '“{{subject}}”写的是 {{words}}，按 {{part}} ÷ {{whole}} 四舍五入为 {{right}}，像是直接舍去了尾数',
    en: '“{{subject}}” is given as {{words}}; {{part}} ÷ {{whole}} rounds to {{right}}; it looks cut off rather than rounded',
  },
  zero: {
    zh: '“{{subject}}”写的是 {{words}}，而{{whole}}是 0，算不出百分比；请删去百分比或改写',
    en: '“{{subject}}” is given as {{words}}, but {{whole}} is zero and no percentage can be worked out; drop it or reword',
  },
};

/** Of a change that last year's tables do not give. */
export const LAST_YEAR: Rule['messages'] = {
  lastYear: {
    zh: '“{{subject}}”写的是“{{words}}”，而{{cell}}为 {{now}}、上年工作簿的同一格为 {{before}}，应为{{right}}；请核对',
    en: '“{{subject}}”: the text says “{{words}}”, but {{cell}} is {{now}} and the same cell of last year’s workbook {{before}}: {{right}}; check it',
  },
};

/** Of parts that do not add up to what the text says they are parts of. */
export const ADDED: Rule['messages'] = {
  sum: {
    zh: '“{{subject}}”的{{kind}}写的是 {{words}}，而所列各项相加为 {{parts}}＝{{sum}}；请核对总数和各项',
    en: '“{{subject}}” ({{kind}}) is given as {{words}}, but its parts add up to {{parts}} = {{sum}}; check the total and the parts',
  },
};

/** The reports of one rule about texts (NA-…), text by text. */
export function* remarks({ narratives }: RuleContext, id: string): Iterable<RuleReport> {
  for (const narrative of narratives) {
    for (const remark of narrative.remarks) {
      const { rule, messageId, data, severity, rounding, paragraph, span, cells, arithmetic, also = [] } = remark;
      if (rule !== id) continue;
      const rewording = narrative.reword(remark);
      yield {
        messageId,
        data,
        ...(severity && { severity }),
        ...(rounding && { rounding }),
        text: narrative.narrative.document.name,
        cells,
        passages: [passageOf(paragraph, span), ...also.map((each) => passageOf(each.paragraph, each.span))],
        ...(arithmetic && { arithmetic }),
        ...(rewording && { rewording }),
      };
    }
  }
}
