/** An indicator by its levels and name, and its target. */
export interface IndicatorFact {
  readonly first: string;
  readonly second: string;
  readonly name: string;
  readonly sign: string;
  readonly value: number | string;
  readonly unit: string;
}

/** What every invented table of targets says; its layouts (targets.ts, overall.ts) differ. */
export interface TargetFact extends IndicatorFact {
  /** Of the whole term: as often as there are years in it, where it is done every year. */
  readonly term: number | string;
  readonly weight: number;
}

/** Years of the term. */
export const YEARS = 3;

const fact = (first: string, second: string, name: string, [sign, value, unit]: readonly [string, number | string, string], weight: number, everyYear = false): TargetFact => ({
  ...{ first, second, name, sign, value, unit, weight },
  term: everyYear && typeof value === 'number' ? Math.round(value * YEARS * 100) / 100 : value,
});

/** 20 + 5 + 10 + 5 + 10 + 20 + 20 + 10 = 100; the cost is what all sources come to, in 万元. */
export const factsOf = (cost: number): readonly TargetFact[] => [
  fact('产出指标', '数量指标', '养护里程', ['≥', 120, '公里'], 20, true),
  fact('产出指标', '数量指标', '更换护栏', ['≥', 300, '米'], 5, true),
  fact('产出指标', '质量指标', '验收合格率', ['≥', 95, '%'], 10),
  fact('产出指标', '时效指标', '完工时间', ['', '12月底前', ''], 5),
  fact('产出指标', '成本指标', '养护总成本', ['≤', cost, '万元'], 10, true),
  fact('效益指标', '社会效益指标', '群众出行条件', ['', '改善', ''], 20),
  fact('效益指标', '可持续影响指标', '道路使用年限', ['≥', 8, '年'], 20),
  fact('满意度指标', '服务对象满意度指标', '沿线群众满意度', ['≥', 90, '%'], 10),
];

/** A source of funds of the year in 元; the total is their sum, the term three times each. */
export interface Source {
  /** What it is, and where a layout reads it. */
  readonly key: string;
  readonly amount: number;
}

const source = (key: string, amount: number): Source => ({ key, amount });

export const SOURCES = {
  // 905,000 + 200,000 = 1,105,000
  byAppropriation: [source('财政拨款', 905000), source('其他资金', 200000)],
  // 805,000 + 100,000 + 200,000 = 1,105,000
  carried: [source('财政拨款', 805000), source('上年结转资金', 100000), source('其他资金', 200000)],
  // 500,000 + 305,000 + 150,000 + 100,000 + 50,000 = 1,105,000
  allLevels: [source('中央财政资金', 500000), source('省级财政资金', 305000), source('市级财政资金', 150000), source('县(区)级财政资金', 100000), source('其他资金', 50000)],
  // 500,000 + 305,000 + 250,000 + 50,000 = 1,105,000
  threeLevels: [source('中央财政资金', 500000), source('省级财政资金', 305000), source('市县(区)财政资金', 250000), source('其他资金', 50000)],
  // 800,000 + 305,000 = 1,105,000
  twoLevels: [source('中央财政资金', 800000), source('市县(区)财政资金', 305000)],
} as const;

export const totalOf = (sources: readonly Source[]): number => sources.reduce((sum, { amount }) => sum + amount, 0);

/** Words of labels and headings as cities print them. */
export const WORDS = {
  title: ['项目支出绩效目标表', '项目支出绩效目标申报表', '项目绩效目标表', '部门预算项目绩效目标表', '预算项目绩效目标申报表', '财政支出项目绩效目标表', '市级项目支出绩效目标批复表', '部门预算项目支出绩效目标公开表', '专项资金绩效目标申报表', '本级项目支出绩效目标情况表'],
  project: ['项目名称', '项目支出名称', '预算项目名称', '项目（政策）名称', '二级项目名称', '项目名称（全称）'],
  department: ['主管部门', '主管部门及代码', '主管预算部门', '一级预算部门', '业务主管部门', '主管部门（公章）'],
  unit: ['实施单位', '项目实施单位', '预算单位', '项目单位', '资金使用单位', '项目申报单位', '项目承担单位'],
  total: ['资金总额', '年度资金总额', '年度资金总额：', '项目资金总额', '年度预算总额', '资金合计', '本年度资金总额', '预算安排总额'],
  termTotal: ['实施期资金总额', '中期资金总额', '项目期资金总额', '实施期资金总额：', '中长期资金总额', '三年资金总额'],
  财政拨款: ['财政拨款', '当年财政拨款', '本年财政拨款', '财政资金', '一般公共预算拨款', '年度财政拨款', '本级财政资金', '财政预算资金'],
  上年结转资金: ['上年结转资金', '上年结转', '上年结转结余资金', '以前年度结转资金'],
  其他资金: ['其他资金', '其他', '其它资金', '其他来源资金', '其他渠道资金'],
  中央财政资金: ['中央财政资金', '中央资金', '中央补助', '中央财政补助资金', '中央财政', '中央级资金'],
  省级财政资金: ['省级财政资金', '省级资金', '省级补助', '省财政资金', '省级配套资金'],
  市级财政资金: ['市级财政资金', '市级资金', '市财政资金', '市级配套资金'],
  '县(区)级财政资金': ['县级财政资金', '县（区）级资金', '县级配套资金', '区县资金', '县（市、区）财政资金'],
  '市县(区)财政资金': ['市县财政资金', '地方资金', '地方财政资金', '市县（区）资金', '地方配套资金'],
  goal: ['年度目标', '年度总体目标', '年度绩效目标', '总体目标', '项目年度目标', '本年度绩效目标', '项目绩效目标'],
  termGoal: ['实施期目标', '中期目标', '实施期总目标', '中长期目标', '项目实施期目标'],
  name: ['三级指标', '指标名称', '具体指标', '三级指标名称', '绩效指标名称', '指标内容', '三级指标（具体内容）'],
  target: ['指标值', '年度指标值', '目标值', '绩效指标值', '预期指标值', '指标值（目标值）', '年度绩效值', '绩效目标值', '指标值（包含数字及文字描述）'],
  termTarget: ['实施期指标值', '中期指标值', '指标值（实施期）', '实施期目标值'],
  sign: ['指标性质', '运算符号', '指标方向', '比较符', '指标值符号', '计算符号'],
  value: ['指标值', '目标值', '指标目标值', '年度目标值', '数值'],
  measure: ['度量单位', '计量单位', '单位', '指标单位', '指标值单位'],
  weight: ['分值', '权重', '指标权重', '权重（%）', '指标分值', '分值权重', '分数'],
  remark: ['备注', '指标解释', '指标说明', '评价标准', '评分标准', '指标值来源'],
  caption: ['绩效指标', '年度绩效指标', '绩效指标体系', '绩效目标指标'],
} as const;
