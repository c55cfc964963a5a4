import type { ICellData, Nullable, Styles } from '@univerjs/core';
import { GENERAL } from './book';

/** Number formats of many cells, most of which share a handful of styles. */
export class FormatReader {
  private readonly known = new Map<string, string>();

  constructor(private readonly styles: Styles) {}

  of(cell: Nullable<ICellData>): string {
    const style = cell?.s;
    if (style === undefined || style === null) return GENERAL;
    if (typeof style !== 'string') return style.n?.pattern ?? GENERAL;
    const known = this.known.get(style) ?? this.styles.get(style)?.n?.pattern ?? GENERAL;
    this.known.set(style, known);
    return known;
  }
}
