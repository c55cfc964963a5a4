import type { WorkbookSnapshot } from '../../core';
import type { PublicDocument, Published, PublishOptions } from '../../publish';
import type { OpenProgress } from '../../reading';
import { type Clock, drive, throwIfCancelled } from '../drive';
import type { Filling } from '../fill/filling';
import { readSource } from '../fill/planning';
import type { Parts } from '../parts';
import { createPreviewTask } from '../task';
import type { PublishingState, SavedAs } from './publishing-state';

/** Puts a document together (`publish/`), handed in with the sets it knows. */
export type Publish = (workbook: WorkbookSnapshot, options: PublishOptions) => Generator<OpenProgress, Published>;
/** Lays a document out as a .docx file. Handed in, because only the entry knows how; rejects with `HostError`. */
export type WriteDocument = (document: PublicDocument, signal: AbortSignal) => Promise<Uint8Array>;
/** Hands a file to the user. Rejects with `HostError` where this program cannot. */
export type SaveDocument = (bytes: Uint8Array, name: string) => Promise<SavedAs>;

export const OVERVIEW_SETTING = 'gouji.overview';

export interface PublishingParts extends Parts {
  readonly publish: Publish;
  readonly writeDocument: WriteDocument | undefined;
  readonly clock: Clock;
  readonly filling: Pick<Filling, 'applyOther'>;
  /** What 生成说明 goes by as well: the unit chosen, last year's workbook, what a person gave. */
  readonly given: () => Promise<Pick<PublishOptions, 'answers' | 'previous'> & { readonly which: string | undefined }>;
}

/** 生成公开文档: put together and shown, then laid out and handed to the user; the charts of it on a sheet of the workbook. */
export function createPublishing({ host, publish, writeDocument, clock, filling, given, getState, setState, act, notify, log }: PublishingParts) {
  let restored = false;
  const get = (): PublishingState => getState().publishing;
  const set = (change: Partial<PublishingState>): void => {
    setState(({ publishing }) => ({ publishing: { ...publishing, ...change } }));
  };
  const task = createPreviewTask({ get, set, hasResult: () => get().published !== undefined, notify, log });

  async function overview(): Promise<string> {
    if (!restored) set({ overview: get().overview === '' ? ((await host.getSetting(OVERVIEW_SETTING)) ?? '') : get().overview });
    restored = true;
    return get().overview;
  }

  async function composed(signal: AbortSignal): Promise<Published> {
    task.reads();
    set({ status: { kind: 'reading', done: 0, total: 0 } });
    const { which, ...options } = await given();
    const text = await overview();
    const { workbook, chosen, chosenUnits } = await readSource({
      host,
      signal,
      onStatus: (status) => {
        if (status.kind === 'reading') set({ status });
      },
    });
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }): void => {
      set({ status: { kind: 'working', done, total } });
    };
    onProgress({ done: 0, total: 0 });
    await clock.pause();
    throwIfCancelled(signal);
    const pick: PublishOptions['pick'] = (choices) => choices.find(({ key }) => key === which);
    return drive(publish(workbook, { ...options, chosen, chosenUnits, pick, ...(text.trim() !== '' && { overview: text }) }), { clock, signal, onProgress });
  }

  async function work(): Promise<void> {
    await task.run('publish', async (signal) => {
      const published = await composed(signal);
      set({ published, saved: undefined, status: task.settle() });
    });
  }

  return {
    edited: task.edited,
    cancel: task.cancel,
    work,
    /** Put together anew where it is shown. */
    async follow(): Promise<void> {
      if (get().published) await work();
    },
    /** 第一部分 as a person gives it, kept in the workbook. */
    async setOverview(text: string): Promise<void> {
      restored = true;
      set({ overview: text });
      await act('overview', () => host.setSetting(OVERVIEW_SETTING, text.trim() === '' ? undefined : text));
      await work();
    },
    /** Puts it together once more from what stands there now, lays it out and hands it over. */
    async make(save: SaveDocument): Promise<void> {
      if (!writeDocument || get().status.kind !== 'ready') return;
      await task.run('publish', async (signal) => {
        const published = await composed(signal);
        set({ published, saved: undefined });
        if (!published.publication) {
          set({ status: task.settle() });
          return;
        }
        set({ status: { kind: 'laying' } });
        const { document } = published.publication;
        const bytes = await writeDocument(document, signal);
        throwIfCancelled(signal);
        set({ saved: await save(bytes, fileName(document)), status: task.settle() });
      });
    },
    /** The charts on a sheet of their own, as one fill that can be taken back. */
    async chartsToSheet(): Promise<void> {
      const sheet = get().published?.publication?.chartSheet;
      if (!sheet || get().status.kind !== 'ready') return;
      const before = new Set(getState().fill.last?.sheetsAdded);
      if (await filling.applyOther([], sheet)) {
        notify({ kind: 'chartsAdded', sheet: getState().fill.last?.sheetsAdded.find((name) => !before.has(name)) ?? sheet.name });
        return;
      }
      const { status } = getState().fill;
      if (status.kind === 'error') notify({ kind: 'failure', failure: status.failure });
    },
  };
}

/** What no program takes in a file name. */
const FORBIDDEN = /[\\/:*?"<>|\s]/g;

function fileName({ organisation, title }: PublicDocument): string {
  return `${organisation}${title}`.replace(FORBIDDEN, '') + '.docx';
}
