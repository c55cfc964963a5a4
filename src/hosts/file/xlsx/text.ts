import { type Attributes } from './xml';

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
/** Half a character is none: it stays as it was written. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** Control characters that XML cannot hold are written `_x000D_`; a literal one is `_x005F_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  const plain = text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return plain.replace(LONE_SURROGATE, (half) => `_x${half.charCodeAt(0).toString(16).toUpperCase()}_`);
}

/**
 * Text of `<si>` or `<is>`: the runs joined. Phonetic runs (the reading printed above) are not part of the text, and
 * spaces at the ends count only where the writer says so, as the spreadsheet programs do it.
 */
export class RichText {
  private joined = '';
  private run = '';
  private preserve = false;
  private inText = false;
  private phonetic = 0;

  begin(): void {
    this.joined = '';
    this.inText = false;
    this.phonetic = 0;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'rPh') this.phonetic++;
    else if (name === 't' && this.phonetic === 0) {
      this.inText = true;
      this.run = '';
      this.preserve = attributes['xml:space'] === 'preserve';
    }
  }

  text(chunk: string): void {
    if (this.inText) this.run += chunk;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic--;
    else if (name === 't' && this.inText) {
      this.inText = false;
      this.joined += unescapeText(this.preserve ? this.run : trimXml(this.run));
    }
  }

  result(): string {
    return this.joined;
  }
}

/** Only the four white-space characters of XML; an ideographic space is content. */
function trimXml(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isXmlSpace(text.charCodeAt(start))) start++;
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isXmlSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
