/** The .zip holds the files and nothing of when, where or in which order they were written. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { archive, checksums } from '../../scripts/release/archive';

const FILES = [['工作台.html', '<p>'], ['命令行/gouji.cjs', '#!'], ['a/b.txt', 'b'], ['B.txt', 'B']] as const;
let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'gouji-archive-'));
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function written(name: string, files: typeof FILES | readonly (typeof FILES)[number][], when: Date): string {
  const folder = join(place, name);
  for (const [file, content] of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), content);
    utimesSync(join(folder, file), when, when);
  }
  return folder;
}

test('the same files give the same bytes, whenever and in whatever order they were written', () => {
  const one = written('一', FILES, new Date('2024-02-29T12:00:00Z'));
  const other = written('other', [...FILES].reverse(), new Date('2031-01-01T00:00:00Z'));
  const zip = archive(one, 'gouji-1');
  expect(Buffer.from(archive(other, 'gouji-1')).equals(Buffer.from(zip))).toBe(true);
  expect(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]).sort()).toEqual(FILES.map(([name, content]) => [`gouji-1/${name}`, content]).sort());
  expect(checksums(other)).toBe(checksums(one));
  writeFileSync(join(other, 'B.txt'), 'b');
  expect(Buffer.from(archive(other, 'gouji-1')).equals(Buffer.from(zip))).toBe(false);
});
