import { buildSync } from 'esbuild';
import { join } from 'node:path';
import type { ShimOptions } from './browser-shim';

/** The shim as one script to be injected before a page's own; it installs itself on `window`. */
export function shimScript(options: ShimOptions = {}): string {
  const built = buildSync({
    stdin: {
      contents: `import { installShim } from './browser-shim'; installShim(window, ${JSON.stringify(options)});`,
      resolveDir: join(__dirname),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2021',
  });
  const [file] = built.outputFiles;
  if (!file) throw new Error('esbuild made no script');
  return file.text;
}
