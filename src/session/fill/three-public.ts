import { chosenWrites, type FillItem, itemId } from '../../fill';
import type { ThreePublicOptions, ThreePublicProgress, ThreePublicResult } from '../../fill/three-public/types';
import type { PlannedWrite, WorkbookSnapshot } from '../../core';
import type { Host, NewSheet } from '../../hosts/port';
import { type Clock, drive, throwIfCancelled } from '../drive';
import { failureOf } from '../failure';
import type { Notice } from '../state';
import type { Filling } from './filling';
import type { ThreePublicState, ThreePublicStatus } from './three-public-state';
import { type Planning, readSource } from './planning';

/** The generator of the table (`fill/three-public`), handed in so that the session can be tested without one. */
export type ThreePublic = (workbook: WorkbookSnapshot, options: ThreePublicOptions) => Generator<ThreePublicProgress, ThreePublicResult>;

export interface ThreePublicParts {
  readonly host: Host;
  readonly make: ThreePublic;
  readonly clock: Clock;
  readonly filling: Filling;
  readonly get: () => ThreePublicState;
  readonly set: (change: Partial<ThreePublicState>) => void;
  readonly formulas: () => boolean;
  readonly notify: (notice: Notice | undefined) => void;
  readonly log: (action: string, error: unknown) => void;
}

/** 三公经费表: worked out from a ledger, the tables or typed figures, shown, and only then written. */
export function createThreePublic({ host, make, clock, filling, get, set, formulas, notify, log }: ThreePublicParts) {
  let running: AbortController | undefined;
  let editedMeanwhile: string | undefined;

  async function work(signal: AbortSignal): Promise<ThreePublicResult> {
    const parts: Pick<Planning, 'host' | 'signal' | 'onStatus'> = {
      host,
      signal,
      onStatus: (status) => {
        if (status.kind === 'reading') set({ status });
      },
    };
    const { workbook, chosen } = await readSource(parts);
    const onProgress = (progress: ThreePublicProgress): void => {
      set({ status: { kind: 'working', progress } });
    };
    onProgress({ stage: 'ledger', done: 0, total: 0 });
    await clock.pause();
    throwIfCancelled(signal);
    return drive(make(workbook, { ...optionsOf(get()), formulas: formulas(), chosen }), { clock, signal, onProgress });
  }

  async function run(action: string, body: (signal: AbortSignal) => Promise<void>): Promise<void> {
    running?.abort();
    const own = new AbortController();
    running = own;
    editedMeanwhile = undefined;
    notify(undefined);
    try {
      await body(own.signal);
    } catch (error) {
      if (running === own) fail(action, error);
    } finally {
      if (running === own) running = undefined;
    }
  }

  function fail(action: string, error: unknown): void {
    const failure = failureOf(error);
    if (failure.code === 'cancelled') {
      set({ status: get().result ? settled() : { kind: 'idle' } });
      notify({ kind: 'cancelled' });
      return;
    }
    log(action, error);
    set({ status: { kind: 'error', failure } });
  }

  function settled(): ThreePublicStatus {
    return editedMeanwhile === undefined ? { kind: 'ready' } : { kind: 'stale', sheet: editedMeanwhile };
  }

  return {
    /** Another source or other typed figures: what was worked out before no longer answers them. */
    choose(change: Partial<Pick<ThreePublicState, 'source' | 'ledgerSheet' | 'typed'>>): void {
      running?.abort();
      set({ ...change, result: undefined, ticked: new Set(), status: { kind: 'idle' } });
    },

    async work(): Promise<void> {
      await run('threePublic', async (signal) => {
        const result = await work(signal);
        set({ result, ticked: new Set(result.items.filter((item) => item.kind === 'fill').map(itemId)), status: settled() });
      });
    },

    cancel(): void {
      running?.abort();
    },

    tick(item: FillItem, on: boolean): void {
      const ticked = new Set(get().ticked);
      if (on) ticked.add(itemId(item));
      else ticked.delete(itemId(item));
      set({ ticked });
    },

    /** Works it out once more, so that what is written follows from what stands there now. */
    async generate(): Promise<void> {
      const { result: shown, status } = get();
      if (!shown || status.kind !== 'ready') return;
      const wanted = output(shown, get().ticked, formulas());
      if (wanted.writes.length === 0 && !wanted.newSheet) return;
      await run('threePublic', async (signal) => {
        const again = await work(signal);
        const confirmed = output(again, get().ticked, formulas());
        if (editedMeanwhile !== undefined || JSON.stringify(confirmed) !== JSON.stringify(wanted)) {
          set({ result: again, status: settled() });
          notify({ kind: 'planChanged' });
          return;
        }
        throwIfCancelled(signal);
        set({ status: { kind: 'ready' } });
        if (await filling.applyOther(wanted.writes, wanted.newSheet)) set({ result: undefined, ticked: new Set(), status: { kind: 'idle' } });
      });
    },

    edited(sheet: string): void {
      if (running) editedMeanwhile = sheet;
      else if (get().status.kind === 'ready') set({ status: { kind: 'stale', sheet } });
    },
  };
}

function optionsOf({ source, ledgerSheet, typed }: ThreePublicState): ThreePublicOptions {
  const { actual, ...others } = typed;
  if (source === 'typed') return { ledger: false, typed };
  const named = actual === undefined ? typed : others;
  if (source === 'tables') return { ledger: false, typed: named };
  return { typed: named, ...(ledgerSheet === undefined ? {} : { ledger: { sheets: [ledgerSheet] } }) };
}

interface Output {
  readonly writes: readonly PlannedWrite[];
  readonly newSheet: NewSheet | undefined;
}

function output({ items, newSheet }: ThreePublicResult, ticked: ReadonlySet<string>, formulas: boolean): Output {
  return { writes: chosenWrites(items, (item) => ticked.has(itemId(item)), formulas ? 'formulas' : 'values'), newSheet };
}
