/** What `npm run build` leaves for WPS: a folder, an archive, lists and an install page. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pkg from '../../package.json';
import { tooNewForWps } from '../../scripts/gates/chromium';
import { sevenZip } from '../../scripts/wps/seven-zip';
import { mergePublish, offlineLine } from '../../src/wps/install/publish';
import { filesIn } from '../kit/build';
import { readStored7z } from './archive';
import { builtWps, WPS_SITE } from './built';

const TOP = `${pkg.name}_${pkg.version}`;
const built = builtWps();
const inFolder = (file: string): string => join(built.folder, file);
const read = (file: string): string => readFileSync(inFolder(file), 'utf8');

test('the folder holds the add-in, the archive, the lists and the install page', () => {
  expect(readdirSync(built.folder).sort()).toEqual(['addin', `${pkg.name}.7z`, 'install.html', 'install.js', 'jsplugins.xml', 'publish.xml']);
  expect(readdirSync(inFolder('addin')).sort()).toEqual(
    ['THIRD-PARTY-NOTICES.txt', 'images', 'index.html', 'main.js', 'manifest.xml', 'pane.js', 'ribbon.xml', 'taskpane.html'].sort(),
  );
});

describe('the ribbon', () => {
  test('begins as WPS wants it, and its buttons say what those of Excel say', () => {
    expect(read('addin/ribbon.xml').startsWith('<customUI')).toBe(true);
    const manifest = readFileSync(join(__dirname, '..', '..', 'manifest.xml'), 'utf8');
    const excel = (id: string): string | undefined => new RegExp(`<bt:String id="${id}" DefaultValue="([^"]+)"`).exec(manifest)?.[1];
    const buttons = [...read('addin/ribbon.xml').matchAll(/<button id="(\w+)" label="([^"]+)"[^>]*supertip="([^"]+)"/g)];
    expect(buttons.map(([, id]) => id)).toEqual(['checkSheet', 'checkWorkbook', 'fill', 'threePublic', 'functions', 'help']);
    for (const [, id = '', label, tip] of buttons) {
      const name = `${id[0]?.toUpperCase() ?? ''}${id.slice(1)}`;
      expect([label, tip]).toEqual([excel(`${name}.Label`), excel(`${name}.Tip`)]);
    }
  });
});

describe('scripts', () => {
  test.each(['addin/main.js', 'addin/pane.js', 'install.js'])('%s is a classic script the browser inside WPS understands', (file) => {
    expect(tooNewForWps(read(file))).toEqual([]);
  });

  test('the gate sees what it is for', () => {
    expect(tooNewForWps('[].toSorted(); new Intl.NumberFormat(); x = ".a:has(b){}"').map(({ what }) => what)).toEqual(['toSorted (Chromium 110)', 'Intl', '.a:has(b){}']);
    expect(() => tooNewForWps('a?.b')).toThrow();
    expect(() => tooNewForWps('import("x")')).toThrow();
  });

  test('pages load classic scripts beside them and nothing else', () => {
    for (const [file, script] of [['addin/index.html', 'main.js'], ['addin/taskpane.html', 'pane.js'], ['install.html', 'install.js']] as const) {
      expect([...read(file).matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([`<script src="${script}">`]);
      expect(read(file)).not.toMatch(/https?:|office\.js|type="module"/);
    }
    expect(read('addin/taskpane.html')).toContain("default-src 'none'");
  });
});

describe('the archive', () => {
  test('holds the add-in under one folder with name and version, byte for byte', () => {
    const packed = readStored7z(readFileSync(inFolder(`${pkg.name}.7z`)));
    const files = filesIn(inFolder('addin'));
    expect([...packed.keys()].sort()).toEqual(files.map((file) => `${TOP}/${file.slice(inFolder('addin').length + 1)}`).sort());
    for (const file of files) expect(packed.get(`${TOP}/${file.slice(inFolder('addin').length + 1)}`)?.equals(readFileSync(file))).toBe(true);
  });

  test.each([1, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152])('carries a file of %d bytes among others', (size) => {
    const files = [{ path: '文件/一.txt', bytes: Uint8Array.of(1, 2, 3) }, { path: 'b', bytes: new Uint8Array(size).fill(7) }, { path: 'c', bytes: Uint8Array.of(9) }];
    const packed = readStored7z(Buffer.from(sevenZip(files)));
    expect([...packed].map(([path, bytes]) => [path, bytes.length])).toEqual([['文件/一.txt', 3], ['b', size], ['c', 1]]);
  });
});

test('the lists name the add-in where it is served, and its version', () => {
  expect(read('jsplugins.xml')).toContain(`<jspluginonline name="gouji" type="et" url="${WPS_SITE}/addin/"/>`);
  expect(read('jsplugins.xml')).toContain(`url="${WPS_SITE}/gouji.7z" version="${pkg.version}"`);
  expect(read('publish.xml')).toContain(`<jsplugin name="gouji" type="et" url="${TOP}" version="${pkg.version}" enable="enable_dev" install="null" customDomain=""/>`);
});

describe('docs/wps.md, followed', () => {
  const doc = readFileSync(join(__dirname, '..', '..', 'docs', 'wps.md'), 'utf8');
  const section = (title: string): string => doc.split(/^## /m).find((each) => each.startsWith(title)) ?? '';

  test('二: its table names what is published, and nothing else', () => {
    const named = section('二').split('\n').filter((line) => line.startsWith('| `')).flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, file = '']) => file.replace(/\/$/, '')));
    expect(named.sort()).toEqual(readdirSync(built.folder).sort());
  });

  test('四: by hand, step by step – a new computer, then an update beside another add-in', () => {
    const home = inFolder('home');
    const [windows = '', linux = ''] = [...section('四').matchAll(/(?:Windows：`%APPDATA%\\|Linux：`~\/)([^`]+)`/g)].map(([, path = '']) => path.replaceAll('\\', '/'));
    expect([windows, linux]).toEqual(['kingsoft/wps/jsaddons', '.local/share/Kingsoft/wps/jsaddons']);
    const jsaddons = join(home, linux);
    mkdirSync(jsaddons, { recursive: true });
    cpSync(inFolder('addin'), join(jsaddons, TOP), { recursive: true });
    cpSync(inFolder('publish.xml'), join(jsaddons, 'publish.xml'));
    const started = (): string[] => [...readFileSync(join(jsaddons, 'publish.xml'), 'utf8').replace(/<!--[^]*?-->/g, '').matchAll(/<jsplugin[^>]* url="([^"]+)"/g)].map(([, url = '']) => url);
    const startable = (url: string): boolean => ['index.html', 'ribbon.xml', 'manifest.xml', 'main.js', 'taskpane.html', 'pane.js'].every((file) => existsSync(join(jsaddons, url, file)));
    expect(started()).toEqual([TOP]);
    expect(startable(TOP)).toBe(true);
    // The next version comes; meanwhile somebody installed another add-in.
    const other = '<jsplugin name="other" type="wps" url="other_1.0" version="1.0" enable="enable_dev" install="null" customDomain=""/>';
    writeFileSync(join(jsaddons, 'publish.xml'), readFileSync(join(jsaddons, 'publish.xml'), 'utf8').replace('</jsplugins>', `  ${other}\n</jsplugins>`));
    cpSync(inFolder('addin'), join(jsaddons, 'gouji_9.9.9'), { recursive: true });
    writeFileSync(join(jsaddons, 'publish.xml'), mergePublish(readFileSync(join(jsaddons, 'publish.xml'), 'utf8'), 'gouji', offlineLine('gouji', '9.9.9')));
    expect(started()).toEqual(['gouji_9.9.9', 'other_1.0']);
    expect(startable('gouji_9.9.9')).toBe(true);
  });

  test('五: the address for oem.ini is that of the list, which leads to the add-in; the second entry is commented out', () => {
    const [, address = ''] = /JSPluginsServer=(\S+)/.exec(section('五')) ?? [];
    expect(address).toBe(`${WPS_SITE}/jsplugins.xml`);
    const active = read('jsplugins.xml').replace(/<!--[^]*?-->/g, '');
    const urls = [...active.matchAll(/url="([^"]+)"/g)].map(([, url = '']) => url);
    expect(urls).toEqual([`${WPS_SITE}/addin/`]);
    expect(existsSync(inFolder(join((urls[0] ?? '').replace(`${WPS_SITE}/`, ''), 'index.html')))).toBe(true);
  });
});
