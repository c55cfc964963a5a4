#!/usr/bin/env node
// The command as it is installed: the one bundled file where the build made it from these sources, otherwise the sources themselves.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, URL } from 'node:url';

const bundle = fileURLToPath(new URL('../dist/cli/gouji.cjs', import.meta.url));
const sources = fileURLToPath(new URL('../src', import.meta.url));

function isFresh() {
  if (!existsSync(bundle)) return false;
  if (!existsSync(sources)) return true;
  const { mtimeMs } = statSync(bundle);
  const files = readdirSync(sources, { recursive: true }).map((name) => `${sources}/${name}`);
  // Folders count as well: a file that went changes nothing else.
  return [sources, ...files, `${sources}/../package-lock.json`].every((path) => statSync(path).mtimeMs <= mtimeMs);
}

if (isFresh()) createRequire(import.meta.url)(bundle);
else {
  await import('tsx');
  await import('../src/cli/main.ts');
}
