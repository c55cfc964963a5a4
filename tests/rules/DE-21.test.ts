import type { CellValue } from '../../src/core';
import { rule } from '../../src/rules/DE-21';
import { sheetOf } from '../kit/blocks/published';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './overall-table';
import { published } from './published-table';

const bands = (...lines: readonly (readonly CellValue[])[]) => sheetOf('评分分档', lines);
const STORES = { name: '物资储备达标率', weight: 4, score: 4, said: '储备90/定额100*100%=90%' };

testRule(rule, {
  valid: [
    { name: '别的指标没有分档', sheets: [evaluation(STORES)] },
    { name: '工作表“评分分档”里 90% 得满分', sheets: [evaluation(STORES), bands(['物资储备达标率（4分）', '≥90% 得4分', '其余不得分'])], tables: ['整体自评表'] },
    {
      name: '本单位的分档给得到',
      sheets: [published('整体自评表', 0), bands(['预算调整率（3分）：≤20% 得3分；其余得1.8分'], ['政府采购执行率（3分）：≥90% 得3分；其余不得分'])],
      tables: ['整体自评表'],
    },
  ],
  invalid: [
    {
      name: '工作表“评分分档”里 90% 得 3 分',
      sheets: [evaluation(STORES), bands(['物资储备达标率（4分）', '≥95% 得4分', '≥90% 得3分', '其余不得分'])],
      tables: ['整体自评表'],
      reports: [
        { messageId: 'above', data: { name: '物资储备达标率', rate: '90%', how: '90÷100×100%＝90%', weight: '4', scheme: '评分分档', score: '4', most: '3' }, cells: ['G5', 'E5'], severity: 'error', table: '整体自评表' },
      ],
    },
    {
      name: '得 2 分',
      sheets: [evaluation({ ...STORES, score: 2 }), bands(['物资储备达标率（4分）', '≥90% 得3分', '其余不得分'])],
      tables: ['整体自评表'],
      reports: [
        { messageId: 'below', data: { name: '物资储备达标率', rate: '90%', how: '90÷100×100%＝90%', weight: '4', scheme: '评分分档', score: '2', least: '3' }, cells: ['G5', 'E5'], severity: 'warning', table: '整体自评表' },
      ],
    },
    {
      name: '分档读不懂',
      sheets: [evaluation(STORES), bands(['本县分档'], ['物资储备达标率（4分）', '每少1件扣1分'])],
      tables: ['整体自评表'],
      reports: [
        {
          messageId: 'sheet',
          data: { problem: '读不懂“每少1件扣1分”；条件写成“≤100% 得满分”“10%-20%（含） 得3分”“每超过1个百分点扣0.5分”“其余按比例得分”“其余不得分”' },
          cells: ['评分分档!A2'],
          severity: 'warning',
          table: '',
        },
      ],
    },
    {
      // 晋中 prints no bands: 104 % adjusted earns nothing in 岳阳, 90.06 % of 3 points are 2.7 where it counts in proportion.
      name: '本地的分档不知道',
      sheets: [published('整体自评表', 0)],
      reports: [{ messageId: 'unknown', data: { names: '“预算调整率”、“政府采购执行率”' }, cells: ['G41', 'G46'], severity: 'hint', table: '整体自评表' }],
    },
  ],
});
