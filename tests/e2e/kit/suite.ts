import { serve } from '../../../scripts/serve';
import { buildSite } from '../../kit/build';
import { cleanPages } from './clean-pages';
import { openPane, type Pane, type PaneOptions } from './pane';

/** The production build behind a server, in a browser of its own for one test file. */
export function usePane(): (options?: PaneOptions) => Promise<Pane> {
  return cleanPages(
    () => serve({ folder: buildSite(), port: 0 }),
    async (browser, url, options: PaneOptions = {}) => {
      const pane = await openPane(browser, url, options);
      pane.page.setDefaultTimeout(WAIT_MS);
      return pane;
    },
  );
}

/** Long enough for a busy machine; nothing waits this long unless it is broken. */
const WAIT_MS = 15_000;
