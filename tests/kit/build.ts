/** The production build that tests look at: built once, and again only when something it is made from has changed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '..', '..');

/** The address the test build is written for; a path below the host, as an intranet site has. */
export const TEST_SITE = 'https://gouji.example.cn/excel';

const SOURCES = ['src', 'assets', 'docs', 'wps', 'scripts/build', 'scripts/wps', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];

export interface BuildOptions {
  readonly cdn?: boolean;
}

/** Returns the folder. Suites that run at the same time must not both call it: give them one globalSetup. */
export function buildSite({ cdn = false }: BuildOptions = {}): string {
  const folder = join(root, '.cache', cdn ? 'site-cdn' : 'site');
  const stampFile = `${folder}.stamp`;
  const stamp = fingerprint();
  if (existsSync(stampFile) && existsSync(folder) && readFileSync(stampFile, 'utf8') === stamp) return folder;
  const webpack = spawnSync(
    process.execPath,
    [
      require.resolve('webpack/bin/webpack.js'),
      ...['--mode', 'production', '--env', `site=${TEST_SITE}`, '--env', `out=${folder}`],
      ...(cdn ? ['--env', 'cdn'] : []),
    ],
    // Jest's own NODE_ENV would reach React and make it a development build.
    { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
  );
  if (webpack.status !== 0) throw new Error(`The production build failed.\n${webpack.stdout}${webpack.stderr}`);
  writeFileSync(stampFile, stamp);
  return folder;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesIn(join(root, source)))) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${relative(root, file)} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

/** Every file at or below a path, in a stable order. */
export function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
