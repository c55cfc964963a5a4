import { buildSync } from 'esbuild';

/** TypeScript of a folder of the kit as one script, to be injected before a page's own. */
export function pageScript(contents: string, folder: string): string {
  const built = buildSync({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
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
