import { relation } from '../build';
import { EVALUATION_RULES } from '../performance/indicators';
import type { FormRelation } from '../types';

const RULES = { basis: EVALUATION_RULES };

/** Columns of the funds that are money. */
const MONEY = ['目标申报数', '预算编制数', '全年预算数', '全年执行数', '资金结（转）余'];

/** What holds inside every 项目支出绩效自评表, in whatever layout. */
export const relations: readonly FormRelation[] = [
  relation(
    'SE-03',
    '若 资金总额.全年预算数 > 0：资金总额.执行率 = 资金总额.全年执行数 ÷ 资金总额.全年预算数 × 100',
    { zh: '执行率应等于全年执行数除以全年预算数', en: 'The execution rate must be the amount spent over the annual budget' },
    RULES,
  ),
  relation(
    'SE-05',
    '若 资金总额.资金结（转）余 有数：资金总额.资金结（转）余 = 资金总额.全年预算数 - 资金总额.全年执行数',
    { zh: '资金结（转）余应等于全年预算数减全年执行数', en: 'The balance must be the annual budget less the amount spent' },
  ),
  ...MONEY.map((column) =>
    relation(
      'SE-06',
      `若 合计(项目资金.${column}) > 0：资金总额.${column} = 合计(项目资金.${column})`,
      { zh: `资金总额的${column}应等于各资金来源之和`, en: `The total (${column}) must equal the sources of the funds` },
    ),
  ),
  relation(
    'SE-30',
    // 得分 of the funds is sometimes printed in the next row only.
    '若 资金总额.得分 有数 或 资金总额.执行率 = 0：总分.得分 = 资金总额.得分 + 合计(绩效指标.得分)',
    { zh: '总分应等于预算执行率得分与各指标得分之和', en: 'The total score must be the points for execution and for every indicator' },
    RULES,
  ),
];
