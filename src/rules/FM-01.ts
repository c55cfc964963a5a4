import { remarks } from './support/narrative';
import type { Rule } from './types';

/** Entries of the contents without a section in the text. */
export const rule: Rule = {
  id: 'FM-01',
  title: { zh: '目录应与正文一致', en: 'Contents and text must agree' },
  severity: 'hint',
  basis: '公开文字的通常写法',
  messages: {
    absent: {
      zh: '目录里有“{{title}}”，正文里没有；请核对',
      en: '“{{title}}” stands in the contents and not in the text; check it',
    },
    unlisted: {
      zh: '正文有“{{title}}”一节，目录里没有；请核对',
      en: '“{{title}}” is a section of the text and not in the contents; check it',
    },
    number: {
      zh: '“{{title}}”在目录里编号为“{{listed}}”，在正文里为“{{number}}”；请改成一致',
      en: '“{{title}}” is numbered “{{listed}}” in the contents and “{{number}}” in the text; make them agree',
    },
  },
  check: (context) => remarks(context, 'FM-01'),
};
