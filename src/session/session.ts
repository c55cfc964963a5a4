import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CellRef, Language, PlannedWrite } from '../core';
import { threePublicSteps } from '../fill/three-public';
import { type Host, HostError } from '../hosts/port';
import { reportToSheet } from '../report/sheet';
import { type Check, checkWorkbook, CHOICES_SETTING, NOTES_SETTING } from './checking';
import { serializeChoices } from './choices';
import { type Clock, REAL_CLOCK } from './drive';
import { describeFailure, failureOf } from './failure';
import { createFilling } from './fill/filling';
import type { Fill } from './fill/planning';
import type { ReadFile } from './fill/previous-file';
import { createThreePublic, type ThreePublic } from './fill/three-public';
import { claimsOf } from './fill/three-public-selection';
import { brokenFormulas, insertion, insertTarget, type InsertTarget } from './formulas';
import { marksOf } from './marks';
import { type Note, serializeNotes } from './notes';
import { FIRST_STATE, type Filter, type Notice, type Scope, type SessionState, type Status } from './state';
import { notesView, placeAfter } from './view';

export interface SessionOptions {
  readonly host: Host;
  readonly check: Check;
  readonly fill: Fill;
  readonly threePublic?: ThreePublic;
  /** Reads a file the user chooses beside the open workbook; absent where the pane is not offered one. */
  readonly readFile?: ReadFile;
  readonly language: () => Language;
  readonly clock?: Clock;
}

const LOG_LINES = 50;

export type Session = ReturnType<typeof createSession>;

/** One workbook from reading to report. Actions never reject: what fails becomes a status or a notice. */
export function createSession({ host, check, fill, threePublic = threePublicSteps, readFile, language, clock = REAL_CLOCK }: SessionOptions) {
  const store: StoreApi<SessionState> = createStore(() => FIRST_STATE);
  const { getState, setState } = store;
  let running: { readonly abort: AbortController; readonly done: Promise<void> } | undefined;
  /** Sheet edited while the current run was reading or checking. */
  let editedMeanwhile: string | undefined;
  let writingOwnSheet = false;
  const ownSheets = new Set<string>();
  /** Where the user was before the first jump from the list. */
  let cameFrom: CellRef | undefined;
  let notesReadable = true;

  const filling = createFilling({
    host,
    fill,
    clock,
    get: () => getState().fill,
    set: (change) => {
      setState((state) => ({ fill: { ...state.fill, ...change } }));
    },
    notify,
    log,
    onWritten: (sheet) => {
      threePublicFilling.edited(sheet);
      outdated(sheet);
    },
  });

  const threePublicFilling = createThreePublic({
    host,
    make: threePublic,
    readFile: readFile ?? refuseFile,
    clock,
    filling,
    get: () => getState().threePublic,
    set: (change) => {
      setState((state) => {
        const next = { ...state.threePublic, ...change };
        return { threePublic: next, fill: { ...state.fill, claims: claimsOf(next) } };
      });
    },
    formulas: () => getState().fill.as === 'formulas',
    notify,
    log,
  });

  const stopListening = host.onChange(({ sheet }) => {
    if (writingOwnSheet || ownSheets.has(sheet)) return;
    filling.edited(sheet);
    threePublicFilling.edited(sheet);
    outdated(sheet);
  });

  /** The figures of `sheet` are no longer the ones that were checked. */
  function outdated(sheet: string): void {
    if (running) editedMeanwhile = sheet;
    else if (getState().status.kind === 'ready') setState({ status: { kind: 'stale', sheet } });
  }

  function log(action: string, error: unknown): void {
    setState(({ log: lines }) => ({ log: [...lines.slice(1 - LOG_LINES), `${action}: ${describeFailure(error)}`] }));
  }

  /** Runs a host action; what it refuses becomes a notice. */
  async function act<Value>(action: string, work: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await work();
    } catch (error) {
      log(action, error);
      notify({ kind: 'failure', failure: failureOf(error) });
      return undefined;
    }
  }

  function notify(notice: Notice | undefined): void {
    setState({ notice });
  }

  async function run(scope: Scope['kind'], signal: AbortSignal): Promise<void> {
    const before = getState().status;
    editedMeanwhile = undefined;
    setState({ status: { kind: 'reading', done: 0, total: 0 }, notice: undefined });
    try {
      const onStatus = (status: Status): void => {
        setState({ status });
      };
      const { result, notes, chosen } = await checkWorkbook(scope, { host, check, clock, signal, onStatus });
      notesReadable = notes !== undefined;
      const previous = getState().result?.report.findings ?? [];
      setState((state) => ({
        result,
        notes: notes ?? [],
        chosen,
        selected: placeAfter(previous, result.report.findings, state.selected),
        status: editedMeanwhile === undefined ? { kind: 'ready' } : { kind: 'stale', sheet: editedMeanwhile },
        ...(notesReadable ? {} : { notice: { kind: 'notesUnreadable' } }),
      }));
      cameFrom = undefined;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'cancelled') setState({ status: settled(before), notice: { kind: 'cancelled' } });
      else {
        log('check', error);
        setState({ status: { kind: 'error', failure } });
      }
    }
  }

  /** The status to fall back to when a run is cancelled; an edit seen meanwhile is not forgotten. */
  function settled(before: Status): Status {
    if (getState().result === undefined) return { kind: 'idle' };
    if (before.kind === 'stale') return before;
    return editedMeanwhile === undefined ? { kind: 'ready' } : { kind: 'stale', sheet: editedMeanwhile };
  }

  async function startCheck(scope: Scope['kind']): Promise<void> {
    while (running) {
      running.abort.abort();
      await running.done;
    }
    const abort = new AbortController();
    const done = run(scope, abort.signal);
    running = { abort, done };
    await done;
    running = undefined;
    await refreshMarks();
  }

  async function keepNotes(change: (notes: readonly Note[]) => readonly Note[]): Promise<void> {
    if (!notesReadable) {
      notify({ kind: 'notesUnreadable' });
      return;
    }
    const notes = change(getState().notes);
    await act('note', async () => {
      await host.setSetting(NOTES_SETTING, serializeNotes(notes));
      setState({ notes, notice: host.can.write ? undefined : { kind: 'noteNotSaved' } });
    });
  }

  async function putMarks(keys: ReadonlySet<string>): Promise<number | undefined> {
    return act('mark', async () => {
      const findings = getState().result?.report.findings.filter((finding) => keys.has(finding.key)) ?? [];
      const marks = marksOf(findings);
      if (getState().marked.size > 0) await host.unmark();
      if (marks.length > 0) await host.mark(marks);
      setState({ marked: new Set(findings.map((finding) => finding.key)) });
      return marks.length;
    });
  }

  /** After a re-check a corrected cell loses its mark, and the others keep theirs. */
  async function refreshMarks(): Promise<void> {
    const { marked, result, status } = getState();
    if (marked.size === 0 || !result || status.kind === 'error') return;
    const left = new Set(result.report.findings.map((finding) => finding.key));
    if ([...marked].some((key) => !left.has(key))) await putMarks(marked);
  }

  return {
    store,
    abilities: host.can,
    hostKind: host.kind,
    canReadFiles: readFile !== undefined,
    filling,
    threePublic: threePublicFilling,

    check: startCheck,
    /** The last scope again, keeping the place in the list. */
    recheck: () => startCheck(getState().result?.scope.kind ?? 'workbook'),
    cancel(): void {
      running?.abort.abort();
    },

    select(key: string | undefined): void {
      setState({ selected: key });
    },
    setFilter(filter: Filter): void {
      setState({ filter });
    },
    dismissNotice(): void {
      notify(undefined);
    },

    /** Selects a cell in the sheet; the first jump remembers where the user was. */
    async goTo(cell: CellRef): Promise<void> {
      await act('select', async () => {
        cameFrom ??= await host.activeCell();
        await host.select(cell);
      });
    },
    /** Back to where the user was before the first jump; false where there was none. */
    async goBack(): Promise<boolean> {
      const target = cameFrom;
      cameFrom = undefined;
      if (!target) return false;
      await act('select', () => host.select(target));
      return true;
    },

    /** Blank text removes the note. A note is stamped with the figures of now, so saving also confirms a stale one. */
    async setNote(key: string, text: string): Promise<void> {
      const { result, notes } = getState();
      const finding = result?.report.findings.find((candidate) => candidate.key === key);
      if (!result || !finding) return;
      const moved = notesView(result, notes).attached.get(key)?.note.key;
      const others = (list: readonly Note[]): readonly Note[] => list.filter((note) => note.key !== key && note.key !== moved);
      const trimmed = text.trim();
      const note: Note = {
        key,
        rule: finding.rule,
        sheet: finding.cells[0]?.sheet ?? '',
        sentence: finding.message,
        text: trimmed,
        figures: result.figures.get(key) ?? [],
      };
      await keepNotes((list) => (trimmed === '' ? others(list) : [...others(list), note]));
    },
    async removeNote(note: Note): Promise<void> {
      await keepNotes((list) => list.filter((candidate) => candidate !== note));
    },

    async toggleMark(key: string): Promise<void> {
      const keys = new Set(getState().marked);
      if (!keys.delete(key)) keys.add(key);
      await putMarks(keys);
    },
    async markAll(keys: readonly string[]): Promise<void> {
      const cells = await putMarks(new Set(keys));
      if (cells !== undefined) notify({ kind: 'marked', cells });
    },
    /** Also removes marks left by an earlier session. */
    async clearMarks(): Promise<void> {
      await act('unmark', async () => {
        await host.unmark();
        setState({ marked: new Set(), notice: { kind: 'unmarked' } });
      });
    },

    async exportReport(): Promise<void> {
      const { result, notes } = getState();
      if (!result) return;
      const texts = new Map([...notesView(result, notes).attached].map(([key, { note }]) => [key, note.text]));
      writingOwnSheet = true;
      await act('export', async () => {
        const sheet = await host.addSheet(reportToSheet(result.report, { language: language(), notes: texts }));
        ownSheets.add(sheet);
        notify({ kind: 'exported', sheet });
      });
      writingOwnSheet = false;
    },

    /** Takes a region for the given form and checks again. */
    async choose(region: string, form: string): Promise<void> {
      const chosen = new Map(getState().chosen).set(region, form);
      const kept = await act('choose', async () => {
        await host.setSetting(CHOICES_SETTING, serializeChoices(chosen));
        return true;
      });
      if (kept) await startCheck(getState().result?.scope.kind ?? 'workbook');
    },

    insertTarget: (): Promise<InsertTarget | undefined> => act('insert', () => insertTarget(host)),
    async insert(target: InsertTarget, formula: string): Promise<void> {
      await act('insert', async () => {
        await host.write([insertion(target, formula)]);
        notify({ kind: 'inserted', cell: target.cell });
      });
    },
    brokenFormulas: (): Promise<readonly PlannedWrite[] | undefined> => act('formulas', () => brokenFormulas(host)),
    async repair(writes: readonly PlannedWrite[]): Promise<void> {
      await act('repair', async () => {
        await host.write(writes);
        notify({ kind: 'repaired', formulas: writes.length });
      });
    },

    /** Keeps a fault from outside any action for the diagnostics page. */
    logFault(error: unknown): void {
      log('host', error);
    },

    dispose(): void {
      running?.abort.abort();
      filling.cancel();
      threePublicFilling.cancel();
      stopListening();
    },
  };
}

function refuseFile(): Promise<never> {
  return Promise.reject(new HostError('unsupported', '这里不能选择文件。'));
}
