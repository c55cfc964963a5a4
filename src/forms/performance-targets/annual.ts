import { amountColumn, field, fieldBlock, labelColumn, listBlock, pointsColumn, textColumn, texts } from '../build';
import { FIRST_LEVEL, SECOND_LEVEL } from '../performance/indicators';
import type { Form } from '../types';
import { form as base } from './shanxi-2022';

/** 项目支出绩效目标表 that says nothing but the year (the layout of the central departments): one column each of indicator and target. */
export const form: Form = {
  ...base,
  edition: { id: 'annual', title: { zh: '只列年度的版式', en: 'The year only' } },
  title: '项目支出绩效目标表',
  aliases: ['项目支出绩效目标申报表', '项目绩效目标表', '项目绩效目标申报表', '项目支出绩效目标批复表', '项目支出绩效目标公开表'],
  unit: '万元',
  foreign: [
    ...['实施期', '实施期目标', '实施目标', '实施期资金总额', '实施期总目标', '实施期绩效目标', '中期', '中期目标', '中期资金总额', '中期指标值', '中长期目标', '长期目标', '长期绩效指标'],
    ...['得分', '自评得分', '自评分', '实际得分', '实际完成值', '实际完成情况', '实际完成指标值', '目标实际完成情况', '全年实际值', '全年完成值', '完成值', '全年执行数', '执行数', '执行率', '预算执行率', '预算执行情况', '偏差原因分析及改进措施'],
    ...['评分标准', '评价标准', '指标解释', '年度主要任务', '主要任务', '任务名称', '整体绩效目标'],
  ],
  parts: [
    texts('抬头', [
      field('项目名称', { aliases: ['项目支出名称', '二级项目名称'] }),
      field('主管部门及代码', { aliases: ['主管部门', '主管部门名称', '主管部门及编码', '主管单位'] }),
      field('实施单位', { aliases: ['项目实施单位', '预算单位', '项目单位', '资金使用单位', '单位名称', '填报单位', '申报单位'] }),
      field('项目属性', { optional: true, aliases: ['项目类型', '项目类别'] }),
      field('项目期', { optional: true, aliases: ['项目周期', '项目日期', '项目起止时间', '起止时间'] }),
    ]),
    fieldBlock(
      '项目资金',
      [amountColumn('年度')],
      [
        field('资金总额', { aliases: ['年度资金总额', '年度资金总额合计', '项目资金总额', '年度预算总额', '年度预算资金总额', '预算资金总额', '年度金额', '年度资金合计', '预算金额', '预算总额'] }),
        field('财政拨款', { aliases: ['财政资金', '当年财政拨款', '本年财政拨款', '年度财政拨款', '财政拨款资金', '财政性资金', '当年财政资金', '本年财政资金', '财政拨款金额'] }),
        field('财政专户管理资金', { optional: true, aliases: ['财政专户资金', '财政专户拨款'] }),
        field('上年结转资金', { optional: true, aliases: ['上年结转', '上年结转结余', '上年结转结余资金', '结转资金'] }),
        field('单位自筹', { optional: true, aliases: ['自筹资金', '单位自筹资金', '自有资金', '单位资金', '单位自有资金'] }),
        field('其他资金', { aliases: ['其他', '其他来源资金', '其它资金'] }),
      ],
      ['项目资金', '年度资金', '资金情况', '预算资金', '项目资金申请', '资金来源', '年度预算'],
    ),
    texts('项目情况', ['项目概况', '立项依据', '项目设立必要性', '项目实施计划'].map((label) => field(label, { optional: true }))),
    texts('总体目标', [field('年度目标', { below: true, aliases: ['年度总体目标', '年度绩效目标', '项目年度绩效目标', '项目年度总体目标', '年度总体绩效目标', '总体目标', '总体绩效目标', '项目绩效目标', '项目总体目标', '绩效目标'] })]),
    listBlock(
      '绩效指标',
      [
        labelColumn('一级指标', { aliases: ['一级指标名称'] }),
        labelColumn('年度.二级指标', { printed: '二级指标', aliases: ['二级指标名称'] }),
        textColumn('年度.三级指标', { printed: '三级指标', aliases: ['三级指标名称', '指标名称', '绩效指标名称', '具体指标', '指标内容'] }),
        textColumn('指标性质', { optional: true, aliases: ['指标方向', '指标符号', '运算符号', '计算符号', '指标方向性'] }),
        textColumn('年度.指标值', { printed: '指标值', aliases: ['年度指标值', '目标值', '年度目标值', '绩效指标值', '预期指标值', '计划指标值', '绩效目标值', '指标目标值'] }),
        textColumn('度量单位', { optional: true, aliases: ['计量单位', '指标单位', '指标值单位', '单位'] }),
        pointsColumn('分值', { optional: true, aliases: ['权重', '指标权重', '分值权重', '指标分值', '分值（权重）', '权重分'] }),
        textColumn('备注', { optional: true, aliases: ['指标说明', '说明'] }),
      ],
      {
        names: ['年度.三级指标'],
        groups: [
          { column: '一级指标', labels: FIRST_LEVEL },
          { column: '年度.二级指标', labels: SECOND_LEVEL },
        ],
      },
      ['绩效指标', '年度绩效指标', '绩效目标指标'],
    ),
    texts('落款', ['负责人', '经办人', '联系电话', '填报日期'].map((label) => field(label, { optional: true }))),
  ],
  relations: [],
};
