/**
 * Builds the command line as one file that Node runs, with the tables of Chinese characters beside it: npm run build:cli -- [--out dist/cli]
 * bin/gouji.mjs starts it where it is newer than the sources.
 */
import { chmodSync, copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundleNotices } from '../build/bundle-notices';

const root = join(__dirname, '..', '..');

export const CLI_FILE = 'gouji.cjs';

export async function buildCli(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { gouji: 'src/cli/main.ts' },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    // Chinese as it is written, not as \u escapes: smaller, and readable in a stack trace.
    charset: 'utf8',
    banner: { js: '#!/usr/bin/env node' },
    metafile: true,
    logLevel: 'error',
  });
  chmodSync(join(folder, CLI_FILE), 0o755);
  copyCharacterMaps(join(folder, 'cmaps'));
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), bundleNotices(root, metafile));
}

/** Names of Chinese characters by the codes of fonts that a PDF does not bring along; pdf.js looks for them beside the program. */
function copyCharacterMaps(folder: string): void {
  const from = join(root, 'node_modules', 'pdfjs-dist', 'cmaps');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(from)) if (CHINESE.test(name)) copyFileSync(join(from, name), join(folder, name));
}

const CHINESE = /^(?:LICENSE|(?:Adobe-GB1|GB|UniGB).*\.bcmap)$/;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist', 'cli') } } });
  await buildCli(resolve(values.out));
}

if (process.argv[1] === __filename) void main();
