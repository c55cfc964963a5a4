import type { Given, NamedLine } from './parse';

const NEEDED: readonly (readonly string[])[] = [
  ['数量指标', '工作任务完成数量', '≥1项'],
  ['质量指标', '工作任务达标率', '≥95%'],
  ['时效指标', '工作任务完成时间', '12月底前'],
  ['成本指标', '控制在预算内', '控制'],
  ['社会效益', '保障工作正常开展', '保障'],
  ['服务对象满意度', '服务对象满意度', '≥90%'],
];
const FIRST = [
  ['产出指标', /数量|质量|时效|成本/],
  ['效益指标', /效益|影响/],
  ['满意度指标', /满意/],
] as const;
const FIELDS: readonly (readonly [string, string])[] = [
  ['项目概况', '按照年度工作安排开展。'],
  ['立项依据', '市政府常务会议纪要。'],
  ['项目设立必要性', '保障工作正常开展。'],
  ['保证项目实施的制度、措施', '严格执行财务管理制度。'],
  ['项目实施计划', '按季度推进。'],
];

/** 项目支出绩效目标表 with the term on the left and the year on the right, funds in 元. */
export function targetLines({ head, indicators, texts }: Given): readonly NamedLine[] {
  const [, year = '', project = '', kind = '', term = '', whole = '', annual = ''] = head;
  const said = (field: string, usual: string): string => `${field}@@${texts.get(field) ?? usual}`;
  const needed = NEEDED.filter(([group]) => !indicators.some(([own]) => own === group));
  const all = [...indicators, ...needed];
  const rows = FIRST.flatMap(([label, pattern]) =>
    NEEDED.filter(([group = '']) => pattern.test(group)).flatMap(([group]) => all.filter(([own]) => own === group)).map((row, index) => indicatorOf(index === 0 ? label : '', row)),
  );
  return [
    ['某市市级预算部门（单位）项目支出绩效目标表'],
    [`(${year}年度)`],
    ['项目名称', project],
    ['主管部门及代码', '222-某局', '', '实施单位', '某局'],
    ['项目属性', kind, '', '项目期', term],
    ['项目资金 (元)', '实施期资金总额:', whole, '年度资金总额:', annual],
    ['', '其中:中央财政资金', '0', '其中:中央财政资金', '0'],
    ['', '省级财政资金', '0', '省级财政资金', '0'],
    ['', '市县(区)财政资金', whole, '市县(区)财政资金', annual],
    ['', '单位自筹', '0', '单位自筹', '0'],
    ['', '其他资金', '', '其他资金', ''],
    ...FIELDS.map(([field, usual]) => [field, said(field, usual)]),
    ['', '', '实施期目标', '', '', '年度目标'],
    ['总体目标', '', '按计划完成各项工作。', '', '', said('年度目标', '按计划完成各项工作。')],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
    ...rows,
    ['负责人：', '', '经办人：', '', '联系电话：', '', '填报日期：', '20260108105222'],
  ];
}

function indicatorOf(label: string, [group = '', name = '', first = '', second = '']: readonly string[]): NamedLine {
  const whole = first.replace('实施期:', '');
  const annual = second === '' ? whole : second.replace('年度:', '');
  return ['', label, group, name, `${name}.实施期指标值@@${whole}`, group, name, `${name}.指标值@@${annual}`];
}
