import type { Given, NamedLine } from './parse';

/** 二级指标 with its indicators: name, weight, and what is said of it where a case says nothing. */
const ROWS: readonly (readonly [string, string, number, string])[] = [
  ['预算配置', '在职人员控制率', 3, '控制在编制以内'],
  ['', '三公经费变动率', 3, '较上年下降'],
  ['', '重点支出安排率', 4, '重点支出得到保障'],
  ['预算执行', '预算完成率', 3, '按计划完成'],
  ['', '预算调整率', 3, '调整程序合规'],
  ['', '支付进度', 4, '达到既定进度'],
  ['', '结转结余率', 3, '控制在规定比例内'],
  ['', '公用经费控制率', 2, '控制在预算内'],
  ['', '三公经费控制率', 2, '控制在预算内'],
  ['', '政府采购执行率', 3, '按计划执行'],
];

/** 部门整体支出绩效自评表 with 计算分析情况, amounts of the head in 万元: 120 + 2700 + 170 + 0 = 2990 = 2856.34 + 133.66. */
export function overallLines({ head, indicators, texts }: Given): readonly NamedLine[] {
  const said = (field: string, usual: string): string => `${field}@@${texts.get(field) ?? usual}`;
  const analysis = (name: string, usual: string): string => `${name}.计算分析情况@@${indicators.find(([own]) => own === name)?.[1] ?? usual}`;
  const pointsOf = (name: string, weight: number): number => Number(indicators.find(([own]) => own === name)?.[2] ?? weight);
  const rows = ROWS.map(([group, name, weight, usual]) => [group, name, String(weight), String(weight), analysis(name, usual), String(pointsOf(name, weight))]);
  const whole = (name: string, from: number, to: number): NamedLine => {
    const weight = String(ROWS.slice(from, to).reduce((sum, row) => sum + row[2], 0));
    return ['', name, weight, weight, '——', String(scoreOf(from, to))];
  };
  const scoreOf = (from: number, to: number): number => ROWS.slice(from, to).reduce((sum, row) => sum + pointsOf(row[1], row[2]), 0);
  return [
    ['某市部门整体支出绩效自评表'],
    [`(${head[1] ?? ''}年度)`],
    ['填报单位(公章):某县水务局'],
    ['单位负责人', '', '单位联系电话', ''],
    ['上年结转金额(万元)', '120', '年初预算金额(万元)', '2700'],
    ['预算调整金额(万元)', '170', '其他调整资金(万元)', '0'],
    ['预算执行金额(万元)', '2856.34', '年末结余金额(万元)', '133.66'],
    ['单位职能概况', said('职能', '负责全县水资源管理。')],
    ['单位人员情况', said('人员', '人员情况正常。')],
    ['预算执行情况', said('执行', '预算执行情况良好。')],
    ['部门整体支出绩效评价分析', said('分析', '完成年度目标。')],
    ['其他', '无'],
    ['二级指标', '三级指标', '指标分值', '', '计算分析情况', '评价得分'],
    ['', '', '参考分值', '设定分值'],
    whole('投入', 0, 3),
    ...rows.slice(0, 3),
    whole('过程', 3, ROWS.length),
    ...rows.slice(3),
    ['', '产出', '40', '40', '——', '40'],
    ['职责履行', '完成实绩情况', '20', '20', '正常履行职责', '20'],
    ['', '质量达标情况', '20', '20', '达到质量要求', '20'],
    ['', '效果', '30', '30', '——', '30'],
    ['履职效益', '社会效益', '20', '20', '达到预期效果', '20'],
    ['', '社会公众或服务对象满意度', '10', '10', '基本满意', '10'],
    ['综合得分', '', '100', '100', '', String(70 + scoreOf(0, ROWS.length))],
    ['评价结果等次: 优'],
  ];
}
