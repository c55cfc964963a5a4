import { COPIED, remarks } from './support/narrative';
import type { Rule } from './types';

/** An amount of 情况说明 that is not the one in the cell it is copied from. */
export const rule: Rule = {
  id: 'NA-01',
  title: { zh: '文字里的数应与表一致', en: 'Figures in the text must be those of the tables' },
  severity: 'error',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：公开的文字说明应与报表一致',
  messages: COPIED,
  check: (context) => remarks(context, 'NA-01'),
};
