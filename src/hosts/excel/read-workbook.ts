import type { Range, WorkbookSnapshot } from '../../core';
import type { ReadOptions } from '../port';
import { isSemantic } from './errors';
import { chosenEntries, queueListing, type Content, type Listing } from './listing';
import { readUnlocked } from './locks';
import { mergesOf, queueMerges, readMerges, type MergeProbe } from './merges';
import { readInParts } from './read-parts';
import { partOf, queueProbe, TooManyCells, toSnapshot } from './read-sheet';
import type { Part, Probe, SheetEntry } from './read-sheet';
import { isPayloadError, once, reading, throwIfCancelled } from './run';
import type { Window } from './windows';

/**
 * Sheets asked for before their number is known. A slot past the last sheet is a null object and costs about a
 * kilobyte of request, so the first read reaches far and later ones only a little past what was seen.
 */
const FIRST_SLOTS = 64;
const SPARE_SLOTS = 4;

/** How a workbook is asked for: at once, at once but merged cells apart, or in parts. */
const MANNERS = ['whole', 'mergesApart', 'parts'] as const;
type Manner = (typeof MANNERS)[number];

/** Reads workbooks, and remembers what earlier reads have taught about this Excel and this workbook. */
export class WorkbookReader {
  private slots = FIRST_SLOTS;
  private manner: Manner = 'whole';

  /** One request for the whole workbook; two more find the unlocked cells where a sheet is protected. */
  async read(options: ReadOptions): Promise<WorkbookSnapshot> {
    throwIfCancelled(options.signal);
    const { name, sheets } = await reading((context) => this.readSheets(context, options, this.manner), options.signal);
    throwIfCancelled(options.signal);
    // Office.js does not tell the date system; 1904 dates exist only in files from old Macs.
    return { name, date1904: false, sheets };
  }

  private async readSheets(context: Excel.RequestContext, options: ReadOptions, manner: Manner): Promise<Content> {
    try {
      const content = manner === 'parts' ? await readInParts(context, options) : await this.readAtOnce(context, options, manner);
      this.manner = manner;
      return content;
    } catch (error) {
      const next = afterFailure(manner, error);
      if (!next) throw error;
      return this.readSheets(context, options, next);
    }
  }

  private async readAtOnce(context: Excel.RequestContext, options: ReadOptions, manner: Manner): Promise<Content> {
    const withMerges = manner === 'whole';
    const asked = options.sheets ? queueByName(context, options.sheets, withMerges) : queueChain(context, this.slots, withMerges);
    await context.sync();
    const all = asked.listing.entries();
    if (!options.sheets) this.slots = all.length + SPARE_SLOTS;
    const entries = chosenEntries(all, options.sheets);
    const slots = new Map(asked.slots.flatMap((slot) => (slot.sheet.isNullObject ? [] : [[slot.sheet.id, slot] as const])));
    await askForRest(context, entries, slots, withMerges, options.signal);
    const contents = new Map([...slots].map(([id, slot]) => [id, contentOf(slot)]));
    const merges = withMerges ? undefined : await readMerges(context, windowsOf(contents), options.signal);
    const unlocked = await readUnlocked(context, entries, options.signal);
    const sheets = entries.map((entry) => {
      const { parts, merged } = contents.get(entry.id) ?? NOTHING;
      return toSnapshot(entry, parts, merges?.get(entry.id) ?? merged, unlocked.get(entry.id) ?? []);
    });
    options.onProgress?.(1, 1);
    return { name: asked.listing.name(), sheets };
  }
}

/** The next, more careful manner; none where Excel cannot answer now, or has none left. */
function afterFailure(manner: Manner, error: unknown): Manner | undefined {
  if (manner === 'parts') return undefined;
  if (isPayloadError(error) || error instanceof TooManyCells) return 'parts';
  return isSemantic(error) ? MANNERS[MANNERS.indexOf(manner) + 1] : undefined;
}

/** Sheets beyond the slots, by the ids that are now known. */
async function askForRest(
  context: Excel.RequestContext,
  entries: readonly SheetEntry[],
  slots: Map<string, Slot>,
  withMerges: boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  const missed = entries.filter((entry) => !slots.has(entry.id));
  if (missed.length === 0) return;
  throwIfCancelled(signal);
  for (const { id } of missed) slots.set(id, queueSlot(context.workbook.worksheets.getItem(id), withMerges));
  await context.sync();
}

interface Slot {
  readonly sheet: Excel.Worksheet;
  readonly probe: Probe;
  readonly merges: MergeProbe;
}

interface Asked {
  readonly listing: Listing;
  readonly slots: readonly Slot[];
}

/** Goes from the first sheet to the next and on, because no sheet's name is known before the answer. */
function queueChain(context: Excel.RequestContext, length: number, withMerges: boolean): Asked {
  const listing = queueListing(context);
  const slots: Slot[] = [];
  let sheet: Excel.Worksheet | undefined;
  for (let i = 0; i < length; i++) {
    sheet = sheet ? sheet.getNextOrNullObject(false) : context.workbook.worksheets.getFirst(false);
    slots.push(queueSlot(sheet, withMerges));
  }
  return { listing, slots };
}

function queueByName(context: Excel.RequestContext, names: readonly string[], withMerges: boolean): Asked {
  const listing = queueListing(context);
  const slots = names.map((name) => queueSlot(context.workbook.worksheets.getItemOrNullObject(name), withMerges));
  return { listing, slots };
}

function queueSlot(sheet: Excel.Worksheet, withMerges: boolean): Slot {
  sheet.load('id');
  const used = once(sheet.getUsedRangeOrNullObject(true));
  return { sheet, probe: queueProbe(used), merges: withMerges ? queueMerges(used) : undefined };
}

interface SlotContent {
  readonly parts: readonly Part[];
  readonly merged: readonly Range[];
}

const NOTHING: SlotContent = { parts: [], merged: [] };

function contentOf(slot: Slot): SlotContent {
  if (slot.probe.range.isNullObject) return NOTHING;
  return { parts: [partOf(slot.probe)], merged: mergesOf(slot.merges) };
}

function windowsOf(contents: ReadonlyMap<string, SlotContent>): Window[] {
  return [...contents].flatMap(([sheetId, { parts }]) => parts.map(({ area }) => ({ sheetId, area })));
}
