/** The built entry script as WPS runs it: a classic script on a page with `wps` and `Application`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { FUNCTIONS } from '../../src/functions';
import { type Build, wpsGlobals } from '../kit/wps/program';
import { EtScene } from '../kit/wps/scene';
import { builtWps } from './built';

const built = builtWps();
let script = '';
beforeAll(() => {
  script = readFileSync(join(built.folder, 'addin', 'main.js'), 'utf8');
});

const PAGE = 'file:///C:/jsaddons/gouji_0.1.0/index.html';

interface Page {
  readonly GoujiOnLoad: (ui: unknown) => unknown;
  readonly GoujiOnAction: (control: { readonly Id?: string; readonly id?: string }) => unknown;
  readonly GoujiGetImage: (control: { readonly Id?: string }) => unknown;
}

function run(build: Build | undefined): { page: Page; scene: EtScene } {
  const scene = new EtScene();
  const page: Record<string, unknown> = { console, URL, location: { href: PAGE }, ...(build && wpsGlobals(scene, build)) };
  page['window'] = page;
  runInContext(script, createContext(page));
  return { page: page as unknown as Page, scene };
}

/** What WPS calls for =GJ.NAME(…). */
function call(name: string, ...args: readonly unknown[]): unknown {
  const found = run('linux').scene.functions.find((each) => each.name === name);
  return found?.call(...args);
}

test.each(['linux', 'mac'] as const)('registers every function once, with its metadata (%s)', (build) => {
  const { scene } = run(build);
  expect(scene.functions.map(({ namespace, name }) => `${namespace}.${name}`)).toEqual(FUNCTIONS.map(({ name }) => `GJ.${name}`));
  for (const [index, { metadata }] of scene.functions.entries()) {
    const definition = FUNCTIONS[index];
    expect(metadata).toMatchObject({ description: definition?.description.zh, parameters: definition?.parameters.map(({ name }) => ({ name: name.zh })) });
    for (const { type } of (metadata as { parameters: { type: string }[] }).parameters) expect(type).toMatch(/^any(\[\]\[\])?\??$/);
  }
  expect(scene.problems).toEqual([]);
});

test('does nothing outside WPS 表格, and no functions in a build that has none; the ribbon works all the same', () => {
  for (const build of [undefined, 'writer', 'old'] as const) {
    const { page, scene } = run(build);
    expect(scene.functions).toEqual([]);
    expect(page.GoujiOnLoad({})).toBe(true);
    expect(page.GoujiOnAction({ Id: 'checkSheet' })).toBe(build === 'old');
  }
});

describe('a call from a cell', () => {
  test('reads sentinels, ranges, scalars for matrices, and codes of errors', () => {
    // 50 ÷ 200; the third argument left out as COM leaves it out.
    expect(call('EXECRATE', 50, 200, -2147352572)).toBe(0.25);
    expect(call('EXECRATE', { Value2: 50 }, { Value2: 200 })).toBe(0.25);
    expect(call('EXECRATE', [[50]], undefined)).toMatch(/^无法计算（#N\/A）：“预算数”未填/);
    expect(call('EXECRATE', -2146826281, 200)).toMatch(/^无法计算（#DIV\/0!）/);
    expect(call('EXECRATE', 50, 0)).toMatch(/^无法计算（#DIV\/0!）/);
    // 2010101 + 2010102 belong to 20101: 3 + 4.
    expect(call('SUBJECTSUM', [[2010101], [2010102], [20102]], [[3], [4], [5]], '20101')).toBe(7);
    expect(call('SUBJECTSUM', 2010101, 3, '20101')).toBe(3);
  });

  test('every example of every function gives its result, synchronously and never nothing', () => {
    for (const { name, examples } of FUNCTIONS) {
      for (const example of examples) {
        const answer = call(name, ...example.args);
        expect(answer).not.toBeInstanceOf(Promise);
        if ('error' in example) expect(answer).toMatch(new RegExp(`^无法计算（${example.error.replace('/', '\\/').replace('?', '\\?')}）`));
        else expect(JSON.parse(JSON.stringify(answer))).toEqual(example.result);
      }
    }
  });
});

describe('the ribbon', () => {
  test('names callbacks that the script brings, none of them async', () => {
    const ribbon = readFileSync(join(__dirname, '..', '..', 'wps', 'ribbon.xml'), 'utf8');
    const names = new Set([...ribbon.matchAll(/(?:onLoad|onAction|getImage)="([^"]+)"/g)].map(([, name]) => name ?? ''));
    const { page } = run('linux');
    for (const name of names) expect(typeof Reflect.get(page, name)).toBe('function');
    for (const [, id = ''] of ribbon.matchAll(/<button id="(\w+)"/g)) {
      expect(page.GoujiOnAction({ Id: id })).toBe(true);
      expect(readFileSync(join(built.folder, 'addin', String(page.GoujiGetImage({ Id: id }))))).toBeInstanceOf(Buffer);
    }
  });

  test('makes one pane beside the page, shows it again, and makes another where it has gone', () => {
    const { page, scene } = run('mac');
    page.GoujiOnAction({ Id: 'fill' });
    expect(scene.panes).toMatchObject([{ url: 'file:///C:/jsaddons/gouji_0.1.0/taskpane.html', visible: true, dock: 2 }]);
    const [pane] = scene.panes;
    if (pane) pane.visible = false;
    page.GoujiOnAction({ id: 'help' });
    expect(scene.panes).toMatchObject([{ visible: true }]);
    expect([...scene.storage]).toEqual([['gouji_request_et', 'help'], ['gouji_taskpane_id_et', '1']]);
    scene.panes.length = 0;
    page.GoujiOnAction({ Id: 'checkSheet' });
    expect(scene.panes.length).toBe(1);
  });
});
