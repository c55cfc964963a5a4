import { type Indicator, indicatorsOf, quoted } from '../performance';
import { textField } from '../performance/text-fields';
import type { TableAccess } from '../relations';
import { zerosIn } from './support/said/lost-digits';
import { type Named, namedAmounts } from './support/said/named-amounts';
import { allTargetTables, targetIndicators } from './support/targets';
import type { Rule, RuleContext } from './types';

/** What the overall target promises against the indicators it was broken down into. */
export const rule: Rule = {
  id: 'SE-37',
  title: { zh: '总体目标文字里的数量应与指标值一致', en: 'Quantities of the overall target agree with the indicators' },
  severity: 'warning',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：绩效指标是绩效目标的细化和量化',
  messages: {
    differs: {
      zh: '年度目标写“{{said}}”，指标“{{name}}”的指标值是 {{target}}；请核对，二者应当一致',
      en: 'The annual target says “{{said}}” and the indicator “{{name}}” wants {{target}}; check, both should say the same',
    },
    zeros: {
      zh: '年度目标写“{{said}}”，疑似识别或录入错误（少了首位）；请核对',
      en: 'The annual target says “{{said}}”: perhaps a slip in reading or typing, since the first digit is lost; check',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const access = context.accessOf(table);
      const goal = textField(access, '年度目标');
      if (!goal) continue;
      const scored = indicatorsOf(access);
      const indicators: readonly Promised[] = scored.length > 0 ? scored : promisedIn(access, context);
      if (indicators.length === 0) continue;
      for (const { indicator, span, certain } of namedAmounts(goal, indicators, { side: 'target', years: table.year === undefined ? [] : [table.year] })) {
        const passage = goal.passage(span);
        yield { messageId: 'differs', data: { said: passage.words, name: indicator.name, target: quoted(indicator.target) }, cells: [indicator.targetCell], passages: [passage], table, ...(!certain && { severity: 'hint' as const }) };
      }
      for (const { span } of zerosIn(goal, scored, 'target')) {
        const passage = goal.passage(span);
        yield { messageId: 'zeros', data: { said: passage.words }, cells: [], passages: [passage], table, severity: 'hint' };
      }
    }
  },
};

type Promised = Named & Pick<Indicator, 'targetCell'>;

/** The indicators of the year in a table of targets of one project. */
function promisedIn(access: TableAccess, context: RuleContext): readonly Promised[] {
  if (!allTargetTables(context).includes(access.table)) return [];
  return targetIndicators(access, '年度').flatMap(({ name, project, value, cell }) => (project === '' ? [{ name, target: value, result: null, targetCell: cell }] : []));
}
