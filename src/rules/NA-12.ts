import { ADDED, COPIED, remarks } from './support/narrative';
import type { Rule } from './types';

/** Vehicles and equipment in the text against 10; vehicles kept can be no more than all vehicles. */
export const rule: Rule = {
  id: 'NA-12',
  title: { zh: '国有资产占用应与表一致', en: 'State assets must agree with the tables' },
  severity: 'warning',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：公开的文字说明应与报表一致',
  messages: {
    ...COPIED,
    ...ADDED,
    more: {
      zh: '“{{subject}}”写的是 {{words}}，多于{{cell}}的 {{right}}；请核对保有量和资产占用情况',
      en: '“{{subject}}” is given as {{words}}, more than the {{right}} of {{cell}}; check vehicles in use against state assets',
    },
  },
  check: (context) => remarks(context, 'NA-12'),
};
