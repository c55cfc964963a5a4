import { SaxesParser } from 'saxes';
import { HostError } from '../../port';
import type { Pacer } from '../pacer';
import type { Problems } from '../problems';

type Parser = SaxesParser<{ xmlns: false; position: false }>;

export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Receives a part in document order. Names are local names of the root's namespace; foreign ones keep their prefix.
 * `end` counts the characters up to and including the tag.
 */
export interface XmlHandler {
  open(name: string, attributes: Attributes, end: number): void;
  close?(name: string, end: number): void;
  text?(text: string): void;
  /** True where names are wanted as written, prefix and all. */
  readonly qualified?: boolean;
}

/** A part of the package to be read once, in bytes or already decoded. */
export interface XmlSource {
  readonly part: string;
  readonly pieces: Iterable<Uint8Array | string>;
}

/** Tokenizes a part piece by piece. A document type is refused: workbooks have none, and entities are how XML explodes. */
export async function parseXml(source: XmlSource, handler: XmlHandler, problems: Problems, pacer: Pacer): Promise<void> {
  const parser = makeParser(source.part, handler, problems);
  const feed = (step: () => void): void => {
    try {
      step();
    } catch (cause) {
      throw cause instanceof HostError ? cause : problems.damaged(`“${source.part}”的内容有误`, cause);
    }
  };
  let decoder: TextDecoder | undefined;
  for (const piece of source.pieces) {
    if (typeof piece === 'string') feed(() => parser.write(piece));
    else {
      decoder ??= decoderFor(source.part, piece, problems);
      const current = decoder;
      feed(() => parser.write(current.decode(piece, { stream: true })));
    }
    pacer.advance(piece.length);
    await pacer.pause();
  }
  feed(() => {
    if (decoder) parser.write(decoder.decode());
    parser.close();
  });
}

/** By the byte order mark or the first bracket, else as the declaration says: `encoding="GBK"`. */
export function encodingOf(first: Uint8Array): string {
  const [a, b] = first;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...first.subarray(0, DECLARATION_LENGTH));
  return DECLARED.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
}

const DECLARATION_LENGTH = 200;
const DECLARED = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/;

function decoderFor(part: string, first: Uint8Array, problems: Problems): TextDecoder {
  const encoding = encodingOf(first);
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw problems.damaged(`“${part}”的编码“${encoding}”无法识别`, cause);
  }
}

function makeParser(part: string, handler: XmlHandler, problems: Problems): Parser {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let prefix = handler.qualified === true ? '' : undefined;
  // Some writers give the main namespace a prefix (`x:row`); the root element tells which.
  const local = (name: string): string => {
    prefix ??= name.slice(0, name.indexOf(':') + 1);
    if (prefix === '') return name;
    return name.startsWith(prefix) ? name.slice(prefix.length) : `:${name}`;
  };
  parser.on('doctype', () => {
    throw problems.damaged(`“${part}”含有不允许的 DOCTYPE 声明`);
  });
  parser.on('opentag', (tag) => handler.open(local(tag.name), tag.attributes, parser.position));
  const { close, text } = handler;
  if (close) parser.on('closetag', (tag) => close.call(handler, local(tag.name), parser.position));
  if (text) {
    parser.on('text', (chunk) => text.call(handler, chunk));
    parser.on('cdata', (chunk) => text.call(handler, chunk));
  }
  return parser;
}

/** An XML boolean; `absent` where the attribute is missing. */
export function flag(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
}

/** A non-negative whole number, or undefined. */
export function whole(value: string | undefined): number | undefined {
  if (value === undefined || !/^\s*\d{1,10}\s*$/.test(value)) return undefined;
  return Number(value);
}
