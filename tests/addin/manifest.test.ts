/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/commands/commands';
import { LIMITS, REQUIRED_ICON_SIZES, REQUIREMENT_SETS, departures } from './manifest-schema';

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const manifest = new DOMParser().parseFromString(text, 'application/xml');

const all = (selector: string, within: ParentNode = manifest): Element[] => [...within.querySelectorAll(selector)];
const byTag = (tag: string): Element[] => [...manifest.getElementsByTagName(tag)];
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const content = (tag: string): string => byTag(tag)[0]?.textContent ?? '';

/** The manifest with one thing changed, to prove that the checks notice. */
const changed = (from: string | RegExp, to: string): Element => {
  expect(text.search(from)).toBeGreaterThan(0);
  return new DOMParser().parseFromString(text.replace(from, to), 'application/xml').documentElement;
};

describe('structure', () => {
  test('is well-formed, with no element, attribute or order that Office does not know', () => {
    expect(byTag('parsererror')).toEqual([]);
    expect(departures(manifest.documentElement)).toEqual([]);
  });

  test('the structure check notices a misplaced label, a missing runtime and a misspelt element', () => {
    const tabLabel = '<Label resid="Tab.Label"/>';
    const misplaced = changed('<CustomTab id="Gouji.Tab">', `<CustomTab id="Gouji.Tab">${tabLabel}`);
    expect(departures(misplaced)).toEqual([expect.stringContaining('CustomTab: children are "Label Group')]);
    expect(departures(changed(/<Runtimes>[^]*<\/Runtimes>/, ''))).toEqual([expect.stringContaining('Host: children are "AllFormFactors')]);
    expect(departures(changed('<FunctionFile resid="Taskpane.Url"/>', '<FunctionsFile resid="Taskpane.Url"/>'))).toEqual(
      expect.arrayContaining([expect.stringContaining('FunctionsFile: unknown element')]),
    );
  });

  test('the namespaces are those of version 1.1 and of the task pane overrides', () => {
    expect(manifest.documentElement.namespaceURI).toBe('http://schemas.microsoft.com/office/appforoffice/1.1');
    expect(byTag('VersionOverrides')[0]?.namespaceURI).toBe('http://schemas.microsoft.com/office/taskpaneappversionoverrides');
    expect(byTag('bt:Image')[0]?.namespaceURI).toBe('http://schemas.microsoft.com/office/officeappbasictypes/1.0');
  });
});

describe('identity and requirements', () => {
  test('id, version, permission and type', () => {
    expect(content('Id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(content('Version')).toBe(`${version}.0`);
    expect(content('Permissions')).toBe('ReadWriteDocument');
    expect(attribute(manifest.documentElement, 'xsi:type')).toBe('TaskPaneApp');
    expect(attribute(byTag('VersionOverrides')[0] as Element, 'xsi:type')).toBe('VersionOverridesV1_0');
  });

  test('asks for nothing that Office LTSC 2021 lacks', () => {
    const sets = byTag('Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')]);
    expect(sets).toEqual([
      ['SharedRuntime', '1.1'],
      ['CustomFunctionsRuntime', '1.2'],
      ['ExcelApi', '1.10'],
    ]);
    for (const [name] of sets) expect(REQUIREMENT_SETS).toContain(name);
  });

  test('the workbook is the only host in both parts', () => {
    expect(byTag('Host').map((host) => attribute(host, 'Name') || attribute(host, 'xsi:type'))).toEqual(['Workbook', 'Workbook']);
  });
});

describe('shared runtime', () => {
  test('one long-lived page serves functions, commands and the pane', () => {
    const [runtime] = byTag('Runtime');
    expect(runtime && attribute(runtime, 'lifetime')).toBe('long');
    const page = runtime === undefined ? '' : attribute(runtime, 'resid');
    expect(page).toBe('Taskpane.Url');
    expect(all('Page > SourceLocation').map((element) => attribute(element, 'resid'))).toEqual([page]);
    expect(byTag('FunctionFile').map((element) => attribute(element, 'resid'))).toEqual([page]);
    expect(all('Action SourceLocation').every((element) => attribute(element, 'resid') === page)).toBe(true);
    expect(byTag('TaskpaneId')).toEqual([]);
    const url = all('[id="Taskpane.Url"]').map((element) => attribute(element, 'DefaultValue'));
    expect(all('DefaultSettings > SourceLocation').map((element) => attribute(element, 'DefaultValue'))).toEqual(url);
  });

  test('functions stand in the namespace GJ in every language', () => {
    const [namespace] = all('[id="Functions.Namespace"]');
    expect(namespace && attribute(namespace, 'DefaultValue')).toBe('GJ');
    expect(namespace && all('*', namespace).map((element) => attribute(element, 'Value'))).toEqual(['GJ']);
  });
});

describe('ribbon', () => {
  test('one tab, three groups, six buttons in reading order', () => {
    const label = (element: Element): string => {
      const own = [...element.children].find(({ tagName }) => tagName === 'Label');
      const [string] = own === undefined ? [] : all(`[id="${attribute(own, 'resid')}"]`);
      return string === undefined ? '' : `${attribute(string, 'DefaultValue')} / ${all('*', string).map((override) => attribute(override, 'Value')).join()}`;
    };
    expect(byTag('CustomTab').map(label)).toEqual(['勾稽 / Gouji']);
    expect(byTag('Group').map(label)).toEqual(['审核 / Check', '填报 / Fill in', '帮助 / Help']);
    expect(byTag('Control').map(label)).toEqual([
      '审核本表 / Validate sheet',
      '审核工作簿 / Validate workbook',
      '填报 / Fill',
      '三公经费表 / Three-public table',
      '函数 / Functions',
      '帮助 / Help',
    ]);
  });

  test('every button runs a command that the code has, and every command has a button', () => {
    expect(byTag('Action').map((action) => attribute(action, 'xsi:type'))).toEqual(Array(6).fill('ExecuteFunction'));
    const names = byTag('FunctionName').map((element) => element.textContent ?? '');
    expect([...names].sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  test('every icon has the sizes Office insists on', () => {
    for (const icon of byTag('Icon')) {
      const sizes = [...icon.children].map((image) => attribute(image, 'size'));
      expect(sizes).toEqual(expect.arrayContaining(REQUIRED_ICON_SIZES));
      for (const image of icon.children) expect(attribute(image, 'resid')).toMatch(new RegExp(`\\.${attribute(image, 'size')}$`));
    }
  });
});

describe('resources', () => {
  const resources = all('Resources > * > *');
  const ids = resources.map((resource) => attribute(resource, 'id'));

  test('every resid has exactly one resource and every resource is used', () => {
    const used = new Set(all('[resid]').map((element) => attribute(element, 'resid')));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...used].filter((resid) => !ids.includes(resid))).toEqual([]);
    expect(ids.filter((id) => !used.has(id))).toEqual([]);
  });

  test('a resid points to a resource of the right kind', () => {
    const kindOf = (resid: string): string | undefined => resources[ids.indexOf(resid)]?.parentElement?.tagName;
    const kinds = (selector: string): (string | undefined)[] => [...new Set(all(selector).map((element) => kindOf(attribute(element, 'resid'))))];
    expect([...new Set(all('Icon > *').map((image) => kindOf(attribute(image, 'resid'))))]).toEqual(['bt:Images']);
    expect(kinds('Label, Supertip > Title, GetStarted > Title, Namespace')).toEqual(['bt:ShortStrings']);
    expect(kinds('Supertip > Description, GetStarted > Description')).toEqual(['bt:LongStrings']);
    expect(kinds('Runtime, SourceLocation[resid], FunctionFile, LearnMoreUrl')).toEqual(['bt:Urls']);
  });

  test('lengths stay within the limits', () => {
    const texts = (tag: string): string[] =>
      byTag(tag).flatMap((group) => all('*', group).map((element) => attribute(element, 'DefaultValue') || attribute(element, 'Value')));
    for (const short of texts('bt:ShortStrings')) expect(short.length).toBeLessThanOrEqual(LIMITS.shortString);
    for (const long of texts('bt:LongStrings')) expect(long.length).toBeLessThanOrEqual(LIMITS.longString);
    for (const element of all('[id], [resid]')) {
      expect((attribute(element, 'id') || attribute(element, 'resid')).length).toBeLessThanOrEqual(LIMITS.id);
    }
    const controlIds = all('CustomTab, Group, Control').map((element) => attribute(element, 'id'));
    expect(new Set(controlIds).size).toBe(controlIds.length);
  });

  test('Chinese is the default, and every text has one English override and no other', () => {
    expect(content('DefaultLocale')).toBe('zh-CN');
    const overrides = [...byTag('Override'), ...byTag('bt:Override')];
    expect([...new Set(overrides.map((element) => attribute(element, 'Locale')))]).toEqual(['en-US']);
    const texts = [...byTag('DisplayName'), ...all('OfficeApp > Description'), ...byTag('bt:String')];
    expect(texts.length).toBeGreaterThan(15);
    for (const element of texts) expect([attribute(element, 'DefaultValue'), element.children.length]).toEqual([expect.stringMatching(/./), 1]);
    const metadata = all('[id="Functions.Metadata.Url"]').flatMap((url) => [attribute(url, 'DefaultValue'), ...all('*', url).map((o) => attribute(o, 'Value'))]);
    expect(metadata.map((url) => url.split('/').pop())).toEqual(['functions.json', 'functions.en-US.json']);
  });

  test('every address is https', () => {
    const urls = all('*').flatMap((element) => [attribute(element, 'DefaultValue'), attribute(element, 'Value')]).filter((value) => value.includes('://'));
    expect(urls.length).toBeGreaterThan(30);
    for (const url of urls) expect(url).toMatch(/^https:\/\//);
  });
});
