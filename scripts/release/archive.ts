import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The earliest a zip can hold, so that the same files give the same bytes. */
const FILE_TIME = '1980-01-01T00:00:00';
/** Regular files, readable by all; programs may be run. */
const MODE = 0o100644;
const PROGRAM = 0o100755;
const UNIX = 3;

/** Every file below the folder, with `/`, in a fixed order. */
export function filesBelow(folder: string, prefix = ''): readonly string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, name) : [name];
    });
}

/** As `sha256sum` writes and checks it. */
export function checksums(folder: string): string {
  return filesBelow(folder)
    .map((name) => `${createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')}  ${name}\n`)
    .join('');
}

export function archive(folder: string, name: string): Uint8Array {
  const files: Zippable = {};
  for (const file of filesBelow(folder)) {
    const mode = file.endsWith('.cjs') ? PROGRAM : MODE;
    files[`${name}/${file}`] = [readFileSync(join(folder, file)), { mtime: FILE_TIME, level: 9, os: UNIX, attrs: mode << 16 }];
  }
  return zipSync(files);
}
