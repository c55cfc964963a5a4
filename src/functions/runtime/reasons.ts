import { type Localized, renderBoth } from '../../core';
import type { CannotSay, CannotSayCode } from '../../scoring';
import { type ErrorCode, type Failure, fail, knownError } from './result';

/** Every sentence about arguments. What happened, then what to do. */
const TEMPLATES = {
  missing: {
    zh: '“{{name}}”未填，无法计算；请补填。',
    en: '“{{name}}” is not filled in; fill it in.',
  },
  operandError: {
    zh: '“{{name}}”引用的单元格是错误值 {{error}}；请先改正该单元格。',
    en: '“{{name}}” refers to a cell that holds {{error}}; correct that cell first.',
  },
  notANumber: {
    zh: '“{{name}}”应是数，现在是“{{value}}”；请填数字，或带单位的数（如 50万元、95%）。',
    en: '“{{name}}” must be a number but is “{{value}}”; give a number, with a unit if you like (50万元, 95%).',
  },
  wrongUnit: {
    zh: '“{{name}}”不能用“{{value}}”的单位；金额请用元、万元，比率请用 %，得分请用分。',
    en: '“{{name}}” cannot be in the unit of “{{value}}”; amounts are in 元 or 万元, rates in %, scores in 分.',
  },
  mixedPercent: {
    zh: '有的数写了百分号，有的大于 1 又没写，不能一起计算；请都写或都不写。',
    en: 'Some figures carry a percent sign and some are above 1 without one; write it for all or for none.',
  },
  parentDiffers: {
    zh: '科目 {{code}} 的金额 {{own}} 与所列下级之和 {{below}} 不等，不知道该用哪一个；请核对该科目，或只选末级科目。',
    en: 'Subject {{code}} has {{own}} but its details add up to {{below}}; check it, or select the lowest level only.',
  },
  logical: {
    zh: '“{{name}}”是逻辑值 {{value}}，不能当作数或文字；请填实际内容。',
    en: '“{{name}}” is the logical value {{value}}; give the content itself.',
  },
  cellNotANumber: {
    zh: '“{{name}}”第 {{row}} 行第 {{column}} 列应是数，现在是“{{value}}”；请改正。',
    en: 'Row {{row}}, column {{column}} of “{{name}}” must be a number but is “{{value}}”; correct it.',
  },
  negative: {
    zh: '“{{name}}”是负数 {{value}}，这里不能为负；请检查。',
    en: '“{{name}}” is {{value}} but cannot be negative here; check it.',
  },
  digits: {
    zh: '“{{name}}”应是 0 到 10 的整数，现在是 {{value}}。',
    en: '“{{name}}” must be a whole number from 0 to 10 but is {{value}}.',
  },
  unknownChoice: {
    zh: '“{{name}}”不认识“{{value}}”；可用：{{choices}}。',
    en: '“{{value}}” is unknown for “{{name}}”; use one of: {{choices}}.',
  },
  mixedUnits: {
    zh: '有的数写了金额单位，有的没写，不能一起计算；请都写或都不写。',
    en: 'Some figures carry a money unit and some do not; write it for all or for none.',
  },
  shapes: {
    zh: '几个区域的行数、列数不一致；请选同样大小的区域。',
    en: 'The ranges differ in size; select ranges of the same size.',
  },
  zeroBudget: {
    zh: '预算数为 0，执行率不可算；不应填 0% 或 100%。',
    en: 'The budget is 0, so there is no execution rate; write neither 0% nor 100%.',
  },
  zeroBase: {
    zh: '“{{name}}”为 0，不能作分母。',
    en: '“{{name}}” is 0 and cannot be divided by.',
  },
  negativeBase: {
    zh: '“{{name}}”为负数，增减率没有意义；请只说明增减额。',
    en: '“{{name}}” is negative, so a rate of change means nothing; state the difference only.',
  },
  overflow: {
    zh: '“{{name}}”超出可表示的范围（小于 1 亿亿元）。',
    en: '“{{name}}” is beyond the range that can be written (below 10^16).',
  },
  nothingFound: {
    zh: '区域中没有 {{what}}；请检查科目编码区域和编码。',
    en: 'The range holds no {{what}}; check the range of codes and the code.',
  },
  figureCount: {
    zh: '“{{indicator}}”需要 {{count}} 个数（{{figures}}），现在给了 {{given}} 个。',
    en: '“{{indicator}}” takes {{count}} figures ({{figures}}) but got {{given}}.',
  },
  unexpected: {
    zh: '未能算出结果，这是加载项的问题；请把公式和数据反馈给我们。',
    en: 'The result could not be computed; this is a fault of the add-in, please report the formula and the data.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type ReasonCode = keyof typeof TEMPLATES;

export function reason(code: ReasonCode, data: Readonly<Record<string, string | number>> = {}): Localized {
  return renderBoth(TEMPLATES[code], data);
}

/** As `reason`, where a datum itself has a Chinese and an English name. */
export function namedReason(
  code: ReasonCode,
  name: Localized,
  data: Readonly<Record<string, string | number>> = {},
): Localized {
  return {
    zh: renderBoth(TEMPLATES[code], { ...data, name: name.zh }).zh,
    en: renderBoth(TEMPLATES[code], { ...data, name: name.en }).en,
  };
}

export function operandFailure(name: Localized, error: string): Failure {
  return fail(knownError(error), namedReason('operandError', name, { error }));
}

/** Mistakes in an argument are #VALUE!; everything else means that the data do not say it: #N/A. */
const ARGUMENT_MISTAKES: readonly CannotSayCode[] = [
  'weight-invalid',
  'judgement-unreadable',
  'share-outside-tier',
  'bands-scale',
  'scheme-unreadable',
  'score-out-of-range',
  'bands-unreadable',
  'bands-mixed',
  'step-invalid',
];

export function failureOf(unsaid: CannotSay): Failure {
  const error: ErrorCode = ARGUMENT_MISTAKES.includes(unsaid.code) ? '#VALUE!' : '#N/A';
  return fail(error, unsaid.reason);
}
