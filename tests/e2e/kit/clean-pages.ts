import type { Browser, BrowserContext } from 'playwright-core';
import type { Served } from '../../../scripts/serve';
import { launchBrowser } from './browser';

interface OpenPage {
  readonly context: BrowserContext;
  readonly problems: readonly string[];
}

/** Serves a site and launches the browser for one test file. Every page is closed after its test, and must have stayed clean. */
export function cleanPages<Page extends OpenPage, Wanted extends readonly unknown[]>(
  serveSite: () => Promise<Served>,
  openPage: (browser: Browser, url: string, ...wanted: Wanted) => Promise<Page>,
): (...wanted: Wanted) => Promise<Page> {
  let site: Served;
  let browser: Browser;
  let open: Page[] = [];

  beforeAll(async () => {
    site = await serveSite();
    browser = await launchBrowser();
  }, FIRST_BUILD_MS);

  afterEach(async () => {
    const pages = open;
    open = [];
    const problems = pages.flatMap((page) => page.problems);
    for (const { context } of pages) await context.close();
    expect(problems).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  return async (...wanted) => {
    const page = await openPage(browser, site.url, ...wanted);
    open.push(page);
    return page;
  };
}

/** The first file of a run may have to build what it serves. */
const FIRST_BUILD_MS = 180_000;
