/** What the production build puts into the folder that is served. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { OFFICE_JS_FILES } from '../../scripts/build/office-js';
import { TEST_SITE, buildSite, filesIn } from '../kit/build';

let folder = '';
let files: string[] = [];
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

beforeAll(() => {
  folder = buildSite();
  files = filesIn(folder).map((file) => relative(folder, file).replaceAll('\\', '/'));
}, 300_000);

describe('addresses', () => {
  test('every address of the manifest is https, on the given site, and a file of the build', () => {
    const urls = matches(read('manifest.xml'), /(?:DefaultValue|Value)="(\w+:\/\/[^"]+)"/g);
    expect(urls.length).toBeGreaterThan(30);
    for (const url of urls) {
      expect(url.startsWith(`${TEST_SITE}/`)).toBe(true);
      expect(files).toContain(url.slice(TEST_SITE.length + 1));
    }
  });

  test('the development site is nowhere left', () => {
    const text = files.filter((file) => /\.(html|xml|json|js)$/.test(file) && !file.startsWith('office-js/'));
    expect(text.length).toBeGreaterThan(8);
    expect(text.filter((file) => read(file).includes('localhost:3000'))).toEqual([]);
  });

  test('the help address of every function is a page of the build', () => {
    for (const file of ['functions.json', 'functions.en-US.json']) {
      const { functions } = JSON.parse(read(file)) as { functions: { id: string; helpUrl?: string }[] };
      for (const { helpUrl } of functions) {
        if (helpUrl !== undefined) expect(files).toContain(helpUrl.replace(`${TEST_SITE}/`, ''));
      }
    }
  });
});

describe('pages', () => {
  test.each(['taskpane.html', 'diagnostics.html'])('%s loads office.js first and only scripts of its own', (page) => {
    const scripts = matches(read(page), /<script[^>]*\ssrc="?([^\s">]+)/g);
    expect(scripts[0]).toBe('office-js/office.js');
    expect(scripts).toContain('functions.js');
    for (const script of scripts) expect(files).toContain(script);
    expect(read(page)).not.toMatch(/<script(?![^>]*\ssrc=)/);
  });

  test.each(['taskpane.html', 'diagnostics.html'])('%s may load nothing from elsewhere', (page) => {
    const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(read(page))?.[1];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|unsafe-eval/);
  });

  test('the pane says what it is, and what to do when it does not open, before any script runs', () => {
    const page = read('taskpane.html');
    expect(page).toContain('<title>勾稽</title>');
    const body = page.slice(page.indexOf('<body'));
    for (const words of ['正在打开…', '<noscript>', 'gouji check', '表格没有被改动']) expect(body).toContain(words);
  });

  test('every link of the help pages leads to a page or outside', () => {
    const pages = files.filter((file) => file.startsWith('help/'));
    expect(pages).toEqual(expect.arrayContaining(['help/index.html', 'help/excel.html']));
    for (const page of pages) {
      for (const href of matches(read(page), /\shref="?([^\s">]+)/g)) {
        if (/^(https:|#)/.test(href)) continue;
        const [path = ''] = decodeURI(href).split('#');
        expect(files).toContain(posix.join(posix.dirname(page), path));
      }
    }
  });
});

describe('office.js', () => {
  test('is byte for byte what Microsoft published, with its licence and nothing besides', () => {
    const published = dirname(require.resolve('@microsoft/office-js/package.json'));
    for (const file of OFFICE_JS_FILES) {
      const ours = readFileSync(join(folder, 'office-js', file));
      expect(ours.equals(readFileSync(join(published, 'dist', file)))).toBe(true);
    }
    expect(read('office-js/LICENSE.md')).toBe(readFileSync(join(published, 'LICENSE.md'), 'utf8'));
    const shipped = files.filter((file) => file.startsWith('office-js/')).sort();
    expect(shipped).toEqual([...OFFICE_JS_FILES, 'LICENSE.md'].map((file) => `office-js/${file}`).sort());
  });

  test('the notices name it, with the sentence its licence asks for, and every bundled package', () => {
    const text = read('THIRD-PARTY-NOTICES.txt');
    expect(text).toContain('Microsoft is not responsible for maintaining, updating or supporting this add-in.');
    for (const name of ['decimal.js', 'react', 'react-dom', '@fluentui/react-provider']) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });
});

describe('icons', () => {
  test('are PNG files of the size their name says', () => {
    const icons = files.filter((file) => file.startsWith('assets/'));
    expect(icons).toHaveLength(35);
    for (const icon of icons) {
      const bytes = readFileSync(join(folder, icon));
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
    }
  });
});

describe('store build', () => {
  test('takes office.js from Microsoft and ships no copy', () => {
    const store = buildSite({ cdn: true });
    expect(existsSync(join(store, 'office-js'))).toBe(false);
    const page = readFileSync(join(store, 'taskpane.html'), 'utf8');
    expect(matches(page, /<script[^>]*\ssrc="?([^\s">]+)/g)[0]).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(page).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(readFileSync(join(store, 'THIRD-PARTY-NOTICES.txt'), 'utf8')).not.toContain('office-js');
  }, 300_000);
});
