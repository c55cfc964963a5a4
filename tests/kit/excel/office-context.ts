import type { RequirementSets } from './levels';

/** A look-alike of the VBArrays in which Excel for Windows hands arrays to a page. */
export interface VbArray {
  toArray(): readonly unknown[];
  dimensions(): number;
  ubound(dimension?: number): number;
}

export function vbArray(values: readonly unknown[]): VbArray {
  return { toArray: () => values, dimensions: () => 1, ubound: () => values.length - 1 };
}

/** What `window.external.GetContext()` tells Office.js about the application and the document. */
export function officeContext(sets: RequirementSets, locale: string, theme: OfficeTheme = 'light'): { readonly [name: string]: () => unknown } {
  const facts = {
    GetAppType: 1,
    GetSolutionRef: 'gouji',
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: locale,
    GetAppDataLocale: locale,
    GetDocUrl: 'C:\\决算\\工作簿1.xlsx',
    GetAppCapabilities: 0,
    GetActivationMode: 1,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: '',
    GetCorrelationId: 'correlation',
    GetInstanceId: 'instance',
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetSupportedMatrix: JSON.stringify(sets),
    GetHostCustomMessage: '',
    GetHostFullVersion: '16.0.14332.20000',
    GetDialogRequirementMatrix: '',
    GetFeaturesForSolution: '',
    GetInitialDisplayMode: 2,
    GetSettings: { Read: () => undefined, Write: () => undefined },
    GetOfficeThemeInfo: JSON.stringify(THEMES[theme]),
  };
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, () => value]));
}

export type OfficeTheme = keyof typeof THEMES;

/** Colours as Excel for Windows sends them, as numbers; Office.js writes them as `#rrggbb`. */
const THEMES = {
  light: { bodyBackgroundColor: 0xff_ff_ff, bodyForegroundColor: 0x26_26_26, controlBackgroundColor: 0xff_ff_ff, controlForegroundColor: 0x26_26_26 },
  dark: { bodyBackgroundColor: 0x29_29_29, bodyForegroundColor: 0xff_ff_ff, controlBackgroundColor: 0x33_33_33, controlForegroundColor: 0xff_ff_ff },
} as const;
