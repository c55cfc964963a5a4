/** The offline package of WPS, opened by 7-Zip itself. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import pkg from '../../package.json';
import { buildWps } from '../../scripts/wps/build';
import { filesIn } from '../kit/build';

/** Debian calls it 7zz, or 7z. */
function sevenZip(...args: readonly string[]): string {
  try {
    return execFileSync('7zz', args, { encoding: 'utf8' });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
    return execFileSync('7z', args, { encoding: 'utf8' });
  }
}

test('passes the test of 7-Zip, and what it unpacks is the online folder byte for byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-7z-'));
  const built = join(folder, 'wps');
  await buildWps(built, 'https://gouji.example.cn/wps');
  const archive = join(built, `${pkg.name}.7z`);
  expect(sevenZip('t', archive)).toContain('Everything is Ok');
  sevenZip('x', '-y', `-o${folder}`, archive);
  const unpacked = join(folder, `${pkg.name}_${pkg.version}`);
  const online = join(built, 'addin');
  const files = filesIn(online).map((file) => relative(online, file));
  expect(filesIn(unpacked).map((file) => relative(unpacked, file))).toEqual(files);
  for (const file of files) expect(readFileSync(join(unpacked, file)).equals(readFileSync(join(online, file)))).toBe(true);
  rmSync(folder, { recursive: true, force: true });
});
