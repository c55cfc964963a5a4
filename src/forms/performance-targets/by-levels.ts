import { amountColumn, field, fieldBlock, relation } from '../build';
import type { Form } from '../types';
import { form as annual } from './annual';

const FUNDS = fieldBlock(
  '项目资金',
  [amountColumn('年度')],
  [
    field('资金总额', { aliases: ['年度资金总额', '年度资金总额合计', '项目资金总额', '年度预算总额', '预算资金总额', '年度金额', '资金合计', '总金额', '年度资金合计'] }),
    field('中央财政资金', { aliases: ['中央补助', '中央资金', '中央补助资金', '中央财政', '中央财政补助', '中央财政补助资金', '中央财政拨款', '中央转移支付'] }),
    field('省级财政资金', { optional: true, aliases: ['省级资金', '省级补助', '省级财政', '省级财政补助', '省级补助资金', '省级财政拨款', '自治区级资金', '市级资金', '省级配套'] }),
    field('市县(区)财政资金', { optional: true, aliases: ['地方资金', '地方财政资金', '地方配套资金', '地方配套', '市县财政资金', '市县资金', '市县区财政资金', '市、县(区)财政资金', '县级资金', '县级财政资金', '本级财政资金', '地方财政', '地方财政拨款'] }),
    field('上年结转资金', { optional: true, aliases: ['上年结转', '上年结转结余', '结转资金'] }),
    field('单位自筹', { optional: true, aliases: ['自筹资金', '单位自筹资金', '自有资金', '单位资金'] }),
    field('其他资金', { optional: true, aliases: ['其他', '其它资金', '社会资金'] }),
  ],
  ['项目资金', '年度资金', '资金情况', '预算资金', '项目资金申请', '资金来源'],
);

/** 项目支出绩效目标表 of the year whose funds come from the levels of government alone: 中央、省级、地方. */
export const form: Form = {
  ...annual,
  edition: { id: 'by-levels', title: { zh: '按中央、省级、地方列资金的版式', en: 'Funds by level of government' } },
  aliases: [...annual.aliases, '转移支付绩效目标表', '专项转移支付绩效目标表', '转移支付区域绩效目标表', '区域绩效目标表', '专项资金绩效目标表'],
  parts: annual.parts.map((part) => (part.name === FUNDS.name ? FUNDS : part)),
  relations: [
    relation(
      'PG-01',
      '资金总额.年度 = 合计(中央财政资金.年度、省级财政资金.年度、市县（区）财政资金.年度、上年结转资金.年度、单位自筹.年度、其他资金.年度)',
      { zh: '资金总额应等于各级财政资金之和', en: 'The total must equal the funds of all levels' },
    ),
  ],
};
