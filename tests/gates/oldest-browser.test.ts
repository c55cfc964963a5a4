import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { membersNewerThan, stylesNewerThan } from '../../scripts/gates/newer-features';
import { tooNewInPage, tooNewInStyleObjects } from '../../scripts/gates/oldest-browser';
import { olderScript, olderStyles } from '../../scripts/release/for-older-browsers';

const SRC = join(__dirname, '../../src');

test('the gate finds syntax, styles and selectors of later browsers, wherever they stand, and nothing older', () => {
  const page = `<style>.a{inset:0;gap:1px}.b:has(.c){color:red}@layer x{.d{top:0}}</style>
<script>class A{static{}} class B{#x=1;has(o){return #x in o}} /a/d; const css=".e{aspect-ratio:1}"; document.querySelector("a:is(b)"); x ||= 1_000;</script>
<script type="text/plain">class C{static{}}</script>`;
  expect(tooNewInPage(page, 86).map(({ kind, name, version }) => [kind, name, version])).toEqual([
    ['property', 'inset', 87],
    ['selector', 'has', 105],
    ['at-rule', 'layer', 99],
    ['syntax', 'static {}', 94],
    ['syntax', '#name in', 91],
    ['syntax', '/d', 90],
    ['property', 'aspect-ratio', 88],
    ['selector', 'is', 88],
  ]);
  expect(tooNewInPage(page, 110)).toEqual([]);
});

test('the names taken away from the browser are the later ones', () => {
  const newer = membersNewerThan(86);
  for (const each of [['Array', 'at'], ['Intl', 'Segmenter'], ['CanvasRenderingContext2D', 'roundRect'], ['structuredClone', null], ['Object', 'hasOwn']]) expect(newer).toContainEqual(each);
  for (const [name, member] of [['Array', 'flat'], ['Element', 'closest'], ['Intl', 'NumberFormat'], ['Promise', 'any']]) expect(newer.filter(([of, each]) => of === name && each === member)).toEqual([]);
});

test('no style object of ours needs a later browser', () => {
  const newer = stylesNewerThan(86);
  const styled = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /^(?:taskpane|workbench)\/.*\.tsx?$/.test(file));
  // The colour of a tick may be the browser's own; forced colours came with the rules about them.
  const found = styled.flatMap((file) => {
    const source = readFileSync(join(SRC, file), 'utf8');
    return source.includes('makeStyles') ? tooNewInStyleObjects(source, newer).map(({ name }) => `${file}: ${name}`) : [];
  });
  // Without these a line under words is thinner or closer; nothing is out of its place.
  const looks = /: (?:accent-color|forced-color-adjust|text-decoration-thickness|text-underline-offset|box-decoration-break)$/;
  expect(found.filter((line) => !looks.test(line))).toEqual([]);
  expect(tooNewInStyleObjects("makeStyles({ a: { inset: 0, 'aspectRatio': 1, top: 0 } })", newer).map(({ name }) => name)).toEqual(['inset', 'aspect-ratio']);
});

test('what a rewriting can make up for is rewritten', () => {
  expect(olderStyles('.a{inset:0;color:red}.b{padding-block:calc(var(--x) - 1px)}')).toBe('.a{top:0;right:0;bottom:0;left:0;color:red}.b{padding-top:calc(var(--x) - 1px);padding-bottom:calc(var(--x) - 1px)}');
  // Two values are two sides; they stay.
  expect(olderStyles('.a{inset:0 1px}')).toBe('.a{inset:0 1px}');
  expect(olderStyles('.x,.d\\:y:hover:where(.univer-dark,.univer-dark *)>b{color:red}')).toBe('.x,.univer-dark .d\\:y:hover>b{color:red}');
  const list = '`:is(${["a[href]","button"].join(", ")}):not(:disabled)`';
  expect(olderScript(`q=${list};`)).toBe('q=["a[href]","button"].map(each=>each+":not(:disabled)").join(", ");');
  expect(() => olderScript('q=1')).toThrow('tabster');
});
