import type { Pacer } from '../pacer';
import type { Problems } from '../problems';
import { type Attributes, parseXml } from '../xlsx/xml';

/** Where a tag stands in the text of its part. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** An element in the text. One that closes itself ends with its opening tag. */
export interface Element extends Place {
  readonly openEnd: number;
  /** Where the closing tag begins. */
  readonly closeStart: number;
}

/** Like `XmlHandler`, with the place of each tag. A tag that closes itself is opened and closed at one place. */
export interface PlacedHandler {
  open(name: string, attributes: Attributes, place: Place): void;
  close?(name: string, place: Place): void;
  text?(chunk: string): void;
}

const PIECE = 65536;

/** Tokenizes a part whose text is at hand, telling where everything stands, so that it can be edited in place. */
export async function scanText(part: string, text: string, handler: PlacedHandler, problems: Problems, pacer: Pacer): Promise<void> {
  // No attribute value may contain `<`, so the last one before the end of a tag is its beginning.
  const place = (end: number): Place => ({ start: text.lastIndexOf('<', end - 1), end });
  await parseXml(
    { part, pieces: pieces(text) },
    {
      open: (name, attributes, end) => handler.open(name, attributes, place(end)),
      close: (name, end) => handler.close?.(name, place(end)),
      text: (chunk) => handler.text?.(chunk),
    },
    problems,
    pacer,
  );
}

function* pieces(text: string): Generator<string, void> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}
