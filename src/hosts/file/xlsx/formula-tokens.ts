/**
 * Cuts formula text into the parts that moving a formula must treat differently. String literals, quoted sheet names,
 * bracketed names and sheet prefixes come out as `text`, so nothing inside them is ever taken for a reference.
 */
export type TokenKind = 'text' | 'word' | 'cell' | 'columns' | 'rows';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const CELL = /^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}$/;
const COLUMN = /^\$?[A-Za-z]{1,3}$/;
const ROW = /^\$?[1-9]\d{0,6}$/;

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const OPEN_BRACKET = 0x5b;

export function tokenizeFormula(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const end = tokenEnd(formula, at);
    const text = formula.slice(at, end);
    const kind = isWordCode(formula.charCodeAt(at)) ? wordKind(formula, text, end) : 'text';
    if (kind === 'text' || kind === 'word' || kind === 'cell') {
      tokens.push({ kind, text });
      at = end;
      continue;
    }
    const second = tokenEnd(formula, end + 1);
    tokens.push({ kind, text: formula.slice(at, second) });
    at = second;
  }
  return tokens;
}

function tokenEnd(formula: string, at: number): number {
  const code = formula.charCodeAt(at);
  if (code === QUOTE || code === APOSTROPHE) return quotedEnd(formula, at, code);
  if (code === OPEN_BRACKET) return bracketEnd(formula, at);
  if (!isWordCode(code)) return at + 1;
  let end = at + 1;
  while (end < formula.length && isWordCode(formula.charCodeAt(end))) end++;
  return end;
}

/** A doubled quote inside stands for one and does not end the literal. */
function quotedEnd(formula: string, at: number, quote: number): number {
  for (let i = at + 1; i < formula.length; i++) {
    if (formula.charCodeAt(i) !== quote) continue;
    if (formula.charCodeAt(i + 1) !== quote) return i + 1;
    i++;
  }
  return formula.length;
}

/** `Table[[#This Row],[A1]]`, `[1]`: brackets nest, an apostrophe escapes the next character. */
function bracketEnd(formula: string, at: number): number {
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    const character = formula[i];
    if (character === "'") i++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return i + 1;
  }
  return formula.length;
}

function wordKind(formula: string, word: string, end: number): TokenKind {
  const next = formula[end];
  if (next === '!') return 'text';
  if (next === '(' || next === '[') return 'word';
  if (CELL.test(word)) return 'cell';
  if (next === ':') {
    const other = formula.slice(end + 1, tokenEnd(formula, end + 1));
    const after = formula[end + 1 + other.length];
    if (after !== '(' && after !== '!') {
      if (COLUMN.test(word) && COLUMN.test(other)) return 'columns';
      if (ROW.test(word) && ROW.test(other)) return 'rows';
    }
  }
  return 'word';
}

/** Letters, digits, `_ . $ \ ?` and everything beyond ASCII: what names, numbers and references are made of. */
function isWordCode(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x5f ||
    code === 0x2e ||
    code === 0x24 ||
    code === 0x5c ||
    code === 0x3f ||
    code > 0x7f
  );
}
