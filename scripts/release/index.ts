/**
 * Makes the folder that is handed to users, and its .zip: npm run release -- [--out dist/release] [--site https://HOST/PATH] [--twice]
 * The same sources give the same bytes. docs/release.md says what is inside.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeRelease } from './make';

const root = join(__dirname, '..', '..');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: join(root, 'dist', 'release') }, site: { type: 'string' }, twice: { type: 'boolean', default: false } },
  });
  const { zip, bytes } = await makeRelease(resolve(values.out), values.site);
  process.stdout.write(`${zip}（${(bytes / 1e6).toFixed(1)} MB）\n`);
  if (values.twice) await compareWithAnother(zip, values.site);
}

/** Made once more from nothing, in another place: it must be the same to the byte. */
async function compareWithAnother(zip: string, site: string | undefined): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'gouji-again-'));
  try {
    const again = await makeRelease(place, site);
    if (!readFileSync(again.zip).equals(readFileSync(zip))) throw new Error('Made a second time, the release is not the same.');
    process.stdout.write(`Made twice, the same bytes: SHA-256 ${createHash('sha256').update(readFileSync(zip)).digest('hex')}\n`);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

void main();
