import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { ShimOptions } from '../../kit/excel/browser-shim';
import { shimScript } from '../../kit/excel/bundle';
import { ExcelDriver } from './excel';
import { giveFonts } from './fonts';

/** The pane as it opens on a 1366 × 768 laptop, at its narrowest. */
export const PANE = { width: 320, height: 560 } as const;

export interface PaneOptions extends ShimOptions {
  /** A page in a plain browser, without Excel behind it. */
  readonly plainBrowser?: boolean;
  readonly dark?: boolean;
  /** Paths below the site that cannot be reached, until `unblock`. */
  readonly blocked?: RegExp;
  /** Twice the pixels, for pictures in documents. */
  readonly sharp?: boolean;
  /** Lets the test move the page's clock. */
  readonly clock?: boolean;
  readonly page?: 'taskpane.html' | 'diagnostics.html';
}

export interface Pane {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly excel: ExcelDriver;
  /** Errors on the console, uncaught errors, policy violations, and every request that left the site. */
  readonly problems: string[];
  /** Every request there was, without the address of the site. */
  readonly requests: string[];
  button(name: string | RegExp): Locator;
  unblock(): void;
}

/** Opens the pane in a fresh profile. Nothing may leave the site: a request elsewhere is stopped and noted. */
export async function openPane(browser: Browser, site: string, options: PaneOptions = {}): Promise<Pane> {
  const { plainBrowser = false, dark = false, sharp = false, clock = false, page: file = 'taskpane.html', blocked: unreachable, ...shim } = options;
  let blocked = unreachable;
  const context = await browser.newContext({
    viewport: PANE,
    deviceScaleFactor: sharp ? 2 : 1,
    locale: shim.locale ?? 'zh-CN',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const problems: string[] = [];
  const requests: string[] = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (!url.startsWith(`${site}/`)) {
      problems.push(`request to ${url}`);
      return route.abort();
    }
    const path = url.slice(site.length + 1);
    requests.push(path);
    return blocked?.test(path) ? route.abort() : route.continue();
  });
  await giveFonts(context, site);
  if (clock) await context.clock.install();
  if (!plainBrowser) await context.addInitScript({ content: shimScript({ theme: dark ? 'dark' : 'light', ...shim }) });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${String(error)}`));
  page.on('websocket', (socket) => problems.push(`socket to ${socket.url()}`));
  await page.goto(`${site}/${file}`);
  const unblock = (): void => {
    blocked = undefined;
  };
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  return { page, context, excel: new ExcelDriver(page), problems, requests, button, unblock };
}

const PICTURES = join(__dirname, '..', '..', 'output', 'screenshots');

/** Keeps a picture of the pane as test output, for people to look at. */
export async function picture({ page }: Pane, name: string, folder = PICTURES): Promise<void> {
  mkdirSync(folder, { recursive: true });
  // Away from anything that changes under the pointer.
  await page.mouse.move(PANE.width - 1, 1);
  await page.evaluate('document.fonts.ready');
  // Two frames, so that cards scrolled into view are painted.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
