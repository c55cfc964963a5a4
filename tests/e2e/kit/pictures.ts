/** Pictures of one and the same page in different hosts, held against one another. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page, PageScreenshotOptions } from 'playwright-core';
import { PNG } from 'pngjs';

/** The pane as it stands beside the grid of the workbench on a 1366 × 768 laptop: the one size that all hosts can show. */
export const BESIDE_THE_GRID = { width: 349, height: 723 } as const;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A picture once everything is painted; kept as test output, for people to look at. */
export async function pictureOf(page: Page, name: string, clip?: PageScreenshotOptions['clip']): Promise<Buffer> {
  await page.evaluate('document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))');
  const bytes = await page.screenshot({ animations: 'disabled', caret: 'hide', ...(clip && { clip }) });
  const folder = join(__dirname, '..', '..', 'output', 'screenshots');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), bytes);
  return bytes;
}

/** The smallest box around what the eye can tell apart; null where the pictures look the same. Smoothed edges of letters do not count. */
export function difference(one: Buffer, other: Buffer): Box | null {
  const [first, second] = [PNG.sync.read(one), PNG.sync.read(other)];
  const { width, height } = first;
  const mask = new PNG({ width, height });
  pixelmatch(first.data, second.data, mask.data, width, height, { threshold: 0.1, diffMask: true });
  const pixels = Array.from({ length: width * height }, (_, at) => at).filter((at) => mask.data[at * 4 + 3] !== 0);
  if (pixels.length === 0) return null;
  const columns = pixels.map((at) => at % width);
  const rows = pixels.map((at) => Math.floor(at / width));
  const least = (all: readonly number[]): number => all.reduce((a, b) => Math.min(a, b));
  const most = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b));
  return { left: least(columns), top: least(rows), right: most(columns), bottom: most(rows) };
}
