import type { Pacer } from '../pacer';
import type { Problems } from '../problems';
import { HostError } from '../../port';
import { encodingOf } from '../xlsx/xml';
import type { ZipEntry } from '../zip/directory';
import type { ZipPackage } from '../zip/package';
import { type PlacedHandler, scanText } from './placed-xml';
import { rewriteZip } from './zip-writer';

/** The parts of a package as texts to be edited; what nobody edits is never even unpacked for writing. */
export class PackageEditor {
  private readonly edited = new Map<ZipEntry, string>();
  private readonly encodings = new Map<ZipEntry, string>();
  private readonly removed = new Set<ZipEntry>();
  private readonly added = new Map<string, { name: string; text: string }>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly zip: ZipPackage,
    readonly problems: Problems,
    readonly pacer: Pacer,
  ) {}

  names(): string[] {
    const kept = this.zip.entries.filter((entry) => !this.removed.has(entry)).map(({ name }) => name);
    return [...kept, ...[...this.added.values()].map(({ name }) => name)];
  }

  has(name: string): boolean {
    return this.added.has(name.toLowerCase()) || this.entry(name) !== undefined;
  }

  /** The part as it now reads, byte order mark included. */
  text(name: string): string {
    const added = this.added.get(name.toLowerCase());
    if (added) return added.text;
    const entry = this.entry(name);
    if (!entry) throw this.problems.damaged(`缺少“${name}”`);
    return this.edited.get(entry) ?? this.decode(entry);
  }

  setText(name: string, text: string): void {
    const entry = this.entry(name);
    if (entry) this.edited.set(entry, text);
    else this.added.set(name.toLowerCase(), { name, text });
  }

  remove(name: string): void {
    this.added.delete(name.toLowerCase());
    const entry = this.entry(name);
    if (entry) this.removed.add(entry);
  }

  /** `xl/worksheets/sheet` → the first `xl/worksheets/sheetN.xml` nobody uses. */
  freePart(stem: string): string {
    let n = 1;
    while (this.zip.find(`${stem}${n}.xml`) || this.added.has(`${stem}${n}.xml`.toLowerCase())) n++;
    return `${stem}${n}.xml`;
  }

  scan(name: string, text: string, handler: PlacedHandler): Promise<void> {
    return scanText(name, text, handler, this.problems, this.pacer);
  }

  /** The new package. Every part that was changed or added is read again first: what would not open is refused, not written. */
  async finish(): Promise<Uint8Array> {
    await this.verify();
    const replaced = new Map<ZipEntry, Uint8Array>();
    for (const [entry, text] of this.edited) {
      if (!this.removed.has(entry)) replaced.set(entry, encode(text, this.encodings.get(entry) ?? 'utf-8'));
    }
    const added = [...this.added.values()].map(({ name, text }) => ({ name, content: encode(text, 'utf-8') }));
    return rewriteZip(this.bytes, this.zip.entries, { replaced, removed: this.removed, added }, this.problems);
  }

  private async verify(): Promise<void> {
    const edited = [...this.edited].filter(([entry]) => !this.removed.has(entry));
    const texts = [...edited.map(([entry, text]) => ({ name: entry.name, text })), ...this.added.values()];
    for (const { name, text } of texts) {
      let elements = 0;
      try {
        await this.scan(name, text, { open: () => elements++ });
      } catch (cause) {
        if (cause instanceof HostError && cause.code === 'cancelled') throw cause;
        throw this.problems.unwritable(name, cause);
      }
      if (elements === 0) throw this.problems.unwritable(name);
    }
  }

  private entry(name: string): ZipEntry | undefined {
    const entry = this.zip.find(name);
    return entry && !this.removed.has(entry) ? entry : undefined;
  }

  private decode(entry: ZipEntry): string {
    const content = this.zip.read(entry);
    const encoding = encodingOf(content);
    this.encodings.set(entry, encoding);
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(content);
    } catch (cause) {
      throw this.problems.damaged(`“${entry.name}”的内容有误`, cause);
    }
  }
}

/** What is no Unicode is written as UTF-8, and says so. */
const UNICODE = /^utf-(?:8|16le|16be)$/;
const DECLARED = /^(\ufeff?<\?xml[^>]*?\sencoding\s*=\s*["'])[\w.:-]+/;

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (!UNICODE.test(encoding)) return new TextEncoder().encode(text.replace(DECLARED, '$1UTF-8'));
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}
