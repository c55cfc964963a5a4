import { remarks } from './support/narrative';
import type { Rule } from './types';

/** A number of offices against the names that follow it. */
export const rule: Rule = {
  id: 'NA-16',
  title: { zh: '所写的个数应与列举的个数一致', en: 'The number stated must be that of the items listed' },
  severity: 'hint',
  basis: '公开文字的通常写法',
  messages: {
    count: {
      zh: '“{{words}}”：后面列举了 {{count}} 个；请核对',
      en: '“{{words}}”: {{count}} are listed behind it; check it',
    },
  },
  check: (context) => remarks(context, 'NA-16'),
};
