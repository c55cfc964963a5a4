import type { FormSet, PlannedWrite, WorkbookSnapshot } from '../core';
import { CLEANED_SETTING, type CleanedCell, parseCleaned, rememberCleaned, serializeCleaned } from '../fill/cleaned';
import { type Entering, enteringSteps } from '../fill/in-place';
import { type Cleaning, cleaning } from '../fill/own-functions';
import { repairing } from '../fill/repairing';
import { type Clock, drive, throwIfCancelled } from './drive';
import type { Filling } from './fill/filling';
import { readSource, type Source } from './fill/planning';
import type { Parts } from './parts';
import { isLocked } from './fill/selection';
import type { Placing, PlacingState, Planned } from './placing-state';
import { createPreviewTask } from './task';

/** Puts functions where their figures stand (`fill/in-place`), handed in with the sets it reads. */
export type Enter = (workbook: WorkbookSnapshot, options: { readonly chosen: ReadonlyMap<string, string>; readonly chosenUnits: ReadonlyMap<string, string> }) => Generator<{ readonly done: number; readonly total: number }, Entering>;

export const entering = (sets: readonly FormSet[]): Enter => (workbook, options) => enteringSteps(workbook, sets, options);

export interface PlacingParts extends Parts {
  readonly enter: Enter;
  readonly clock: Clock;
  readonly filling: Pick<Filling, 'applyOther' | 'undo'>;
}

/** 函数入表, 上报前清理, 修复函数: shown first, written as one fill that can be taken back. */
export function createPlacing({ host, enter, clock, filling, getState, setState, act, notify, log }: PlacingParts) {
  const get = (): PlacingState => getState().placing;
  const set = (change: Partial<PlacingState>): void => {
    setState(({ placing }) => ({ placing: { ...placing, ...change } }));
  };
  const task = createPreviewTask({ get, set, hasResult: () => get().shown !== undefined, notify, log });

  const remembered = async (): Promise<readonly CleanedCell[]> => parseCleaned(await host.getSetting(CLEANED_SETTING));

  function preview(work: (source: Source, signal: AbortSignal) => Promise<Planned>): Promise<void> {
    return task.run('functions', async (signal) => {
      set({ shown: undefined, done: undefined, status: { kind: 'reading', done: 0, total: 0 } });
      task.reads();
      const onStatus: Parameters<typeof readSource>[0]['onStatus'] = (status) => {
        if (status.kind === 'reading') set({ status });
      };
      const source = await readSource({ host, signal, onStatus });
      throwIfCancelled(signal);
      set({ status: { kind: 'working', done: 0, total: 0 } });
      await clock.pause();
      throwIfCancelled(signal);
      const shown = withoutLocked(await work(source, signal), source.workbook);
      set({ shown, status: task.settle() });
    });
  }

  /** What is taken out is kept in the workbook, so that 修复函数 can bring it back. */
  async function remember(plan: Cleaning, before: WorkbookSnapshot): Promise<void> {
    await act('functions', async () => {
      await host.setSetting(CLEANED_SETTING, serializeCleaned(rememberCleaned(await remembered(), before, plan)));
    });
  }

  return {
    /** 得分、执行率换成函数: what would be put in place of figures. */
    enter: (): Promise<void> =>
      preview(async ({ workbook, chosen, chosenUnits }, signal) => {
        const onProgress = ({ done, total }: { readonly done: number; readonly total: number }): void => {
          set({ status: { kind: 'working', done, total } });
        };
        return { kind: 'enter', plan: await drive(enter(workbook, { chosen, chosenUnits }), { clock, signal, onProgress }) };
      }),

    /** 上报前清理: what would be taken out again. */
    clean: (): Promise<void> => preview(({ workbook }) => Promise.resolve({ kind: 'clean', plan: cleaning(workbook) })),

    /** 修复函数: what does not work, and what a cleaning took out of this workbook. */
    repair: (): Promise<void> => preview(async ({ workbook }) => ({ kind: 'repair', plan: repairing(workbook, await remembered()) })),

    cancel: task.cancel,

    /** Writes what is shown; every old content is verified before anything is written. */
    async place(): Promise<void> {
      const { shown, status } = get();
      if (!shown || status.kind !== 'ready' || shown.plan.writes.length === 0) return;
      await task.run('functions', async () => {
        const before = await host.read({ sheets: [...new Set(shown.plan.writes.map(({ cell }) => cell.sheet))] });
        if (!(await filling.applyOther(shown.plan.writes, undefined))) {
          const { status: why } = getState().fill;
          set({ status: why.kind === 'error' ? why : { kind: 'ready' } });
          return;
        }
        set({ shown: undefined, done: { kind: shown.kind, cells: shown.plan.writes.length }, status: { kind: 'idle' } });
        if (shown.kind === 'clean') await remember(shown.plan, before);
      });
    },

    /** Takes back what was just written. */
    async undo(): Promise<void> {
      set({ done: undefined });
      await filling.undo();
    },

    edited: task.edited,
  };
}

/** Locked cells would stop everything else: they are named instead. */
function withoutLocked(planned: Planned, { sheets }: WorkbookSnapshot): Placing {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const isShut = ({ cell }: PlannedWrite): boolean => isLocked(cell, byName.get(cell.sheet));
  const locked = planned.plan.writes.filter(isShut).map(({ cell }) => cell);
  const writes = planned.plan.writes.filter((write) => !isShut(write));
  switch (planned.kind) {
    case 'enter':
      return { kind: planned.kind, plan: { ...planned.plan, writes, empty: writes.filter(({ old }) => old.value === null).length }, locked };
    case 'clean':
      return { kind: planned.kind, plan: { ...planned.plan, writes }, locked };
    case 'repair':
      return { kind: planned.kind, plan: { ...planned.plan, writes }, locked };
  }
}
