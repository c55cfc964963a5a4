import { readFileSync } from 'node:fs';
import { createBridge, pushThrough, type NativeBridge } from './bridge';
import { FakeExcel, type FakeExcelOptions } from './host';
import { isSupported } from './levels';

/** Loads Microsoft's client into the test's realm once and stands a simulated Excel behind it. */

let current: FakeExcel | undefined;
let bridge: NativeBridge | undefined;

export function useFakeExcel(options: FakeExcelOptions = {}): FakeExcel {
  const host = new FakeExcel(options);
  current = host;
  bridge ??= loadClient();
  const established = bridge;
  host.push = (entries) => pushThrough(established, entries);
  return host;
}

interface OfficeGlobals {
  _richApiNativeBridge?: NativeBridge;
  OSF?: unknown;
  OfficeExtension?: { readonly CommonUtility: { _doApiNotSupportedCheck: boolean } };
  [name: string]: unknown;
}

function loadClient(): NativeBridge {
  const globals = globalThis as unknown as OfficeGlobals;
  const made = createBridge(host);
  for (const [name, value] of Object.entries(pageGlobals())) {
    if (!(name in globals)) globals[name] = value;
  }
  globals._richApiNativeBridge = made;
  const path = require.resolve('@microsoft/office-js/dist/excel-win32-16.01.js');
  // Evaluated in the test's own realm: from another one plain option objects are silently ignored.
  (0, eval)(readFileSync(path, 'utf8'));
  installContext(globals);
  return made;
}

function host(): FakeExcel {
  if (!current) throw new Error('useFakeExcel() was not called');
  return current;
}

function pageGlobals(): { readonly [name: string]: unknown } {
  return {
    window: globalThis,
    self: globalThis,
    location: { href: 'https://localhost/', search: '', hash: '', hostname: 'localhost' },
    document: { createElement: () => ({}), getElementsByTagName: () => [], URL: 'https://localhost/' },
    addEventListener: () => undefined,
    navigator: { userAgent: 'Jest' },
  };
}

function installContext(globals: OfficeGlobals): void {
  const isSetSupported = (set: string, version?: string | number): boolean =>
    isSupported(host().sets, set, version === undefined ? undefined : String(version));
  const osf = globals.OSF as { _OfficeAppFactory?: unknown };
  osf._OfficeAppFactory = {
    getContext: () => ({ requirements: { isSetSupported }, platform: 'PC', host: 'Excel', displayLanguage: 'zh-CN' }),
    getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'win32', flags: 3 }),
  };
  // This build reads the flag here but sets it elsewhere; without it calls above the simulated level pass.
  if (globals.OfficeExtension) globals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
}
