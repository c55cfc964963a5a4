/** Reads what the archives of tests need, written from 7-Zip's format description independently of the writer: one stored folder. */
import { crc32 as crc } from '../../src/hosts/file/zip/crc32';

const crc32 = (bytes: Uint8Array): number => crc(bytes, 0);

export function readStored7z(bytes: Buffer): ReadonlyMap<string, Buffer> {
  expect([...bytes.subarray(0, 8)]).toEqual([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]);
  const offset = Number(bytes.readBigUInt64LE(12));
  const length = Number(bytes.readBigUInt64LE(20));
  expect(bytes.readUInt32LE(8)).toBe(crc32(bytes.subarray(12, 32)));
  const header = bytes.subarray(32 + offset, 32 + offset + length);
  expect(bytes.readUInt32LE(28)).toBe(crc32(header));
  expect(bytes.length).toBe(32 + offset + length);
  let at = 0;
  const byte = (): number => header[at++] ?? -1;
  const number = (): number => {
    const first = byte();
    let following = 0;
    while (following < 8 && first & (0x80 >> following)) following += 1;
    let value = 0;
    for (let i = 0; i < following; i += 1) value += byte() * 256 ** i;
    return value + (first & ((1 << (7 - following)) - 1)) * 256 ** following;
  };
  const expectBytes = (...wanted: number[]): void => wanted.forEach((each) => expect(byte()).toBe(each));
  expectBytes(1, 4, 6);
  expect([number(), number()]).toEqual([0, 1]);
  expectBytes(9);
  const total = number();
  expectBytes(0, 7, 0x0b, 1, 0, 1, 1, 0, 0x0c);
  expect(number()).toBe(total);
  expectBytes(0, 8, 0x0d);
  const count = number();
  expectBytes(9);
  const sizes = Array.from({ length: count - 1 }, number);
  sizes.push(total - sizes.reduce((sum, size) => sum + size, 0));
  expectBytes(0x0a, 1);
  const sums = sizes.map(() => byte() + byte() * 2 ** 8 + byte() * 2 ** 16 + byte() * 2 ** 24);
  expectBytes(0, 0, 5);
  expect(number()).toBe(count);
  expectBytes(0x11);
  const nameBytes = number();
  expectBytes(0);
  const names = header.subarray(at, at + nameBytes - 1).toString('utf16le').split('\0').slice(0, -1);
  at += nameBytes - 1;
  expectBytes(0, 0);
  let start = 32;
  return new Map(
    names.map((name, index) => {
      const content = bytes.subarray(start, start + (sizes[index] ?? 0));
      start += content.length;
      expect(crc32(content)).toBe(sums[index]);
      return [name, content];
    }),
  );
}
