import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What the bundle is made from. */
const SOURCES = ['src', 'samples', 'scripts/workbench', 'scripts/build', 'package-lock.json'];

export interface Stamp {
  readonly fresh: boolean;
  readonly file: string;
  readonly text: string;
}

/** Tells whether the last build was made from the files as they are now. */
export function freshStamp(root: string): Stamp {
  const file = join(root, '.cache', 'workbench.stamp');
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesIn(join(root, source)))) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${relative(root, path)} ${mtimeMs} ${size}\n`);
  }
  const text = hash.digest('hex');
  return { fresh: existsSync(file) && readFileSync(file, 'utf8') === text, file, text };
}

export function keepStamp({ file, text }: Stamp): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
