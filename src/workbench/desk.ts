import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Language } from '../core';
import { HostError } from '../hosts/port';
import { countChanges, type Changes } from './document/changes';
import { OpenDocument } from './document/document';
import { download } from '../taskpane/download';
import { type Draft, DraftStore } from './document/draft';
import { type LoadedFile, loadFile } from './document/load';
import { stayOpen, untilClosed } from './document/visits';
import { type ActiveCell, watchActiveCell } from './grid/active-cell';
import type { PageGrid } from './grid/create';
import { guard, type Refusal } from './grid/guard';
import { findInGrid, type Found } from './grid/find';
import { turnSheet } from './grid/turn-sheet';
import { fetchSample, type Sample } from './samples';
import { savedWords, type Word } from './words';

/** A sentence for the user: our own words, or a host's own Chinese message. */
export type Said =
  | { readonly word: Word; readonly data?: Readonly<Record<string, string | number>> }
  | { readonly message: string };

export type DeskNotice = Said & { readonly tone: 'info' | 'success' | 'warning' | 'error' };

export interface DeskState {
  /** The start screen lies over the grid. */
  readonly starting: boolean;
  /** How often 查找 was asked for since its bar was closed; 0: no bar. */
  readonly finding: number;
  readonly document: OpenDocument | undefined;
  /** Changes that are not in a saved file. */
  readonly unsaved: number;
  /** They are in a draft on this computer. */
  readonly draftKept: boolean;
  /** The browser keeps nothing on this computer: what is not saved is lost with the page. */
  readonly draftsRefused: boolean;
  readonly opening: { readonly name: string; readonly done: number; readonly total: number } | undefined;
  readonly saving: boolean;
  readonly notice: DeskNotice | undefined;
  /** What an earlier visit left behind. */
  readonly draft: Draft | undefined;
  /** Waits for a decision, because something is unsaved. */
  readonly waiting: Source | undefined;
}

interface Source {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  readonly changes?: Changes;
  /** Why it could not be fetched. */
  readonly missing: Word;
}

const FIRST: DeskState = {
  starting: true,
  finding: 0,
  document: undefined,
  unsaved: 0,
  draftKept: false,
  draftsRefused: false,
  opening: undefined,
  saving: false,
  notice: undefined,
  draft: undefined,
  waiting: undefined,
};

/** A draft follows a change by this much. */
const DRAFT_DELAY_MS = 400;

export type Desk = ReturnType<typeof createDesk>;

/** What the page can do with workbooks. Actions never reject: what fails becomes a notice. */
export function createDesk(grid: PageGrid, language: () => Language) {
  const store: StoreApi<DeskState> = createStore(() => FIRST);
  const { getState, setState } = store;
  const visit = `${Date.now()}-${Math.random()}`;
  const drafts = new DraftStore(visit);
  stayOpen(visit);
  let abort: AbortController | undefined;
  let counting: ReturnType<typeof setTimeout> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  guard(grid, () => getState().document?.book, (refusal) => {
    setState({ notice: { tone: 'info', ...refusalWords(refusal, getState().document?.file.name ?? '') } });
  });

  function fail(error: unknown, otherwise: Said): void {
    if (!(error instanceof HostError)) console.error(error);
    const said = error instanceof HostError ? { message: error.message } : otherwise;
    setState({ notice: { tone: error instanceof HostError && error.code === 'cancelled' ? 'info' : 'error', ...said } });
  }

  function changed(): void {
    counting ??= setTimeout(() => {
      counting = undefined;
      countUnsaved();
    }, 0);
    timer ??= setTimeout(() => void keepDraft(), DRAFT_DELAY_MS);
  }

  function countUnsaved(): Changes | undefined {
    const { document } = getState();
    // What a read-only file does not take can be neither saved nor lost.
    const changes = document?.file.readOnly === true ? undefined : document?.changes();
    const unsaved = changes ? countChanges(changes) : 0;
    if (getState().unsaved !== unsaved) setState({ unsaved, draftKept: false });
    return changes;
  }

  /** Keeps the unsaved state on this computer; a browser that refuses to keep anything loses only the draft. */
  async function keepDraft(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const { document } = getState();
    if (!document) return;
    const changes = countUnsaved();
    const { name, bytes } = document.file;
    try {
      if (changes && countChanges(changes) > 0) {
        await drafts.save({ name, bytes, changes, time: Date.now() });
        setState({ draftKept: true });
      } else await drafts.clear();
    } catch (error) {
      refused(error);
    }
  }

  /** Browsers refuse by a DOMException; anything else is a fault of ours. */
  function refused(error: unknown): void {
    if (!(error instanceof DOMException)) throw error;
    setState({ draftsRefused: true });
  }

  async function open(source: Source): Promise<void> {
    abort?.abort();
    const stop = new AbortController();
    abort = stop;
    setState({ opening: { name: source.name, done: 0, total: 0 }, notice: undefined, waiting: undefined });
    try {
      const bytes = await source.bytes();
      const onProgress = (done: number, total: number): void => {
        setState({ opening: { name: source.name, done, total } });
      };
      const file = await loadFile(bytes, source.name, { signal: stop.signal, onProgress });
      await grid.drawn;
      const before = getState().document;
      // The grid wants the new workbook before the old one is gone.
      const document = new OpenDocument(grid, file, language, changed);
      before?.dispose();
      if (source.changes) await document.apply(source.changes);
      const notice = noticeOf(file);
      setState({ document, starting: false, unsaved: 0, notice });
      changed();
    } catch (error) {
      if (abort === stop) fail(error, { word: source.missing, data: { name: source.name } });
    } finally {
      if (abort === stop) setState({ opening: undefined });
    }
  }

  /** Asks first where something would be lost. */
  async function request(source: Source): Promise<void> {
    // What is being typed is part of the workbook as well.
    await grid.endEditing();
    await keepDraft();
    if (getState().unsaved > 0) setState({ waiting: source });
    else await open(source);
  }

  async function lookForDraft(): Promise<void> {
    try {
      await drafts.clearOld();
      setState({ draft: await drafts.load((visit) => void lookWhenClosed(visit)) });
    } catch (error) {
      refused(error);
    }
  }

  /** A page that is only just being left, or is left later, leaves its draft to this one. */
  async function lookWhenClosed(visit: string): Promise<void> {
    await untilClosed(visit);
    if (!getState().draft) await lookForDraft();
  }

  return {
    store,

    openFile: (file: File): Promise<void> =>
      request({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()), missing: 'failed' }),
    openSample: (sample: Sample): Promise<void> => request({ name: sample.file, bytes: () => fetchSample(sample), missing: 'sampleMissing' }),
    cancelOpening(): void {
      abort?.abort();
      abort = undefined;
      setState({ opening: undefined, notice: { tone: 'info', word: 'cancelled' } });
    },
    async confirmReplace(): Promise<void> {
      const { waiting } = getState();
      // The draft stays until the other workbook is there: a file that cannot be opened takes nothing's place.
      if (waiting) await open(waiting);
    },
    stayHere(): void {
      setState({ waiting: undefined });
    },

    async save(): Promise<void> {
      const { document, saving } = getState();
      if (!document || saving || document.file.readOnly) return;
      setState({ saving: true, notice: undefined });
      try {
        const { name } = document.file;
        const { bytes, saved } = await document.save();
        download(bytes, name);
        setState({ unsaved: 0, notice: { tone: 'success', word: 'saved', data: { name, what: savedWords(saved, language()) } } });
        await keepDraft();
      } catch (error) {
        fail(error, { word: 'saveFailed' });
      } finally {
        setState({ saving: false });
      }
    },
    watchCell: (listener: (cell: ActiveCell) => void): (() => void) => watchActiveCell(grid, listener),
    focusSheet: grid.focus,
    setDark: grid.setDark,
    /** The next visible sheet, or the one before. */
    turnSheet: (by: 1 | -1): void => {
      turnSheet(grid, by);
    },
    askToFind(): void {
      setState({ finding: getState().finding + 1 });
    },
    endFinding(): void {
      setState({ finding: 0 });
      grid.focus();
    },
    /** Goes to the next cell that shows the text, or the one before. */
    find: (text: string, by: 1 | -1): Found | undefined => findInGrid(grid, text, by),
    undo: (): void => void grid.api.undo(),
    redo: (): void => void grid.api.redo(),

    lookForDraft,
    async restoreDraft(): Promise<void> {
      const { draft } = getState();
      if (!draft) return;
      setState({ draft: undefined });
      await open({ name: draft.name, bytes: () => Promise.resolve(draft.bytes), changes: draft.changes, missing: 'failed' });
      // Only once this visit keeps the same changes may the old draft go.
      await keepDraft();
      if (getState().unsaved > 0) await drafts.clear(draft.visit);
    },
    async discardDraft(): Promise<void> {
      const { draft } = getState();
      setState({ draft: undefined });
      if (draft) await drafts.clear(draft.visit);
    },
    /** 清除草稿: those of earlier visits. What is open here keeps its own until it is saved. */
    async clearDrafts(): Promise<void> {
      await drafts.clearAll();
      setState({ draft: undefined, notice: { tone: 'success', word: 'draftsCleared' } });
    },
    keepDraft,

    showStart(starting: boolean): void {
      setState({ starting });
    },
    dismiss(): void {
      setState({ notice: undefined });
    },
  };
}

function refusalWords(refusal: Refusal, name: string): Said {
  switch (refusal.kind) {
    case 'structure':
    case 'format':
      return { word: refusal.kind };
    case 'locked':
      return { word: 'locked', data: { cell: refusal.cell } };
    case 'readOnly':
      return { word: 'readOnlyNotice', data: { name } };
  }
}

/** What a file opened only for reading is told about; a document also says what of it was not read. */
function noticeOf({ name, readOnly, snapshot: { document } }: LoadedFile): DeskNotice | undefined {
  if (!readOnly) return undefined;
  if (!document) return { tone: 'info', word: 'readOnlyNotice', data: { name } };
  const unread = document.gaps.length;
  return unread === 0 ? { tone: 'info', word: 'documentNotice', data: { name } } : { tone: 'warning', word: 'documentUnread', data: { name, count: unread } };
}
