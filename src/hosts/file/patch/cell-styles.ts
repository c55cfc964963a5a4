import type { CellContent } from '../../../core';
import type { StylesEditor, StyleWish } from './styles-edit';

const TEXT_FORMAT = '@';

/**
 * Texts a spreadsheet would take for a formula once somebody edits the cell and confirms. The file keeps them as text
 * either way; the quote prefix keeps them so afterwards. A lone dash is the usual placeholder and stays text by itself.
 */
export function isRisky({ formula, value }: CellContent, format: string | undefined): boolean {
  return formula === null && typeof value === 'string' && format !== TEXT_FORMAT && /^\s*[=+\-@＝＋－＠](?!$)/.test(value);
}

/** The style of a cell that is written: as before, unless its number format or its kind of content asks otherwise. */
export function styleFor(styles: StylesEditor, base: number, content: CellContent, numberFormat: string | undefined): number {
  const format = numberFormat ?? styles.formatOf(base);
  const isText = content.formula === null && typeof content.value === 'string' && content.value !== '';
  const wish: StyleWish = {
    ...(numberFormat !== undefined && { format: numberFormat }),
    // Under the prefix a formula or a number would turn into text when it is edited by hand.
    ...(isText ? isRisky(content, format) && { quoted: true } : { quoted: false }),
  };
  return styles.derive(base, wish);
}
