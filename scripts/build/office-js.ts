import { dirname, join } from 'node:path';

/** Microsoft's library as served beside the pane: the files that Excel on Windows, Mac and the web ask for. */
export const OFFICE_JS_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'telemetry/oteljs_agave.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
] as const;

export const OFFICE_JS_FOLDER = 'office-js';
export const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com';

const packageFolder = dirname(require.resolve('@microsoft/office-js/package.json'));

interface CopyPattern {
  readonly from: string;
  readonly to: string;
  readonly info: { readonly minimized: true };
}

/** `minimized` keeps the minifier off the files: the licence forbids altering them. */
export function officeJsPatterns(): CopyPattern[] {
  const copy = (from: string, to: string): CopyPattern => ({
    from: join(packageFolder, from),
    to: `${OFFICE_JS_FOLDER}/${to}`,
    info: { minimized: true },
  });
  return [...OFFICE_JS_FILES.map((file) => copy(`dist/${file}`, file)), copy('LICENSE.md', 'LICENSE.md')];
}
