import type { ThreePublicLeaf } from '../../subjects';

/** Words of a 摘要 that usually mean three-public spending. The first item that matches is named. */
const WORDS: readonly (readonly [ThreePublicLeaf, RegExp])[] = [
  ['abroad', /(?:因公)?出国(?!留学)|出境|护照|签证|赴(?:港|澳|台)|境外(?:培训|考察|访问)/],
  ['carPurchase', /(?:公务用?车|车辆|汽车|轿车|越野车)(?:购置|采购)|(?:购置|购买|采购)(?:公务用?车|车辆|汽车|轿车|越野车)|购车款|车辆购置税/],
  [
    'carRunning',
    /加油(?!站|气)|加油卡|油料费?|燃油费?|汽油|柴油|(?:车辆|汽车|公车|公务用?车)(?:的)?(?:日常)?(?:维修|保养|维护|修理|保险|年检|审验|检测|运行|装饰|清洗)|维修车辆|洗车|车险|过路|过桥|路桥费|通行费|停车费|ETC/i,
  ],
  ['reception', /公务接待|接待(?:用?餐|费|工作餐)|招待|来访.{0,8}(?:用餐|餐费|住宿)|(?:用餐|餐费).{0,8}接待/],
];
/** A 摘要 says what it is at its beginning; a pasted page of text is not searched to its end. */
const LONGEST = 200;

export interface LookAlikeWords {
  readonly leaf: ThreePublicLeaf;
  readonly words: string;
}

export function lookAlike(summary: string): LookAlikeWords | undefined {
  const text = summary.length > LONGEST ? summary.slice(0, LONGEST) : summary;
  for (const [leaf, pattern] of WORDS) {
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) return { leaf, words };
  }
  return undefined;
}
