import { amountColumn, field, fieldBlock, labelColumn, listBlock, pointsColumn, textColumn, texts } from '../build';
import { FIRST_LEVEL, SECOND_LEVEL } from '../performance/indicators';
import { FUND_LIKE, GOAL_LIKE, HEAD_LIKE, INDICATOR_LIKE } from '../performance/likes';
import type { Column, Field, Part } from '../types';

/** The blocks that tables of project targets are made of, for the term (实施期), the year (年度) or both side by side. */
export type Side = '实施期' | '年度';

/** Other words for the term. */
const TERM = ['中期', '中长期', '长期', '项目期', '实施周期', '三年'];

export const HEAD: Part = texts('抬头', [
  field('项目名称', { like: HEAD_LIKE.project, aliases: ['项目支出名称', '二级项目名称', '专项名称', '专项资金名称', '转移支付名称', '转移支付(项目)名称'] }),
  field('主管部门及代码', { like: HEAD_LIKE.department, aliases: ['主管部门', '主管部门名称', '主管部门及编码', '主管部门及其编码', '主管预算部门', '预算主管部门', '区级主管部门', '市级主管部门', '省级主管部门', '主管单位'] }),
  field('实施单位', { like: HEAD_LIKE.unit, aliases: ['项目实施单位', '预算单位', '项目单位', '资金使用单位', '单位名称', '填报单位', '申报单位'] }),
  field('项目属性', { optional: true, aliases: ['项目类型', '项目类别', '项目性质'] }),
  field('项目期', { optional: true, like: HEAD_LIKE.term, aliases: ['项目周期', '项目日期', '项目起止时间', '起止时间', '项目期限'] }),
  field('开始日期', { optional: true, like: HEAD_LIKE.from }),
  field('结束日期', { optional: true, like: HEAD_LIKE.until }),
]);

const TOTAL = field('资金总额', {
  like: FUND_LIKE.total,
  aliases: ['年度资金总额', '年度资金总额合计', '项目资金总额', '年度预算总额', '年度预算资金总额', '预算资金总额', '年度金额', '年度资金合计', '预算金额', '预算总额', '项目预算金额', '年度预算金额', '项目当年预算', '当年预算', '当年预算数', '本年预算数', '预算数', '预算申报数', '资金额度', '资金合计', '总额', '总金额', '预算资金情况', '本年度预算金额', '当年预算金额', '本年预算金额', '年度资金预算', '当年预算安排'],
});
/** Where the year stands beside the term, 年度… names the column. */
const TOTAL_OF_SIDES = field('资金总额', { like: FUND_LIKE.total, aliases: ['资金合计', '总额', '金额', '总金额'] });
const TOTAL_OF_TERM = field('资金总额', { like: FUND_LIKE.total, aliases: [...['实施期', ...TERM].map((side) => `${side}资金总额`), '项目总投资', '总投资', '资金合计', '总额', '金额'] });

const CARRIED = field('上年结转资金', { like: FUND_LIKE.carried, optional: true, aliases: ['上年结转', '上年结转结余', '上年结转结余资金', '结转资金'] });
const OWN = field('单位自筹', { like: FUND_LIKE.own, optional: true, aliases: ['自筹资金', '单位自筹资金', '自有资金', '单位资金', '单位自有资金'] });
const OTHER = field('其他资金', { like: FUND_LIKE.other, aliases: ['其他', '其他来源资金', '其它资金'] });

/** Funds by 财政拨款 and what there is besides. */
export const BY_APPROPRIATION: readonly Field[] = [
  field('财政拨款', { like: FUND_LIKE.appropriation, aliases: ['财政资金', '当年财政拨款', '本年财政拨款', '年度财政拨款', '财政拨款资金', '财政性资金', '当年财政资金', '本年财政资金', '财政拨款金额'] }),
  field('财政专户管理资金', { optional: true, aliases: ['财政专户资金', '财政专户拨款'] }),
  CARRIED,
  OWN,
  OTHER,
];

/** Funds by levels of government. */
export const BY_LEVELS: readonly Field[] = [
  field('中央财政资金', { like: FUND_LIKE.central, optional: true, aliases: ['中央补助', '中央资金', '中央财政', '中央补助安排'] }),
  field('省级财政资金', { like: FUND_LIKE.province, optional: true, aliases: ['省级资金', '省级补助', '省级财政安排'] }),
  field('市级财政资金', { like: FUND_LIKE.city, optional: true, aliases: ['市级资金', '市级配套'] }),
  field('县(区)级财政资金', { like: FUND_LIKE.county, optional: true, aliases: ['县级资金', '县级财政资金', '县级配套', '区级资金'] }),
  field('市县(区)财政资金', { like: FUND_LIKE.local, optional: true, aliases: ['地方资金', '地方财政资金', '地方配套资金', '市县财政资金', '市县区财政资金', '市、县(区)财政资金', '本级财政资金', '地方财政拨款'] }),
  CARRIED,
  OWN,
  { ...OTHER, optional: true, aliases: [...OTHER.aliases, '社会资金'] },
];

/** The funds of one side or of both. */
export function fundsOf(sides: readonly Side[], sources: readonly Field[]): Part {
  const total = sides.length > 1 ? TOTAL_OF_SIDES : sides[0] === '年度' ? TOTAL : TOTAL_OF_TERM;
  const columns = sides.map((side) => (side === '实施期' && sides.length > 1 ? amountColumn(side, undefined, { aliases: TERM }) : amountColumn(side, undefined, { aliases: side === '年度' && sides.length > 1 ? ['本年度', '当年', '本年'] : [] })));
  return fieldBlock('项目资金', columns, [total, ...sources], ['项目资金', '年度资金', '资金情况', '预算资金', '项目资金申请', '资金来源', '年度预算', '项目预算', '资金构成']);
}

export const DETAILS: Part = texts('项目情况', ['项目概况', '立项依据', '项目设立必要性', '项目实施计划'].map((label) => field(label, { optional: true })));

const GOALS: Readonly<Record<Side, Field>> = {
  实施期: field('实施期目标', { below: true, like: GOAL_LIKE.term, aliases: ['实施目标', '实施期总目标', '实施期绩效目标', ...TERM.map((side) => `${side}目标`), '中期绩效目标', '长期绩效目标'] }),
  年度: field('年度目标', { below: true, like: GOAL_LIKE.year, aliases: ['年度总体目标', '年度绩效目标', '项目年度绩效目标', '项目年度总体目标', '年度总体绩效目标'] }),
};
/** Without a side, where only one is printed. */
const BARE_GOAL = ['总体目标', '年度总目标', '总体绩效目标', '项目绩效目标', '项目总体目标', '绩效目标'];

export function goalsOf(sides: readonly Side[]): Part {
  const [only] = sides;
  if (sides.length === 1 && only !== undefined) return texts('总体目标', [{ ...GOALS[only], aliases: [...GOALS[only].aliases, ...BARE_GOAL] }]);
  return texts('总体目标', sides.map((side) => GOALS[side]), ['总体目标', '绩效目标']);
}

const TARGET = ['目标值', '绩效指标值', '预期指标值', '计划指标值', '绩效目标值', '指标目标值'];
const TARGETS: Readonly<Record<Side, readonly string[]>> = {
  实施期: ['中期指标值', '实施期指标值', '长期指标值', ...TARGET],
  年度: ['年度指标值', '年度目标值', ...TARGET],
};

/** What one side prints of an indicator; sign and unit of a target may stand apart. */
function columnsOf(side: Side): readonly Column[] {
  const target = new RegExp(`${INDICATOR_LIKE.target.source}|${(side === '实施期' ? INDICATOR_LIKE.termTarget : INDICATOR_LIKE.yearTarget).source}`);
  return [
    labelColumn(`${side}.二级指标`, { printed: '二级指标', aliases: ['二级指标名称', '二级目标'] }),
    textColumn(`${side}.三级指标`, { printed: '三级指标', like: INDICATOR_LIKE.name, aliases: ['三级指标名称', '三级目标', '指标名称', '绩效指标名称', '具体指标', '指标内容', '指标'] }),
    textColumn(`${side}.指标性质`, { printed: '指标性质', optional: true, holds: 'sign', like: INDICATOR_LIKE.sign, aliases: ['指标方向', '指标符号', '运算符号', '计算符号', '指标方向性'] }),
    textColumn(`${side}.指标值`, { printed: '指标值', like: target, aliases: TARGETS[side] }),
    textColumn(`${side}.度量单位`, { printed: '度量单位', optional: true, holds: 'unit', like: INDICATOR_LIKE.unit, aliases: ['计量单位', '指标单位', '指标值单位', '单位'] }),
  ];
}

export function indicatorsOf(sides: readonly Side[]): Part {
  return listBlock(
    '绩效指标',
    [
      labelColumn('一级指标', { aliases: ['一级指标名称', '一级目标'] }),
      ...sides.flatMap((side) => columnsOf(side)),
      pointsColumn('分值', { optional: true, like: INDICATOR_LIKE.weight, aliases: ['权重', '指标权重', '分值权重', '指标分值', '分值（权重）', '权重分'] }),
      textColumn('备注', { optional: true, like: INDICATOR_LIKE.remark, aliases: ['指标说明', '说明'] }),
    ],
    {
      names: sides.map((side) => `${side}.三级指标`),
      // 决策, 过程 and what stands under them (江苏), as well as these.
      groups: [{ column: '一级指标', labels: FIRST_LEVEL, open: true }, ...sides.map((side) => ({ column: `${side}.二级指标`, labels: SECOND_LEVEL, open: true as const }))],
    },
    ['绩效指标', '年度绩效指标', '绩效目标指标', '绩效指标体系', ...(sides.length > 1 ? ['实施期绩效指标', '中期绩效指标', '长期绩效指标'] : [])],
  );
}

/** Indicators named once, with what they come to in the whole term beside what they come to in the year. */
export function indicatorsOfBoth(): Part {
  const part = indicatorsOf(['年度']);
  const at = part.columns.findIndex(({ key }) => key === '年度.指标值');
  const term = textColumn('实施期.指标值', { printed: '实施期指标值', like: INDICATOR_LIKE.termTarget, aliases: ['中期指标值', '长期指标值'] });
  return { ...part, columns: [...part.columns.slice(0, at), term, ...part.columns.slice(at)] };
}

export const SIGNED: Part = texts('落款', ['负责人', '经办人', '联系电话', '填报日期'].map((label) => field(label, { optional: true })));

export const partsOf = (sides: readonly Side[], sources: readonly Field[]): readonly Part[] => [HEAD, fundsOf(sides, sources), DETAILS, goalsOf(sides), indicatorsOf(sides), SIGNED];
