import { useMemo } from 'react';
import { explainedKeys, notesView } from '../../session';
import { useSessionState } from '../context';

const NONE: ReadonlySet<string> = new Set();

/** Keys of the findings that a note explains as things stand. */
export function useExplained(): ReadonlySet<string> {
  const result = useSessionState((state) => state.result);
  const notes = useSessionState((state) => state.notes);
  return useMemo(() => (result ? explainedKeys(notesView(result, notes)) : NONE), [result, notes]);
}
