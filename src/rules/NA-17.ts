import { remarks } from './support/narrative';
import type { Rule } from './types';

/** One thing said twice with two figures, or with two figures of last year behind it. */
export const rule: Rule = {
  id: 'NA-17',
  title: { zh: '同一个数前后应一致', en: 'What is said twice must be one figure' },
  severity: 'error',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：公开的文字说明应与报表一致',
  messages: {
    twice: {
      zh: '“{{subject}}”前面写的是 {{other}}，这里写的是 {{words}}；请核对',
      en: '“{{subject}}” was given as {{other}} before and is {{words}} here; check which is right',
    },
    previous: {
      zh: '“{{subject}}”这里写“{{words}}”，而前面同一个数写“{{other}}”，上年数对不上；请核对',
      en: '“{{subject}}”: “{{words}}” here and “{{other}}” before cannot both start from last year’s figure; check them',
    },
  },
  check: (context) => remarks(context, 'NA-17'),
};
