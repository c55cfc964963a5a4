import { remarks } from './support/narrative';
import type { Rule } from './types';

/** Each of the four items by itself, with its counts; counts and money that do not go together. */
export const rule: Rule = {
  id: 'NA-09',
  title: { zh: '“三公”经费四项和实物量应写全', en: 'The three public items and their counts must be stated' },
  severity: 'warning',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：“三公”经费应说明因公出国（境）团组数及人数，公务用车购置数及保有量，国内公务接待的批次、人数',
  messages: {
    item: {
      zh: '“三公”经费说明里没有写{{item}}；请单独写明（没有发生的写 0 或“未发生”）',
      en: 'The notes on 三公 do not state {{item}}; state it by itself, 0 where nothing was spent',
    },
    count: {
      zh: '{{item}} {{amount}}万元，说明里没有写{{count}}；请补写',
      en: '{{item}} is {{amount}} (万元), but its {{count}} is not stated; add it',
    },
    pair: {
      zh: '{{item}}：写的是 {{amount}}、{{count}}，一个是 0 一个不是；请核对',
      en: '{{item}}: {{amount}} and {{count}}, one of them zero and the other not; check them',
    },
    sum: {
      zh: '公务接待合计写的是 {{words}}，而国内 {{home}}、国（境）外 {{abroad}}，加起来不是；请核对',
      en: 'Receptions are given as {{words}} in all, but {{home}} at home and {{abroad}} abroad; check them',
    },
    more: {
      zh: '外事接待 {{words}}，多于国内接待的 {{home}}；请核对',
      en: 'Foreign guests received: {{words}}, more than all receptions at home ({{home}}); check it',
    },
    fewer: {
      zh: '接待 {{times}}，却只有 {{words}}；请核对',
      en: '{{times}} of receptions, but only {{words}}; check it',
    },
  },
  check: (context) => remarks(context, 'NA-09'),
};
