/** The workbench as `npm start` builds and serves it: built again only when something it is made from has changed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freshStamp, keepStamp } from '../../../scripts/workbench/fresh';

const root = join(__dirname, '..', '..', '..');

/** Returns the folder. */
export function workbenchSite(): string {
  const folder = join(root, '.cache', 'workbench');
  const stamp = freshStamp(root);
  if (stamp.fresh && existsSync(join(folder, 'index.html'))) return folder;
  const build = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'workbench', 'build.ts'), '--out', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`The workbench was not built.\n${build.stdout}${build.stderr}`);
  keepStamp(stamp);
  return folder;
}
