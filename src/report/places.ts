import { type CellRef, isPassage, type Place } from '../core';
import type { Translate } from '../i18n';

/** A quotation longer than this is cut; JSON keeps the whole. */
const LONGEST_QUOTE = 40;

/** A place in words, for every format and the pane: `C36`, `A3“XX 局”`, `说明.docx 第 2 页第 5 段“…”`. How a cell is called is the caller's. */
export function placeWords(place: Place, cellWords: (cell: CellRef) => string, t: Translate): string {
  if (!isPassage(place)) return cellWords(place);
  const { in: text, words } = place;
  const quote = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
  return t('place.words', { place: 'sheet' in text ? cellWords(text) : paragraphWords(text, t), words: quote.replace(/\s+/g, ' ') });
}

function paragraphWords({ document, page, paragraph }: { readonly document: string; readonly page?: number; readonly paragraph: number }, t: Translate): string {
  return page === undefined ? t('place.paragraph', { document, paragraph }) : t('place.page', { document, page, paragraph });
}
