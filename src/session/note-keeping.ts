import { NOTES_SETTING } from './checking';
import { type Note, serializeNotes } from './notes';
import type { Parts } from './parts';
import { notesView } from './view';

/** 说明: written, removed, and kept in the workbook. */
export function createNoteKeeping({ host, getState, setState, notify, act }: Parts) {
  let readable = true;

  async function keep(change: (notes: readonly Note[]) => readonly Note[]): Promise<void> {
    if (!readable) {
      notify({ kind: 'notesUnreadable' });
      return;
    }
    const notes = change(getState().notes);
    await act('note', async () => {
      await host.setSetting(NOTES_SETTING, serializeNotes(notes));
      setState({ notes, notice: host.can.write ? undefined : { kind: 'noteNotSaved' } });
    });
  }

  return {
    /** Notes that cannot be read are never written over. */
    setReadable(can: boolean): void {
      readable = can;
    },

    actions: {
      /** Blank text removes the note. A note is stamped with the figures of now, so saving also confirms a stale one. */
      async setNote(key: string, text: string): Promise<void> {
        const { result, notes } = getState();
        const finding = result?.matters.find((matter) => matter.key === key)?.finding;
        if (!result || !finding) return;
        const moved = notesView(result, notes).attached.get(key)?.note.key;
        const others = (list: readonly Note[]): readonly Note[] => list.filter((note) => note.key !== key && note.key !== moved);
        const trimmed = text.trim();
        const note: Note = {
          key,
          rule: finding.rule,
          sheet: finding.cells[0]?.sheet ?? '',
          sentence: finding.message,
          text: trimmed,
          figures: result.figures.get(key) ?? [],
        };
        await keep((list) => (trimmed === '' ? others(list) : [...others(list), note]));
      },
      async removeNote(note: Note): Promise<void> {
        await keep((list) => list.filter((candidate) => candidate !== note));
      },
    },
  };
}
