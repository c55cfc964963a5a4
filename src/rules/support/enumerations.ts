import { matchesIn, type TextSpan } from '../../core';

/** A number of a list inside a text that comes twice, or is passed over. */
export interface NumberSlip {
  readonly kind: 'twice' | 'skipped';
  readonly before: number;
  readonly number: number;
  readonly span: TextSpan;
}

/** 1、 目标2、 (3) at the beginning of an item; 7.28 and 2.2026年 are no numbers of a list. */
const KINDS: readonly RegExp[] = [
  /(?<![\d.])(\d{1,2})、(?!\d)/g,
  /目标(\d{1,2})[、.．:：]/g,
  /\((\d{1,2})\)(?=[^\d.,。；;、])/g,
];
/** Fewer items in order are no list. */
const FEWEST = 3;
/** Items in order and one behind the slip, each with a number, its sign and a word. */
const SHORTEST = (FEWEST + 1) * 3;
const NO_SLIPS: readonly NumberSlip[] = [];

/** Slips in lists that begin with 1 and go on behind the slip, so that a figure that only looks like a number is none. */
export function numberSlipsIn(text: string): readonly NumberSlip[] {
  if (text.length < SHORTEST) return NO_SLIPS;
  return KINDS.flatMap((kind) => {
    const found = matchesIn(text, kind).map((match) => ({ number: Number(match[1]), start: match.index, end: match.index + match[0].length }));
    return found.flatMap(({ number, start, end }, index): readonly NumberSlip[] => {
      const before = found[index - 1]?.number ?? 0;
      const after = found[index + 1]?.number;
      const runs = found.slice(Math.max(0, index - FEWEST), index).every((each, at, all) => at === 0 || each.number === (all[at - 1]?.number ?? 0) + 1);
      if (index < FEWEST || !runs) return [];
      const span = { start, end };
      if (number === before && (after === undefined || after === number + 1 || after === 1)) return [{ kind: 'twice', before, number, span }];
      // A number that stands there in another writing is not missing.
      if (text.slice(found[index - 1]?.start ?? 0, start).includes(String(before + 1))) return [];
      if (number > before + 1 && number <= before + 3 && after === number + 1) return [{ kind: 'skipped', before, number, span }];
      return [];
    });
  });
}
