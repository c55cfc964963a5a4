import type { WorkbookSnapshot } from '../../core';
import type { ReadOptions } from '../port';
import { officeCode } from './errors';
import { chosenEntries, queueListing, type Content, type Listing } from './listing';
import { readUnlocked } from './locks';
import { readInParts } from './read-parts';
import { mergesOf, partOf, queueMerges, queueProbe, TooManyCells, toSnapshot } from './read-sheet';
import type { MergeProbe, Probe } from './read-sheet';
import { isPayloadError, once, reading, throwIfCancelled } from './run';

/**
 * Sheets asked for before their number is known. A slot past the last sheet is a null object and costs about a
 * kilobyte of request, so the first read reaches far and later ones only a little past what was seen.
 */
const FIRST_SLOTS = 64;
const SPARE_SLOTS = 4;

/** What earlier reads have taught about this Excel and this workbook. */
interface Experience {
  slots: number;
  /** False once the workbook proved too large for one answer. */
  fitsOneAnswer: boolean;
}

export class WorkbookReader {
  private readonly experience: Experience = { slots: FIRST_SLOTS, fitsOneAnswer: true };

  /** One request for the whole workbook; a second finds unlocked cells where a sheet is protected. */
  async read(options: ReadOptions): Promise<WorkbookSnapshot> {
    throwIfCancelled(options.signal);
    const { name, sheets } = await reading((context) => this.readSheets(context, options));
    throwIfCancelled(options.signal);
    // Office.js does not tell the date system; 1904 dates exist only in files from old Macs.
    return { name, date1904: false, sheets };
  }

  private async readSheets(context: Excel.RequestContext, options: ReadOptions): Promise<Content> {
    if (!this.experience.fitsOneAnswer) return readInParts(context, options);
    try {
      const content = await this.readAtOnce(context, options);
      options.onProgress?.(1, 1);
      return content;
    } catch (error) {
      if (!isPayloadError(error) && !(error instanceof TooManyCells)) throw error;
      this.experience.fitsOneAnswer = false;
      return readInParts(context, options);
    }
  }

  private async readAtOnce(context: Excel.RequestContext, options: ReadOptions): Promise<Content> {
    const { listing, slots } = options.sheets
      ? await askByName(context, options.sheets)
      : await this.askByOrder(context);
    const wanted = chosenEntries(listing.entries(), options.sheets);
    const found = new Map(slots.flatMap((slot) => (slot.sheet.isNullObject ? [] : [[slot.sheet.id, slot] as const])));
    const missed = wanted.filter((entry) => !found.has(entry.id));
    if (missed.length > 0) {
      throwIfCancelled(options.signal);
      const rest = missed.map((entry) => queueSlot(context.workbook.worksheets.getItem(entry.id)));
      await context.sync();
      missed.forEach((entry, index) => {
        const slot = rest[index];
        if (slot) found.set(entry.id, slot);
      });
    }
    const unread = wanted.map((entry) => ({ entry, ...contentOf(found.get(entry.id)) }));
    const unlocked = await readUnlocked(context, wanted, options.signal);
    const sheets = unread.map(({ entry, parts, merges }) => toSnapshot(entry, parts, merges, unlocked.get(entry.id) ?? []));
    return { name: listing.name(), sheets };
  }

  /** Goes from the first sheet to the next and on, because no sheet's name is known before the answer. */
  private async askByOrder(context: Excel.RequestContext): Promise<Asked> {
    try {
      const asked = queueChain(context, this.experience.slots);
      await context.sync();
      this.experience.slots = asked.listing.entries().length + SPARE_SLOTS;
      return asked;
    } catch (error) {
      if (this.experience.slots === 0 || !CHAIN_REFUSED.has(officeCode(error) ?? '')) throw error;
      // An Excel that does not pass null objects on gets the list first, then one request for all its sheets.
      this.experience.slots = 0;
      const listing = queueListing(context);
      await context.sync();
      return { listing, slots: [] };
    }
  }
}

/** What an Excel might answer to a method of a null object instead of ignoring it. */
const CHAIN_REFUSED: ReadonlySet<string> = new Set(['ItemNotFound', 'InvalidObjectPath', 'InvalidReference', 'InvalidArgument']);

interface Slot {
  readonly sheet: Excel.Worksheet;
  readonly probe: Probe;
  readonly merges: MergeProbe;
}

interface Asked {
  readonly listing: Listing;
  readonly slots: readonly Slot[];
}

function queueChain(context: Excel.RequestContext, length: number): Asked {
  const listing = queueListing(context);
  const slots: Slot[] = [];
  let sheet: Excel.Worksheet | undefined;
  for (let i = 0; i < length; i++) {
    sheet = sheet ? sheet.getNextOrNullObject(false) : context.workbook.worksheets.getFirst(false);
    slots.push(queueSlot(sheet));
  }
  return { listing, slots };
}

async function askByName(context: Excel.RequestContext, names: readonly string[]): Promise<Asked> {
  const listing = queueListing(context);
  const slots = names.map((name) => queueSlot(context.workbook.worksheets.getItemOrNullObject(name)));
  await context.sync();
  return { listing, slots };
}

function queueSlot(sheet: Excel.Worksheet): Slot {
  sheet.load('id');
  const used = once(sheet.getUsedRangeOrNullObject(true));
  return { sheet, probe: queueProbe(used), merges: queueMerges(used) };
}

function contentOf(slot: Slot | undefined): { parts: ReturnType<typeof partOf>[]; merges: ReturnType<typeof mergesOf> } {
  if (!slot || slot.probe.range.isNullObject) return { parts: [], merges: [] };
  return { parts: [partOf(slot.probe)], merges: mergesOf(slot.merges) };
}
