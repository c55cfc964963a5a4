import { WORDS } from '../words';

/**
 * What the grid's own controls lack for a screen reader: selector → attributes; null takes one away. The first match counts.
 * The third part names what around the match is meant: a selector cannot ask for it everywhere (`:has` came with Chromium 105).
 */
const REPAIRS: readonly (readonly [selector: string, attributes: Readonly<Record<string, string | null>>, around?: string])[] = [
  // Sheets are not added here: the file keeps its structure.
  ['.univerjs-icon-increase-icon', { hidden: '' }, '[data-u-comp="sheet-bar-append-button"]'],
  ['[data-u-comp="defined-name"] input', { 'aria-label': WORDS.nameBox.zh }],
  ['a[aria-haspopup="dialog"]', { role: 'button', 'aria-label': WORDS.nameList.zh }],
  ['div[data-slot="dropdown-menu-trigger"]', { 'aria-haspopup': null, 'aria-expanded': null }],
  ['[data-slot="dropdown-menu-trigger"] > button', { 'aria-label': WORDS.allSheets.zh }],
  ['[data-u-comp="sheet-bar-append-button"]', { 'aria-label': WORDS.moveTabs.zh }],
  ['[role="track"]', { role: 'presentation' }],
  ['[role="handle"]', { role: 'button', 'aria-label': WORDS.zoom.zh }],
  ['footer a[role="button"]', { 'aria-label': WORDS.zoomReset.zh }],
  ['.univerjs-icon-reduce-icon', { 'aria-label': WORDS.zoomOut.zh }, 'footer button[data-u-comp="button"]'],
  ['.univerjs-icon-increase-icon', { 'aria-label': WORDS.zoomIn.zh }, 'footer button[data-u-comp="button"]'],
  ['[data-u-comp="formula-bar"] button:not([aria-label])', { 'aria-label': WORDS.formulaBar.zh }],
  ['[data-u-comp="sidebar"] button:not([aria-label])', { 'aria-label': WORDS.close.zh }],
  ['canvas[tabindex="1"]', { tabindex: '0' }],
];

/** Repairs the grid's controls now and whenever it draws others. */
export function makeAccessible(container: HTMLElement): void {
  const repair = (): void => {
    const done = new Set<Element>();
    for (const [selector, attributes, around] of REPAIRS) {
      for (const match of container.querySelectorAll(selector)) {
        const element = around === undefined ? match : match.closest(around);
        if (element && !done.has(element)) apply(element, attributes);
        if (element) done.add(element);
      }
    }
  };
  repair();
  new MutationObserver(repair).observe(container, { childList: true, subtree: true });
}

function apply(element: Element, attributes: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}
