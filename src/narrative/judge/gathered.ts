import type { Remark } from './types';

/** What is a manner of writing: a text that has it has it everywhere, and one finding says so. */
const MANNERS: readonly (readonly [rule: string, messageId: string])[] = [
  ['NA-06', 'same'],
  ['NA-07', 'missing'],
];
/** Up to here each is told by itself. */
const FEW = 3;

/** Remarks with those of one manner told once, at the first, with the places of all. */
export function gathered(remarks: readonly Remark[]): readonly Remark[] {
  return MANNERS.reduce<readonly Remark[]>((all, [rule, messageId]) => {
    const own = all.filter((each) => each.rule === rule && each.messageId === messageId);
    const [first, ...others] = own;
    if (!first || own.length <= FEW) return all;
    const told = { ...first, messageId: `${messageId}Many`, data: { ...first.data, count: own.length }, also: others.map(({ paragraph, span }) => ({ paragraph, span })) };
    return all.flatMap((each) => (each === first ? [told] : own.includes(each) ? [] : [each]));
  }, remarks);
}
