import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Language } from '../core';
import { threePublicSteps } from '../fill/three-public';
import { type Host, HostError } from '../hosts/port';
import { createActions } from './actions';
import type { Check } from './checking';
import { createChoosing } from './choosing';
import { type Clock, REAL_CLOCK } from './drive';
import { createCorrecting } from './correcting';
import { createExporting } from './exporting';
import { createSummary, type Summarise } from './fill/evaluation-summary';
import { createFilling } from './fill/filling';
import type { Fill } from './fill/planning';
import type { ReadFile } from './fill/previous-file';
import { createThreePublic, type ThreePublic } from './fill/three-public';
import { claimsOf } from './fill/three-public-selection';
import { createInserting } from './inserting';
import { createJumps } from './jumps';
import type { Later } from './live';
import { createMarking } from './marking';
import { createNoteKeeping } from './note-keeping';
import type { Parts } from './parts';
import { createPlacing, type Enter } from './placing';
import { createReviewing } from './reviewing';
import { createPublishing, type Publish, type WriteDocument } from './text/publishing';
import { createTexts, type ReadText } from './text/texts';
import { createWriting, type Write } from './text/writing';
import { FIRST_STATE, type Filter, type Scope, type SessionState } from './state';

export interface SessionOptions {
  readonly host: Host;
  readonly check: Check;
  readonly fill: Fill;
  readonly threePublic?: ThreePublic;
  /** Writes 情况说明; absent where the pane is not offered it. */
  readonly write?: Write;
  /** Puts the published document together. */
  readonly publish: Publish;
  /** Lays it out; absent where the pane is not offered it. */
  readonly writeDocument?: WriteDocument;
  readonly summarise: Summarise;
  readonly enter: Enter;
  /** Reads a file the user chooses beside the open workbook; absent where the pane is not offered one. */
  readonly readFile?: ReadFile;
  /** Reads a text the user chooses beside the open workbook. */
  readonly readText?: ReadText;
  readonly language: () => Language;
  readonly clock?: Clock;
  /** When to look again after an edit; absent where the result waits until it is asked for. */
  readonly later?: Later;
}

export type Session = ReturnType<typeof createSession>;

/** One workbook from reading to report. Actions never reject: what fails becomes a status or a notice. */
export function createSession({ host, check, fill, threePublic = threePublicSteps, summarise, enter, readFile, readText, write, publish, writeDocument, language, clock = REAL_CLOCK, later }: SessionOptions) {
  const store: StoreApi<SessionState> = createStore(() => FIRST_STATE);
  const { getState, setState } = store;
  const { act, notify, log } = createActions(setState);
  const parts: Parts = { host, getState, setState, act, notify, log };

  const notes = createNoteKeeping(parts);
  const marks = createMarking(parts);
  const jumps = createJumps(parts);
  const exporting = createExporting({ ...parts, language });
  const reviewing = createReviewing({
    ...parts,
    check,
    clock,
    documents: () => texts.documents(),
    onResult: (notesReadable) => {
      notes.setReadable(notesReadable);
      jumps.forget();
    },
  });

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
      summary.edited(sheet);
      placing.edited(sheet);
      reviewing.edited(sheet);
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

  const summary = createSummary({
    host,
    summarise,
    clock,
    filling,
    get: () => getState().summary,
    set: (change) => {
      setState((state) => ({ summary: { ...state.summary, ...change } }));
    },
    formulas: () => getState().fill.as === 'formulas',
    notify,
    log,
  });

  const recheckAll = (): Promise<void> => startCheck('workbook');
  const texts = createTexts({ ...parts, readText, filling, recheck: recheckAll });
  const writing = createWriting({ ...parts, write, readFile: readFile ?? refuseFile, clock, filling, recheck: recheckAll, onGiven: () => publishing.follow(), replace: texts.replace });
  const publishing = createPublishing({ ...parts, publish, writeDocument, clock, filling, given: writing.given });

  const placing = createPlacing({ ...parts, enter, clock, filling });

  const stopListening = host.onChange(({ sheet }) => {
    if (exporting.owns(sheet)) return;
    for (const part of [filling, threePublicFilling, summary, placing, writing, publishing, reviewing]) part.edited(sheet);
    later?.(() => void recheckQuietly());
  });

  async function recheckQuietly(): Promise<void> {
    if (getState().status.kind !== 'stale') return;
    await reviewing.checkQuietly();
    await marks.refresh();
  }

  async function startCheck(scope: Scope['kind']): Promise<void> {
    await reviewing.check(scope);
    await marks.refresh();
  }

  return {
    store,
    abilities: host.can,
    hostKind: host.kind,
    canReadFiles: readFile !== undefined,
    canReadTexts: readText !== undefined,
    filling,
    threePublic: threePublicFilling,
    writing,
    canWriteText: write !== undefined,
    publishing,
    canPublish: writeDocument !== undefined,
    summary,
    placing,

    check: startCheck,
    /** The last scope again, keeping the place in the list. */
    recheck: () => startCheck(getState().result?.scope.kind ?? 'workbook'),
    cancel: reviewing.cancel,

    select(key: string | undefined): void {
      setState({ selected: key });
    },
    setFilter(filter: Filter): void {
      setState({ filter });
    },
    dismissNotice(): void {
      notify(undefined);
    },

    ...jumps.actions,
    ...notes.actions,
    ...marks.actions,
    ...exporting.actions,
    ...texts.actions,
    ...createInserting(parts),
    ...createChoosing({ ...parts, startCheck, readText }),
    ...createCorrecting({ ...parts, filling, recheck: recheckQuietly }),

    /** Keeps a fault from outside any action for the diagnostics page. */
    logFault(error: unknown): void {
      log('host', error);
    },

    dispose(): void {
      for (const part of [reviewing, filling, threePublicFilling, summary, placing, writing, publishing]) part.cancel();
      stopListening();
    },
  };
}

function refuseFile(): Promise<never> {
  return Promise.reject(new HostError('unsupported', '这里不能选择文件。'));
}
