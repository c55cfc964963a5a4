import { marksOf } from './marks';
import type { Parts } from './parts';

/** 标记: fills in the sheet, put and removed without a trace. */
export function createMarking({ host, getState, setState, notify, act }: Parts) {
  async function put(keys: ReadonlySet<string>): Promise<number | undefined> {
    return act('mark', async () => {
      const findings = (getState().result?.matters ?? []).filter(({ key }) => keys.has(key)).map(({ finding }) => finding);
      const marks = marksOf(findings);
      if (getState().marked.size > 0) await host.unmark();
      if (marks.length > 0) await host.mark(marks);
      setState({ marked: new Set(findings.map((finding) => finding.key)) });
      return marks.length;
    });
  }

  return {
    /** After a re-check a corrected cell loses its mark, and the others keep theirs. */
    async refresh(): Promise<void> {
      const { marked, result, status } = getState();
      if (marked.size === 0 || !result || status.kind === 'error') return;
      const left = new Set(result.matters.map(({ key }) => key));
      if ([...marked].some((key) => !left.has(key))) await put(marked);
    },

    actions: {
      async toggleMark(key: string): Promise<void> {
        const keys = new Set(getState().marked);
        if (!keys.delete(key)) keys.add(key);
        await put(keys);
      },
      async markAll(keys: readonly string[]): Promise<void> {
        const cells = await put(new Set(keys));
        if (cells !== undefined) notify({ kind: 'marked', cells });
      },
      /** Also removes marks left by an earlier session. */
      async clearMarks(): Promise<void> {
        await act('unmark', async () => {
          await host.unmark();
          setState({ marked: new Set(), notice: { kind: 'unmarked' } });
        });
      },
    },
  };
}
