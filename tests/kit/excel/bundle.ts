import { pageScript } from '../page-script';
import type { ShimOptions } from './browser-shim';

/** The shim as one script; it installs itself on `window`. */
export function shimScript(options: ShimOptions = {}): string {
  return pageScript(`import { installShim } from './browser-shim'; installShim(window, ${JSON.stringify(options)});`, __dirname);
}
