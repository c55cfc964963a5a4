import { BANDS_SETTING, CHOICES_SETTING, parseChoices, PRACTICE_SETTING, UNITS_SETTING, type WorkbookSnapshot } from '../../core';
import { assume, type Filled, type FillItem, type FillOptions, type FillProgress, itemId } from '../../fill';
import type { Host } from '../../hosts/port';
import { isReportSheet } from '../../report/sheet';
import { type BandScheme, practiceNamed, schemeKept, type ScoringPractice } from '../../scoring';
import { type Clock, drive, throwIfCancelled } from '../drive';
import { lockedItems } from './selection';
import type { FillStatus, Proposal } from './state';

/** The solver as the session needs it (`fill/`), handed in so that the session can be tested without one. */
export type Fill = (workbook: WorkbookSnapshot, options: FillOptions) => Generator<FillProgress, Filled>;

export interface Planning {
  readonly host: Host;
  readonly fill: Fill;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onStatus: (status: FillStatus) => void;
}

/** What a proposal is worked out from. */
export interface Source {
  readonly workbook: WorkbookSnapshot;
  readonly chosen: ReadonlyMap<string, string>;
  readonly chosenUnits: ReadonlyMap<string, string>;
  readonly practice?: ScoringPractice;
  readonly bands?: BandScheme;
}

export async function readSource({ host, signal, onStatus }: Pick<Planning, 'host' | 'signal' | 'onStatus'>): Promise<Source> {
  const read = await host.read({
    signal,
    onProgress: (done, total) => {
      onStatus({ kind: 'reading', done, total });
    },
  });
  throwIfCancelled(signal);
  const chosen = parseChoices(await host.getSetting(CHOICES_SETTING));
  const chosenUnits = parseChoices(await host.getSetting(UNITS_SETTING));
  const practice = practiceNamed((await host.getSetting(PRACTICE_SETTING)) ?? '');
  const bands = schemeKept(await host.getSetting(BANDS_SETTING));
  return { workbook: { ...read, sheets: read.sheets.filter((sheet) => !isReportSheet(sheet)) }, chosen, chosenUnits, ...(practice && { practice }), ...(bands && { bands }) };
}

/** Works the plan out as if `corrections` had been made: what is filled must follow from the figures that will stand there. */
export async function propose(
  { workbook, ...source }: Source,
  corrections: readonly FillItem[],
  { fill, clock, signal, onStatus }: Planning,
): Promise<Proposal> {
  const onProgress = (progress: FillProgress): void => {
    onStatus({ kind: 'planning', progress });
  };
  onProgress({ stage: 'recognise', done: 0, total: 0 });
  await clock.pause();
  throwIfCancelled(signal);
  const supposed = assume(workbook, corrections.map((item) => item.write));
  const { plan, tables, uncertain } = await drive(fill(supposed, source), { clock, signal, onProgress });
  const made = new Set(corrections.map(itemId));
  const items = [...plan.items.filter((item) => !made.has(itemId(item))), ...corrections];
  return { plan, items, tables, uncertain: uncertain.length, locked: lockedItems(items, workbook) };
}
