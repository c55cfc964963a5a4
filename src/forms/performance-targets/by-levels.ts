import type { Form } from '../types';
import { form as annual } from './annual';
import { BY_LEVELS, partsOf } from './blocks';

/** Titles of tables whose funds come from the levels of government. */
export const TRANSFER_TITLES = ['转移支付绩效目标表', '专项转移支付绩效目标表', '转移支付区域绩效目标表', '区域绩效目标表', '专项资金绩效目标表'];

/** 项目支出绩效目标表 of the year whose funds come from the levels of government alone: 中央、省级、地方. */
export const form: Form = {
  ...annual,
  edition: { id: 'by-levels', title: { zh: '按中央、省级、地方列资金的版式', en: 'Funds by level of government' } },
  aliases: [...annual.aliases, ...TRANSFER_TITLES],
  parts: partsOf(['年度'], BY_LEVELS),
};
