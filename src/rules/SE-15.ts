import { verdicts } from './support/verdict';
import type { Rule } from './types';

/** 达成 [80%, 100%], 部分达成 [60%, 80%), 未达成 [0, 60%) of the weight. */
export const rule: Rule = {
  id: 'SE-15',
  title: { zh: '定性指标的得分应落在所选的档次内', en: 'Points of a qualitative result lie in the band of its tier' },
  severity: 'warning',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：定性指标按达成预期指标并具有一定效果、部分达成、未达成三档，分别按 100%–80%（含）、80%–60%（含）、60%–0 合理确定分值',
  messages: {
    tier: {
      zh: '“{{name}}”完成情况为“{{result}}”，分值 {{weight}} 应得 {{low}} 至 {{high}}，表上是 {{score}}；请确认所选的档次或得分',
      en: '“{{name}}” is “{{result}}”; of {{weight}} that earns {{low}} to {{high}}, the table says {{score}}; confirm the tier or the points',
    },
  },
  check: (context) => verdicts(context, 'SE-15'),
};
