import type { Limits } from '../limits';
import type { Problems } from '../problems';
import { readDirectory, tooBig, type ZipEntry } from './directory';
import { unpack } from './inflate';

/**
 * A zip package opened without unpacking it. Parts are unpacked on demand within one budget for the whole package;
 * the packed bytes of a part nobody touches stay available unchanged for whoever writes the package back.
 */
export class ZipPackage {
  readonly entries: readonly ZipEntry[];
  private readonly byName = new Map<string, ZipEntry>();
  private unpacked = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: Limits,
    private readonly problems: Problems,
  ) {
    this.entries = readDirectory(bytes, limits, problems);
    for (const entry of this.entries) {
      const key = entry.name.toLowerCase();
      if (this.byName.has(key)) throw problems.damaged(`压缩包内有两个“${entry.name}”`);
      this.byName.set(key, entry);
    }
  }

  /** Part names differ in case between writers; the format says case does not matter. */
  find(name: string): ZipEntry | undefined {
    return this.byName.get(name.toLowerCase());
  }

  /** The part in pieces, each ready as soon as it is unpacked. */
  *pieces(entry: ZipEntry): Generator<Uint8Array, void> {
    for (const piece of unpack(this.bytes, entry, this.problems)) {
      this.unpacked += piece.length;
      if (this.unpacked > this.limits.unpackedBytes) throw tooBig(this.limits, this.problems);
      yield piece;
    }
  }

  read(entry: ZipEntry): Uint8Array {
    const whole = new Uint8Array(entry.size);
    let at = 0;
    for (const piece of this.pieces(entry)) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
