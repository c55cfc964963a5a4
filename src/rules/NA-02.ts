import { RECOMPUTED, remarks } from './support/narrative';
import type { Rule } from './types';

/** A share that part ÷ whole does not give, rounding allowed for. */
export const rule: Rule = {
  id: 'NA-02',
  title: { zh: '占比应按所说的总数重算一致', en: 'Shares must follow from part and whole' },
  severity: 'error',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：公开的文字说明应与报表一致',
  messages: {
    ...RECOMPUTED,
    apart: {
      zh: '两处“占{{of}}”的比例不能同时成立：按金额和比例，{{one}}，{{other}}；请核对金额和比例',
      en: 'Two shares of “{{of}}” cannot both be right: by amount and share {{one}}, {{other}}; check amounts and shares',
    },
  },
  check: (context) => remarks(context, 'NA-02'),
};
