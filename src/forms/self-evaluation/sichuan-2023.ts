import { amountColumn, field, fieldBlock, labelColumn, listBlock, percentColumn, pointsColumn, textColumn, texts } from '../build';
import { FIRST_LEVEL, SECOND_LEVEL, SPENT } from '../performance/indicators';
import type { Form } from '../types';
import { form as base } from './jincheng-2023';

/** 部门预算项目支出绩效自评表 as the budget system of Sichuan prints it (2023): sign, value and unit of a target in three columns. */
export const form: Form = {
  ...base,
  edition: { id: 'sichuan-2023', title: { zh: '四川 2023 版式', en: 'Sichuan 2023' }, region: '四川' },
  title: '部门预算项目支出绩效自评表',
  aliases: ['项目支出绩效自评表'],
  organisation: '实施单位',
  parts: [
    texts('抬头', ['项目名称', '主管部门', '实施单位']),
    texts(
      '项目年度绩效目标',
      [
        field('年度目标', { aliases: ['项目年度目标'], below: true }),
        field('实际完成情况', { aliases: ['年度目标完成情况'], below: true }),
        field('项目实施内容及过程概述', { optional: true }),
      ],
      ['项目基本情况', '项目年度目标完成情况'],
    ),
    listBlock(
      '项目资金',
      [
        // Headed 年度预算数（万元）; the rows under it are 总额, 其中：财政资金 and so on.
        labelColumn('资金来源', { aliases: ['年度预算数'] }),
        amountColumn('年初预算数.预算编制数', undefined, { aliases: ['年初预算', '年初预算数'] }),
        amountColumn('全年预算数', undefined, { aliases: ['调整后预算数'] }),
        amountColumn('全年执行数', undefined, { aliases: ['预算执行数'] }),
        percentColumn('执行率', { aliases: ['预算执行率'], of: SPENT }),
        pointsColumn('分值', { aliases: ['权重'] }),
        pointsColumn('得分', { most: '分值' }),
        textColumn('偏差原因分析及改进措施', { aliases: ['原因'] }),
      ],
      { names: ['资金来源'], groups: [], total: { key: '资金总额', labels: ['总额', '资金总额'] } },
      ['预算执行情况'],
    ),
    listBlock(
      '绩效指标',
      [
        labelColumn('一级指标'),
        labelColumn('二级指标'),
        textColumn('三级指标'),
        textColumn('指标性质', { holds: 'sign' }),
        textColumn('指标值'),
        textColumn('度量单位', { holds: 'unit' }),
        textColumn('实际完成值', { aliases: ['完成值'] }),
        pointsColumn('分值', { aliases: ['权重'] }),
        pointsColumn('得分', { most: '分值' }),
        textColumn('偏差原因分析及改进措施', { aliases: ['未完成原因分析'] }),
      ],
      {
        names: ['三级指标'],
        groups: [
          { column: '一级指标', labels: FIRST_LEVEL },
          { column: '二级指标', labels: SECOND_LEVEL },
        ],
      },
      ['绩效指标'],
    ),
    fieldBlock('总分', [pointsColumn('分值'), pointsColumn('得分', { most: 100 })], [field('总分', { aliases: ['合计'] })]),
    texts('结论', [
      field('评价结论', { optional: true }),
      field('存在问题', { optional: true }),
      field('改进措施', { optional: true }),
      field('项目负责人', { optional: true }),
      field('财务负责人', { optional: true }),
    ]),
  ],
  relations: [],
};
