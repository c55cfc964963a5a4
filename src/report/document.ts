import type { ReportDocument } from '../check/report';
import type { CellRef, DocumentGap } from '../core';
import type { Translate } from '../i18n';
import { WORDS } from './words';

/** The page a cell of a document stands on; undefined for workbooks, and where the document does not say. */
export function pageOf(document: ReportDocument | undefined, cell: CellRef | undefined): number | undefined {
  return cell && document?.sources.get(cell.sheet)?.pages[cell.row];
}

/** The paragraph of the prose a cell holds, counted from 1. */
export function paragraphOf(document: ReportDocument | undefined, cell: CellRef | undefined): number | undefined {
  return cell && document?.sources.get(cell.sheet)?.kind === 'text' ? cell.row + 1 : undefined;
}

/** `第 3 页第 12 段`, `第 2 页第 1 张表第 5 行第 3 列`; undefined for a cell of a workbook. The table is not named where it is `own`. */
export function placeInDocument(document: ReportDocument | undefined, cell: CellRef, own: string | undefined): string | undefined {
  const source = document?.sources.get(cell.sheet);
  if (!source) return undefined;
  const page = pageOf(document, cell);
  const onPage = page === undefined ? '' : WORDS.page(page);
  if (source.kind === 'text') return onPage + WORDS.paragraph(cell.row + 1);
  const table = cell.sheet === own ? '' : WORDS.table(source.number);
  const row = cell.row - source.firstRow;
  return onPage + table + (row < 0 ? WORDS.overTable : WORDS.cellOf(row + 1, cell.column + 1));
}

/** `第 1 页第 1 张表`, for a whole table. */
export function tableInDocument(document: ReportDocument | undefined, sheet: string, row: number): string | undefined {
  const source = document?.sources.get(sheet);
  if (!source || source.kind === 'text') return undefined;
  const page = pageOf(document, { sheet, row, column: 0 });
  return (page === undefined ? '' : WORDS.page(page)) + WORDS.table(source.number);
}

/** What of a document was not read, where, and what can be done. */
export function gapInWords({ kind, page, table }: DocumentGap, t: Translate): string {
  const place = [...(page === undefined ? [] : [t('place.onPage', { page })]), ...(table === undefined ? [] : [t('place.ofTable', { table })])];
  return t(`gap.${kind}`, { place: place.length === 0 ? t('place.inDocument') : place.join('') });
}
