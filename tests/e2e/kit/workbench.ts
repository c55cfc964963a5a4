import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { parseA1 } from '../../../src/core';
import { serveFolder } from '../../../scripts/workbench/start';
import { workbenchSite } from '../../kit/workbench/site';
import { cleanPages } from './clean-pages';
import { until } from './eventually';
import { giveFonts, giveFontsInside } from './fonts';

const SAMPLE_TEXT = join(__dirname, '..', '..', '..', 'samples', 'sources', 'jincheng-2023-final-accounts.txt');
/** Every character of the published sample, and those of the tests' own files. */
const CHARACTERS = [...new Set(`${readFileSync(SAMPLE_TEXT, 'utf8')}应急物资采购安全宣传预算执行项目表合计率数附保密不审`)].join('');

/** A common laptop. */
const SCREEN = { width: 1366, height: 768 } as const;
/** Long enough for a busy machine; nothing waits this long unless it is broken. */
const WAIT_MS = 30_000;

/** The workbench in a fresh profile. */
export class Workbench {
  /** Errors on the console, uncaught errors, policy violations, and every request that left the site. */
  readonly problems: string[] = [];

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {}

  static async open(browser: Browser, site: string, hash = ''): Promise<Workbench> {
    const context = await browser.newContext({ viewport: SCREEN, locale: 'zh-CN', reducedMotion: 'reduce', acceptDownloads: true });
    const page = await context.newPage();
    const workbench = new Workbench(page, context);
    const { problems } = workbench;
    await context.route('**/*', (route) => {
      const url = route.request().url();
      if (url.startsWith(site) || url.startsWith('blob:')) return route.continue();
      problems.push(`request to ${url}`);
      return route.abort();
    });
    await giveFonts(context, site.replace(/\/$/, ''));
    workbench.watch();
    await page.goto(`${site}${hash}`);
    await workbench.loadFonts();
    return workbench;
  }

  /** A page opened by double click: no server, the network cut. `init` runs before its scripts. */
  static async openFromDisk(browser: Browser, address: string, init = ''): Promise<Workbench> {
    const context = await browser.newContext({ viewport: SCREEN, locale: 'zh-CN', reducedMotion: 'reduce', acceptDownloads: true });
    await context.setOffline(true);
    await context.addInitScript(init);
    await giveFontsInside(context);
    const page = await context.newPage();
    const workbench = new Workbench(page, context);
    workbench.watch();
    page.on('request', (request) => {
      const url = request.url();
      if (url.split('#')[0] !== address && !/^(?:blob|data):/.test(url)) workbench.problems.push(`request to ${url}`);
    });
    await page.goto(address);
    await workbench.loadFonts();
    return workbench;
  }

  private watch(): void {
    const { page, problems } = this;
    page.setDefaultTimeout(WAIT_MS);
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`uncaught: ${String(error)}`));
    page.on('websocket', (socket) => problems.push(`socket to ${socket.url()}`));
  }

  /** A canvas is drawn with the fonts that are there; a page would be drawn again when one arrives. */
  private async loadFonts(): Promise<void> {
    const load = async ([weights, text]: readonly [readonly string[], string]): Promise<void> => {
      for (const weight of weights) await document.fonts.load(`${weight} 16px "Noto Sans CJK SC"`, text);
    };
    await this.page.evaluate(load, [['400', '600'], CHARACTERS] as const);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** The first sample from the start screen. */
  async openSample(): Promise<void> {
    await this.page.getByText('部门决算公开 01–10 表').click();
    await this.button('审核工作簿').waitFor();
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    const field = this.page.locator('input[type=file]').last();
    await field.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await this.page.getByText(name, { exact: true }).waitFor();
  }

  /** Goes to a cell by the name box, as a user does. */
  async goTo(a1: string): Promise<void> {
    if (!parseA1(a1)) throw new Error(`${a1} is no cell`);
    const box = this.page.locator('[data-u-comp="defined-name"] input');
    await box.click();
    await box.fill(a1);
    await box.press('Enter');
    await this.reads(new RegExp(`^${a1}(?: |$)`));
    // The grid takes the keyboard back a moment later.
    await until(() => this.page.evaluate(() => (document.activeElement?.getAttribute('data-u-comp') === 'editor' ? true : null)));
  }

  /** What the page says of the current cell: its address and what it shows. */
  currentCell(): Locator {
    return this.page.getByRole('status', { name: '当前单元格' });
  }

  async reads(text: RegExp): Promise<void> {
    await this.currentCell().filter({ hasText: text }).waitFor({ state: 'attached' });
  }

  /** Shows a sheet by its tab. */
  async showSheet(name: string): Promise<void> {
    await this.page.locator('footer').getByText(name, { exact: true }).click();
  }

  /** Names of the tabs from the left. */
  tabs(): Promise<string[]> {
    return this.page.locator('[data-u-comp="slide-tab-item"]').allInnerTexts();
  }

  /** Presses 保存 and gives the file the browser downloaded. */
  async saved(): Promise<{ readonly name: string; readonly path: string; readonly bytes: Uint8Array }> {
    const downloading = this.page.waitForEvent('download');
    await this.button('保存').click();
    const download = await downloading;
    const path = await download.path();
    return { name: download.suggestedFilename(), path, bytes: new Uint8Array(readFileSync(path)) };
  }

  /** Types into the current cell and stays there. */
  async type(a1: string, text: string): Promise<void> {
    await this.goTo(a1);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async picture(name: string, folder = join(__dirname, '..', '..', 'output', 'screenshots')): Promise<void> {
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  }
}

/** The workbench behind a server, in a browser of its own for one test file. */
export function useWorkbench(): (hash?: string) => Promise<Workbench> {
  return cleanPages(
    () => serveFolder(workbenchSite(), 0),
    (browser, url, hash?: string) => Workbench.open(browser, url, hash),
  );
}
