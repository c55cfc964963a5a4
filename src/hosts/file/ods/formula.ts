import { quoteSheet } from '../../../core';

/** `$'甲 表'.A1`, `$甲.$B$2`, `.C3`: an optional sheet, a point, an address. */
const REFERENCE = /^(?:\$?(?:'((?:[^']|'')*)'|([^'.#]+)))?\.(.+)$/;
const MICROSOFT = /\bCOM\.MICROSOFT\./g;

/** OpenFormula text in the syntax of the other formats: `of:=SUM([.A1:.B2];2)` → `=SUM(A1:B2,2)`. */
export function openFormula(stored: string): string | null {
  const sign = stored.indexOf('=');
  if (sign < 0) return null;
  const text = stored.slice(sign + 1);
  let result = '=';
  let inArray = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') {
      const end = quoteEnd(text, at);
      result += text.slice(at, end);
      at = end - 1;
    } else if (character === '[') {
      const end = bracketEnd(text, at);
      result += reference(text.slice(at + 1, end - 1));
      at = end - 1;
    } else if (character === '{' || character === '}') {
      inArray = character === '{';
      result += character;
    } else if (character === ';' || character === '~') result += ',';
    else if (character === '|' && inArray) result += ';';
    else if (character === '!') result += ' ';
    else result += character;
  }
  return result.replace(MICROSOFT, '');
}

/** What stands in brackets; a link to another file is left as it is. */
function reference(text: string): string {
  const [first = '', second] = splitRange(text);
  const start = REFERENCE.exec(first);
  if (!start) return `[${text}]`;
  const sheet = sheetOf(start);
  if (second === undefined) return (sheet === undefined ? '' : `${quoteSheet(sheet)}!`) + (start[3] ?? '');
  const end = REFERENCE.exec(second);
  if (!end) return `[${text}]`;
  const lastSheet = sheetOf(end);
  const cells = `${start[3] ?? ''}:${end[3] ?? ''}`;
  if (sheet === undefined) return cells;
  if (lastSheet === undefined || lastSheet === sheet) return `${quoteSheet(sheet)}!${cells}`;
  return `'${`${sheet}:${lastSheet}`.replace(/'/g, "''")}'!${cells}`;
}

function sheetOf(match: RegExpExecArray): string | undefined {
  return match[1]?.replace(/''/g, "'") ?? match[2];
}

function splitRange(text: string): string[] {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "'") quoted = !quoted;
    else if (text[at] === ':' && !quoted) return [text.slice(0, at), text.slice(at + 1)];
  }
  return [text];
}

function quoteEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] !== '"') continue;
    if (text[i + 1] !== '"') return i + 1;
    i++;
  }
  return text.length;
}

function bracketEnd(text: string, at: number): number {
  let quoted = false;
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === "'") quoted = !quoted;
    else if (text[i] === ']' && !quoted) return i + 1;
  }
  return text.length;
}
