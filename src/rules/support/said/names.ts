import { normalize, remembered } from '../../../core';

const AROUND = /^(?:指标\d+:?)?(?:全市|全县|全区|全省|全年)?|(?:\(.*\))?$/g;
/** 农户数 counts 农户, 检查户数 what is counted by 户. */
const COUNTED = /(?:(?:[人起条件家台套个次场天块批期项座处辆份册]|(?<![农用住客商])户)数|数量|场次|批次|班次|种类|数)$/;
const PERSONS = /人员$/;
/** What was done to it stands before a name. */
const VERBS = /^.*(?:完成|实现|开展|组织|进行|达成|举办)/;
const GIVEN = /(?:发放给|发放|发给|拨付给|拨付|拨给|支付给|支付)$/;
/** Shorter names are said of other things as well. */
const SHORTEST_NAME = 5;
const SHORTEST_WORDING = 6;
const SHORTEST_HINT = 4;
const MOST_SEEN = 5000;
/** 取证率, with nothing else before the figure. */
const RATE = /^[\u4e00-\u9fff]{2}[率度]$/;

/** How well the words before a figure name an indicator; the first two are taken for it, the others only ask. */
export type Likeness = 'name' | 'words' | 'given' | 'short' | 'made' | 'around';
export const LIKENESSES: readonly Likeness[] = ['name', 'words', 'given', 'short', 'made', 'around'];

/** What an indicator is called, without numbering, place and the word for counting. */
export interface Called {
  readonly whole: string;
  readonly core: string;
  /** Without 发放; empty where the name does not end so. */
  readonly thing: string;
  /** Without 人员. */
  readonly called: string;
}

export const calledOf = remembered((name): Called => {
  const whole = normalize(name).replace(AROUND, '');
  const core = whole.replace(COUNTED, '');
  const thing = core.replace(GIVEN, '');
  return { whole, core, thing: thing === core ? '' : thing, called: core.replace(PERSONS, '') };
}, MOST_SEEN);

/** The words before a figure, as they are held against names. */
export interface Spoken {
  readonly noun: string;
  /** Without what was done to it. */
  readonly done: string;
  /** Without the word for counting. */
  readonly counted: string;
  /** Without either. */
  readonly bare: string;
  /** Without 发给; empty where the noun does not end so. */
  readonly given: string;
  /** Bare, without 人员. */
  readonly said: string;
}

export function spokenOf(noun: string): Spoken {
  const counted = noun.replace(COUNTED, '');
  const given = noun.replace(GIVEN, '');
  const bare = counted.replace(VERBS, '').replace(/^(?:全年|共|累计|全市|本年)/, '');
  return { noun, done: noun.replace(VERBS, ''), counted, bare, given: given === noun ? '' : given, said: bare.replace(PERSONS, '') };
}

/** Undefined where the noun is about something else. */
export function likenessOf({ noun, done, counted, bare, given, said }: Spoken, { whole, core, thing, called }: Called): { readonly likeness: Likeness; readonly named: string } | undefined {
  if (whole.length >= SHORTEST_NAME && noun.endsWith(whole)) return { likeness: 'name', named: whole };
  if (core.length >= SHORTEST_NAME && noun.endsWith(core)) return { likeness: 'name', named: core };
  if (isWorded(done, core)) return { likeness: 'words', named: done };
  if (noun === whole && RATE.test(whole)) return { likeness: 'short', named: noun };
  if (given !== '' && thing.length >= SHORTEST_HINT && given.endsWith(thing)) return { likeness: 'given', named: noun.slice(noun.lastIndexOf(thing)) };
  if (core.length >= SHORTEST_HINT && counted.endsWith(core)) return { likeness: 'short', named: noun.slice(counted.length - core.length) };
  if (bare.length >= SHORTEST_HINT && core.endsWith(bare)) return { likeness: 'short', named: noun.slice(counted.length - bare.length) };
  if (said.length > SHORTEST_HINT && called.length > SHORTEST_HINT && called.slice(-2) === said.slice(-2) && (isMadeOf(said, called) || isMadeOf(called, said))) return { likeness: 'made', named: noun.slice(counted.length - bare.length) };
  return undefined;
}

/** Every word of the noun, two characters each, is in the name of the indicator. */
function isWorded(noun: string, name: string): boolean {
  if (noun.length < SHORTEST_WORDING || noun.length % 2 !== 0) return false;
  return (noun.match(/../g) ?? []).every((word) => name.includes(word));
}

/** Pieces of two characters or more, each of which the other name has. */
function isMadeOf(name: string, other: string): boolean {
  if (name === '') return true;
  for (let length = Math.min(name.length, other.length); length >= 2; length--) {
    if (other.includes(name.slice(0, length)) && isMadeOf(name.slice(length), other)) return true;
  }
  return false;
}
