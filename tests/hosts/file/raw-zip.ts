import { deflateRawSync, constants } from 'node:zlib';
import { zipSync } from 'fflate';

/** A zip whose directory may say anything. */
export interface RawEntry {
  readonly name: string;
  /** Packed bytes as they stand in the file. */
  readonly packed: Uint8Array;
  readonly method?: number;
  readonly size: number;
  readonly crc?: number;
  readonly flags?: number;
  /** Where the directory claims the local header stands, when that is a lie. */
  readonly offset?: number;
}

export function rawZip(entries: readonly RawEntry[], lie: { count?: number } = {}): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, method = 8, size, crc = 0, flags = 0, offset = at } of entries) {
    const nameBytes = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, nameBytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, nameBytes]));
    files.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  const count = lie.count ?? entries.length;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...files, central, end]));
}

/** A deflate stream that unpacks to `times` copies of `block`, made by repeating one byte-aligned compressed block. */
export function repeatedDeflate(block: Uint8Array, times: number, before = '', after = ''): Uint8Array {
  const flushed = (bytes: Uint8Array): Buffer => deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH });
  const unit = flushed(block);
  const pieces = [flushed(Buffer.from(before)), ...new Array<Buffer>(times).fill(unit), flushed(Buffer.from(after))];
  return new Uint8Array(Buffer.concat([...pieces, Buffer.from([0x03, 0x00])]));
}

/** Entries of an honest package, to be mixed with dishonest ones. */
export function honest(parts: Readonly<Record<string, string>>): RawEntry[] {
  return Object.entries(parts).map(([name, text]) => {
    const bytes = Buffer.from(text);
    // The writer's own local header holds the checksum.
    const zip = Buffer.from(zipSync({ a: [new Uint8Array(bytes), { level: 0 }] }));
    return { name, packed: bytes, method: 0, size: bytes.length, crc: zip.readUInt32LE(14) };
  });
}
