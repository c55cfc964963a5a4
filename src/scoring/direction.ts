export type Comparison = '≥' | '≤' | '=' | '>' | '<';

const NEGATION =
  '(?:不(?:得|能|能够|应|应当|应该|可|可以|宜|许|准|该|会|要|再|予|允许)*|未(?:能|曾|有)?|没(?:有)?|无|严禁|禁止|杜绝|避免|防止|切勿|勿|严防|谨防|不至于?)(?:得|有|再|发生|出现|使|其)*';
const MORE_THAN = '(?:超过|超出|超额|超|高于|高过|高出|大于|多于|多过|逾越|逾|突破|越过|长于|迟于|晚于)';
const LESS_THAN = '(?:低于|少于|小于|不足|短于|早于|下于|达不到|未达到|未达|不到|不满|未满|不及)';

/** Direction words at the end of what stands before the figure; a negation turns them round. The first that fits counts. */
const BEFORE: readonly (readonly [RegExp, Comparison])[] = [
  [/(?:大于|多于|高于)(?:或者?)?等于$/, '≥'],
  [/(?:小于|少于|低于)(?:或者?)?等于$/, '≤'],
  [new RegExp(`${NEGATION}${MORE_THAN}$`), '≤'],
  [new RegExp(`${NEGATION}${LESS_THAN}$`), '≥'],
  [/(?:最多|至多|顶多|最高|最长|最迟|最大|上限)(?:不超过|为|是|达|达到)?$/, '≤'],
  [/(?:控制|限制|压缩|压减|压降|降低|下降|减少|缩短|限|降)(?:在|到|至|于)$/, '≤'],
  [/(?:至少|最少|最低|最短|最小|起码|下限|保底|不下于?)(?:为|是|要|应|完成)?$/, '≥'],
  [/(?:达到|达|(?:提高|提升|增加|增长|上升|扩大|增)(?:到|至))$/, '≥'],
  [new RegExp(`${LESS_THAN}$`), '<'],
  [new RegExp(`${MORE_THAN}$`), '>'],
  [/(?:等于|恰好为|恰为)$/, '='],
];

const AFTER: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:及|或|含)?以上|^及更[多高]|以上$/, '≥'],
  [/^(?:起步?|往上|保底|为下限|\+)(?=$|[,;，；、])/, '≥'],
  [/^(?:及|或|含)?(?:以下|以内|之内|之下)|^内(?![容部外涵河陆地蒙控需])|^范围内|^封顶|^为限|^为?上限|(?:以下|以内)$/, '≤'],
];

/** Words that state a figure in a result rather than a limit of it: 达到95% is 95%. */
const STATES = /(?:达到|达|到|至|在)$/;
/** 不到95% is less than 95%, though it ends like 达到95%. */
const FALLS_SHORT = new RegExp(`${LESS_THAN}$`);
/** What may stand between such a word and its figure: 不超过预算50万元, 至少开展1次. */
const BETWEEN = new RegExp(
  `((?:${NEGATION}(?:${MORE_THAN}|${LESS_THAN})|至少|最少|最低|起码|最多|至多|最高|控制在|[≥≤=]))(?:年初|年度|全年|每年|当年|批复的?|核定的?|下达的?)?(?:预算|概算|计划|目标|控制|批复|限额|合同)(?:金额|总额|数额?|价款?|值|额)?的?$|` +
    `((?:不少于|不低于|至少|最少|起码|最多|至多|不超过|不多于|≥|≤))(?:全年|每年|年度)?(?:开展|组织|举办|召开|进行|实施|完成|安排|检查|巡查|督查|抽查|培训|宣传|演练|发放|印发|印制|发表|发布|新增|建设|建成|改造|配备|购置|采购|参加|服务|覆盖|支出|使用)+$`,
);
const SIGN_AT_END = /([≥≤=<>])$/;
const SIGN_AT_START = /^([≥≤=<>])/;
const FLIPPED: Readonly<Record<Comparison, Comparison>> = { '≥': '≤', '≤': '≥', '>': '<', '<': '>', '=': '=' };

export interface Direction {
  readonly comparison: Comparison;
  readonly by: 'sign' | 'limit' | 'statement';
}

export interface Directed {
  readonly directions: readonly Direction[];
  /** What is left of the words. */
  readonly rest: string;
}

function toComparison(sign: string): Comparison | undefined {
  return (['≥', '≤', '=', '>', '<'] as const).find((candidate) => candidate === sign);
}

/** Signs and words directly before a figure: 合格率≥, 投诉不超过. */
export function readBefore(text: string): Directed {
  const directions: Direction[] = [];
  let rest = text;
  for (;;) {
    rest = rest.replace(BETWEEN, '$1$2');
    const sign = toComparison(SIGN_AT_END.exec(rest)?.[1] ?? '');
    const word = BEFORE.find(([pattern]) => pattern.test(rest));
    if (sign !== undefined) {
      directions.push({ comparison: sign, by: 'sign' });
      rest = rest.slice(0, -1);
    } else if (word !== undefined) {
      directions.push({ comparison: word[1], by: STATES.test(rest) && !FALLS_SHORT.test(rest) ? 'statement' : 'limit' });
      rest = rest.replace(word[0], '');
    } else return { directions, rest };
  }
}

/** Words after a figure: 以上, 之内; and a sign, which is read from the other side: 80%≤合格率. */
export function readAfter(text: string): Directed {
  const sign = toComparison(SIGN_AT_START.exec(text)?.[1] ?? '');
  if (sign !== undefined) return { directions: [{ comparison: FLIPPED[sign], by: 'sign' }], rest: text.slice(1) };
  const word = AFTER.find(([pattern]) => pattern.test(text));
  return word === undefined ? { directions: [], rest: text } : { directions: [{ comparison: word[1], by: 'limit' }], rest: text.replace(word[0], '') };
}

export function isLower(comparison: Comparison): boolean {
  return comparison === '≥' || comparison === '>';
}

export function isUpper(comparison: Comparison): boolean {
  return comparison === '≤' || comparison === '<';
}

/** The one direction that all of them give: undefined where they contradict one another, null where there is none. */
export function agreed(directions: readonly Direction[]): Direction | null | undefined {
  const [first = null] = directions;
  const all = directions.map(({ comparison }) => comparison);
  const kinds = [all.some(isLower), all.some(isUpper), all.includes('=')].filter(Boolean).length;
  // 达95%以上 is a limit, though 达95% states a figure.
  return kinds > 1 ? undefined : (directions.find(({ by }) => by !== 'statement') ?? first);
}
