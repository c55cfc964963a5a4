import { relation } from '../build';
import { EVALUATION_RULES } from '../performance/indicators';
import type { FormRelation } from '../types';

const RULES = { basis: EVALUATION_RULES };
const A_TENTH = { zh: '预算执行率得分应为执行率的十分之一，满分 10 分', en: 'Execution earns a tenth of its rate, at most 10 points' };

/** Columns of the funds that are money. */
const MONEY = ['目标申报数', '预算编制数', '全年预算数', '全年执行数', '资金结（转）余'];

/** What holds inside every 项目支出绩效自评表, in whatever layout. */
export const relations: readonly FormRelation[] = [
  // 执行率 carries 10 of 100 points; some forms print the 90 of the indicators only.
  relation(
    'SE-01',
    '若 合计(绩效指标.分值) ≠ 100：合计(绩效指标.分值) = 90',
    { zh: '各指标分值之和应为 90（另有预算执行率 10 分）', en: 'The weights of the indicators must add up to 90, with 10 more for execution' },
    RULES,
  ),
  relation(
    'SE-01',
    '若 合计(绩效指标.分值) = 90 且 资金总额.分值 有数：总分.分值 = 资金总额.分值 + 合计(绩效指标.分值)',
    { zh: '分值合计应等于预算执行率分值与各指标分值之和', en: 'The total weight must be the weights of execution and of every indicator' },
    RULES,
  ),
  relation(
    'SE-03',
    '若 资金总额.全年预算数 > 0 且 资金总额.执行率 有数：资金总额.执行率 = 资金总额.全年执行数 ÷ 资金总额.全年预算数 × 100',
    { zh: '执行率应等于全年执行数除以全年预算数', en: 'The execution rate must be the amount spent over the annual budget' },
    RULES,
  ),
  relation(
    'SE-03',
    '若 资金总额.全年预算数 > 0 且 资金总额.执行率 为空：资金总额.执行率 = 资金总额.全年执行数 ÷ 资金总额.全年预算数 × 100',
    { zh: '执行率没有填，应等于全年执行数除以全年预算数', en: 'The execution rate is not filled in; it is the amount spent over the annual budget' },
    { ...RULES, severity: 'warning' },
  ),
  relation(
    'SE-04',
    '若 资金总额.执行率 有数 且 资金总额.执行率 ≤ 100 且 资金总额.得分 ≤ 10 且 资金总额.得分 + 资金总额.分值 ≤ 资金总额.得分 + 10：资金总额.得分 = 资金总额.执行率 ÷ 10',
    A_TENTH,
    RULES,
  ),
  // 99 of 10 points: no place counts so.
  relation(
    'SE-04',
    '若 资金总额.执行率 有数 且 资金总额.执行率 ≤ 100 且 资金总额.分值 = 10 且 资金总额.得分 > 10：资金总额.得分 = 资金总额.执行率 ÷ 10',
    A_TENTH,
    RULES,
  ),
  // Where the rate is not filled in the points follow from the amounts.
  relation(
    'SE-04',
    '若 资金总额.执行率 为空 且 资金总额.全年执行数 ≤ 资金总额.全年预算数 且 资金总额.得分 ≤ 10 且 资金总额.得分 + 资金总额.分值 ≤ 资金总额.得分 + 10：资金总额.得分 = 资金总额.全年执行数 ÷ 资金总额.全年预算数 × 10',
    A_TENTH,
    RULES,
  ),
  relation(
    'SE-05',
    '若 资金总额.资金结（转）余 有数：资金总额.资金结（转）余 = 资金总额.全年预算数 - 资金总额.全年执行数',
    { zh: '资金结（转）余应等于全年预算数减全年执行数', en: 'The balance must be the annual budget less the amount spent' },
  ),
  ...MONEY.flatMap((column) => [
    relation(
      'SE-06',
      `若 资金总额.${column} × 合计(项目资金.${column}) ≠ 0：资金总额.${column} = 合计(项目资金.${column})`,
      { zh: `资金总额的${column}应等于各资金来源之和`, en: `The total (${column}) must equal the sources of the funds` },
    ),
    // Some systems print 0 for the total and figures for its sources.
    relation(
      'SE-06',
      `若 资金总额.${column} = 0：合计(项目资金.${column}) = 0`,
      { zh: `资金总额的${column}为 0，各资金来源却有数`, en: `The total (${column}) is 0 although its sources have figures` },
      { severity: 'hint' },
    ),
  ]),
  // Where the indicators alone carry the 100 points some places do not count execution again.
  relation(
    'SE-30',
    '总分.得分 = 资金总额.得分 + 资金总额.执行率得分 + 合计(绩效指标.得分)',
    { zh: '总分应等于预算执行率得分与各指标得分之和', en: 'The total score must be the points for execution and for every indicator' },
    { ...RULES, unless: '总分.分值 = 合计(绩效指标.分值) 且 总分.得分 = 合计(绩效指标.得分)' },
  ),
];
