import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { serve } from '../../../scripts/serve';
import { buildSite } from '../../kit/build';
import type { ShimmedWps } from '../../kit/wps/browser-shim';
import { wpsShimScript } from '../../kit/wps/bundle';
import type { Build } from '../../kit/wps/program';
import type { SerialWorkbook } from '../../kit/excel/serial';
import { cleanPages } from './clean-pages';
import { until } from './eventually';
import { giveFonts } from './fonts';
import { PANE } from './pane';

/** The built WPS add-in in a browser: its hidden entry page, and the pane as a frame. */
export class WpsPane {
  constructor(
    /** The entry page. */
    readonly entry: Page,
    readonly context: BrowserContext,
    /** Errors on the console, uncaught errors, policy violations, and every request that left the add-in. */
    readonly problems: string[],
  ) {}

  /** Presses a ribbon button as WPS does. */
  async press(id: string): Promise<unknown> {
    return this.entry.evaluate(`window.GoujiOnAction({ Id: ${JSON.stringify(id)} })`);
  }

  /** Runs on the simulated program; the code may use nothing from outside it. */
  ask<Answer, Argument>(run: (wps: ShimmedWps, argument: Argument) => Answer, argument: Argument): Promise<Awaited<Answer>> {
    return this.entry.evaluate(`(${String(run)})(window.fakeWps, ${JSON.stringify(argument ?? null)})`);
  }

  /** The frame of the pane, once there is one. */
  frame(): Promise<Frame> {
    return until(async () => this.entry.frames().find((frame) => frame.url().endsWith('/taskpane.html')) ?? null);
  }

  /** What journeys need: the frame stands for a page with the pane on it. */
  async pane(): Promise<{ readonly page: Page; button(name: string | RegExp): Locator }> {
    const frame = await this.frame();
    // A frame finds elements as a page does; what it lacks journeys do not use.
    return { page: frame as unknown as Page, button: (name) => frame.getByRole('button', { name }) };
  }
}

export interface WpsOptions {
  readonly workbook: SerialWorkbook;
  readonly build?: Build;
  /** From a folder on the disk, as an offline package is opened. */
  readonly offline?: 'index.html' | 'taskpane.html';
}

/** The production build behind a server, in a browser of its own for one test file. */
export function useWps(): (options: WpsOptions) => Promise<WpsPane> {
  let disk = '';
  /** Copied by hand as docs/wps.md says, to where a user's name has a space and Chinese letters. */
  const copied = (): string => {
    disk ||= mkdtempSync(join(tmpdir(), '张三 的电脑-'));
    const folder = join(disk, 'jsaddons', 'gouji_0.1.0');
    cpSync(join(buildSite(), 'wps', 'addin'), folder, { recursive: true });
    return folder;
  };
  afterAll(() => {
    if (disk !== '') rmSync(disk, { recursive: true, force: true });
  });

  return cleanPages(
    () => serve({ folder: buildSite(), port: 0 }),
    (browser, url, options: WpsOptions) => openWps(browser, options.offline ? pathToFileURL(copied()).href : `${url}/wps/addin`, options),
  );
}

async function openWps(browser: Browser, home: string, { workbook, build = 'linux', offline }: WpsOptions): Promise<WpsPane> {
  const context = await browser.newContext({ viewport: PANE, locale: 'zh-CN', reducedMotion: 'reduce' });
  const problems: string[] = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${home}/`)) return route.continue();
    problems.push(`request to ${url}`);
    return route.abort();
  });
  if (!offline) await giveFonts(context, home);
  await context.addInitScript({ content: wpsShimScript({ workbook, build }) });
  const entry = await context.newPage();
  entry.setDefaultTimeout(20_000);
  entry.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  entry.on('pageerror', (error) => problems.push(`uncaught: ${String(error)}`));
  entry.on('websocket', (socket) => problems.push(`socket to ${socket.url()}`));
  await entry.goto(`${home}/${offline ?? 'index.html'}`);
  return new WpsPane(entry, context, problems);
}
