import type { Form } from '../types';
import { form as annual, NOT_OF_TARGETS } from './annual';
import { BY_APPROPRIATION, BY_LEVELS, partsOf } from './blocks';
import { TRANSFER_TITLES } from './by-levels';
import { form as base } from './shanxi-2022';

/** 项目支出绩效目标申报表 with the term beside the year, funds by 财政拨款 and 其他资金 (财预〔2015〕88号 and many provinces). */
export const form: Form = {
  ...base,
  edition: { id: 'two-sided', title: { zh: '实施期（中期）与年度并列、按财政拨款列资金的版式', en: 'Term beside year, funds by appropriation' } },
  aliases: [...annual.aliases, '项目支出绩效目标表'],
  unit: '万元',
  foreign: NOT_OF_TARGETS,
  parts: partsOf(['实施期', '年度'], BY_APPROPRIATION),
  relations: [],
};

/** The same by levels of government. */
export const byLevels: Form = {
  ...form,
  edition: { id: 'two-sided-by-levels', title: { zh: '实施期（中期）与年度并列、按中央、省级、地方列资金的版式', en: 'Term beside year, funds by level of government' } },
  aliases: [...form.aliases, ...TRANSFER_TITLES],
  parts: partsOf(['实施期', '年度'], BY_LEVELS),
};
