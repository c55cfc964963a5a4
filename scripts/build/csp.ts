import { OFFICE_JS_CDN } from './office-js';

/** What the pages may load: themselves only, plus Microsoft's script host in the store build. */
export function contentSecurityPolicy(cdn: boolean): string {
  const scripts = cdn ? `'self' ${OFFICE_JS_CDN}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    // Threads of our own: their script stands as text in the bundle.
    'worker-src blob:',
    // Fluent UI writes its styles into the page while it runs.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
