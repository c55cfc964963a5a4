import { toQualified } from '../core';
import { type FillItem, itemId } from '../fill';
import type { Matter } from '../report/entries';
import type { Filling } from './fill/filling';
import type { Parts } from './parts';
import type { FillState } from './fill/state';

export interface CorrectingParts extends Parts {
  readonly filling: Filling;
  /** Checks again and leaves what was said. */
  readonly recheck: () => Promise<void>;
}

/** The items of the plan that write what a matter offers; none where the plan, made on what stands there now, says otherwise. */
export function correctionsOf({ cause: { corrections } }: Matter, { proposal }: Pick<FillState, 'proposal'>): readonly FillItem[] {
  const items = new Map(proposal?.items.map((item) => [itemId(item), item]));
  const found = corrections.flatMap(({ cell, next }) => {
    const item = items.get(toQualified(cell));
    return item && item.write.next.value === (next?.toNumber() ?? null) ? [item] : [];
  });
  return found.length === corrections.length ? found : [];
}

/** 改为: the correction of a matter, shown and written as a fill is, then checked. */
export function createCorrecting({ filling, recheck, getState, notify }: CorrectingParts) {
  const matter = (key: string): Matter | undefined => getState().result?.matters.find((each) => each.key === key);

  return {
    /** Works out what would be written; it is shown from the plan. */
    async previewCorrection(): Promise<void> {
      const { status, proposal } = getState().fill;
      if (!proposal || status.kind !== 'ready') await filling.plan();
    },
    async correct(key: string): Promise<void> {
      const found = matter(key);
      const items = found ? correctionsOf(found, getState().fill) : [];
      if (items.length === 0 || !(await filling.apply(new Set(items.map(itemId))))) return;
      await recheck();
      notify({ kind: 'corrected', cells: items.map(({ write }) => write.cell) });
    },
    async undoCorrection(): Promise<void> {
      await filling.undo();
      await recheck();
    },
  };
}
