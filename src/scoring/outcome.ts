import { type Amount, type Localized, renderBoth } from '../core';

/** Why a score, grade or deviation cannot be said. The code is stable; the sentence tells the user what to do next. */
const REASONS = {
  'target-blank': {
    zh: '年初指标值未填报，无法计算得分；请补填指标值，或在“达成情况”参数中填写人工判定。',
    en: 'The target is not filled in, so there is no score; fill in the target or give a judgement by hand.',
  },
  'result-blank': {
    zh: '实际完成值未填报，无法计算得分；请补填实际完成值。',
    en: 'The actual result is not filled in, so there is no score; fill in the result.',
  },
  'target-unreadable': {
    zh: '读不出指标值“{{text}}”；请写成“≥95%”“≤50万元”“=20个”这样的形式。',
    en: 'The target “{{text}}” cannot be read; write it like “≥95%”, “≤50万元” or “=20个”.',
  },
  'result-unreadable': {
    zh: '读不出实际完成值“{{text}}”；请写成数值加单位，或“达成预期指标”“部分达成预期指标并具有一定效果”“未达成预期指标且效果较差”。',
    en: 'The result “{{text}}” cannot be read; write a figure with its unit, or one of the three standard phrases.',
  },
  'several-targets': {
    zh: '指标值“{{text}}”里有几个数，不能用一个完成值计分；请把它拆成几条指标。',
    en: 'The target “{{text}}” holds several figures and cannot be scored with one result; split it into several indicators.',
  },
  'several-results': {
    zh: '实际完成值“{{text}}”里有几个数，不知道该用哪一个；请只写与指标值对应的一个数。',
    en: 'The result “{{text}}” holds several figures; write only the one that answers the target.',
  },
  'not-a-direction': {
    zh: '指标值“{{text}}”用了“≠”，看不出是越多越好还是越少越好；请改用 ≥、≤ 或 =。',
    en: 'The target “{{text}}” uses “≠”, which has no direction; use ≥, ≤ or =.',
  },
  'contradiction': {
    zh: '指标值“{{text}}”前后方向矛盾；请只保留一种写法。',
    en: 'The target “{{text}}” points both ways; keep one of the two.',
  },
  'no-direction': {
    zh: '指标值“{{target}}”没有写明 ≥、≤ 或 =，完成值“{{result}}”又与它不相等，判断不了；请补写符号。',
    en: 'The target “{{target}}” has no ≥, ≤ or = and the result “{{result}}” differs from it; add the sign.',
  },
  'ranks-differ': {
    zh: '指标值“{{target}}”与完成值“{{result}}”是等级，等级之间没有完成比例；请人工判定。',
    en: 'The target “{{target}}” and the result “{{result}}” are ranks, and no proportion exists between ranks; judge by hand.',
  },
  'units-differ': {
    zh: '指标值的单位“{{target}}”与完成值的单位“{{result}}”不同，不能比较；请统一单位。',
    en: 'The target is in “{{target}}” and the result in “{{result}}”; use the same unit.',
  },
  'bare-percent': {
    zh: '“{{text}}”没有百分号，分不清是 {{text}}% 还是倍数；请写上百分号。',
    en: '“{{text}}” has no percent sign and may be {{text}}% or a multiple; add the sign.',
  },
  'directions-differ': {
    zh: '指标值“{{target}}”与完成值“{{result}}”的增减方向写法不同，不能直接比较；请写成同一种说法。',
    en: 'The target “{{target}}” and the result “{{result}}” name different directions; word them alike.',
  },
  'zero-target': {
    zh: '指标值为 0，无法按比例计算；请人工判定。',
    en: 'The target is 0, so no proportion exists; judge by hand.',
  },
  'negative-target': {
    zh: '指标值为负数且未达到，无法按比例计算；请人工判定。',
    en: 'The target is negative and was missed, so no proportion exists; judge by hand.',
  },
  'zero-cost': {
    zh: '成本指标的完成值为 0，可能是项目未实施，不能自动给满分；请人工判定。',
    en: 'The cost came to 0, perhaps because nothing was done; full marks cannot be given automatically, judge by hand.',
  },
  'tier-range': {
    zh: '完成值属于“{{tier}}”，该档得分在 {{low}} 到 {{high}} 之间，具体多少由人判定；请在“达成情况”参数中填写完成比例（如 64%）。',
    en: 'The result is in the tier “{{tier}}”, which earns {{low}} to {{high}}; a person decides how much: give a share (such as 64%) as the judgement.',
  },
  'share-outside-tier': {
    zh: '完成值属于“{{tier}}”，比例应在 {{low}} 到 {{high}} 之间，现在是 {{share}}；请改比例或改完成值的档次。',
    en: 'The result is in the tier “{{tier}}”, whose share is {{low}} to {{high}}, but {{share}} was given; correct the share or the tier.',
  },
  'bare-magnitude': {
    zh: '“{{bare}}”没有单位，与“{{other}}”相差太大，分不清单位是什么；请写上单位。',
    en: '“{{bare}}” has no unit and is too far from “{{other}}” to tell which it is in; write the unit.',
  },
  'frequency-unclear': {
    zh: '指标值“{{target}}”与完成值“{{result}}”的次数口径不同（每月、每季度、每人还是全年合计），不能比较；请写成同一口径。',
    en: 'The target “{{target}}” and the result “{{result}}” are not counted over the same (a month, a person, or the whole year); word them alike.',
  },
  'result-is-limit': {
    zh: '实际完成值“{{result}}”只写了界限，不是完成的数，与“{{target}}”相比判断不了；请填实际数。',
    en: 'The result “{{result}}” is a limit, not a figure, and cannot be judged against “{{target}}”; give the figure itself.',
  },
  'subjects-differ': {
    zh: '指标值“{{target}}”与完成值“{{result}}”说的不是同一件事（一个带“不”“未”等字）；请按指标值的说法填写完成值。',
    en: 'The target “{{target}}” and the result “{{result}}” speak of opposite things; word the result like the target.',
  },
  'bands-scale': {
    zh: '指标结果“{{value}}”与档位表的界限“{{limit}}”不是同一口径（小数、百分数、分数混用）；请统一写成百分数，如 93%、≥90%。',
    en: 'The value “{{value}}” and the limit “{{limit}}” are not on one scale (fraction, percentage or points); write both as percentages, such as 93% and ≥90%.',
  },
  'not-implemented': {
    zh: '完成值写明“{{text}}”，该指标不适用自动计分；请人工判定，或删除指标、重新分配权重。',
    en: 'The result says “{{text}}”, so automatic scoring does not apply; judge by hand, or drop the indicator and spread its weight.',
  },
  'outside-interval': {
    zh: '完成值“{{result}}”不在“{{target}}”之内，没有统一的扣分比例；请人工判定。',
    en: 'The result “{{result}}” is outside “{{target}}” and no common deduction exists; judge by hand.',
  },
  'late': {
    zh: '完成时间“{{result}}”晚于“{{target}}”，没有统一的扣分比例；请人工判定。',
    en: 'The date “{{result}}” is after “{{target}}” and no common deduction exists; judge by hand.',
  },
  'date-unclear': {
    zh: '“{{result}}”与“{{target}}”相比，判断不了是否按时；请写明年、月、日，或写“达成预期指标”。',
    en: 'It is not clear whether “{{result}}” meets “{{target}}”; give year, month and day, or the standard phrase.',
  },
  'kinds-differ': {
    zh: '指标值“{{target}}”与完成值“{{result}}”不是同一类内容，不能比较；请按指标值的写法填写完成值。',
    en: 'The target “{{target}}” and the result “{{result}}” are different in kind; word the result like the target.',
  },
  'weight-invalid': {
    zh: '分值应是不小于 0 的数；请检查分值。',
    en: 'The weight must be a number not below 0; check it.',
  },
  'judgement-unreadable': {
    zh: '读不懂“达成情况”参数“{{text}}”；请写“达成”“部分达成”“未达成”，或 0 到 100% 之间的完成比例。',
    en: 'The judgement “{{text}}” cannot be read; write 达成, 部分达成, 未达成 or a share between 0 and 100%.',
  },
  'score-out-of-range': {
    zh: '得分 {{score}} 不在 {{low}} 到 {{high}} 之间，不能定级；请检查总分。',
    en: 'The score {{score}} is not between {{low}} and {{high}}; check the total.',
  },
  'scheme-unreadable': {
    zh: '读不懂等级标准“{{text}}”；请写成“优90,良80,中60,差0”，或两列区域（下限、等级）。',
    en: 'The grading scheme “{{text}}” cannot be read; write 优90,良80,中60,差0 or a two-column range (lower limit, grade).',
  },
  'bands-unreadable': {
    zh: '读不懂档位表第 {{row}} 行；第一列写界限（数，或“≥90%”“<60”），第二列写该档得分。',
    en: 'Row {{row}} of the bands cannot be read; column 1 is the limit (a number, or “≥90%”, “<60”), column 2 the score.',
  },
  'bands-mixed': {
    zh: '档位表的界限有的写了符号、有的没写，分不清档位；请统一写法。',
    en: 'Some limits carry a sign and some do not; write all of them alike.',
  },
  'no-band': {
    zh: '指标结果 {{value}} 没有落入任何一档；请补全档位表。',
    en: 'The value {{value}} falls into no band; complete the table of bands.',
  },
  'step-invalid': {
    zh: '扣分步长“{{text}}”读不出或不大于 0；请写成“1%”“5个”这样的形式，单位与指标值一致。',
    en: 'The step “{{text}}” cannot be read or is not above 0; write it like “1%” or “5个”, in the unit of the target.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type CannotSayCode = keyof typeof REASONS;

export interface CannotSay {
  readonly kind: 'cannot-say';
  readonly code: CannotSayCode;
  readonly reason: Localized;
}

export function cannotSay(code: CannotSayCode, data: Readonly<Record<string, string | number>> = {}): CannotSay {
  return {
    kind: 'cannot-say',
    code,
    // Few are ever shown.
    get reason() {
      return renderBoth(REASONS[code], data);
    },
  };
}

export function isCannotSay(value: unknown): value is CannotSay {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'cannot-say';
}

/** What stands in a cell: a number, text, or nothing. */
export type CellContent = Amount | string | null;
