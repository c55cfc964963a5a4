import { ADDED, COPIED, remarks } from './support/narrative';
import type { Rule } from './types';

/** Classes under the general public budget: each is the one of 05 (表五), and all together are the total. */
export const rule: Rule = {
  id: 'NA-05',
  title: { zh: '各类支出应按一般公共预算口径并加总', en: 'Classes of the general budget must be its own and add up' },
  severity: 'error',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：公开的文字说明应与报表一致',
  messages: {
    ...COPIED,
    ...ADDED,
    named: {
      zh: '“{{subject}}”：{{table}}“{{over}}”之下没有这一项，金额与 {{code}} {{name}} {{value}} 相符；请核对科目名称',
      en: '“{{subject}}” is no subject under “{{over}}” in {{table}}; its amount is that of {{code}} {{name}} {{value}}; check the name',
    },
    namedClose: {
      zh: '“{{subject}}”：{{table}}“{{over}}”之下没有这一项，金额与 {{code}} {{name}} {{value}} 只差末位；请核对科目名称和金额',
      en: '“{{subject}}” is no subject under “{{over}}” in {{table}}; its amount differs from {{code}} {{name}} {{value}} in the last digit only; check the name and the amount',
    },
  },
  check: (context) => remarks(context, 'NA-05'),
};
