import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWps } from '../../scripts/wps/build';

export const WPS_SITE = 'https://gouji.example.cn/excel/wps';

/** What the production build adds for WPS, built for this test file alone; webpack builds the same at its end. */
export function builtWps(): { readonly folder: string } {
  const built = { folder: '' };
  beforeAll(async () => {
    built.folder = mkdtempSync(join(tmpdir(), 'gouji-wps-'));
    await buildWps(built.folder, WPS_SITE);
  }, 120_000);
  afterAll(() => {
    rmSync(built.folder, { recursive: true, force: true });
  });
  return built;
}
