import type { Report } from '../../check/report';

export type ReportFormat = 'html' | 'xlsx';

/** The report as a file of its own, to print or to pass on: the workbook that is submitted stays as it is. Loaded when first asked for. */
export async function reportFile(report: Report, format: ReportFormat): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
  const outcome = [{ file: report.workbook, report }];
  const name = `${report.workbook.replace(/\.[^.]+$/, '')}-审核报告.${format}`;
  if (format === 'html') {
    const { renderHtml } = await import('../../report/html');
    return { bytes: new TextEncoder().encode(renderHtml(outcome)), name };
  }
  const { renderXlsx } = await import('../../report/xlsx');
  return { bytes: renderXlsx(outcome), name };
}
