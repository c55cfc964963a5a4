/**
 * Writes .7z archives without compression (the format's own “Copy” method), as WPS wants its offline packages. The archivers on npm
 * are native programs or under copyleft licences, and what is needed of the format is small: 7-Zip's 7zFormat.txt describes it.
 */
import { crc32 } from '../../src/hosts/file/zip/crc32';

export interface ArchivedFile {
  /** With forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const SIGNATURE = [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c];
const VERSION = [0, 4];

/** Names of the parts of a header. */
const ID = { end: 0, header: 1, streams: 4, files: 5, packed: 6, unpacked: 7, sub: 8, size: 9, crc: 0x0a, folder: 0x0b, unpackSize: 0x0c, count: 0x0d, names: 0x11 } as const;
const COPY_CODER = [1, 0x01, 0x00];
const INTERNAL = 0;
const ALL_DEFINED = 1;

/** The same files give the same bytes: no times are stored. */
export function sevenZip(files: readonly ArchivedFile[]): Uint8Array {
  const empty = files.find(({ bytes }) => bytes.length === 0);
  if (empty) throw new Error(`${empty.path} is empty; the writer stores files with contents only`);
  const content = join(files.map(({ bytes }) => bytes));
  const header = Uint8Array.from(headerOf(files, content.length));
  const start = Uint8Array.from([...uint64(content.length), ...uint64(header.length), ...uint32(crc32(header, 0))]);
  return join([Uint8Array.from([...SIGNATURE, ...VERSION, ...uint32(crc32(start, 0))]), start, content, header]);
}

function headerOf(files: readonly ArchivedFile[], total: number): number[] {
  return [ID.header, ID.streams, ...packInfo(total), ...folderInfo(total), ...subStreams(files), ID.end, ID.files, ...fileInfo(files), ID.end];
}

/** One stream right behind the start header. */
function packInfo(total: number): number[] {
  return [ID.packed, ...number(0), ...number(1), ID.size, ...number(total), ID.end];
}

/** One folder with one coder that changes nothing. */
function folderInfo(total: number): number[] {
  return [ID.unpacked, ID.folder, ...number(1), INTERNAL, ...COPY_CODER, ID.unpackSize, ...number(total), ID.end];
}

/** Every file is a part of that folder; the size of the last follows from the others. */
function subStreams(files: readonly ArchivedFile[]): number[] {
  const sizes = files.slice(0, -1).flatMap(({ bytes }) => number(bytes.length));
  const sums = files.flatMap(({ bytes }) => uint32(crc32(bytes, 0)));
  return [ID.sub, ID.count, ...number(files.length), ...(sizes.length > 0 ? [ID.size, ...sizes] : []), ID.crc, ALL_DEFINED, ...sums, ID.end];
}

function fileInfo(files: readonly ArchivedFile[]): number[] {
  const names = files.flatMap(({ path }) => utf16(`${path}\0`));
  return [...number(files.length), ID.names, ...number(names.length + 1), INTERNAL, ...names, ID.end];
}

function utf16(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) => [unit & 0xff, unit >> 8]);
}

/** The format's own integers: leading ones of the first byte say how many bytes follow, its last bits are the highest. */
function number(value: number): number[] {
  for (let following = 0; following < 4; following += 1) {
    if (value >= 2 ** (7 * (following + 1))) continue;
    const mask = (0xff00 >> following) & 0xff;
    const low = Array.from({ length: following }, (_, index) => Math.floor(value / 2 ** (8 * index)) & 0xff);
    return [mask | Math.floor(value / 2 ** (8 * following)), ...low];
  }
  throw new Error(`an archive of ${value} bytes is beyond what is written here`);
}

function uint32(value: number): number[] {
  return [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff);
}

function uint64(value: number): number[] {
  return [...uint32(value % 2 ** 32), ...uint32(Math.floor(value / 2 ** 32))];
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
