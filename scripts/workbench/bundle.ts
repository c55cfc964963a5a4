/** Builds the workbench into one folder of static files with relative addresses, for any web server under any path. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { SAMPLES } from '../../src/workbench/samples';
import { contentSecurityPolicy } from '../build/csp';
import { workerSources } from '../build/worker';

const root = join(__dirname, '..', '..');

export const WORKBENCH_SAMPLES: readonly string[] = SAMPLES.map(({ file }) => file);

export interface BundleOptions {
  readonly folder: string;
  /** Smaller, slower to build; for publishing. */
  readonly minify: boolean;
}

export async function bundleWorkbench({ folder, minify }: BundleOptions): Promise<Metafile> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: 'src/workbench/index.tsx' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2021',
    jsx: 'automatic',
    minify,
    metafile: true,
    chunkNames: 'chunk-[hash]',
    assetNames: 'asset-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.svg': 'dataurl', '.bcmap': 'binary' },
    plugins: [workerSources],
    logLevel: 'warning',
  });
  const page = readFileSync(join(root, 'src/workbench/page/template.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), page.replace('{{csp}}', contentSecurityPolicy(false)));
  for (const sample of WORKBENCH_SAMPLES) cpSync(join(root, 'samples', sample), join(folder, 'samples', sample));
  return metafile;
}
