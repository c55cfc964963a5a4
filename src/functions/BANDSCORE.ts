import { bandScoreFrom, isCannotSay } from '../scoring';
import { DOCUMENTS, place } from './documents';
import { defineFunction } from './runtime/define';
import { cells, content, weight } from './runtime/parameter';
import { failureOf } from './runtime/reasons';
import { WEIGHT } from './shared-parameters';

export const BANDSCORE = defineFunction({
  name: 'BANDSCORE',
  category: 'performance',
  description: { zh: '按表中的打分档（界限、得分）给分', en: 'Score from a table of bands (limit, score) in the sheet' },
  parameters: [
    content({
      name: { zh: '指标结果', en: 'value' },
      description: { zh: '指标计算结果：小数（0.9153）或百分数（91.53%），与档位表同一口径', en: 'The computed value, a fraction (0.9153) or a percentage (91.53%), on the scale of the bands' },
      whatBlankMeans: { zh: '返回 #N/A', en: 'Gives #N/A' },
      example: '0.9153',
    }),
    cells({
      name: { zh: '档位表', en: 'bands' },
      description: {
        zh: '两列区域：界限、得分。界限写数时是该档下限；写“≥90%”“<60%”等时自上而下取第一个成立的',
        en: 'Two columns: limit, score. A plain limit is the lower end of its band; with signs (≥90%, <60%) the first that holds counts',
      },
      whatBlankMeans: { zh: '空行跳过；未给返回 #N/A，全空返回 #VALUE!', en: 'Blank rows are skipped; no table gives #N/A, an empty one #VALUE!' },
      example: 'H2:I6',
    }),
    weight(
      {
        ...WEIGHT,
        description: { zh: '该指标的满分；档位表最高分按它折算', en: 'Full marks of the indicator; the highest score of the table stands for it' },
        whatBlankMeans: { zh: '按档位表所写的得分，不折算', en: 'The scores of the table as written' },
        example: '4',
      },
      null,
    ),
  ],
  result: { type: 'number', dimension: 'scalar', meaning: { zh: '得分，保留 2 位小数', en: 'Points, two decimals' } },
  source: DOCUMENTS.框架53号,
  remarks: [
    {
      zh: '指标结果与档位表口径不同（如 0.93 对 90、80）时返回 #VALUE!，不按最低一档给分；请都写成百分数。',
      en: 'A value on another scale than the bands (0.93 beside 90 and 80) gives #VALUE!, not the lowest band; write both as percentages.',
    },
    {
      zh: '共性指标框架只给公式，不给打分档；打分档来自各地细则，所以写在表里，由您填写。',
      en: 'The national framework gives formulas, not bands; bands come from local rules, so they stand in your sheet.',
    },
  ],
  examples: [
    {
      args: [1, [[0.9, 5], [0.8, 4], [0.7, 3], [0.6, 2], [0, 0]], 4],
      result: 4,
      from: place(DOCUMENTS.晋中整体, '重点支出安排率 100%', 'key expenditure 100%'),
      note: { zh: '5 分制档位折算为 4 分', en: 'A five-point table scaled to 4 points' },
    },
    { args: [0.85, [[0.9, 5], [0.8, 4], [0.7, 3], [0.6, 2], [0, 0]]], result: 4, from: DOCUMENTS.演示 },
    {
      args: ['22.94%', [['=0%', 3], ['≤10%', 2], ['≤20%', 1], ['≤30%', 0.5], ['>30%', 0]], 3],
      result: 0.5,
      from: place(DOCUMENTS.晋中整体, '预算调整 1406.63÷6132.90', 'budget adjusted by 1406.63 of 6132.90'),
    },
    { args: [0.5, [[0.9, 5], [0.6, 2]]], error: '#N/A', from: DOCUMENTS.演示, note: { zh: '没有一档包含 50%', en: 'No band holds 50%' } },
    { args: [0.93, [[90, 5], [60, 3], [0, 0]]], error: '#VALUE!', from: DOCUMENTS.演示, note: { zh: '小数对百分数', en: 'A fraction beside percentages' } },
    { args: [0.5, [['好', 5]]], error: '#VALUE!', from: DOCUMENTS.演示 },
  ],
  compute: (value, bands, full) => {
    const score = bandScoreFrom(value, bands, full);
    return isCannotSay(score) ? failureOf(score) : score;
  },
});
