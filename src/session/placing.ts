import type { FormSet, WorkbookSnapshot } from '../core';
import { type Entering, enteringSteps } from '../fill/in-place';
import { type Cleaning, cleaning } from '../fill/own-functions';
import { type Clock, drive } from './drive';
import type { Filling } from './fill/filling';
import { readSource } from './fill/planning';
import type { Parts } from './parts';

/** Puts functions where their figures stand (`fill/in-place`), handed in with the sets it reads. */
export type Enter = (workbook: WorkbookSnapshot, options: { readonly chosen: ReadonlyMap<string, string>; readonly chosenUnits: ReadonlyMap<string, string> }) => Generator<unknown, Entering>;

export const entering = (sets: readonly FormSet[]): Enter => (workbook, options) => enteringSteps(workbook, sets, options);

export interface PlacingParts extends Parts {
  readonly enter: Enter;
  readonly clock: Clock;
  readonly filling: Filling;
}

/** 函数入表 and 上报前清理: shown first, written as one fill that can be taken back. */
export function createPlacing({ host, enter, clock, filling, act }: PlacingParts) {
  const { signal } = new AbortController();
  const source = () => readSource({ host, signal, onStatus: () => undefined });
  return {
    /** What would be put in place of figures. */
    previewFunctions: (): Promise<Entering | undefined> =>
      act('functions', async () => {
        const { workbook, chosen, chosenUnits } = await source();
        return drive(enter(workbook, { chosen, chosenUnits }), { clock, signal, onProgress: () => undefined });
      }),
    /** What would be taken out again. */
    previewCleaning: (): Promise<Cleaning | undefined> => act('functions', async () => cleaning((await source()).workbook)),
    /** Every old content is verified before anything is written; true where it was done. */
    place: ({ writes }: Pick<Cleaning, 'writes'>): Promise<boolean> => filling.applyOther(writes, undefined),
  };
}
