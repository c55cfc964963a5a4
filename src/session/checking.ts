import type { CheckProgress, Report } from '../check/report';
import { BANDS_SETTING, CHOICES_SETTING, parseChoices, PRACTICE_SETTING, type SheetSnapshot, UNITS_SETTING, type WorkbookSnapshot } from '../core';
import { findLedger } from '../fill/ledger';
import type { TextDocument } from '../narrative';
import { type BandScheme, practiceNamed, schemeKept, type ScoringPractice } from '../scoring';
import type { Host } from '../hosts/port';
import { mattersOf } from '../report/entries';
import { isReportSheet } from '../report/sheet';
import { type Clock, drive, throwIfCancelled } from './drive';
import { figuresOf, figuresOfMatter, type Note, parseNotes, sheetsByName } from './notes';
import type { Result, Scope, Status } from './state';

/** The checker as the session needs it (`check/`), handed in so that the session can be tested without one. */
export type Check = (
  workbook: WorkbookSnapshot,
  options: {
    readonly sheet?: string;
    readonly chosen?: ReadonlyMap<string, string>;
    readonly chosenUnits?: ReadonlyMap<string, string>;
    readonly practice?: ScoringPractice;
    readonly bands?: BandScheme;
    readonly isLedger?: (sheet: SheetSnapshot) => boolean;
    readonly texts?: readonly TextDocument[];
  },
) => Generator<CheckProgress, Report>;

export const NOTES_SETTING = 'gouji.notes';

/** Beyond this many cells the pane says that it may take a while. */
const LARGE_CELLS = 200000;

export interface Checking {
  readonly host: Host;
  readonly check: Check;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onStatus: (status: Status) => void;
  /** Texts that stand in no sheet. */
  readonly documents: () => Promise<readonly TextDocument[]>;
}

export interface Checked {
  readonly result: Result;
  /** Undefined where the workbook holds notes that cannot be read. */
  readonly notes: readonly Note[] | undefined;
  readonly chosen: ReadonlyMap<string, string>;
  readonly practice: string | undefined;
  readonly bands: BandScheme | undefined;
}

/** Read, check, stamp: everything between the click and the report. Rejects with a HostError. */
export async function checkWorkbook(kind: Scope['kind'], { host, check, clock, signal, onStatus, documents }: Checking): Promise<Checked> {
  const scope: Scope = kind === 'sheet' ? { kind, name: await host.activeSheet() } : { kind };
  const read = await host.read({
    signal,
    onProgress: (done, total) => {
      onStatus({ kind: 'reading', done, total });
    },
  });
  throwIfCancelled(signal);
  const notes = parseNotes(await host.getSetting(NOTES_SETTING));
  const chosen = parseChoices(await host.getSetting(CHOICES_SETTING));
  const chosenUnits = parseChoices(await host.getSetting(UNITS_SETTING));
  const practice = practiceNamed((await host.getSetting(PRACTICE_SETTING)) ?? '');
  const bands = schemeKept(await host.getSetting(BANDS_SETTING));
  const texts = await documents();
  const workbook = { ...read, sheets: read.sheets.filter((sheet) => !isReportSheet(sheet)) };
  const large = cellCount(workbook) > LARGE_CELLS;
  const onProgress = (progress: CheckProgress): void => {
    onStatus({ kind: 'checking', progress, large });
  };
  onProgress({ stage: 'recognise', done: 0, total: 0 });
  await clock.pause();
  throwIfCancelled(signal);
  const isLedger = (sheet: SheetSnapshot): boolean => findLedger(sheet) !== undefined;
  const options = { ...(scope.kind === 'sheet' && { sheet: scope.name }), chosen, chosenUnits, isLedger, ...(texts.length > 0 && { texts }), ...(practice && { practice }), ...(bands && { bands }) };
  const report = await drive(check(workbook, options), { clock, signal, onProgress });
  const sheets = sheetsByName(workbook);
  const matters = mattersOf(report);
  const figures = new Map([
    ...report.findings.map((finding) => [finding.key, figuresOf(finding, sheets)] as const),
    ...matters.map((matter) => [matter.key, figuresOfMatter(matter, sheets)] as const),
  ]);
  const ledgers = report.tables.length > 0 ? [] : workbook.sheets.filter((sheet) => findLedger(sheet) !== undefined && (scope.kind === 'workbook' || scope.name === sheet.name));
  return { result: { report, matters, scope, figures, ledgers: ledgers.map(({ name }) => name) }, notes, chosen, practice: practice?.id, bands };
}

function cellCount(workbook: WorkbookSnapshot): number {
  return workbook.sheets.reduce((total, sheet) => total + sheet.values.length * (sheet.values[0]?.length ?? 0), 0);
}
