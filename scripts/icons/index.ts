/** Draws assets/*.png from the shapes in draw.ts. Run it after changing a shape: `npm run icons`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { icons } from './draw';

async function main(): Promise<void> {
  const folder = join(__dirname, '..', '..', 'assets');
  mkdirSync(folder, { recursive: true });
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, '--force-device-scale-factor=1'],
  });
  try {
    const page = await browser.newPage();
    for (const icon of icons()) {
      await page.setViewportSize({ width: icon.size, height: icon.size });
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${icon.svg}`);
      writeFileSync(join(folder, icon.file), await page.screenshot({ omitBackground: true }));
    }
  } finally {
    await browser.close();
  }
}

void main();
