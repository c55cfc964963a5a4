import { type FillItem, type Intent, INTENTS, itemId, type WriteAs } from '../../fill';
import { type Host, HostError, type NewSheet } from '../../hosts/port';
import type { PlannedWrite } from '../../core';
import { type Clock, throwIfCancelled } from '../drive';
import type { Notice } from '../notice';
import { createTask } from '../task';
import { type AddedSheet, type JournalEntry, lastFill } from './journal';
import { type Fill, type Planning, propose, readSource, type Source } from './planning';
import { FillRecord } from './record';
import { chosenItems, firstTicks, keptTicks, writesOf } from './selection';
import type { FillState, FillStatus, Proposal } from './state';
import { takeAway } from './taking-away';
import { describeSheet, takeBack } from './undoing';

export interface FillingParts {
  readonly host: Host;
  readonly fill: Fill;
  readonly clock: Clock;
  readonly get: () => FillState;
  readonly set: (change: Partial<FillState>) => void;
  readonly notify: (notice: Notice | undefined) => void;
  readonly log: (action: string, error: unknown) => void;
  /** The workbook now holds other figures than were checked. */
  readonly onWritten: (sheet: string) => void;
}

export type Filling = ReturnType<typeof createFilling>;

/** 填报: from the plan to one verified write, and back. Actions never reject. */
export function createFilling({ host, fill, clock, get, set, notify, log, onWritten }: FillingParts) {
  let source: Source | undefined;
  const record = new FillRecord(host);

  const setStatus = (status: FillStatus): void => {
    set({ status });
  };
  const task = createTask({
    hasResult: () => get().proposal !== undefined,
    isReady: () => get().status.kind === 'ready',
    setStatus,
    notify,
    log,
    failsBeside: true,
  });

  function run(action: string, work: (parts: Planning) => Promise<void>): Promise<void> {
    return task.run(action, (signal) => work({ host, fill, clock, signal, onStatus: setStatus }));
  }

  function read(parts: Planning): Promise<Source> {
    task.reads();
    return readSource(parts);
  }

  async function plan(): Promise<void> {
    await run('plan', async (parts) => {
      const last = lastFill(await record.entries());
      source = await read(parts);
      const proposal = await propose(source, [], parts);
      set({ last, proposal, ticked: firstTicks(proposal.items, proposal.locked), status: task.settle() });
    });
  }

  /** A figure that is put right may change what others must be: the plan is worked out again with it. */
  async function replan(): Promise<void> {
    const { proposal: old, ticked } = get();
    if (!old || !source) return;
    const from = source;
    const corrections = chosenItems(get()).filter((item) => item.kind === 'correct');
    await run('plan', async (parts) => {
      const proposal = await propose(from, corrections, parts);
      const known = new Set(old.items.map(itemId));
      const fresh = firstTicks(proposal.items.filter((item) => !known.has(itemId(item))), proposal.locked);
      set({ proposal, ticked: new Set([...ticked, ...fresh]), status: task.settle() });
    });
  }

  /** The workbook as it stands now and the plan that follows from it; worked out once more where somebody edited meanwhile. */
  async function planAgain(corrections: readonly FillItem[], parts: Planning): Promise<{ readonly now: Source; readonly again: Proposal }> {
    const attempt = async () => {
      const now = await read(parts);
      return { now, again: await propose(now, corrections, parts) };
    };
    const first = await attempt();
    return task.outdated() ? attempt() : first;
  }

  /** Adds the sheet and writes, all or nothing, and keeps how to take it back. */
  async function write(writes: readonly PlannedWrite[], newSheet?: NewSheet): Promise<void> {
    // Read first: once something is written, nothing may stand between it and the record of how to take it back.
    const earlier = await record.entries();
    const sheets = newSheet ? [await addDescribed(newSheet)] : [];
    const undo = await writeOrRemove(writes, sheets);
    const entries = [...earlier, { undo, sheets }];
    set({ proposal: undefined, ticked: new Set(), status: { kind: 'idle' }, last: lastFill(entries) });
    onWritten(writes[0]?.cell.sheet ?? sheets[0]?.name ?? '');
    await keep(entries);
  }

  async function addDescribed(newSheet: NewSheet): Promise<AddedSheet> {
    const name = await host.addSheet(newSheet);
    try {
      return await describeSheet(host, name);
    } catch (error) {
      return takeAway(host, [name], error, log);
    }
  }

  async function writeOrRemove(writes: readonly PlannedWrite[], sheets: readonly AddedSheet[]): Promise<readonly PlannedWrite[]> {
    if (writes.length === 0) return [];
    try {
      return (await host.write(writes)).undo;
    } catch (error) {
      return takeAway(host, sheets.map(({ name }) => name), error, log);
    }
  }

  /** Where the workbook does not take the journal, the fill stands and can be taken back until the pane is closed. */
  async function keep(entries: readonly JournalEntry[]): Promise<void> {
    try {
      await record.keep(entries);
      if (await record.isNewer()) notify({ kind: 'journalNewer' });
    } catch (error) {
      log('journal', error);
      notify({ kind: 'journalNotKept' });
    }
  }

  async function undoNewest(): Promise<void> {
    try {
      const onLeft = (left: readonly JournalEntry[]): void => {
        set({ last: lastFill(left) });
      };
      const { cells, sheets, already, sheet } = await takeBack(host, { record, onLeft, log });
      set({ proposal: undefined, status: { kind: 'idle' } });
      onWritten(sheet);
      notify(already ? { kind: 'alreadyUndone' } : { kind: 'undone', cells, ...(sheets.length > 0 && { sheets }) });
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== 'changed') throw error;
      notify({ kind: 'undoRefused', cells: error.cells });
    }
  }

  return {
    plan,

    cancel: task.cancel,

    /** Looks whether the workbook holds a fill of an earlier session that can be taken back. */
    async restore(): Promise<void> {
      if (get().last || task.isRunning()) return;
      try {
        set({ last: lastFill(await record.entries()) });
        if (await record.isNewer()) notify({ kind: 'journalNewer' });
      } catch (error) {
        log('journal', error);
      }
    },

    async setIntent(intent: Intent, on: boolean): Promise<void> {
      const { proposal, ticked } = get();
      const intents = new Set(get().intents);
      if (on) intents.add(intent);
      else intents.delete(intent);
      set({ intents });
      const corrects = (item: FillItem): boolean => item.intent === intent && item.kind === 'correct' && ticked.has(itemId(item));
      if (proposal?.items.some(corrects)) await replan();
    },

    async tick(items: readonly FillItem[], on: boolean): Promise<void> {
      const { proposal, ticked: before } = get();
      const ticked = new Set(before);
      for (const item of items) {
        const id = itemId(item);
        if (on && proposal?.locked.has(id) !== true) ticked.add(id);
        else ticked.delete(id);
      }
      set({ ticked });
      if (items.some((item) => item.kind === 'correct')) await replan();
    },

    setAs(as: WriteAs): void {
      set({ as });
    },

    /**
     * Reads once more, makes sure the plan still follows from what stands there, and writes it in one batch. `only`: these items and
     * no others, whatever is ticked, as the values shown. True where it was done.
     */
    async apply(only?: ReadonlySet<string>): Promise<boolean> {
      const chosen = (): FillState => (only ? { ...get(), ticked: only, intents: new Set(INTENTS), as: 'values' } : get());
      const { status, proposal } = get();
      const wanted = writesOf(chosen());
      if (status.kind !== 'ready' || !proposal || wanted.length === 0) return false;
      const corrections = chosenItems(chosen()).filter((item) => item.kind === 'correct');
      let done = false;
      await run('fill', async (parts) => {
        const { now, again } = await planAgain(corrections, parts);
        const confirmed = writesOf({ ...chosen(), proposal: again });
        if (task.outdated() || !sameWrites(wanted, confirmed)) {
          source = now;
          set({ proposal: again, ticked: keptTicks(get().ticked, again.items, corrections), status: task.settle() });
          notify({ kind: 'planChanged' });
          return;
        }
        throwIfCancelled(parts.signal);
        set({ status: { kind: 'applying' } });
        await task.hold(() => write(wanted));
        done = true;
      });
      return done;
    },

    /** Adds a sheet, or writes figures that were not solved for but worked out elsewhere (三公经费表). True where it was done. */
    async applyOther(writes: readonly PlannedWrite[], newSheet: NewSheet | undefined): Promise<boolean> {
      let done = false;
      await run('fill', async () => {
        set({ status: { kind: 'applying' } });
        await task.hold(() => write(writes, newSheet));
        done = true;
      });
      return done;
    },

    /** 撤销本次填报. */
    async undo(): Promise<void> {
      await run('undo', () => task.hold(undoNewest));
    },

    edited: task.edited,
  };
}

/** The same cells get the same contents in place of the same contents. */
function sameWrites(a: readonly PlannedWrite[], b: readonly PlannedWrite[]): boolean {
  const text = (writes: readonly PlannedWrite[]): readonly string[] =>
    writes.map(({ cell, old, next }) => JSON.stringify([cell.sheet, cell.row, cell.column, old.formula ?? old.value, next])).sort();
  return JSON.stringify(text(a)) === JSON.stringify(text(b));
}
