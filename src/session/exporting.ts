import type { Language } from '../core';
import { reportToSheet } from '../report/sheet';
import type { Parts } from './parts';
import { notesView } from './view';

export interface ExportingParts extends Parts {
  readonly language: () => Language;
}

/** 导出审核报告: a sheet of our own, whose changes are nobody's edits. */
export function createExporting({ host, language, getState, notify, act }: ExportingParts) {
  let writing = false;
  const own = new Set<string>();

  return {
    /** Whether a change on this sheet is the report's own. */
    owns: (sheet: string): boolean => writing || own.has(sheet),

    actions: {
      async exportReport(): Promise<void> {
        const { result, notes } = getState();
        if (!result) return;
        const texts = new Map([...notesView(result, notes).attached].map(([key, { note }]) => [key, note.text]));
        writing = true;
        await act('export', async () => {
          const sheet = await host.addSheet(reportToSheet(result.report, { language: language(), notes: texts }));
          own.add(sheet);
          notify({ kind: 'exported', sheet });
        });
        writing = false;
      },
    },
  };
}
