/**
 * Finds in a bundle what the browser inside WPS does not know: syntax above ES2018, modules, and names that came after Chromium 104,
 * the engine of WPS on Windows. Also what must not run there at all: `Intl` in any form, and `fetch`, which was seen never to settle.
 */
import { parse } from 'acorn';
import { visit } from './syntax-tree';

/** The first Chromium that has them (MDN's browser compatibility data). */
const NEWER: Readonly<Record<string, number>> = {
  toSorted: 110,
  toReversed: 110,
  toSpliced: 110,
  fromAsync: 121,
  groupBy: 117,
  withResolvers: 119,
  isWellFormed: 111,
  toWellFormed: 111,
  canParse: 120,
  isSubsetOf: 122,
  symmetricDifference: 122,
  getSetCookie: 113,
  checkVisibility: 105,
  showPopover: 114,
  scrollend: 114,
  requestClose: 134,
};

const FORBIDDEN: readonly string[] = ['Intl', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'localeCompare', 'fetch'];

/** Rules in the bundle's texts that Chromium 104 drops whole; a single declaration it does not know it merely leaves out. */
const NEWER_CSS = /:has\(|@container\s*[\w(][^{]*\{/;

export interface Refused {
  readonly what: string;
  readonly at: number;
}

/** Throws where the syntax itself is too new. */
export function tooNewForWps(code: string): Refused[] {
  const found: Refused[] = [];
  visit(parse(code, { ecmaVersion: 2018, sourceType: 'script' }), (node) => {
    if (node.type === 'Identifier' && 'name' in node) refuse(String(node.name), node.start);
    if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string' && NEWER_CSS.test(node.value)) found.push({ what: node.value, at: node.start });
    if (node.type === 'TemplateElement' && NEWER_CSS.test(code.slice(node.start, node.end))) found.push({ what: 'CSS', at: node.start });
  });
  return found;

  function refuse(name: string, at: number): void {
    if (FORBIDDEN.includes(name)) found.push({ what: name, at });
    else if (Object.hasOwn(NEWER, name)) found.push({ what: `${name} (Chromium ${NEWER[name] ?? ''})`, at });
  }
}
