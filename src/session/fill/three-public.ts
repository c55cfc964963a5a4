import { chosenWrites, type FillItem, itemId } from '../../fill';
import { formFor, layoutById } from '../../fill/three-public';
import type { ThreePublicOptions, ThreePublicProgress, ThreePublicResult } from '../../fill/three-public/types';
import type { PlannedWrite, WorkbookSnapshot } from '../../core';
import type { Host, NewSheet } from '../../hosts/port';
import { type Clock, drive, throwIfCancelled } from '../drive';
import type { Notice } from '../notice';
import { createPreviewTask } from '../task';
import type { Filling } from './filling';
import { type ChosenFile, createPreviousFile, type ReadFile } from './previous-file';
import { type Planning, readSource } from './planning';
import { firstTicks, lockedItems } from './selection';
import { writableFigures } from './three-public-selection';
import { ALL_LEDGERS, threePublicForm, type ThreePublicState } from './three-public-state';

/** The generator of the table (`fill/three-public`), handed in so that the session can be tested without one. */
export type ThreePublic = (workbook: WorkbookSnapshot, options: ThreePublicOptions) => Generator<ThreePublicProgress, ThreePublicResult>;

export interface ThreePublicParts {
  readonly host: Host;
  readonly make: ThreePublic;
  readonly readFile: ReadFile;
  readonly clock: Clock;
  readonly filling: Filling;
  readonly get: () => ThreePublicState;
  readonly set: (change: Partial<ThreePublicState>) => void;
  readonly formulas: () => boolean;
  readonly notify: (notice: Notice | undefined) => void;
  readonly log: (action: string, error: unknown) => void;
}

/** 三公经费表: worked out from a ledger, the tables or typed figures, shown, and only then written. */
export function createThreePublic({ host, make, readFile, clock, filling, get, set, formulas, notify, log }: ThreePublicParts) {
  let looking: AbortController | undefined;

  const task = createPreviewTask({ get, set, hasResult: () => get().result !== undefined, notify, log });

  const previousFile = createPreviousFile({
    read: readFile,
    set: (file) => {
      set({ previousFile: file });
    },
    log,
  });

  /** Another choice: what was worked out before no longer answers it. */
  function choose(change: Partial<Choices>): void {
    task.cancel();
    set({ ...change, result: undefined, ticked: new Set(), locked: new Set(), status: { kind: 'idle' } });
  }

  async function work(signal: AbortSignal): Promise<Worked> {
    looking?.abort();
    task.reads();
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
    set({ suggested: formFor(workbook) });
    const previous = previousFile.workbook();
    const options = { ...optionsOf(get()), ...(previous ? { previous } : {}), formulas: formulas(), chosen };
    const result = await drive(make(workbook, options), { clock, signal, onProgress });
    return { result, locked: lockedItems(result.items, workbook) };
  }

  async function workOut(): Promise<void> {
    await task.run('threePublic', async (signal) => {
      const { result, locked } = await work(signal);
      set({ result, locked, ticked: firstTicks(result.items, locked), status: task.settle() });
    });
  }

  return {
    choose,
    work: workOut,

    /** Reads the workbook for the layout it asks for, before anything is worked out. */
    async look(): Promise<void> {
      const { suggested, result } = get();
      if (suggested ?? result ?? looking) return;
      if (task.isRunning()) return;
      const own = new AbortController();
      looking = own;
      try {
        const { workbook } = await readSource({ host, signal: own.signal, onStatus: () => undefined });
        if (!get().suggested) set({ suggested: formFor(workbook) });
      } catch (error) {
        if (!own.signal.aborted) log('threePublic', error);
      } finally {
        looking = undefined;
      }
    },

    /** Compares with the workbook of last year, and works the figures out with it at once. */
    async choosePrevious(file: ChosenFile): Promise<void> {
      choose({});
      if (await previousFile.choose(file)) await workOut();
    },
    forgetPrevious(): void {
      previousFile.forget();
      choose({});
    },

    cancel: task.cancel,

    tick(item: FillItem, on: boolean): void {
      const { ticked: before, locked } = get();
      const ticked = new Set(before);
      if (on && !locked.has(itemId(item))) ticked.add(itemId(item));
      else ticked.delete(itemId(item));
      set({ ticked });
    },

    /** 附图表: the figures stay as they are, so nothing is worked out again. */
    setChart(chart: boolean): void {
      set({ chart: chart && host.can.chart !== false });
    },

    /** Works it out once more, so that what is written follows from what stands there now. */
    async generate(): Promise<void> {
      const { result: shown, status } = get();
      if (!shown || status.kind !== 'ready') return;
      const wanted = output(get(), formulas());
      if (wanted.writes.length === 0 && !wanted.newSheet) return;
      await task.run('threePublic', async (signal) => {
        const again = await work(signal);
        const confirmed = output({ ...get(), ...again }, formulas());
        if (task.outdated() || JSON.stringify(confirmed) !== JSON.stringify(wanted)) {
          set({ ...again, status: task.settle() });
          notify({ kind: 'planChanged' });
          return;
        }
        throwIfCancelled(signal);
        set({ status: { kind: 'ready' } });
        if (await filling.applyOther(wanted.writes, wanted.newSheet)) set({ result: undefined, ticked: new Set(), status: { kind: 'idle' } });
      });
    },

    edited: task.edited,
  };
}

/** What the user decides before the figures are worked out. */
type Choices = Pick<ThreePublicState, 'form' | 'source' | 'ledgerSheet' | 'typed' | 'budgetTyped' | 'budgetYear'>;

type Worked = Pick<ThreePublicState, 'locked'> & { readonly result: ThreePublicResult };

const YEAR = /^20\d{2}$/;

function optionsOf(state: ThreePublicState): ThreePublicOptions {
  const form = threePublicForm(state);
  const year = state.budgetYear.trim();
  if (layoutById(form).basis === 'budget') return { form, ledger: false, typed: state.budgetTyped, ...(YEAR.test(year) ? { year: Number(year) } : {}) };
  return { form, ...sourceOf(state) };
}

function sourceOf({ source, ledgerSheet, typed }: ThreePublicState): ThreePublicOptions {
  const { actual, ...others } = typed;
  if (source === 'typed') return { ledger: false, typed };
  const named = actual === undefined ? typed : others;
  if (source === 'tables') return { ledger: false, typed: named };
  return { typed: named, ...(ledgerSheet === undefined ? {} : { ledger: { sheets: ledgerSheet === ALL_LEDGERS ? 'all' : [ledgerSheet] } }) };
}

interface Output {
  readonly writes: readonly PlannedWrite[];
  readonly newSheet: NewSheet | undefined;
}

function output(state: ThreePublicState, formulas: boolean): Output {
  const { items = [], newSheet: plain, newSheetWithChart } = state.result ?? {};
  const newSheet = state.chart ? (newSheetWithChart ?? plain) : plain;
  const chosen = writableFigures(state);
  return { writes: chosenWrites(items, (item) => chosen.has(itemId(item)), formulas ? 'formulas' : 'values'), newSheet };
}
