import type { Given, NamedLine } from './parse';

const DEFAULTS: readonly (readonly string[])[] = [
  ['社会效益指标', '保障工作正常开展', '保障', '达成预期指标'],
  ['可持续影响指标', '建立长效机制', '建立', '达成预期指标'],
  ['服务对象满意度指标', '服务对象满意度', '≥90%', '95%'],
];
const FIRST = [
  ['产出指标', /数量|质量|时效|成本/, 50],
  ['效益指标', /效益|影响/, 30],
  ['满意度指标', /满意/, 10],
] as const;
const ANALYSES = ['项目实施和预算执行情况', '产出情况及分析', '效益情况及分析', '满意度情况及分析'];
const OTHERS = ['主要经验做法', '项目管理中存在的主要问题及原因分析', '下一步改进措施及管理建议'];

/** 项目支出绩效自评表 of Shanxi; 50 points for what is produced, 30 for the effect, 10 for the satisfaction, 10 for execution. */
export function evaluationLines({ head, indicators, texts }: Given): readonly NamedLine[] {
  const [, year = '', project = '', funds = '', reason = ''] = head;
  const [first = '', whole = '', spent = '', left = '', rate = '', points = ''] = funds.split(' ');
  const rows = FIRST.flatMap(([label, kind, weight]) => {
    const own = indicators.filter(([group = '']) => kind.test(group));
    const all = own.length > 0 ? own : DEFAULTS.filter(([group = '']) => kind.test(group));
    return all.map((row, index) => indicatorOf(index === 0 ? label : '', row, weight, all.length, index));
  });
  const total = rows.reduce((sum, row) => sum + Math.round(Number(plain(row[8] ?? '')) * 100), Math.round(Number(points) * 100)) / 100;
  const said = (field: string, usual: string): string => `${field}@@${texts.get(field) ?? usual}`;
  return [
    [`${project}项目支出绩效自评表`],
    [`(${year}年度)`],
    ['项目名称', '', project],
    ['主管部门及代码', '', '222-某局', '', '', '预算单位', '222001-某局'],
    ['项目资金预算安排及执行进度(万元)', '', '年初预算数', '全年预算数', '全年执行数', '资金结(转)余', '执行率', '得分', '偏差原因分析及改进措施'],
    ['', '资金总额:', first, whole, spent, left, rate, points, reason],
    ['', '市县区财政资金', first, whole, spent, left, rate, points, ''],
    ['项目年度绩效目标', '年度目标', '', '', '实际完成情况'],
    ['', said('年度目标', '按计划完成各项工作。'), '', '', said('实际完成情况', '按计划完成各项工作。')],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年初指标值', '调整后指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ...rows,
    ['总分', '', '', '', '', '', '', '', String(total), total >= 90 ? '优' : '良'],
    ...ANALYSES.map((field, index) => [index === 0 ? '项目绩效分析' : '', index === 0 ? '自评结果分析' : '', field, said(field, '各项工作按计划完成。')]),
    ...OTHERS.map((field) => ['', field, '', said(field, '无。')]),
  ];
}

function indicatorOf(label: string, [group = '', name = '', target = '', result = '', weight, score, reason = '']: readonly string[], share: number, count: number, index: number): NamedLine {
  const each = Math.floor(share / count);
  const own = weight ?? String(index === 0 ? share - each * (count - 1) : each);
  return ['', label, group, name, target, target, `${name}.实际完成值@@${result}`, own, `${name}.得分@@${score ?? own}`, reason];
}

const plain = (cell: string): string => cell.slice(cell.indexOf('@@') + 2);
