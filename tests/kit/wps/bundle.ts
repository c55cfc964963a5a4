import { pageScript } from '../page-script';
import type { WpsShimOptions } from './browser-shim';

/** The simulated WPS as one script; it installs itself on `window`. */
export function wpsShimScript(options: WpsShimOptions): string {
  return pageScript(`import { installWps } from './browser-shim'; installWps(window, ${JSON.stringify(options)});`, __dirname);
}
