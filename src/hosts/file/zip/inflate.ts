import { Inflate, inflateSync } from 'fflate';
import type { Problems } from '../problems';
import { crc32 } from './crc32';
import type { ZipEntry } from './directory';

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/** Deflate gives at most 1032 bytes for one, so one step can never unpack more than 33 MB before the size is looked at. */
const STEP = 32768;
/** Parts packed this small are unpacked at once into a buffer of the announced size, which saves growing one. */
const AT_ONCE = 8 * STEP;
/** Largest piece handed on, so that whoever parses it can pause in between. */
const PIECE = 1 << 20;

/** The packed bytes of an entry, where they stand in the file. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry, problems: Problems): Uint8Array {
  const wrong = (): Error => problems.damaged(`压缩包内的“${entry.name}”有误`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + LOCAL_LENGTH > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) throw wrong();
  const start = entry.offset + LOCAL_LENGTH + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packed > bytes.length) throw wrong();
  return bytes.subarray(start, start + entry.packed);
}

/** Unpacks piece by piece, never more than the directory announced, and verifies size and checksum at the end. */
export function* unpack(bytes: Uint8Array, entry: ZipEntry, problems: Problems): Generator<Uint8Array, void> {
  const wrong = (cause?: unknown): Error => problems.damaged(`压缩包内的“${entry.name}”有误`, cause);
  if (entry.encrypted) throw problems.encrypted();
  const packed = packedBytes(bytes, entry, problems);
  let size = 0;
  let crc = 0;
  for (const piece of pieces(packed, entry, wrong)) {
    size += piece.length;
    if (size > entry.size) throw wrong();
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw wrong();
}

function* pieces(packed: Uint8Array, entry: ZipEntry, wrong: (cause?: unknown) => Error): Generator<Uint8Array, void> {
  if (entry.method === STORED) {
    yield* slices(packed);
    return;
  }
  if (entry.method !== DEFLATED) throw wrong();
  if (packed.length <= AT_ONCE) {
    yield* slices(inflateWhole(packed, entry, wrong));
    return;
  }
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((piece) => ready.push(piece));
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch (cause) {
      throw wrong(cause);
    }
    yield* ready;
    ready = [];
  }
}

/** What would not fit the announced size is dropped here, and then found out by the checksum. */
function inflateWhole(packed: Uint8Array, entry: ZipEntry, wrong: (cause?: unknown) => Error): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch (cause) {
    throw wrong(cause);
  }
}

function* slices(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
