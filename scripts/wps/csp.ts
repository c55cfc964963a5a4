/** What the pane may load in WPS: itself only. An offline add-in is opened from a folder, where `self` covers nothing, hence `file:`. */
export function wpsSecurityPolicy(): string {
  return [
    "default-src 'none'",
    "script-src 'self' file:",
    'worker-src blob:',
    "style-src 'self' file: 'unsafe-inline'",
    "img-src 'self' file: data:",
    "font-src 'self' file: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
