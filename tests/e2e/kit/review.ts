/** The review page as a reader sees it. */
import type { Locator } from 'playwright-core';
import type { WithPane } from './journeys';
import type { Pane } from './pane';

/** Presses 审核工作簿 and waits for the result. */
export async function checkWorkbook(pane: WithPane): Promise<void> {
  await pane.button('审核工作簿').click();
  await finished(pane);
  await pane.page.getByText(/^审核完成/).waitFor({ state: 'attached' });
}

/** What an earlier check said stays on the page while the next one runs; the progress bar tells them apart. */
async function finished({ page }: WithPane): Promise<void> {
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
}

const LISTED = ['error', 'warning', 'hint', 'rounding'];

/** Findings that no cause explains, as the pane lists them: the gravest first, 尾差 last. */
export function inListOrder<Each extends { readonly severity: string; readonly rounding?: boolean }>(findings: readonly Each[]): readonly Each[] {
  const rank = ({ severity, rounding }: Each): number => LISTED.indexOf(rounding ? 'rounding' : severity);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** The card of a rule; the first one where several tables have it. */
export function card({ page }: Pane, rule: string): Locator {
  return page.getByRole('article').filter({ has: page.getByText(rule, { exact: true }) }).first();
}

export interface ListedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly cells: readonly string[];
}

/** Every card with all its cells, as links name them. */
export async function listedFindings({ page }: Pane): Promise<ListedFinding[]> {
  for (const more of await page.getByRole('button', { name: /^其余 \d+ 项$/ }).all()) await more.click();
  return page.locator('article').evaluateAll((cards) =>
    cards.map((found) => ({
      rule: found.querySelector('[data-rule]')?.textContent ?? '',
      severity: found.querySelector('[role=img]')?.getAttribute('aria-label') ?? '',
      cells: [...found.querySelectorAll('button[title]')].map((link) => link.getAttribute('title') ?? ''),
    })),
  );
}

/** Rules of the cards from the top. */
export async function listedRules({ page }: Pane): Promise<string[]> {
  return page.locator('article [data-rule]').allTextContents();
}
