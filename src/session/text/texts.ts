import { documentOf, type TextDocument } from '../../narrative';
import type { Rewording } from '../../core';
import { HostError, type ReadOptions } from '../../hosts/port';
import { failureOf } from '../failure';
import type { ChosenFile } from '../fill/previous-file';
import type { Parts } from '../parts';
import type { Filling } from '../fill/filling';
import { replacedIn, rewordingsOf, sorted, writesFor } from './replacing';
import { type ChosenText, type GivenText, LONGEST_KEPT, LONGEST_READ, parseText, serializeText, TEXT_SETTING } from './given';
import type { TextState } from './state';

/** Replacements that can be taken back. */
const MOST_EARLIER = 20;

/** The text of a file the user chooses; handed in, because only the entry knows how. Rejects with `HostError`. */
export type ReadText = (file: ChosenFile, options: ReadOptions) => Promise<ChosenText>;

export interface TextsParts extends Parts {
  readonly readText: ReadText | undefined;
  /** Writes what is replaced in a sheet, and takes it back. */
  readonly filling: Pick<Filling, 'applyOther'>;
  /** Checks the workbook with the text that is given now. */
  readonly recheck: () => Promise<void>;
}

/** A 情况说明 given beside the workbook: pasted or read from a file, kept in the workbook as other choices are. */
export function createTexts({ host, readText, filling, recheck, getState, setState, act, notify, log }: TextsParts) {
  let restored = false;
  let reading: AbortController | undefined;

  function set(change: Partial<TextState>): void {
    setState(({ text }) => ({ text: { ...text, ...change } }));
  }

  async function keep(given: GivenText | undefined): Promise<void> {
    restored = true;
    const fits = given === undefined || given.text.length <= LONGEST_KEPT;
    set({ given, refused: undefined, ticked: new Set(), kept: fits && host.can.write });
    await act('text', () => host.setSetting(TEXT_SETTING, fits ? serializeText(given) : undefined));
  }

  async function restore(): Promise<void> {
    if (restored) return;
    const given = parseText(await host.getSetting(TEXT_SETTING));
    if (restored) return;
    restored = true;
    set({ given });
  }

  async function give(given: GivenText): Promise<void> {
    if (given.text.length > LONGEST_READ) {
      set({ refused: { name: given.name, failure: failureOf(tooLong()) } });
      return;
    }
    set({ earlier: [] });
    await keep(given.text.trim() === '' ? undefined : given);
    await recheck();
  }

  async function replaceInSheets(cells: ReturnType<typeof sorted>['cells']): Promise<boolean> {
    const writes = await act('replace', async () => writesFor(cells, await host.read({ sheets: [...new Set(cells.map(({ cell }) => cell.sheet))] })));
    if (!writes) return false;
    if (await filling.applyOther(writes, undefined)) return true;
    const { status } = getState().fill;
    if (status.kind === 'error') notify({ kind: 'failure', failure: status.failure });
    return false;
  }

  /** In the sheets as one verified write, in the text given beside them at once; then checked again. True where it was done. */
  async function replace(rewordings: readonly Rewording[]): Promise<boolean> {
    const { given, earlier } = getState().text;
    const { cells, lines } = sorted(rewordings, given?.name);
    const next = given && lines.size > 0 ? replacedIn(given.text, lines) : undefined;
    if (cells.length === 0 && next === undefined) return false;
    if (cells.length > 0 && !(await replaceInSheets(cells))) return false;
    if (given && next !== undefined) {
      set({ earlier: [...earlier.slice(1 - MOST_EARLIER), given.text] });
      await keep({ ...given, text: next });
    }
    set({ ticked: new Set() });
    await recheck();
    notify(cells.length > 0 ? { kind: 'corrected', cells: cells.map(({ cell }) => cell) } : { kind: 'replaced', words: rewordings.length });
    return true;
  }

  return {
    replace,
    /** What a check holds against the tables beside the sheets of the workbook. */
    async documents(): Promise<readonly TextDocument[]> {
      await restore();
      const { given } = getState().text;
      return given ? [documentOf(given.name, given.text, given.pages)] : [];
    },

    actions: {
      /** Looks whether the workbook keeps a text. */
      async restoreText(): Promise<void> {
        try {
          await restore();
        } catch (error) {
          log('text', error);
        }
      },
      /** Takes a text, keeps it in the workbook, and checks it. Blank text is none. */
      giveText: give,
      async openText(file: ChosenFile): Promise<void> {
        if (!readText) return;
        reading?.abort();
        const own = new AbortController();
        reading = own;
        const { name } = file;
        set({ reading: name, refused: undefined });
        try {
          const chosen = await readText(file, { signal: own.signal });
          // Another file was chosen meanwhile, or none.
          if (reading !== own) return;
          set({ reading: undefined });
          await give({ name, ...chosen });
        } catch (error) {
          if (reading !== own) return;
          log('text', error);
          set({ reading: undefined, refused: { name, failure: failureOf(error) } });
        }
      },
      cancelText(): void {
        reading?.abort();
        reading = undefined;
        set({ reading: undefined });
      },
      tickRewording(key: string, on: boolean): void {
        const ticked = new Set(getState().text.ticked);
        if (on) ticked.add(key);
        else ticked.delete(key);
        set({ ticked });
      },
      /** 替换: what is ticked. */
      async replaceTicked(): Promise<void> {
        const { result, text } = getState();
        await replace(rewordingsOf(result?.report.findings ?? [], text.ticked));
      },
      /** Takes the last replacement in the given text back. */
      async undoReplacement(): Promise<void> {
        const { given, earlier } = getState().text;
        const before = earlier.at(-1);
        if (!given || before === undefined) return;
        set({ earlier: earlier.slice(0, -1) });
        await keep({ ...given, text: before });
        await recheck();
      },
      async forgetText(): Promise<void> {
        set({ earlier: [] });
        await keep(undefined);
        await recheck();
      },
    },
  };
}

function tooLong(): HostError {
  return new HostError('tooLarge', `这段文字超过 ${String(LONGEST_READ)} 字，没有读入。请只留情况说明部分，再粘贴一次。`);
}
