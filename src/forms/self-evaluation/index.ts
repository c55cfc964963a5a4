import { relation } from '../build';
import { EVALUATION_RULES } from '../performance/indicators';
import type { FormSet } from '../types';
import { form as general } from './general';
import { form as hubei } from './hubei';
import { form as jincheng2023 } from './jincheng-2023';
import { form as resultsOnly } from './results-only';
import { form as sichuan2023 } from './sichuan-2023';
import { form as sideBySide, withoutPoints } from './side-by-side';

/** 项目支出绩效自评表. */
export const SELF_EVALUATION: FormSet = {
  id: 'self-evaluation',
  name: '自评',
  title: { zh: '绩效自评', en: 'Performance self-evaluation' },
  forms: [jincheng2023],
  editions: [general, sichuan2023, hubei, sideBySide, resultsOnly, withoutPoints],
  relations: [
    relation(
      'PG-12',
      '每个同名项目: 自评.自评表.资金总额.目标申报数 = 目标.目标表.资金总额.年度',
      { zh: '目标申报数应等于当年目标表的年度资金', en: 'What was applied for must be the year’s funds in that year’s table of targets' },
      { basis: EVALUATION_RULES },
    ),
    relation(
      'PG-12',
      '每个同名项目: 自评.自评表.资金总额.预算编制数 = 目标.目标表.资金总额.年度',
      { zh: '年初预算数应等于当年目标表的年度资金', en: 'The first budget must be the year’s funds in that year’s table of targets' },
      { severity: 'warning', basis: EVALUATION_RULES },
    ),
  ],
};
