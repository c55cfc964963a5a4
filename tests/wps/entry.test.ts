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
let registered: EtScene['functions'] | undefined;
function call(name: string, ...args: readonly unknown[]): unknown {
  registered ??= run('linux').scene.functions;
  const found = registered.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not registered`);
  const answer = found.call(...args);
  if (typeof answer !== 'string' && typeof answer !== 'number' && !Array.isArray(answer)) throw new Error(`${name} answers ${String(answer)}: WPS would show 0 or a promise`);
  // Arrays of the script's own realm are no arrays of the test's.
  return JSON.parse(JSON.stringify(answer));
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

});

const OMITTED = -2147352572;
const ERROR_CODES = { '#NULL!': -2146826288, '#DIV/0!': -2146826281, '#VALUE!': -2146826273, '#REF!': -2146826265, '#NAME?': -2146826259, '#NUM!': -2146826252, '#N/A': -2146826246 };
const blank = (value: unknown): boolean => value === null || value === undefined || value === '';
const column = (value: unknown): value is readonly (readonly unknown[])[] => Array.isArray(value) && value.every((row: unknown) => Array.isArray(row) && row.length === 1);
const eachCell = (value: unknown, change: (cell: unknown) => unknown): unknown =>
  Array.isArray(value) ? value.map((row: unknown) => (Array.isArray(row) ? row.map(change) : change(row))) : change(value);

/** Every way in which WPS was seen, or is said, to hand over one and the same argument. */
const HANDED: readonly (readonly [string, (argument: unknown) => unknown])[] = [
  ['as it stands', (argument) => argument],
  ['as a Range', (argument) => ({ Value2: argument, Address: () => '$A$1' })],
  ['a single cell as a matrix', (argument) => (Array.isArray(argument) ? argument : [[argument]])],
  ['a single cell as a Range of one', (argument) => ({ Value2: Array.isArray(argument) ? argument : [[argument]] })],
  ['a column as a list', (argument) => (column(argument) ? argument.map(([cell]) => cell) : argument)],
  ['blank cells as null', (argument) => eachCell(argument, (cell) => (blank(cell) ? null : cell))],
  ['blank cells as undefined', (argument) => eachCell(argument, (cell) => (blank(cell) ? undefined : cell))],
  ['blank cells as empty texts', (argument) => eachCell(argument, (cell) => (blank(cell) ? '' : cell))],
  ['an argument left out as COM leaves it out', (argument) => (blank(argument) ? OMITTED : argument)],
];

describe.each(FUNCTIONS.map((definition) => [definition.name, definition] as const))('%s as WPS calls it', (name, { examples, parameters, result }) => {
  const shown = (example: (typeof examples)[number]): unknown =>
    'error' in example ? (expect.stringContaining(`无法计算（${example.error}）：`) as unknown) : example.result;

  test.each(HANDED)('gives every example its result: %s', (_, hand) => {
    for (const example of examples) {
      expect(call(name, ...example.args.map(hand))).toEqual(shown(example));
      // WPS fills up what is left out at the end.
      expect(call(name, ...parameters.map((__, index) => (index < example.args.length ? hand(example.args[index]) : OMITTED)))).toEqual(shown(example));
    }
  });

  test('a range where a single value is wanted is worked out cell by cell', () => {
    const lifted = parameters.findIndex(({ dimension }) => dimension === 'scalar');
    if (lifted < 0 || result.dimension === 'matrix') return;
    for (const example of examples) {
      if (example.args.some(Array.isArray) && Array.isArray(example.args[lifted])) continue;
      const args = parameters.map((_, index) => (index === lifted ? { Value2: [[example.args[index]], [example.args[index]]] } : example.args[index]));
      expect(call(name, ...args)).toEqual([[shown(example)], [shown(example)]]);
    }
  });

  test.each(parameters.map((parameter, index) => [parameter.name.zh, parameter, index] as const))('“%s”: an error in it is passed on with its name, and so is its absence where it must be given', (term, parameter, index) => {
    const [{ args }] = examples;
    const instead = (value: unknown): unknown[] => parameters.map((_, at) => (at === index ? value : at < args.length ? args[at] : OMITTED));
    for (const [error, code] of Object.entries(ERROR_CODES)) {
      for (const value of [code, { Value2: code }, error, ...(parameter.dimension === 'matrix' ? [[[1], [code]]] : [])]) {
        expect(call(name, ...instead(value))).toMatch(new RegExp(`^无法计算（${error.replace('?', '\\?')}）：.*“${term}”`));
      }
    }
    if (parameter.optional) return;
    for (const value of [OMITTED, null, undefined, '', { Value2: null }]) expect(call(name, ...instead(value))).toMatch(/^无法计算（#N\/A）：/);
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
