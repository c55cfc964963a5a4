import { verdicts } from './support/verdict';
import type { Rule } from './types';

/** From 120 % of the target a person may take points off; from 130 % a reason must be written. */
export const rule: Rule = {
  id: 'SE-16',
  title: { zh: '完成值远超指标值的应写明原因', en: 'A result far beyond its target needs an explanation' },
  severity: 'warning',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：因指标值偏低造成超额完成较多的，应按偏离度适度调减分值',
  messages: {
    reason: {
      zh: '“{{name}}”指标值 {{target}}，完成值 {{result}}，超出三成以上，没有写原因；请在“偏差原因分析及改进措施”里说明，或核对指标值的数量级',
      en: '“{{name}}”: target {{target}}, result {{result}}, beyond it by more than three tenths, and no reason is given; explain it in 偏差原因分析及改进措施, or check the magnitude of the target',
    },
    reduced: {
      zh: '“{{name}}”指标值 {{target}}，完成值 {{result}}，分值 {{weight}} 得 {{score}}：超额较多可以调减得分，这里只作提示',
      en: '“{{name}}”: target {{target}}, result {{result}}; {{score}} of {{weight}}: points may be taken off for going far beyond the target',
    },
  },
  check: (context) => verdicts(context, 'SE-16'),
};
