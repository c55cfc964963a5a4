import { useMemo } from 'react';
import { type MarkedText, markedTexts } from '../../session';
import { useSessionState } from '../context';
import { useExplained } from '../review/useExplained';

const NONE: readonly MarkedText[] = [];

/** The texts of the last check with the words that findings are about. */
export function useTexts(): readonly MarkedText[] {
  const result = useSessionState((state) => state.result);
  return useMemo(() => (result ? markedTexts(result.report.texts, result.matters) : NONE), [result]);
}

/** How many problems of the texts no note explains. */
export function useTextProblems(): number {
  const explained = useExplained();
  const keys = useTexts().flatMap(({ matters }) => matters.map(({ matter }) => matter.key));
  return new Set(keys.filter((key) => !explained.has(key))).size;
}
