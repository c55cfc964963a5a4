import type { CellRef } from '../../core';
import { pageOf } from '../../report/document';
import { usePane, useSessionState } from '../context';

/** `第 3 页` behind `before` for a cell of a document that knows its pages; blank for a workbook. */
export function usePageOf(): (cell: CellRef | undefined, before?: string) => string {
  const { t } = usePane();
  const document = useSessionState((state) => state.result?.report.document);
  return (cell, before = '') => {
    const page = pageOf(document, cell);
    return page === undefined ? '' : `${before}${t('place.onPage', { page })}`;
  };
}
