import type { Attributes } from '../xlsx/xml';
import type { PackageEditor } from './editor';
import type { Element, Place } from './placed-xml';
import { applySplices, opened, prefixOf } from './text-edit';

export interface FoundElement extends Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly parent: string;
  readonly text: string;
}

/** A small part with every element in it, in the order of their opening tags. */
export interface ScannedPart {
  readonly name: string;
  readonly text: string;
  readonly root: FoundElement;
  readonly elements: readonly FoundElement[];
  /** Prefix of the root's namespace. */
  readonly x: string;
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** For parts of which the whole structure is wanted: relations, content types, workbook. */
export async function scanPart(editor: PackageEditor, name: string): Promise<ScannedPart> {
  const text = editor.text(name);
  const elements: Draft<FoundElement>[] = [];
  const open: Draft<FoundElement>[] = [];
  await editor.scan(name, text, {
    open(tag, attributes, { start, end }: Place) {
      const parent = open.at(-1)?.name ?? '';
      const element = { name: tag, attributes, parent, start, openEnd: end, closeStart: start, end, text: '' };
      elements.push(element);
      open.push(element);
    },
    text(chunk) {
      const current = open.at(-1);
      if (current) current.text += chunk;
    },
    close(_, { start, end }: Place) {
      const element = open.pop();
      if (element) Object.assign(element, { closeStart: start, end });
    },
  });
  const [root] = elements;
  if (!root) throw editor.problems.damaged(`“${name}”的内容有误`);
  return { name, text, root, elements, x: prefixOf(text.slice(root.start, root.openEnd), root.name) };
}

export function splicePart(editor: PackageEditor, part: ScannedPart, splices: Parameters<typeof applySplices>[1]): void {
  editor.setText(part.name, applySplices(part.text, splices));
}

/** Adds markup as the last child of an element. */
export function append({ text, x }: ScannedPart, to: FoundElement, xml: string): { start: number; end: number; text: string } {
  if (to.openEnd < to.end) return { start: to.closeStart, end: to.closeStart, text: xml };
  const tag = opened(text.slice(to.start, to.openEnd));
  return { start: to.start, end: to.end, text: `${tag}${xml}</${x}${to.name}>` };
}
