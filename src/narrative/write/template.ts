/** A figure or words to be put in: `{收入总计}`, `{基本支出 占比}`, `{填 接待批次}`, `{原因 三公经费}`. */
export interface Field {
  readonly kind: 'field';
  /** The words between the braces. */
  readonly text: string;
  /** Line of the template, counted from 1. */
  readonly line: number;
  /** What follows it in the template: tells what a figure counts (万元, 批次). */
  readonly after: string;
}

/** `[…]`: left out where a field inside has nothing to say. `[有 X：…]`, `[无 X：…]` where X is other than, or is, zero; `[每类：…]` once for every class. */
export interface Group {
  readonly kind: 'group';
  readonly when: { readonly is: '有' | '无'; readonly name: string } | { readonly is: '每类' } | undefined;
  readonly nodes: readonly Node[];
  readonly line: number;
}

export type Node = { readonly kind: 'words'; readonly text: string } | Field | Group;

export interface TemplateSection {
  readonly level: 1 | 2 | 3;
  readonly title: readonly Node[];
  readonly paragraphs: readonly (readonly Node[])[];
}

/** The text of a set as a bureau writes it, with places for figures. */
export interface Template {
  readonly title: readonly Node[];
  readonly sections: readonly TemplateSection[];
}

/** What cannot be read in a template, and where. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';

  constructor(
    message: string,
    /** Counted from 1. */
    readonly line: number,
  ) {
    super(message);
  }
}

const HEADING = /^(#{1,4})\s+(.*)$/;

/**
 * Reads a template: `# ` the title, `## ` 一、 `### ` （一） `#### ` 1、 as headings, every other line a paragraph; lines that
 * begin with `//` and blank lines are not read.
 */
export function parseTemplate(text: string): Template {
  let title: readonly Node[] = [];
  const sections: { level: 1 | 2 | 3; title: readonly Node[]; paragraphs: (readonly Node[])[] }[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const written = raw.trim();
    const line = index + 1;
    if (written === '' || written.startsWith('//')) return;
    const [, marks, heading = ''] = HEADING.exec(written) ?? [];
    if (marks === undefined) {
      const section = sections.at(-1);
      if (!section) throw new TemplateError('段落要写在标题（## 一、…）下面', line);
      section.paragraphs.push(parseLine(written, line));
      return;
    }
    const level = marks.length - 1;
    if (level === 0) title = parseLine(heading, line);
    else if (level === 1 || level === 2 || level === 3) sections.push({ level, title: parseLine(heading, line), paragraphs: [] });
  });
  if (sections.length === 0) throw new TemplateError('没有标题：每节以“## 一、…”开头', 1);
  return { title, sections };
}

const CONDITION = /^(?:(有|无)\s+([^：:[\]{}]+)|(每类))[：:]/;

function parseLine(text: string, line: number): readonly Node[] {
  let at = 0;
  const nodesUntil = (end: ']' | undefined): readonly Node[] => {
    const nodes: Node[] = [];
    let words = '';
    const flush = (): void => {
      if (words !== '') nodes.push({ kind: 'words', text: words });
      words = '';
    };
    while (at < text.length) {
      const character = text.charAt(at);
      if (character === ']' && end === ']') break;
      if (character === ']' || character === '}') throw new TemplateError(`多了“${character}”`, line);
      if (character === '{') {
        flush();
        nodes.push(fieldAt());
      } else if (character === '[') {
        flush();
        nodes.push(groupAt());
      } else {
        words += character;
        at += 1;
      }
    }
    flush();
    return nodes;
  };
  const fieldAt = (): Field => {
    const close = text.indexOf('}', at);
    const inner = text.slice(at + 1, close < 0 ? undefined : close).trim();
    if (close < 0 || inner.includes('{')) throw new TemplateError('“{”没有对应的“}”', line);
    if (inner === '') throw new TemplateError('“{}”里没有写名称', line);
    at = close + 1;
    return { kind: 'field', text: inner, line, after: text.slice(at) };
  };
  const groupAt = (): Group => {
    at += 1;
    const [whole = '', is, name = '', each] = CONDITION.exec(text.slice(at)) ?? [];
    at += whole.length;
    const nodes = nodesUntil(']');
    if (text.charAt(at) !== ']') throw new TemplateError('“[”没有对应的“]”', line);
    at += 1;
    const when = each !== undefined ? ({ is: '每类' } as const) : is === '有' || is === '无' ? ({ is, name: name.trim() } as const) : undefined;
    return { kind: 'group', when, nodes, line };
  };
  return nodesUntil(undefined);
}

/** Every field, those in groups as well. */
export function fieldsOf(nodes: readonly Node[]): readonly Field[] {
  return nodes.flatMap((node) => (node.kind === 'field' ? [node] : node.kind === 'group' ? fieldsOf(node.nodes) : []));
}
