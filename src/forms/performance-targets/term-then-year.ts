import { amountColumn, field, fieldBlock, labelColumn, listBlock, textColumn, texts } from '../build';
import { FIRST_LEVEL, SECOND_LEVEL } from '../performance/indicators';
import type { Form } from '../types';
import { form as annual } from './annual';

/** What is printed of the term beside the year. */
const OF_TERM = /^(?:实施期|中期|中长期|长期)/;

/** 指标内容 and 指标值 under each 二级指标. */
function indicators(name: string, captions: readonly string[], optional: boolean) {
  return listBlock(
    name,
    [
      labelColumn('一级指标', { optional, aliases: ['一级指标名称'] }),
      labelColumn('年度.二级指标', { optional, printed: '二级指标', aliases: ['二级指标名称'] }),
      textColumn('年度.三级指标', { optional, printed: '三级指标', aliases: ['指标内容', '三级指标名称', '指标名称', '具体指标'] }),
      textColumn('年度.指标值', { optional, printed: '指标值', aliases: ['目标值', '年度指标值', '指标值及单位', '年度目标值'] }),
      textColumn('备注', { optional: true, aliases: ['绩效标准', '指标说明', '说明'] }),
    ],
    {
      names: ['年度.三级指标'],
      groups: [
        { column: '一级指标', labels: FIRST_LEVEL },
        { column: '年度.二级指标', labels: SECOND_LEVEL },
      ],
    },
    captions,
  );
}

/** 项目绩效目标表 of 湖南: the funds as label and amount in one cell, the indicators of the whole term in a list above those of the year. */
export const form: Form = {
  ...annual,
  edition: { id: 'term-then-year', title: { zh: '长期、年度绩效指标各列一表的版式（湖南等）', en: 'Indicators of the term above those of the year' }, region: '湖南' },
  foreign: annual.foreign?.filter((word) => !OF_TERM.test(word)) ?? [],
  parts: annual.parts.flatMap((part) => {
    switch (part.name) {
      case '项目资金':
        return [
          fieldBlock(
            '项目资金',
            [amountColumn('年度')],
            [
              field('资金总额', { aliases: ['总额', '年度资金总额', '项目资金总额', '年度本级预算金额', '申请资金总额'] }),
              field('财政拨款', { aliases: ['预算资金', '财政资金', '财政拨款资金', '财政性资金'] }),
              field('单位自筹', { optional: true, aliases: ['自有资金', '自筹资金', '单位自有资金'] }),
              field('其他资金', { aliases: ['其他', '其它', '其他来源资金'] }),
            ],
            ['资金总额及构成', '项目资金申请', '项目资金', '资金来源'],
          ),
        ];
      case '总体目标':
        return [texts('总体目标', [field('实施期目标', { below: true, aliases: ['实施期绩效目标', '长期目标', '中长期目标', '长期绩效目标'] }), field('年度目标', { below: true, aliases: ['本年度绩效目标', '年度绩效目标'] })], ['项目绩效目标', '绩效目标'])];
      case '绩效指标':
        return [indicators('长期绩效指标', ['长期绩效指标', '实施期绩效指标', '中长期绩效指标'], true), indicators('绩效指标', ['年度绩效指标', '本年度绩效指标'], false)];
      default:
        return [part];
    }
  }).concat(texts('意见', [field('其他需说明的问题', { optional: true, aliases: ['其他需要说明的问题'] }), field('审核意见', { optional: true, aliases: ['主管部门审核意见', '财政部门审核意见', '主管部门意见'] })])),
  relations: [],
};
