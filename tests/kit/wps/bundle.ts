import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { WpsShimOptions } from './browser-shim';

/** The simulated WPS as one script to be injected before a page's own. */
export function wpsShimScript(options: WpsShimOptions): string {
  const built = buildSync({
    stdin: {
      contents: `import { installWps } from './browser-shim'; installWps(window, ${JSON.stringify(options)});`,
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
