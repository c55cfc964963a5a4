import { buildSite } from '../kit/build';
import { launchBrowser } from './kit/browser';

/** Once for the whole run, so that a broken build or a missing browser is one clear failure. */
export default async function setup(): Promise<void> {
  buildSite();
  const browser = await launchBrowser();
  await browser.close();
}
