/** What a file is by its first bytes; its extension is not believed. */
export type Content = 'empty' | 'zip' | 'cfb' | 'biff' | 'html' | 'xml' | 'pdf' | 'text' | 'unknown';

const SIGNATURES: readonly (readonly [Content, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['cfb', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['biff', [0x09, 0x00, 0x04, 0x00]],
  ['biff', [0x09, 0x02, 0x06, 0x00]],
  ['biff', [0x09, 0x04, 0x06, 0x00]],
  ['biff', [0x09, 0x08, 0x08, 0x00]],
];

const HEAD = 1024;

export function sniff(bytes: Uint8Array): Content {
  if (bytes.length === 0) return 'empty';
  for (const [content, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return content;
  }
  const head = bytes.subarray(0, HEAD);
  if (head.includes(0)) return isUtf16(head) ? 'text' : 'unknown';
  const text = new TextDecoder('utf-8').decode(head).trimStart().toLowerCase();
  if (text.startsWith('<?xml')) return text.includes('<html') ? 'html' : 'xml';
  if (text.startsWith('<')) return /<(?:!doctype html|html|head|body|table|meta|style|div)/.test(text) ? 'html' : 'xml';
  return 'text';
}

function isUtf16(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}
