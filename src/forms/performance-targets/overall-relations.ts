import { relation } from '../build';
import type { FormRelation } from '../types';

const SOURCES = '财政专户管理资金、上级财政拨款、单位资金、上年结转、其他资金';
const OF_TREASURY = '一般公共预算、政府性基金预算、国有资本经营预算';
const TOTAL_OF_SOURCES = { zh: '预算总额应等于各资金来源之和', en: 'The budget must equal the sources of its funds' };
const TOTAL_OF_USES = { zh: '预算总额应等于基本支出与项目支出之和', en: 'The budget must equal basic and project expenditure' };

/** An addend that a sheet does not print is left out: nothing of it stands in the table. */
const without = (field: string): string => `资金总额 + ${field} = 资金总额`;

/** What holds inside every 部门整体支出绩效目标表, in whatever layout. */
export const relations: readonly FormRelation[] = [
  ...['总额', '财政拨款', '其他资金'].map((column) =>
    relation(
      'DE-22',
      `若 合计(年度主要任务.${column}) > 0：金额合计.${column} = 合计(年度主要任务.${column})`,
      { zh: '金额合计应等于各项任务的金额之和', en: 'The total of the tasks must be the sum of the tasks' },
    ),
  ),
  relation(
    'DE-22',
    '每行: 若 预算金额.财政拨款 有数 或 预算金额.其他资金 有数：预算金额.总额 = 预算金额.财政拨款 + 预算金额.其他资金',
    { zh: '任务金额应等于财政拨款与其他资金之和', en: 'What a task costs must equal its sources' },
  ),
  relation('DE-23', `若 财政拨款 > 0：资金总额 = 合计(财政拨款、${SOURCES})`, TOTAL_OF_SOURCES),
  relation('DE-23', `若 ${without('财政拨款')} 且 合计(${OF_TREASURY}) > 0：资金总额 = 合计(${OF_TREASURY}、${SOURCES})`, TOTAL_OF_SOURCES),
  relation('DE-23', `若 合计(${OF_TREASURY}) > 0：财政拨款 = 合计(${OF_TREASURY})`, { zh: '财政拨款应等于一般公共预算、政府性基金预算、国有资本经营预算之和', en: 'Appropriations must equal the three budgets they come from' }),
  relation('DE-23', '若 基本支出 > 0 且 项目支出 ≥ 0：资金总额 = 合计(基本支出、项目支出、其他支出)', TOTAL_OF_USES),
  relation('DE-23', '若 人员经费 > 0 且 公用经费 ≥ 0：基本支出 = 人员经费 + 公用经费', { zh: '基本支出应等于人员经费与公用经费之和', en: 'Basic expenditure must equal staff and running costs' }),
  relation('DE-23', `若 ${without('基本支出')} 且 人员经费 > 0 且 公用经费 ≥ 0 且 项目支出 ≥ 0：资金总额 = 合计(人员经费、公用经费、项目支出、其他支出)`, TOTAL_OF_USES),
  relation('DE-23', '若 支出预算合计 > 0：资金总额 = 支出预算合计', { zh: '收入预算合计应等于支出预算合计', en: 'Income must equal expenditure' }),
  relation('DE-24', '金额合计.总额 ≤ 资金总额', { zh: '各项任务的金额不应超过部门预算总额', en: 'The tasks cannot cost more than the budget' }, { severity: 'warning' }),
];
