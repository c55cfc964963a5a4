import { ADDED, remarks } from './support/narrative';
import type { Rule } from './types';

/** Kinds of projects under the number and the amount of all. */
export const rule: Rule = {
  id: 'NA-13',
  title: { zh: '绩效项目数和金额应加总为总数', en: 'Projects under evaluation must add up' },
  severity: 'error',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：公开的文字说明应与报表一致',
  messages: {
    ...ADDED,
    grades: {
      zh: '自评项目写的是 {{words}}，而各等级相加为 {{parts}}＝{{sum}}；请核对',
      en: '{{words}} self-evaluations are stated, but the grades add up to {{parts}} = {{sum}}; check them',
    },
    tables: {
      zh: '自评项目写的是 {{words}}，而工作簿里有 {{tables}} 张自评表；请核对个数和附件',
      en: '{{words}} self-evaluations are stated, but the workbook holds {{tables}} tables; check number and attachments',
    },
    funds: {
      zh: '自评项目涉及资金写的是 {{words}}，而 {{tables}} 张自评表的资金总额各栏合计为 {{right}}万元；请核对',
      en: 'Self-evaluations of {{words}} are stated, but the totals of the {{tables}} tables are {{right}} (万元); check it',
    },
  },
  check: (context) => remarks(context, 'NA-13'),
};
