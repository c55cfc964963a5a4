import { amountColumn, field, fieldBlock, labelColumn, listBlock, percentColumn, pointsColumn, textColumn, texts } from '../build';
import { FIRST_LEVEL, SECOND_LEVEL, SPENT } from '../performance/indicators';
import type { Form } from '../types';
import { form as base } from './jincheng-2023';

/** What 分值 and 得分 are called, in whatever block. */
const WEIGHT = ['参考分值', '满分值', '指标权重', '权重', '指标权重/分值', '指标权重/指标分值', '指标分值/权重', '权重/分值', '分值/权重', '权重分', '标准分', '标准分值', '指标分值', '满分'];
const POINTS = ['指标得分', '得分情况', '实得分', '自评得分', '自评分', '自评分值', '实际得分', '评分'];

/** Other words for what the form prints, so that the form below reads like the paper. */
export const ALSO = {
  项目名称: ['项目支出名称', '转移支付(项目)名称', '专项(项目)名称', '专项名称'],
  主管部门: ['主管部门及代码', '主管单位', '项目主管单位', '项目主管部门', '地方主管部门', '省级主管部门', '中央主管部门'],
  实施单位: ['预算单位', '项目单位', '项目实施单位', '资金使用单位'],
  年初预算数: ['年初预算数', '年初预算', '预算数', '年初批复预算数', '年初批复数', '年初预算金额', '批复预算数'],
  全年预算数: ['调整后预算数', '调整后预算', '调整预算数', '调整预算', '全年预算', '调整后全年预算数', '调整后预算金额', '全年预算金额', '全年(调整)预算数'],
  全年执行数: ['预算执行数', '执行数', '全年执行', '实际支出', '实际支出数', '支出数', '实际支出金额', '支出金额', '执行金额', '实际执行数', '全年支出数'],
  资金总额: ['年度资金总额', '年度总金额', '年度财政资金总额', '项目资金总额', '资金总额', '总额', '合计', '资金合计', '年度资金合计'],
  年度目标: ['预期目标', '年初设定目标', '年初设定的目标', '年初目标'],
  实际完成情况: ['年度总体目标完成情况', '年度总体目标完成情况综述', '目标实际完成情况', '年度目标完成情况', '总体目标完成情况', '目标完成情况', '全年实际完成情况'],
  三级指标: ['三级指标名称', '指标名称', '绩效指标名称', '具体指标', '指标内容'],
  指标性质: ['指标符号', '运算符号', '计算符号'],
  年度指标值: ['指标值', '年初指标值', '目标值', '年度目标值', '计划值', '计划指标值', '预期指标值', '预期值', '绩效目标值', '年初目标值', '年度目标指标值', '目标指标值', '年初设定指标值', '年初设定目标值', '计划完成值', '设定目标值'],
  度量单位: ['计量单位', '指标单位', '单位'],
  实际完成值: ['完成值', '全年实际值', '全年完成值', '年度完成值', '实际值', '完成情况', '实际完成情况', '实际完成指标值', '实际完成数', '全年实际完成值', '年度实际完成值', '目标完成值', '指标完成值', '实际达到值', '年终完成值', '全年实际完成情况'],
  偏差原因: ['未完成原因及拟采取的改进措施', '未完成原因和拟采取的改进措施', '产生差异的原因及改进措施', '产生差异的原因和改进措施', '产生差异的原因', '差异原因', '偏差原因说明', '偏差原因分析', '偏差原因', '偏差原因分析与改进措施', '偏差原因及改进措施', '偏差原因和改进措施', '偏离原因', '未完成原因分析', '未完成原因', '未完成原因及改进措施', '未完成原因和改进措施', '未完成原因分析及改进措施', '原因分析', '原因', '备注'],
  改进措施: ['整改措施', '下一步改进措施'],
  其他说明: ['其他需要说明事项', '其他需要说明的问题', '其他需说明的事项', '需要说明的事项', '其他说明', '其他事项说明'],
  总分: ['合计', '总计', '得分合计', '自评总分', '总得分', '自评得分合计'],
} as const;

/** 项目支出绩效自评表 as the Ministry of Finance lays it out (衡阳 2022, 安徽 and others): one target column, points of the budget in the funds block. */
export const form: Form = {
  ...base,
  edition: { id: 'general', title: { zh: '财政部通用版式', en: 'General layout' } },
  aliases: ['部门项目支出绩效自评表', '部门预算项目支出绩效自评表', '项目支出绩效自评情况表', '项目绩效自评情况表', '预算项目支出绩效自评表', '项目绩效自评表', '绩效目标自评表', '绩效自评表', '项目自评表', '绩效目标完成情况自评表'],
  organisation: '实施单位',
  parts: [
    texts('抬头', [
      field('项目名称', { aliases: ALSO.项目名称 }),
      field('主管部门', { aliases: ALSO.主管部门 }),
      field('实施单位', { aliases: ALSO.实施单位 }),
    ]),
    listBlock(
      '项目资金',
      [
        labelColumn('资金来源'),
        amountColumn('年初预算数.预算编制数', undefined, { aliases: ALSO.年初预算数 }),
        amountColumn('全年预算数', undefined, { aliases: ALSO.全年预算数 }),
        amountColumn('全年执行数', undefined, { aliases: ALSO.全年执行数 }),
        pointsColumn('分值', { aliases: [...WEIGHT, '执行率权重', '执行率分值'] }),
        percentColumn('执行率', { aliases: ['预算执行率'], of: SPENT }),
        pointsColumn('得分', { most: '分值', aliases: [...POINTS, '执行率得分'] }),
      ],
      { names: ['资金来源'], groups: [], total: { key: '资金总额', labels: ALSO.资金总额 } },
      ['项目资金', '年度资金', '资金情况', '预算执行情况', '资金投入情况', '项目预算执行情况'],
    ),
    texts(
      '项目年度绩效目标',
      [field('年度目标', { aliases: ALSO.年度目标, below: true }), field('实际完成情况', { aliases: ALSO.实际完成情况, below: true })],
      ['年度总体目标', '总体目标', '年度绩效目标'],
    ),
    listBlock(
      '绩效指标',
      [
        labelColumn('一级指标'),
        labelColumn('二级指标'),
        textColumn('三级指标', { aliases: ALSO.三级指标 }),
        textColumn('指标性质', { optional: true, holds: 'sign', aliases: ALSO.指标性质 }),
        textColumn('年度指标值', { aliases: ALSO.年度指标值 }),
        textColumn('度量单位', { optional: true, holds: 'unit', aliases: ALSO.度量单位 }),
        textColumn('实际完成值', { aliases: ALSO.实际完成值 }),
        pointsColumn('分值', { aliases: WEIGHT }),
        pointsColumn('得分', { most: '分值', aliases: POINTS }),
        textColumn('偏差原因分析及改进措施', { aliases: ALSO.偏差原因 }),
        textColumn('改进措施', { optional: true, aliases: ALSO.改进措施 }),
      ],
      {
        names: ['三级指标'],
        groups: [
          { column: '一级指标', labels: FIRST_LEVEL },
          { column: '二级指标', labels: SECOND_LEVEL },
        ],
      },
      ['绩效指标', '年度绩效指标'],
    ),
    texts('其他说明', [field('其他需要说明的事项', { optional: true, aliases: ALSO.其他说明 })]),
    fieldBlock('总分', [pointsColumn('分值'), pointsColumn('得分', { most: 100, aliases: POINTS }), textColumn('等级', { optional: true, aliases: ['评价等级', '自评等级'] })], [field('总分', { aliases: ALSO.总分 })]),
    texts('落款', [field('填表人', { optional: true }), field('填报日期', { optional: true }), field('联系电话', { optional: true })]),
  ],
  relations: [],
};
