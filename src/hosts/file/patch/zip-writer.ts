import { deflateSync } from 'fflate';
import type { Problems } from '../problems';
import { crc32 } from '../zip/crc32';
import type { ZipEntry } from '../zip/directory';

export interface ZipEdits {
  readonly replaced: ReadonlyMap<ZipEntry, Uint8Array>;
  readonly removed: ReadonlySet<ZipEntry>;
  readonly added: readonly { readonly name: string; readonly content: Uint8Array }[];
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
const ABSENT_32 = 0xffffffff;
const DEFLATED = 8;
const VERSION = 20;
/** Twice as fast as the usual 6 on a sheet of 36 MB, and 6 % larger. */
const LEVEL = 4;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** 1980-01-01, so that the same edits give the same bytes. */
const FIRST_DAY = 0x0021 << 16;

/** Writes the package again: what is not edited keeps its packed bytes, its headers and its place. */
export function rewriteZip(bytes: Uint8Array, entries: readonly ZipEntry[], edits: ZipEdits, problems: Problems): Uint8Array {
  const regions = localRegions(bytes, entries, problems);
  const out: Uint8Array[] = [];
  let at = 0;
  const put = (chunk: Uint8Array): void => {
    out.push(chunk);
    at += chunk.length;
  };
  const records = new Map<ZipEntry, Uint8Array>();
  for (const [entry, region] of regions) {
    if (edits.removed.has(entry)) continue;
    const content = edits.replaced.get(entry);
    if (content === undefined) {
      records.set(entry, moved(bytes, entry, at, problems));
      put(region);
    } else {
      const view = new DataView(bytes.buffer, bytes.byteOffset + entry.record.start);
      const name = bytes.slice(entry.record.start + CENTRAL_LENGTH, entry.record.start + CENTRAL_LENGTH + view.getUint16(28, true));
      const flags = view.getUint16(8, true) & UTF8;
      const made = packed(name, flags, view.getUint32(12, true), view.getUint32(38, true), content, at);
      records.set(entry, made.record);
      made.local.forEach(put);
    }
  }
  const directory = entries.flatMap((entry) => records.get(entry) ?? []);
  for (const { name, content } of edits.added) {
    const made = packed(new TextEncoder().encode(name), UTF8, FIRST_DAY, 0, content, at);
    made.local.forEach(put);
    directory.push(made.record);
  }
  const start = at;
  directory.forEach(put);
  put(endRecord(directory.length, at - start, start));
  return join(out, at);
}

/** From each local header to the next one: header, packed bytes and whatever the writer put behind them. */
function localRegions(bytes: Uint8Array, entries: readonly ZipEntry[], problems: Problems): [ZipEntry, Uint8Array][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ordered = [...entries].sort((a, b) => a.offset - b.offset);
  const directory = Math.min(bytes.length, ...entries.map(({ record }) => record.start));
  return ordered.map((entry, index) => {
    const end = ordered[index + 1]?.offset ?? directory;
    const { offset } = entry;
    const header = offset + LOCAL_LENGTH <= end && view.getUint32(offset, true) === LOCAL;
    const length = header ? LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true) + entry.packed : 0;
    if (!header || offset + length > end) throw problems.damaged(`压缩包内的“${entry.name}”有误`);
    return [entry, bytes.subarray(offset, end)];
  });
}

/** The record of an entry that now stands elsewhere. ZIP64 keeps the place in the extra field. */
function moved(bytes: Uint8Array, entry: ZipEntry, offset: number, problems: Problems): Uint8Array {
  // A Node Buffer's slice shares memory with the input: copy by construction.
  const record = new Uint8Array(bytes.subarray(entry.record.start, entry.record.end));
  const view = new DataView(record.buffer);
  if (view.getUint32(42, true) !== ABSENT_32) {
    view.setUint32(42, offset, true);
    return record;
  }
  const before = [view.getUint32(24, true), view.getUint32(20, true)].filter((size) => size === ABSENT_32).length;
  const extra = CENTRAL_LENGTH + view.getUint16(28, true);
  const end = extra + view.getUint16(30, true);
  for (let at = extra; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    const field = at + 4 + 8 * before;
    if (view.getUint16(at, true) !== 1 || field + 8 > end) continue;
    view.setBigUint64(field, BigInt(offset), true);
    return record;
  }
  throw problems.damaged('压缩包目录有误');
}

function packed(
  name: Uint8Array,
  flags: number,
  time: number,
  attributes: number,
  content: Uint8Array,
  offset: number,
): { local: Uint8Array[]; record: Uint8Array } {
  const data = deflateSync(content, { level: LEVEL });
  const fields = new Uint8Array(26);
  const view = new DataView(fields.buffer);
  view.setUint16(0, VERSION, true);
  view.setUint16(2, flags, true);
  view.setUint16(4, DEFLATED, true);
  view.setUint32(6, time, true);
  view.setUint32(10, crc32(content, 0), true);
  view.setUint32(14, data.length, true);
  view.setUint32(18, content.length, true);
  view.setUint16(22, name.length, true);

  const header = new Uint8Array(LOCAL_LENGTH);
  new DataView(header.buffer).setUint32(0, LOCAL, true);
  header.set(fields, 4);

  const record = new Uint8Array(CENTRAL_LENGTH + name.length);
  const central = new DataView(record.buffer);
  central.setUint32(0, CENTRAL, true);
  central.setUint16(4, VERSION, true);
  record.set(fields, 6);
  central.setUint32(38, attributes, true);
  central.setUint32(42, offset, true);
  record.set(name, CENTRAL_LENGTH);
  return { local: [header, name, data], record };
}

function endRecord(count: number, size: number, start: number): Uint8Array {
  const record = new Uint8Array(END_LENGTH);
  const view = new DataView(record.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return record;
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
