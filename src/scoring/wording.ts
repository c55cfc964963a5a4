import { normalize } from '../core';

/** Signs and units in one character: ㎡ ㎞ ㎏ ² ﹪ ﹣ ﹤ 〜. */
const SQUARED = /[\u3371-\u33df\ufe50-\ufe6b²³]/g;
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/[〜∼～]/g, '~'],
  [/[⩾≥≧]=?|[>]=|=>/g, '≥'],
  [/[⩽≤≦]=?|[<]=|=</g, '≤'],
  [/==/g, '='],
  [/<>|!=|不等于/g, '≠'],
  [/[≈≒]/g, '约'],
  [/￥/g, '¥'],
  [/[△▲](?=\d)/g, '-'],
];
/** Names that hold digits without being figures. */
const NAMES_WITH_DIGITS: readonly (readonly [RegExp, string])[] = [
  [/PM2\.5/gi, 'PM'],
  [/PM10/gi, 'PM'],
  [/(CO|SO|NO|O)[2-3](?![\d.])/g, '$1'],
  [/[3-6]G(?=[\u4e00-\u9fff])/g, 'G'],
  [/[1-5]A(?=级|景区)/g, 'A'],
  [/(?:12345|12333|12306|110|119|120|122)(?=热线|平台|接警|报警|急救)/g, ''],
  [/7[×xX*]24小时/g, '全天候'],
];
/** “95%以上（含95%）”, “80%（含）”: the end itself counts, as it does without a word. */
const INCLUDED = /\((?:包?含)[^()]*\)|含本数|含(?=-|~|至)/g;
const EXCLUDED = /\((?:不包?含)[^()]*\)|不含本数/g;
/** [90,100) is a range, not ninety thousand; (1,234) stays a negative amount. */
const BRACKETS = /^(?:\[([^,]+),([^,]+[\])])|\(([^,]+),([^,]+\]))$/;
/** Stands behind an end of a range that does not belong to it. */
export const OPEN_END = '^';

/** The text of a target or a result, with every way to write a sign, a unit or an end made one. */
export function reworded(content: string): string {
  let text = normalize(content).replace(SQUARED, (character) => character.normalize('NFKC'));
  for (const [pattern, replacement] of [...VARIANTS, ...NAMES_WITH_DIGITS]) text = text.replace(pattern, replacement);
  return text
    .replace(EXCLUDED, OPEN_END)
    .replace(INCLUDED, '')
    .replace(/^["'“”]+|["'“”]+$/g, '')
    .replace(/[。．.,，;；、!]+$/, '')
    .replace(BRACKETS, (whole) => whole.replace(',', '，'));
}
