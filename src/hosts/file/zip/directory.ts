import type { Limits } from '../limits';
import type { Problems } from '../problems';

/** One file inside the package, as the central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where the local header stands. */
  readonly offset: number;
  /** Where the record in the central directory stands. */
  readonly record: { readonly start: number; readonly end: number };
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const ABSENT_32 = 0xffffffff;
const ABSENT_16 = 0xffff;
const INCOMPLETE = '压缩包不完整，可能没有下载或复制完';

/** Lists the package without unpacking anything, and refuses what would unpack beyond the limits. */
export function readDirectory(bytes: Uint8Array, limits: Limits, problems: Problems): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = locate(view, problems);
  if (count > limits.entries) throw problems.tooLarge(`压缩包内有 ${count} 个文件，最多 ${limits.entries} 个`);
  const entries: ZipEntry[] = [];
  let at = start;
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) throw problems.damaged('压缩包目录有误');
    const { entry, next } = readEntry(view, bytes, at, problems);
    if (next > end) throw problems.damaged('压缩包目录有误');
    total += entry.size;
    if (total > limits.unpackedBytes) throw tooBig(limits, problems);
    if (entry.size > limits.ratioFloor && entry.size > entry.packed * limits.ratio) {
      throw problems.tooLarge(`“${entry.name}”的压缩比异常，可能是压缩炸弹`);
    }
    entries.push(entry);
    at = next;
  }
  return entries;
}

export function tooBig(limits: Limits, problems: Problems): Error {
  return problems.tooLarge(`解压后超过 ${Math.floor(limits.unpackedBytes / 1048576)} MB`);
}

function locate(view: DataView, problems: Problems): { count: number; start: number; end: number } {
  const last = view.byteLength - END_LENGTH;
  const first = Math.max(0, last - ABSENT_16);
  let at = last;
  while (at >= first && view.getUint32(at, true) !== END) at--;
  if (at < first) throw problems.damaged(INCOMPLETE);
  let count = view.getUint16(at + 10, true);
  let size = view.getUint32(at + 12, true);
  let start = view.getUint32(at + 16, true);
  if (count === ABSENT_16 || size === ABSENT_32 || start === ABSENT_32) {
    const wide = locate64(view, at, problems);
    if (wide) ({ count, size, start } = wide);
  }
  if (start + size > at) throw problems.damaged(INCOMPLETE);
  return { count, start, end: start + size };
}

function locate64(view: DataView, end: number, problems: Problems): { count: number; size: number; start: number } | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) return undefined;
  const at = wideNumber(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== END64) throw problems.damaged('压缩包目录有误');
  return { count: wideNumber(view, at + 32), size: wideNumber(view, at + 40), start: wideNumber(view, at + 48) };
}

function wideNumber(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, problems: Problems): { entry: ZipEntry; next: number } {
  const nameStart = at + CENTRAL_LENGTH;
  const extraStart = nameStart + view.getUint16(at + 28, true);
  const commentStart = extraStart + view.getUint16(at + 30, true);
  const next = commentStart + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw problems.damaged('压缩包目录有误');
  const narrow = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  return {
    entry: {
      name: partName(new TextDecoder().decode(bytes.subarray(nameStart, extraStart))),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      record: { start: at, end: next },
      ...widen(view, extraStart, commentStart, narrow),
    },
    next,
  };
}

type Sizes = Pick<ZipEntry, 'size' | 'packed' | 'offset'>;

/** ZIP64: a field of all ones stands in the extra field instead, in this order. */
function widen(view: DataView, start: number, end: number, narrow: Sizes): Sizes {
  let { size, packed, offset } = narrow;
  let at = start;
  while (at + 4 <= end) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    let field = at + 4;
    const stop = Math.min(field + length, end);
    if (id === 1) {
      const take = (current: number): number => {
        if (current !== ABSENT_32 || field + 8 > stop) return current;
        field += 8;
        return wideNumber(view, field - 8);
      };
      size = take(size);
      packed = take(packed);
      offset = take(offset);
    }
    at += 4 + length;
  }
  return { size, packed, offset };
}

/** One spelling for a part: forward slashes, no leading slash. */
function partName(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '');
}
