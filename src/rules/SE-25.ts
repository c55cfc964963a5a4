import { type Amount, amount, type CellRef, sameCell } from '../core';
import { indicatorsOf } from '../performance';
import type { Rule } from './types';

/** From here on one indicator decides the score almost by itself. */
const HEAVY = amount(30);
/** Up to here an indicator decides nothing. */
const LIGHT = amount(1);

/** Weights that leave the score to one indicator, or that no indicator feels. */
export const rule: Rule = {
  id: 'SE-25',
  title: { zh: '单个三级指标的分值不宜过大或过小', en: 'No single indicator should weigh too much or next to nothing' },
  severity: 'hint',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：指标权重根据重要程度合理设定',
  messages: {
    spread: {
      zh: '三级指标中，分值 30 分以上的 {{heavy}} 个、1 分以下的 {{light}} 个：{{names}}；请确认权重分布',
      en: 'Indicators that weigh 30 points or more ({{heavy}}) or 1 or less ({{light}}): {{names}}; make sure the weights are meant so',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const weighed = indicatorsOf(context.accessOf(table)).flatMap((indicator) => (indicator.weight?.gt(0) ? [{ ...indicator, weight: indicator.weight }] : []));
      // Where a category has one indicator, all its points are on it.
      if (weighed.length < 2) continue;
      const [heavy, light] = [weighed.filter(({ weight }) => weight.gte(HEAVY)), weighed.filter(({ weight }) => weight.lte(LIGHT))];
      const all = [...heavy, ...light];
      if (all.length === 0) continue;
      const [first, ...others] = all;
      const accepts = (cell: CellRef, value: Amount): boolean => others.length === 0 && first?.weightCell !== undefined && sameCell(cell, first.weightCell) && value.lt(HEAVY) && value.gt(LIGHT);
      const names = all.map(({ name, weight }) => `${name} ${weight.toString()}`).join('、');
      yield { messageId: 'spread', data: { heavy: heavy.length, light: light.length, names }, cells: all.flatMap(({ scoreCell, weightCell }) => (weightCell ? [scoreCell, weightCell] : [scoreCell])), table, accepts };
    }
  },
};
