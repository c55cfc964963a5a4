import type { ParameterText } from './runtime/parameter';

/** Words of the parameters that several functions share. */
const MUST_BE_FILLED = { zh: '返回 #N/A，不当作 0', en: 'Gives #N/A; a blank is not 0' };

export const ACTUAL: ParameterText = {
  name: { zh: '执行数', en: 'actual' },
  description: { zh: '全年执行数（决算数）；可带单位，如 48.8万元', en: 'What was spent in the year; may carry a unit, such as 48.8万元' },
  whatBlankMeans: MUST_BE_FILLED,
  example: '135.912',
  unit: '万元',
};

export const BUDGET: ParameterText = {
  name: { zh: '预算数', en: 'budget' },
  description: {
    zh: '全年预算数（调整后的预算数，不是年初预算数），单位与执行数相同',
    en: 'The budget of the whole year after adjustment, in the same unit',
  },
  whatBlankMeans: MUST_BE_FILLED,
  example: '135.912',
  unit: '万元',
};

export const CURRENT: ParameterText = {
  name: { zh: '本年数', en: 'current' },
  description: { zh: '本年的数', en: 'The figure of this year' },
  whatBlankMeans: MUST_BE_FILLED,
  example: '3487.99',
  unit: '万元',
};

export const PREVIOUS: ParameterText = {
  name: { zh: '上年数', en: 'previous' },
  description: { zh: '上年的数，单位与本年数相同', en: 'The figure of last year, in the same unit' },
  whatBlankMeans: MUST_BE_FILLED,
  example: '2944.83',
  unit: '万元',
};

export const TARGET: ParameterText = {
  name: { zh: '指标值', en: 'target' },
  description: {
    zh: '年初指标值，照表填写，如 ≥95%、≤50万元、=20个、4次以上、10月前',
    en: 'The target as written in the table, such as ≥95%, ≤50万元, =20个, 4次以上, 10月前',
  },
  whatBlankMeans: { zh: '空或“未填报”返回 #N/A，并说明原因', en: 'Blank or 未填报 gives #N/A with the reason' },
  example: '"≥95%"',
};

export const RESULT: ParameterText = {
  name: { zh: '完成值', en: 'result' },
  description: {
    zh: '实际完成值，照表填写，如 88.4%、44.9万元、达成预期指标',
    en: 'The result as written in the table, such as 88.4%, 44.9万元, 达成预期指标',
  },
  whatBlankMeans: { zh: '空或“未填报”返回 #N/A，并说明原因', en: 'Blank or 未填报 gives #N/A with the reason' },
  example: '"≥88.4%"',
};

export const WEIGHT: ParameterText = {
  name: { zh: '分值', en: 'weight' },
  description: { zh: '该指标的满分', en: 'The full marks of the indicator' },
  whatBlankMeans: MUST_BE_FILLED,
  example: '2',
  unit: '分',
};

export const CODES: ParameterText = {
  name: { zh: '科目编码', en: 'codes' },
  description: {
    zh: '科目编码区域，与金额区域大小相同；不是编码的格（如“合计”）不计',
    en: 'The range of subject codes, as large as the range of amounts; cells that are no code (合计) are left out',
  },
  whatBlankMeans: { zh: '空格不是科目，不计', en: 'A blank cell is no subject and is left out' },
  example: 'A8:A40',
};

export const AMOUNTS: ParameterText = {
  name: { zh: '金额', en: 'amounts' },
  description: { zh: '金额区域', en: 'The range of amounts' },
  whatBlankMeans: { zh: '空格和“——”按 0 计', en: 'Blanks and dashes count as 0' },
  example: 'C8:C40',
  unit: '万元',
};
