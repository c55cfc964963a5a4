import { WORDS } from '../words';

/** What the grid's own controls lack for a screen reader: selector → attributes; null takes one away. The first match counts. */
const REPAIRS: readonly (readonly [string, Readonly<Record<string, string | null>>])[] = [
  ['[data-u-comp="defined-name"] input', { 'aria-label': WORDS.nameBox.zh }],
  ['a[aria-haspopup="dialog"]', { role: 'button', 'aria-label': WORDS.nameList.zh }],
  ['div[data-slot="dropdown-menu-trigger"]', { 'aria-haspopup': null, 'aria-expanded': null }],
  ['[data-slot="dropdown-menu-trigger"] > button', { 'aria-label': WORDS.allSheets.zh }],
  ['[data-u-comp="sheet-bar-append-button"]', { 'aria-label': WORDS.moveTabs.zh }],
  ['[role="track"]', { role: 'presentation' }],
  ['[role="handle"]', { role: 'button', 'aria-label': WORDS.zoom.zh }],
  ['footer a[role="button"]', { 'aria-label': WORDS.zoomReset.zh }],
  ['footer button[data-u-comp="button"]:has(.univerjs-icon-reduce-icon)', { 'aria-label': WORDS.zoomOut.zh }],
  ['footer button[data-u-comp="button"]:has(.univerjs-icon-increase-icon)', { 'aria-label': WORDS.zoomIn.zh }],
  ['[data-u-comp="formula-bar"] button:not([aria-label])', { 'aria-label': WORDS.formulaBar.zh }],
  ['[data-u-comp="sidebar"] button:not([aria-label])', { 'aria-label': WORDS.close.zh }],
  ['canvas[tabindex="1"]', { tabindex: '0' }],
];

/** Repairs the grid's controls now and whenever it draws others. */
export function makeAccessible(container: HTMLElement): void {
  const repair = (): void => {
    const done = new Set<Element>();
    for (const [selector, attributes] of REPAIRS) {
      for (const element of container.querySelectorAll(selector)) {
        if (!done.has(element)) apply(element, attributes);
        done.add(element);
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
