import { strToU8, unzipSync, zipSync } from 'fflate';
import { ALTERNATIVES } from './fonts';

const FONT_TABLE = 'word/fontTable.xml';

/** Names what stands in for a face that is not installed: the library cannot say it. */
export function finish(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  if (!parts[FONT_TABLE]) throw new Error('the library wrote no font table');
  return zipSync({ ...parts, [FONT_TABLE]: strToU8(fontTable()) });
}

function fontTable(): string {
  const fonts = Object.entries(ALTERNATIVES).map(
    ([name, alternative]) => `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
