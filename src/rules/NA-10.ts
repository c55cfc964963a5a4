import { ADDED, COPIED, remarks } from './support/narrative';
import type { Rule } from './types';

/** Operating funds and procurement in the text against 10 (表十一) and against their parts. */
export const rule: Rule = {
  id: 'NA-10',
  title: { zh: '机关运行经费、政府采购应与表一致并加总', en: 'Operating funds and procurement must agree with the tables' },
  severity: 'error',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：公开的文字说明应与报表一致',
  messages: { ...COPIED, ...ADDED },
  check: (context) => remarks(context, 'NA-10'),
};
