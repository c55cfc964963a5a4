import { remarks } from './support/narrative';
import type { Rule } from './types';

/** Sections that a whole text leaves out. */
export const rule: Rule = {
  id: 'FM-02',
  title: { zh: '情况说明的章节应齐全', en: 'The sections of 情况说明 must be there' },
  severity: 'warning',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：公开内容应当完整',
  messages: {
    missing: {
      zh: '情况说明里没有找到：{{sections}}；请补写（没有此项支出也要说明）',
      en: 'Not found in the text: {{sections}}; add them, even where nothing was spent',
    },
  },
  check: (context) => remarks(context, 'FM-02'),
};
