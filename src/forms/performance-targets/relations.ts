import { relation } from '../build';
import type { FormRelation } from '../types';

/** What holds inside every 项目支出绩效目标表. */
export const relations: readonly FormRelation[] = [
  relation(
    'PG-01',
    '每列: 资金总额 = 合计(财政拨款、财政专户管理资金、上年结转资金、中央财政资金、省级财政资金、市县（区）财政资金、单位自筹、其他资金)',
    { zh: '资金总额应等于各资金来源之和', en: 'The total must equal the sources of the funds' },
  ),
];
