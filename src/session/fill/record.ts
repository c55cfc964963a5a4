import type { Host } from '../../hosts/port';
import { isNewerJournal, type JournalEntry, JOURNAL_SETTING, parseJournal, serializeJournal } from './journal';

/** The journal of fills: in the workbook, and here as long as the workbook does not take it. */
export class FillRecord {
  /** Lost when the pane is closed. */
  private unkept: readonly JournalEntry[] | undefined;

  constructor(private readonly host: Host) {}

  /** Newest last. */
  async entries(): Promise<readonly JournalEntry[]> {
    return this.unkept ?? parseJournal(await this.host.getSetting(JOURNAL_SETTING));
  }

  /** Whether the workbook holds the record of a newer version. */
  async isNewer(): Promise<boolean> {
    return isNewerJournal(await this.host.getSetting(JOURNAL_SETTING));
  }

  /** Rejects where the workbook does not take it; this session knows it all the same, and alone where a newer version's record stands there. */
  async keep(entries: readonly JournalEntry[]): Promise<void> {
    this.unkept = entries;
    if (await this.isNewer()) return;
    await this.host.setSetting(JOURNAL_SETTING, serializeJournal(entries));
    this.unkept = undefined;
  }
}
