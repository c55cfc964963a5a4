/**
 * Makes the folder that is handed to users, and its .zip: npm run release -- [--out dist/release] [--site https://HOST/PATH]
 * The same sources give the same bytes. docs/release.md says what is inside.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeRelease } from './make';

const root = join(__dirname, '..', '..');

function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist', 'release') }, site: { type: 'string' } } });
  return makeRelease(resolve(values.out), values.site).then(({ zip, bytes }) => {
    process.stdout.write(`${zip}（${(bytes / 1e6).toFixed(1)} MB）\n`);
  });
}

void main();
