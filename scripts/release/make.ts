import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';
import { buildCli, CLI_FILE } from '../cli/build';
import { archive, checksums } from './archive';
import { manualPages } from './manual';
import { offlinePage } from './offline-page';

const root = join(__dirname, '..', '..');

const RELEASE_NAME = `gouji-${version}`;
const CHECKSUM_FILE = '文件清单-SHA256.txt';
/** Longer than this the release fails: it has to pass mail gateways and old memory sticks. */
const MOST_BYTES = 25_000_000;

export interface Made {
  readonly folder: string;
  readonly zip: string;
  readonly bytes: number;
}

/** `site` is the address the Excel add-in will be served from. */
export async function makeRelease(out: string, site?: string): Promise<Made> {
  const folder = join(out, RELEASE_NAME);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const at = (...names: readonly string[]): string => join(folder, ...names);

  const page = await offlinePage();
  writeFileSync(at('工作台.html'), page.html);
  const notices = [page.notices];

  await buildCli(at('命令行'));
  notices.push(taken(at('命令行', 'THIRD-PARTY-NOTICES.txt')));
  cpSync(join(root, 'docs/release/命令行说明.txt'), at('命令行', '说明.txt'));

  addIns(folder, site);
  cpSync(join(root, 'samples'), at('示例'), { recursive: true, filter: (path) => !/(?:sources|\.expected\.json)$/.test(path) });
  for (const [name, content] of manualPages()) {
    mkdirSync(join(at('使用说明'), name, '..'), { recursive: true });
    writeFileSync(join(at('使用说明'), name), content);
  }
  cpSync(join(root, 'LICENSE'), at('许可.txt'));
  writeFileSync(at('第三方许可.txt'), notices.join('\n'));
  writeFileSync(at('版本说明.txt'), versioned(readFileSync(join(root, 'docs/release/版本说明.txt'), 'utf8')));
  writeFileSync(at('先读我.txt'), versioned(readFileSync(join(root, 'docs/release/先读我.txt'), 'utf8')));
  writeFileSync(at(CHECKSUM_FILE), checksums(folder));

  const bytes = archive(folder, RELEASE_NAME);
  if (bytes.length > MOST_BYTES) throw new Error(`The release is ${bytes.length} bytes, more than ${MOST_BYTES}.`);
  const zip = join(out, `${RELEASE_NAME}.zip`);
  writeFileSync(zip, bytes);
  return { folder, zip, bytes: bytes.length };
}

/** What the production build leaves: the site of the Excel add-in, and below it the package for WPS where there is one. */
function addIns(folder: string, site: string | undefined): void {
  const built = mkdtempSync(join(tmpdir(), 'gouji-addins-'));
  try {
    const webpack = spawnSync(
      process.execPath,
      [require.resolve('webpack/bin/webpack.js'), '--mode', 'production', '--env', `out=${built}`, ...(site === undefined ? [] : ['--env', `site=${site}`])],
      // A test's own NODE_ENV would reach React and make it a development build.
      { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
    );
    if (webpack.status !== 0) throw new Error(`The add-ins were not built.\n${webpack.stdout}${webpack.stderr}`);
    const isWps = (name: string): boolean => name.startsWith('wps');
    for (const name of readdirSync(built)) {
      const wps = join(built, name);
      if (!isWps(name)) cpSync(wps, join(folder, 'Excel加载项', name), { recursive: true });
      else cpSync(wps, name === 'wps' ? join(folder, 'WPS加载项') : join(folder, 'WPS加载项', name), { recursive: true });
    }
    cpSync(join(root, 'docs/release/Excel安装说明.txt'), join(folder, 'Excel加载项', '安装说明.txt'));
    if (existsSync(join(folder, 'WPS加载项'))) cpSync(join(root, 'docs/release/WPS安装说明.txt'), join(folder, 'WPS加载项', '安装说明.txt'));
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

/** The notices of each part are put together in one file. */
function taken(file: string): string {
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  return text;
}

function versioned(text: string): string {
  return text.replaceAll('{{version}}', version).replaceAll('{{cli}}', CLI_FILE);
}
