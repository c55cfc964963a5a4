/**
 * Builds what WPS needs into one folder, without asking anything: `addin/` (the online folder, also to be copied to a computer without
 * network), `gouji.7z` (the offline archive), jsplugins.xml, publish.xml and the install page. Run by webpack at the end of `npm run build`.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import pkg from '../../package.json';
import { bundleNotices } from '../build/bundle-notices';
import { withWorkers, workerSources } from '../build/worker';
import { wpsSecurityPolicy } from './csp';
import { type Addin, jspluginsXml, publishXml } from './publish-xml';
import { sevenZip } from './seven-zip';

const root = join(__dirname, '..', '..');

/** pdf.js needs an engine younger than the one inside WPS; the pane says where a PDF can be read instead. */
const withoutPdf: Plugin = {
  name: 'without-pdf',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/pdf\/in-page$/ }, () => ({ path: join(root, 'src', 'hosts', 'file', 'pdf', 'not-here.ts') }));
  },
};

/** Chromium 104 on Windows, older on some Linux builds: nothing newer than es2018 is written, and no modules, which `file:` forbids. */
const CLASSIC: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: ['es2018', 'chrome79'],
  jsx: 'automatic',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  loader: { '.bcmap': 'binary' },
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [workerSources, withoutPdf],
  logLevel: 'warning',
};

export async function buildWps(folder: string, site: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const addin: Addin = { name: pkg.name, version: pkg.version, site };
  const online = join(folder, 'addin');
  mkdirSync(join(online, 'images'), { recursive: true });
  const { metafile } = await build({
    ...CLASSIC,
    entryPoints: { main: 'src/wps/entry/index.ts', pane: 'src/wps/pane/index.tsx' },
    outdir: online,
    metafile: true,
  });
  for (const file of ['ribbon.xml', 'manifest.xml', 'index.html']) cpSync(join(root, 'wps', file), join(online, file));
  writeFileSync(join(online, 'taskpane.html'), page('taskpane.html'));
  for (const icon of readdirSync(join(root, 'assets')).filter((file) => file.endsWith('-64.png'))) {
    cpSync(join(root, 'assets', icon), join(online, 'images', icon));
  }
  writeFileSync(join(online, 'THIRD-PARTY-NOTICES.txt'), bundleNotices(root, await withWorkers(metafile)));
  writeFileSync(join(folder, `${addin.name}.7z`), sevenZip(packed(online, `${addin.name}_${addin.version}`)));
  writeFileSync(join(folder, 'jsplugins.xml'), jspluginsXml(addin));
  writeFileSync(join(folder, 'publish.xml'), publishXml(addin));
  await buildInstallPage(folder, addin);
}

async function buildInstallPage(folder: string, { name, version }: Addin): Promise<void> {
  const define = { ...CLASSIC.define, ADDIN_NAME: JSON.stringify(name), ADDIN_VERSION: JSON.stringify(version) };
  await build({ ...CLASSIC, define, entryPoints: { install: 'src/wps/install/index.ts' }, outdir: folder });
  cpSync(join(root, 'wps', 'install.html'), join(folder, 'install.html'));
}

function page(name: string): string {
  return readFileSync(join(root, 'wps', name), 'utf8').replace('{{csp}}', wpsSecurityPolicy());
}

/** The online folder under one top folder, in a stable order. */
function packed(folder: string, top: string): { path: string; bytes: Uint8Array }[] {
  return filesIn(folder).map((file) => ({ path: `${top}/${relative(folder, file).replaceAll('\\', '/')}`, bytes: new Uint8Array(readFileSync(file)) }));
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
