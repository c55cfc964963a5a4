import type { Browser } from 'playwright-core';
import { serve, type Served } from '../../../scripts/serve';
import { buildSite } from '../../kit/build';
import { launchBrowser } from './browser';
import { openPane, type Pane, type PaneOptions } from './pane';

/** Serves the production build and launches the browser for one test file; every pane it opened must have stayed clean. */
export function usePane(): (options?: PaneOptions) => Promise<Pane> {
  let site: Served;
  let browser: Browser;
  let open: Pane[] = [];

  beforeAll(async () => {
    site = await serve({ folder: buildSite(), port: 0 });
    browser = await launchBrowser();
  });

  afterEach(async () => {
    const panes = open;
    open = [];
    const problems = panes.flatMap((pane) => pane.problems);
    for (const pane of panes) await pane.context.close();
    expect(problems).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  return async (options = {}) => {
    const pane = await openPane(browser, site.url, options);
    pane.page.setDefaultTimeout(WAIT_MS);
    open.push(pane);
    return pane;
  };
}

/** Long enough for a busy machine; nothing waits this long unless it is broken. */
const WAIT_MS = 15_000;
