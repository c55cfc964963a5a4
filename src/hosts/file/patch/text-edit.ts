/** A piece of text put in the place of another; `start` = `end` inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices that do not overlap; those at one place keep their order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const splice of ordered) {
    if (splice.start < at) throw new Error(`two edits overlap at ${splice.start}`);
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and attribute values. Line breaks and tabs are written as references, since a reader would turn them into spaces. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => SPECIAL[c] ?? c).replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** Changes attributes of a well-formed opening tag and leaves everything else of it as it stands; undefined removes. */
export function setAttributes(tag: string, changes: Readonly<Record<string, string | undefined>>): string {
  const waiting = new Map(Object.entries(changes));
  const end = tag.endsWith('/>') ? tag.length - 2 : tag.length - 1;
  let result = '';
  let at = 0;
  let from = 0;
  while (at < end && !isSpace(tag, at)) at++;
  while (at < end) {
    const start = at;
    while (isSpace(tag, at)) at++;
    const name = at;
    while (at < end && tag[at] !== '=' && !isSpace(tag, at)) at++;
    const key = tag.slice(name, at);
    while (at < end && tag[at] !== '"' && tag[at] !== "'") at++;
    const close = tag.indexOf(tag[at] ?? '"', at + 1);
    if (close < 0) break;
    if (waiting.has(key)) {
      const value = waiting.get(key);
      waiting.delete(key);
      result += tag.slice(from, value === undefined ? start : at);
      if (value !== undefined) result += `"${escapeXml(value)}"`;
      from = close + 1;
    }
    at = close + 1;
  }
  const added = [...waiting].flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(value)}"`]));
  if (added.length === 0) return result + tag.slice(from);
  let last = end;
  while (last > from && isSpace(tag, last - 1)) last--;
  return result + tag.slice(from, last) + added.join('') + tag.slice(last);
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

/** `<row …/>` → `<row …>`. */
export function opened(tag: string): string {
  return tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}

/** The text with an element that closes itself written as two tags. */
export function openedElement(text: string, { start, end }: { readonly start: number; readonly end: number }, localName: string, inner = ''): string {
  const tag = text.slice(start, end);
  return `${text.slice(0, start)}${opened(tag)}${inner}</${prefixOf(tag, localName)}${localName}>${text.slice(end)}`;
}

/** `<row …>` → `<row …/>`. */
export function selfClosed(tag: string): string {
  return tag.endsWith('/>') ? tag : `${tag.slice(0, -1)}/>`;
}

/** The prefix the root element's namespace has in this text: `x:`, or nothing. */
export function prefixOf(tag: string, localName: string): string {
  return tag.slice(1, tag.indexOf(localName));
}

/** The same change to the opening tags of several elements. */
export function retagAll(
  text: string,
  elements: readonly { readonly start: number; readonly openEnd: number }[],
  changes: Readonly<Record<string, string | undefined>>,
): Splice[] {
  return elements.map(({ start, openEnd }) => ({ start, end: openEnd, text: setAttributes(text.slice(start, openEnd), changes) }));
}
