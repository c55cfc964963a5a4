import { remarks } from './support/narrative';
import type { Rule } from './types';

/** A change without a reason, or a reason that was begun and not written. */
export const rule: Rule = {
  id: 'NA-07',
  title: { zh: '有增减应说明原因', en: 'A change needs its reason' },
  severity: 'warning',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：增减变化应说明原因',
  messages: {
    missing: { zh: '“{{words}}”之后没有写原因；请补写主要原因', en: 'no reason follows “{{words}}”; add the main reason' },
    missingMany: { zh: '“{{words}}”等 {{count}} 处之后没有写原因；请补写主要原因', en: 'no reason follows “{{words}}” and other changes, {{count}} in all; add the main reasons' },
    cut: { zh: '“{{words}}”之后没有内容；请补写原因', en: 'nothing follows “{{words}}”; add the reason' },
  },
  check: (context) => remarks(context, 'NA-07'),
};
