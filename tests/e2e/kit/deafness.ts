import type { Page } from 'playwright-core';

/** How long the page was deaf at a time, as its own timer saw it. */
export interface Deafness {
  /** Forgets what was seen so far. */
  start(): Promise<void>;
  /** Milliseconds, since `start`. */
  longest(): Promise<number>;
}

export async function watchDeafness(page: Page): Promise<Deafness> {
  await page.evaluate(() => {
    const deaf = { longest: 0 };
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      deaf.longest = Math.max(deaf.longest, now - last);
      last = now;
    }, 10);
    Object.assign(window, { deaf });
  });
  return {
    start: async () => {
      await page.evaluate('window.deaf.longest = 0');
    },
    longest: () => page.evaluate('window.deaf.longest'),
  };
}
