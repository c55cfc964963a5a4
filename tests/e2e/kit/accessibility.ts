import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { PANE, type Pane } from './pane';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core calls serious or critical, with the element. */
export async function violations({ page }: Pick<Pane, 'page'>): Promise<string[]> {
  await page.evaluate(axe);
  // Fluent UI's focus sentinels are meant to be reached and unseen.
  const results: AxeResults = await page.evaluate("axe.run({ exclude: [['[data-tabster-dummy]']] }, { resultTypes: ['violations'] })");
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`));
}

/** Elements that reach beyond the right edge of the narrowest pane, or make something scroll sideways. */
export async function tooWide({ page }: Pane): Promise<string[]> {
  return page.evaluate(
    (width) =>
      [...document.querySelectorAll('body, body *')]
        .filter((element) => {
          const box = element.getBoundingClientRect();
          if (!(element instanceof HTMLElement) || box.width <= 1 || box.height <= 1) return false;
          return box.right > width + 0.5 || (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible');
        })
        .map((element) => `${element.tagName} ${element.className} ${(element.textContent ?? '').slice(0, 60)}`),
    PANE.width,
  );
}
