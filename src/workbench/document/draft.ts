import type { Changes } from './changes';
import { openVisits } from './visits';

/** What is kept of an unsaved workbook on this computer. */
export interface Draft {
  /** The visit that left it behind. */
  readonly visit: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly changes: Changes;
  /** Milliseconds since 1970. */
  readonly time: number;
}

const DATABASE = 'gouji-workbench';
const STORE = 'draft';
const FILE = 'file';
const CHANGES = 'changes';

/** Whole workbooks do not stay on a shared computer for ever. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface KeptChanges {
  readonly changes: Changes;
  readonly time: number;
}

/** One draft for every visit, so that a new one never overwrites what is still waiting to be restored. */
export class DraftStore {
  private kept: Uint8Array | undefined;

  constructor(
    private readonly visit: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** The newest draft of an earlier visit. One that another page is working on is that page's; `working` is told of it. */
  async load(working: (visit: string) => void): Promise<Draft | undefined> {
    const open = await openVisits();
    return this.use('readonly', async (store) => {
      const keys = (await done(store.getAllKeys())).filter(isDraftKey);
      const drafts: Draft[] = [];
      for (const visit of new Set(keys.map(([each]) => each))) {
        const file = (await done(store.get([visit, FILE]))) as KeptFile | undefined;
        const kept = (await done(store.get([visit, CHANGES]))) as KeptChanges | undefined;
        if (visit === this.visit || !file || !kept) continue;
        if (open.has(visit)) working(visit);
        else drafts.push({ ...file, ...kept, visit });
      }
      return drafts.sort((a, b) => b.time - a.time)[0];
    });
  }

  /** Forgets drafts that nobody came back for. One that another page is working on stays. */
  async clearOld(): Promise<void> {
    await this.clearWhere((kept) => kept === undefined || this.now() - kept.time > KEPT_DAYS * DAY_MS);
  }

  /** Forgets every draft on this computer but those of pages that are open. */
  async clearAll(): Promise<void> {
    await this.clearWhere(() => true);
  }

  private async clearWhere(goes: (kept: KeptChanges | undefined) => boolean): Promise<void> {
    const open = await openVisits();
    await this.use('readwrite', async (store) => {
      const keys = (await done(store.getAllKeys())).filter(isDraftKey);
      for (const visit of new Set(keys.map(([each]) => each))) {
        if (visit === this.visit || open.has(visit)) continue;
        const kept = (await done(store.get([visit, CHANGES]))) as KeptChanges | undefined;
        if (!goes(kept)) continue;
        await done(store.delete([visit, FILE]));
        await done(store.delete([visit, CHANGES]));
      }
    });
  }

  /** The file is written once and the changes each time, because the file may be large. */
  async save({ name, bytes, changes, time }: Omit<Draft, 'visit'>): Promise<void> {
    await this.use('readwrite', async (store) => {
      // Another page may have thrown it away.
      const there = (await done(store.count([this.visit, FILE]))) > 0;
      if (this.kept !== bytes || !there) await done(store.put({ name, bytes } satisfies KeptFile, [this.visit, FILE]));
      await done(store.put({ changes, time } satisfies KeptChanges, [this.visit, CHANGES]));
    });
    this.kept = bytes;
  }

  async clear(visit = this.visit): Promise<void> {
    if (visit === this.visit) this.kept = undefined;
    await this.use('readwrite', async (store) => {
      await done(store.delete([visit, FILE]));
      await done(store.delete([visit, CHANGES]));
    });
  }

  private async use<Value>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<Value>): Promise<Value> {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE);
    };
    const database = await done(request);
    try {
      return await work(database.transaction(STORE, mode).objectStore(STORE));
    } finally {
      database.close();
    }
  }
}

function isDraftKey(key: IDBValidKey): key is [string, string] {
  return Array.isArray(key) && key.length === 2 && key.every((part) => typeof part === 'string');
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new DOMException('IndexedDB'));
    };
  });
}
