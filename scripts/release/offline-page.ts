import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import compat from 'core-js-compat';
import { bundleNotices } from '../build/bundle-notices';
import { withWorkers, workerSources } from '../build/worker';
import { WORKBENCH_SAMPLES } from '../workbench/bundle';
import { olderScript, olderStyles } from './for-older-browsers';

const root = join(__dirname, '..', '..');

/** The oldest engine in use: 360, 奇安信 and 统信 browsers, and Edge where it is not updated. */
export const OLDEST_BROWSER = 'chrome 86';

/** Of the platform, what the grid cannot do without: it asks for graphemes as soon as it is loaded, and draws rounded corners. */
const BEYOND_THE_LANGUAGE = ['@formatjs/intl-segmenter/polyfill', './src/workbench/older/canvas.ts'];

export interface OfflinePage {
  readonly html: string;
  readonly notices: string;
}

/** The whole workbench in one page that needs nothing beside it: opened from disk, a page may load neither modules nor files. */
export async function offlinePage(): Promise<OfflinePage> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: `${polyfills()}\nimport './src/workbench/index.tsx';`, resolveDir: root, sourcefile: 'offline.ts' },
    outdir: '/page',
    write: false,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: OLDEST_BROWSER.replace(' ', ''),
    jsx: 'automatic',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl', '.bcmap': 'binary' },
    plugins: [workerSources],
    logLevel: 'error',
  });
  const output = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { html: page(olderScript(output('.js')), olderStyles(output('.css'))), notices: bundleNotices(root, await withWorkers(metafile)) };
}

/** What the language and its library gained since, as far as it can be made up for. */
export function polyfillModules(): readonly string[] {
  return compat({ targets: OLDEST_BROWSER, modules: ['core-js/es', 'core-js/web'] }).list;
}

function polyfills(): string {
  return [...polyfillModules().map((name) => `core-js/modules/${name}`), ...BEYOND_THE_LANGUAGE].map((name) => `import '${name}';`).join('\n');
}

function page(script: string, style: string): string {
  // An HTML comment mark would change how the page reads the rest of the script; the escape means the same in every string.
  const code = `\n${script.replaceAll('<!--', '\\x3C!--').trimEnd()}\n`;
  if (/<\/script/i.test(code) || /<\/style/i.test(style)) throw new Error('The bundle holds an end tag and cannot stand inside a page.');
  const hash = createHash('sha256').update(code).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const samples = WORKBENCH_SAMPLES.map(
    (name) => `<script type="text/plain" data-sample="${name}">${readFileSync(join(root, 'samples', name)).toString('base64')}</script>\n`,
  );
  const template = readFileSync(join(root, 'src/workbench/page/template.html'), 'utf8');
  const parts: readonly (readonly [from: string, to: string])[] = [
    ['{{csp}}', policy],
    ['<link rel="stylesheet" href="index.css">', `<style>\n${style}</style>`],
    ['<script type="module" src="index.js"></script>', `${samples.join('')}<script>${code}</script>`],
  ];
  return parts.reduce((html, [from, to]) => {
    if (!html.includes(from)) throw new Error(`template.html has no ${from}.`);
    return html.replace(from, () => to);
  }, template);
}
