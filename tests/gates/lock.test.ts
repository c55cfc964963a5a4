import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  readonly link?: boolean;
  readonly integrity?: string;
}

const lock = JSON.parse(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, Entry>> };

/** Also of the binaries for systems this was not installed on: npm leaves those out where node_modules stands beside the lock. */
test('every package of the lock is pinned to its bytes', () => {
  const entries = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && link !== true);
  expect(entries.length).toBeGreaterThan(1000);
  expect(entries.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(([path]) => path)).toEqual([]);
});
