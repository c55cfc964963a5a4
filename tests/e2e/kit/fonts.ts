/** Chinese glyphs for machines without Chinese fonts: given to the page by the tests, from an npm package, never by the product. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

const WEIGHTS = ['400', '600'] as const;
const folder = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'));

/** Serves the font below the site's own address, where the page's policy allows fonts to come from. */
export async function giveFonts(context: BrowserContext, site: string): Promise<void> {
  const place = `${site}/fonts-of-the-tests`;
  await context.route(`${place}/*`, (route) => {
    const name = new URL(route.request().url()).pathname.split('/').pop() ?? '';
    return route.fulfill({ path: join(folder, 'files', name), contentType: 'font/woff2' });
  });
  const css = WEIGHTS.map((weight) => readFileSync(join(folder, `${weight}.css`), 'utf8'))
    .join('\n')
    // The name that every page of the product asks for.
    .replaceAll("'Noto Sans SC'", "'Noto Sans CJK SC'")
    .replaceAll('url(./files/', `url(${place}/`);
  await addStyle(context, css);
}

/** The same inside the page itself, for one that may load nothing. */
export async function giveFontsInside(context: BrowserContext): Promise<void> {
  const css = readFileSync(join(folder, '400.css'), 'utf8')
    .replaceAll("'Noto Sans SC'", "'Noto Sans CJK SC'")
    .replace(/, url\([^)]*\.woff\) format\('woff'\)/g, '')
    .replace(/url\(\.\/files\/([\w.-]+\.woff2)\)/g, (_, name: string) => `url(data:font/woff2;base64,${readFileSync(join(folder, 'files', name)).toString('base64')})`);
  await addStyle(context, css);
}

async function addStyle(context: BrowserContext, css: string): Promise<void> {
  await context.addInitScript((text: string) => {
    document.addEventListener('DOMContentLoaded', () => {
      const style = document.createElement('style');
      style.textContent = text;
      document.head.append(style);
    });
  }, css);
}
