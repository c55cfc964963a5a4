import { remarks } from './support/narrative';
import type { Rule } from './types';

/** What 主要包括 names against the subjects that have a figure. */
export const rule: Rule = {
  id: 'NA-11',
  title: { zh: '“主要包括”列举的科目应与 06 表（表六）一致', en: 'The subjects named must be those of 06' },
  severity: 'hint',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：公开的文字说明应与报表一致',
  messages: {
    extra: {
      zh: '“{{words}}”：{{table}}没有{{name}}的数；请核对列举的科目',
      en: '“{{words}}”: {{table}} has no figure for {{name}}; check the subjects named',
    },
    left: {
      zh: '{{words}}列举的科目里没有{{names}}，而{{table}}有数；请补上或核对（列举不全时句末加“等”）',
      en: '{{names}} has a figure in {{table}} and is not among the subjects listed for {{words}}; add it, or end the list with 等',
    },
  },
  check: (context) => remarks(context, 'NA-11'),
};
