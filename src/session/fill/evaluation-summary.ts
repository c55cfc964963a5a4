import type { WorkbookSnapshot } from '../../core';
import type { EvaluationSummary, EvaluationSummaryOptions } from '../../fill/evaluation-summary';
import type { Host } from '../../hosts/port';
import { type Clock, drive, throwIfCancelled } from '../drive';
import type { Notice } from '../notice';
import { createPreviewTask } from '../task';
import type { Filling } from './filling';
import { readSource } from './planning';
import type { SummaryState } from './summary-state';

/** The generator of 自评汇总表 (`fill/evaluation-summary`), handed in with the sets it reads. */
export type Summarise = (workbook: WorkbookSnapshot, options: EvaluationSummaryOptions) => Generator<{ readonly done: number; readonly total: number }, EvaluationSummary>;

export interface SummaryParts {
  readonly host: Host;
  readonly summarise: Summarise;
  readonly clock: Clock;
  readonly filling: Filling;
  readonly get: () => SummaryState;
  readonly set: (change: Partial<SummaryState>) => void;
  readonly formulas: () => boolean;
  readonly notify: (notice: Notice | undefined) => void;
  readonly log: (action: string, error: unknown) => void;
}

/** 自评汇总表: added up, shown, and only then written as a sheet that 撤销本次填报 takes away again. */
export function createSummary({ host, summarise, clock, filling, get, set, formulas, notify, log }: SummaryParts) {
  const task = createPreviewTask({ get, set, hasResult: () => get().result !== undefined, notify, log });

  async function work(signal: AbortSignal): Promise<EvaluationSummary> {
    task.reads();
    const onStatus: Parameters<typeof readSource>[0]['onStatus'] = (status) => {
      if (status.kind === 'reading') set({ status });
    };
    const { workbook, ...source } = await readSource({ host, signal, onStatus });
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }): void => {
      set({ status: { kind: 'working', done, total } });
    };
    onProgress({ done: 0, total: 0 });
    await clock.pause();
    throwIfCancelled(signal);
    return drive(summarise(workbook, { ...source, formulas: formulas() }), { clock, signal, onProgress });
  }

  return {
    async work(): Promise<void> {
      await task.run('summary', async (signal) => {
        const result = await work(signal);
        set({ result, status: task.settle() });
      });
    },

    cancel: task.cancel,

    /** Adds it up once more, so that the sheet says what stands there now. */
    async generate(): Promise<void> {
      const { result: shown, status } = get();
      if (!shown?.newSheet || status.kind !== 'ready') return;
      await task.run('summary', async (signal) => {
        const again = await work(signal);
        if (task.outdated() || JSON.stringify(again.rollUp) !== JSON.stringify(shown.rollUp) || !again.newSheet) {
          set({ result: again, status: task.settle() });
          notify({ kind: 'planChanged' });
          return;
        }
        throwIfCancelled(signal);
        set({ status: { kind: 'ready' } });
        if (await filling.applyOther([], again.newSheet)) set({ result: undefined, status: { kind: 'idle' } });
      });
    },

    edited: task.edited,
  };
}
