import { relation } from '../build';
import type { FormRelation } from '../types';

const SOURCES = '财政拨款、财政专户管理资金、中央财政资金、省级财政资金、市级财政资金、县（区）级财政资金、市县（区）财政资金、单位自筹、其他资金';
const SENTENCE = { zh: '资金总额应等于各资金来源之和', en: 'The total must equal the sources of the funds' };

/** What holds inside every 项目支出绩效目标表. */
export const relations: readonly FormRelation[] = [
  // Nothing was brought forward, or the layout does not print it.
  relation('PG-01', `每列: 若 资金总额 有数 且 资金总额 + 上年结转资金 = 资金总额：资金总额 = 合计(${SOURCES})`, SENTENCE),
  // What was brought forward is a source of its own, or a part of 财政拨款.
  relation('PG-01', `每列: 若 资金总额 有数 且 上年结转资金 > 0 且 资金总额 ≠ 合计(${SOURCES})：资金总额 = 合计(${SOURCES}、上年结转资金)`, SENTENCE),
  relation(
    'PG-01',
    `每列: 若 资金总额 为空 且 资金总额 + 上年结转资金 = 资金总额：资金总额 = 合计(${SOURCES})`,
    { zh: '资金总额没有填，应等于各资金来源之和', en: 'The total is not filled in; it is the sum of the sources of the funds' },
    { severity: 'warning' },
  ),
];
