/**
 * Finds in a page what an old Chromium does not know of syntax (it would not start) and of styles – in style sheets, in the texts of scripts
 * that are style sheets, and in selectors that scripts ask for. What the platform lacks the release test takes away from the browser instead.
 */
import { type Node, parse } from 'acorn';
import { parse as parseCss, walk } from 'css-tree';
import { type NewerStyles, stylesNewerThan } from './newer-features';
import { isNode, visit } from './syntax-tree';

/** Chromium 86 knows the fields and private methods of ES2022, not the rest of it, which `newSyntax` finds. */
const SYNTAX = 2022;

export interface TooNew {
  readonly kind: 'syntax' | 'property' | 'selector' | 'at-rule';
  readonly name: string;
  /** The Chromium that brought it. */
  readonly version: number;
  /** The code it stands in, from its beginning. */
  readonly where: string;
}

export function tooNewInPage(html: string, chromium: number): TooNew[] {
  const newer = stylesNewerThan(chromium);
  const parts = (tag: string): readonly string[] => [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, inner]) => inner ?? '');
  const found = [...parts('style').flatMap((css) => tooNewInStyle(css, newer)), ...parts('script').flatMap((code) => tooNewInScript(code, newer))];
  return found.filter(({ version }) => version > chromium);
}

export function tooNewInScript(code: string, newer: NewerStyles): TooNew[] {
  const found: TooNew[] = [];
  visit(parse(code, { ecmaVersion: SYNTAX, sourceType: 'script' }), (node) => {
    const syntax = newSyntax(node);
    if (syntax) found.push({ kind: 'syntax', ...syntax, where: code.slice(node.start, node.end) });
    const text = textOf(node, code);
    if (/\{[^{}]*:[^{}]*\}/.test(text)) found.push(...tooNewInStyle(text, newer));
    else for (const [, name = ''] of text.matchAll(/(?<!:):([a-z-]+)\(/g)) found.push(...refused('selector', newer.selectors, name, text));
  });
  return found;
}

export function tooNewInStyle(css: string, newer: NewerStyles): TooNew[] {
  const found: TooNew[] = [];
  // A text that is no style sheet has no declarations; the parser goes on where it does not understand.
  walk(parseCss(css, { parseValue: false, onParseError: () => undefined }), (node) => {
    if (node.type === 'Declaration') found.push(...refused('property', newer.properties, node.property, css));
    if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') found.push(...refused('selector', newer.selectors, node.name, css));
    if (node.type === 'Atrule') found.push(...refused('at-rule', newer.atRules, node.name, css));
  });
  return found;
}

/** The keys of style objects in our own sources: `inset` in makeStyles({…}) and style={{…}}. */
export function tooNewInStyleObjects(source: string, newer: NewerStyles): TooNew[] {
  const keys = [...source.matchAll(/(?:^|[{,])\s*'?([a-zA-Z]+)'?:(?!\s*\{)/gm)].map(([, key = '']) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  return keys.flatMap((key) => refused('property', newer.properties, key, source));
}

function refused(kind: TooNew['kind'], names: ReadonlyMap<string, number>, name: string, where: string): TooNew[] {
  const version = names.get(name);
  return version === undefined ? [] : [{ kind, name, version, where: where.slice(0, 120) }];
}

function textOf(node: Node, code: string): string {
  if (node.type === 'TemplateElement') return code.slice(node.start, node.end);
  return node.type === 'Literal' && 'value' in node && typeof node.value === 'string' ? node.value : '';
}

function newSyntax(node: Node): Pick<TooNew, 'name' | 'version'> | undefined {
  if (node.type === 'StaticBlock') return { name: 'static {}', version: 94 };
  if (node.type === 'BinaryExpression' && 'left' in node && isNode(node.left) && node.left.type === 'PrivateIdentifier') return { name: '#name in', version: 91 };
  if (node.type === 'Literal' && 'regex' in node) {
    const { flags } = node.regex as { readonly flags: string };
    if (flags.includes('d')) return { name: '/d', version: 90 };
    if (flags.includes('v')) return { name: '/v', version: 112 };
  }
  return undefined;
}
