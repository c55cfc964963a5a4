/** The browser of the end-to-end tests: an installed Chromium or Edge, else the one in the npm package. No download, no apt. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const root = join(__dirname, '..', '..', '..');
const cache = join(root, '.cache');

const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
  ],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'];

/** Launches the browser; where there is none, or it does not start, the error says what to do. */
export async function launchBrowser(): Promise<Browser> {
  const options = browserOptions();
  try {
    return await chromium.launch({ ...options, args: FLAGS });
  } catch (error) {
    throw new Error(`The browser ${options.executablePath} does not start. ${WAY_OUT}`, { cause: error });
  }
}

const WAY_OUT = 'Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to its executable; the end-to-end tests are not skipped without it.';

type BrowserOptions = Required<Pick<LaunchOptions, 'executablePath'>> & Pick<LaunchOptions, 'env'>;

function browserOptions(): BrowserOptions {
  const { CHROMIUM_PATH: named } = process.env;
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist. ${WAY_OUT}`);
    return { executablePath: named };
  }
  const installed = INSTALLED[process.platform]?.find(existsSync);
  if (installed !== undefined) return { executablePath: installed };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`There is no browser, and the one in @sparticuz/chromium is for 64-bit Linux on Intel or AMD. ${WAY_OUT}`);
  }
  return packagedBrowser();
}

/** Unpacks @sparticuz/chromium once, with the shared libraries and the font it brings for machines that have none. */
function packagedBrowser(): BrowserOptions {
  const folder = join(cache, `chromium-${packagedVersion()}`);
  if (!existsSync(folder)) unpack(folder);
  const fonts = join(folder, 'fonts.conf');
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fonts },
  };
}

function packagedVersion(): string {
  // Its package.json is not among its exports.
  const manifest = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version;
}

const UNPACK = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

/** The package unpacks into TMPDIR, and its libraries only on Lambda; renaming at the end leaves no half of a browser. */
function unpack(folder: string): void {
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(`${folder}-`);
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: root,
    env: { ...process.env, TMPDIR: temporary, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    encoding: 'utf8',
  });
  if (run.status !== 0 || !existsSync(join(temporary, 'chromium'))) {
    rmSync(temporary, { recursive: true, force: true });
    throw new Error(`@sparticuz/chromium could not be unpacked. ${WAY_OUT}\n${run.stderr}`);
  }
  writeFileSync(
    join(temporary, 'fonts.conf'),
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n' +
      '<fontconfig><dir prefix="relative">fonts/fonts</dir>' +
      `<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
  );
  renameSync(temporary, folder);
}
