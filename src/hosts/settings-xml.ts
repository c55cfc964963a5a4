/**
 * The texts Gouji keeps inside a workbook, as one custom XML part: Excel and WPS carry such parts along when they save, and,
 * unlike document properties, do not cut them at 255 characters. The same part whichever host wrote it.
 */
export const SETTINGS_NAMESPACE = 'urn:gouji:settings:1';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Values are JSON strings, which have an escape for every character XML cannot hold. */
export function settingsXml(settings: ReadonlyMap<string, string>): string {
  const items = [...settings].map(([key, value]) => `<setting key="${escape(key)}">${escape(encode(value))}</setting>`);
  return `${DECLARATION}<settings xmlns="${SETTINGS_NAMESPACE}">${items.join('')}</settings>`;
}

const SETTING = /<(?:[\w.-]+:)?setting\s+key=(?:"([^"]*)"|'([^']*)')\s*(?:\/>|>([^<]*)<\/)/g;

/** Reads what `settingsXml` wrote, also where a spreadsheet has given it a prefix or other quotes meanwhile. */
export function settingsIn(xml: string): Map<string, string> {
  const settings = new Map<string, string>();
  for (const [, double, single, text = ''] of xml.matchAll(SETTING)) settings.set(unescape(double ?? single ?? ''), settingValue(unescape(text)));
  return settings;
}

function encode(value: string): string {
  return JSON.stringify(value).replace(/[^ -\ufffd]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A value somebody else spoilt reads as it stands, rather than taking the others with it. */
export function settingValue(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : json;
  } catch (error) {
    if (error instanceof SyntaxError) return json;
    throw error;
  }
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => SPECIAL[c] ?? c).replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}

function unescape(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return NAMED[name ?? ''] ?? whole;
  });
}
