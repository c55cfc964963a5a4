import { LAST_YEAR, remarks } from './support/narrative';
import type { Rule } from './types';

/** A word of direction against the figures beside it. */
export const rule: Rule = {
  id: 'NA-06',
  title: { zh: '增减方向应与数字一致', en: 'The direction must be that of the figures' },
  severity: 'error',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：公开的文字说明应与报表一致',
  messages: {
    ...LAST_YEAR,
    same: { zh: '“{{words}}”：增减额为 0，宜写“持平”或“与上年相同”', en: '“{{words}}”: the change is zero; better say that it is unchanged' },
    sameMany: { zh: '“{{words}}”等 {{count}} 处：增减额为 0，宜写“持平”或“与上年相同”', en: '“{{words}}” and elsewhere, {{count}} in all: the change is zero; better say that it is unchanged' },
    signed: { zh: '“{{words}}”：方向词后面的数不带负号；请改用相反的方向词或去掉负号', en: '“{{words}}”: a figure after a word of direction carries no sign; change the word or drop the sign' },
    direction: { zh: '“{{words}}”：按前后两数应为“{{right}}”；请核对方向', en: '“{{words}}”: by the two figures it should be “{{right}}”; check the direction' },
    difference: { zh: '“{{words}}”：按前后两数相差 {{right}}万元；请核对', en: '“{{words}}”: the two figures differ by {{right}} (万元); check it' },
    compared: { zh: '“{{words}}”：按前后两数决算数{{right}}预算数；请核对', en: '“{{words}}”: by the two figures the account is “{{right}}” the budget; check it' },
  },
  check: (context) => remarks(context, 'NA-06'),
};
