/**
 * Builds the workbench as static files with relative addresses: npm run build:workbench -- [--out dist/workbench]
 * Any web server can serve the folder under any path, without access to the internet.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleNotices } from '../build/bundle-notices';
import { withWorkers } from '../build/worker';
import { bundleWorkbench } from './bundle';

const root = join(__dirname, '..', '..');

export async function buildWorkbench(folder: string): Promise<void> {
  const metafile = await bundleWorkbench({ folder, minify: true });
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), bundleNotices(root, await withWorkers(metafile)));
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist', 'workbench') } } });
  await buildWorkbench(resolve(values.out));
}

if (process.argv[1] === __filename) void main();
