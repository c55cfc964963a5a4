import type { TextReport } from '../../check/report';
import { normalize, parseChoices, type Rewording, serializeChoices, type WorkbookSnapshot } from '../../core';
import type { NewCell, NewSheet } from '../../hosts/port';
import { type Draft, type TextDocument, textOf, type WriteStepsOptions, type WrittenText } from '../../narrative';
import type { OpenProgress } from '../../reading';
import { type Clock, drive } from '../drive';
import type { Filling } from '../fill/filling';
import { readSource } from '../fill/planning';
import { type ChosenFile, createPreviousFile, type ReadFile } from '../fill/previous-file';
import type { Parts } from '../parts';
import { createPreviewTask } from '../task';
import type { WritingState } from './writing-state';

/** The writer of the text (`narrative/write`), handed in with the sets it knows. */
export type Write = (workbook: WorkbookSnapshot, options: WriteStepsOptions) => Generator<OpenProgress, WrittenText>;

export const ANSWERS_SETTING = 'gouji.answers';
const SHEET = '情况说明';
const FONT = { name: '宋体', size: 12 };
/** In characters of a normal cell: about as wide as a page. */
const WIDTH = 90;

export interface WritingParts extends Parts {
  readonly write: Write | undefined;
  readonly readFile: ReadFile;
  readonly clock: Clock;
  readonly filling: Pick<Filling, 'applyOther'>;
  readonly recheck: () => Promise<void>;
  /** What the text goes by beside the workbook has changed: whatever goes by it as well follows. */
  readonly onGiven: () => Promise<void>;
  /** Replaces words of the texts; true where it was done. */
  readonly replace: (rewordings: readonly Rewording[]) => Promise<boolean>;
}

/** 生成说明: written, shown, and only then put on a sheet of its own or into the text that is there. */
export function createWriting({ host, write, readFile, clock, filling, recheck, onGiven, replace, getState, setState, act, notify, log }: WritingParts) {
  let restored = false;
  const get = (): WritingState => getState().writing;
  const set = (change: Partial<WritingState>): void => {
    setState(({ writing }) => ({ writing: { ...writing, ...change } }));
  };
  const task = createPreviewTask({ get, set, hasResult: () => get().written !== undefined, notify, log });
  const previousFile = createPreviousFile({
    read: readFile,
    set: (file) => {
      set({ previousFile: file });
    },
    log,
  });

  async function restore(): Promise<void> {
    if (!restored) set({ answers: new Map([...parseChoices(await host.getSetting(ANSWERS_SETTING)), ...get().answers]) });
    restored = true;
  }

  /** Written anew where it is shown. */
  async function follow(): Promise<void> {
    if (get().written) await work();
    await onGiven();
  }

  async function work(): Promise<void> {
    if (!write) return;
    await task.run('write', async (signal) => {
      task.reads();
      set({ status: { kind: 'working' } });
      await restore();
      const { workbook, chosen, chosenUnits } = await readSource({ host, signal, onStatus: () => undefined });
      await clock.pause();
      const text = textToRevise(getState().result?.report.texts ?? [], get().written?.choice?.unit);
      const previous = previousFile.workbook();
      const { which, answers } = get();
      const options = { chosen, chosenUnits, answers, ...(which !== undefined && { which }), ...(previous && { previous }), ...(text && { against: documentFrom(text) }) };
      const written = await drive(write(workbook, options), { clock, signal, onProgress: () => undefined });
      set({ written, against: text?.name, ticked: new Set(), status: task.settle() });
    });
  }

  return {
    edited: task.edited,
    cancel: task.cancel,
    work,
    /** What the text goes by beside the workbook. */
    async given() {
      await restore();
      const previous = previousFile.workbook();
      const { which, answers } = get();
      return { which, answers, ...(previous && { previous }) };
    },
    async choosePrevious(file: ChosenFile): Promise<void> {
      if (await previousFile.choose(file)) await follow();
    },
    async chooseUnit(which: string): Promise<void> {
      set({ which });
      await follow();
    },
    /** What a person gave, kept in the workbook; the text is written anew with it. Blank answers are none. */
    async answer(given: ReadonlyMap<string, string>): Promise<void> {
      const answers = new Map([...get().answers, ...given].map(([key, words]) => [key, words.trim()] as const).filter(([, words]) => words !== ''));
      set({ answers });
      await act('answers', () => host.setSetting(ANSWERS_SETTING, serializeChoices(answers)));
      await follow();
    },
    tick(proposal: number, on: boolean): void {
      const ticked = new Set(get().ticked);
      if (on) ticked.add(proposal);
      else ticked.delete(proposal);
      set({ ticked });
    },
    /** The proposals that are ticked, into the text that is there. */
    async applyProposals(): Promise<void> {
      const { written, ticked } = get();
      const chosen = written?.revision?.proposals.filter((_, index) => ticked.has(index)) ?? [];
      const rewordings = chosen.flatMap(({ changes, text }) => changes.map((change): Rewording => ({ place: change.place, text: change.text, sentence: text, follows: 'tables' })));
      if (rewordings.length > 0 && (await replace(rewordings))) await work();
    },
    /** The whole text on a sheet of its own, as one fill that can be taken back; then checked. */
    async toSheet(): Promise<void> {
      const draft = get().written?.draft;
      if (!draft || get().status.kind !== 'ready') return;
      const before = new Set(getState().fill.last?.sheetsAdded);
      if (!(await filling.applyOther([], sheetOf(draft)))) {
        const { status } = getState().fill;
        if (status.kind === 'error') notify({ kind: 'failure', failure: status.failure });
        return;
      }
      const sheet = getState().fill.last?.sheetsAdded.find((name) => !before.has(name)) ?? SHEET;
      await recheck();
      notify({ kind: 'textWritten', sheet });
    },
  };
}

/** The text of the unit; else the first one. */
function textToRevise(texts: readonly TextReport[], unit: string | undefined): TextReport | undefined {
  return texts.find((text) => text.unit === unit) ?? texts[0];
}

function documentFrom({ name, lines }: TextReport): TextDocument {
  return { name, paragraphs: lines.map(({ text, in: where, offset }) => ({ text, words: normalize(text), in: where, offset })) };
}

/** A paragraph a cell, headings in bold. */
function sheetOf(draft: Draft): NewSheet {
  const headings = new Set([draft.title, ...draft.sections.map(({ title }) => title)]);
  const cells = textOf(draft)
    .split('\n')
    .filter((line) => line !== '')
    .map((line): readonly NewCell[] => [{ value: line, wrap: true, font: FONT, ...(headings.has(line) && { bold: true }) }]);
  return { name: SHEET, cells, columnWidths: [WIDTH], merges: [], freezeRows: 0, activate: true };
}
