import { useMemo } from 'react';
import type { Passage } from '../../core';
import type { MarkedText } from '../../session';
import { Disclosure } from '../components/Disclosure';
import { Shape } from '../components/Shape';
import { usePane, useSessionState } from '../context';
import { gravest, markName } from './Line';
import { lineId, showLine } from './lineId';
import { useTextStyles } from './styles';
import { MARK_ATTRIBUTE } from './walk';

/** What was found, and in the same line what was compared with nothing: that part opens the sentences. */
export function Verdict({ texts }: { readonly texts: readonly MarkedText[] }) {
  const styles = useTextStyles();
  const { t } = usePane();
  const ready = useSessionState((state) => state.status.kind === 'ready');
  const unread = texts.flatMap(({ report }, text) => report.unread.map((passage) => ({ passage, text })));
  const given = texts.flatMap(({ report }, text) => report.given.map((passage) => ({ passage, text })));
  const line = useVerdict(texts);
  return (
    <>
      <div className={styles.hidden} role="status" aria-live="polite">
        {ready && t('text.done', { line })}
      </div>
      {unread.length === 0 ? (
        <span>{line}</span>
      ) : (
        <Disclosure summary={line}>
          <Sentences texts={texts} sentences={unread} hint={t('text.unreadText')} />
        </Disclosure>
      )}
      {given.length > 0 && (
        <Disclosure summary={t('text.given', { count: given.length })}>
          <Sentences texts={texts} sentences={given} hint={t('text.givenText')} />
        </Disclosure>
      )}
    </>
  );
}

interface Listed {
  readonly passage: Passage;
  /** Which of the texts. */
  readonly text: number;
}

/** Sentences that lead to where they stand. */
function Sentences({ texts, sentences, hint }: { readonly texts: readonly MarkedText[]; readonly sentences: readonly Listed[]; readonly hint: string }) {
  const styles = useTextStyles();
  const { t } = usePane();
  return (
    <>
      <p className={styles.small}>{hint}</p>
      <ul className={styles.list}>
        {sentences.map(({ passage, text }, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles.sentence}
              title={t('text.toSentence')}
              onClick={() => {
                showLine(lineId(text, lineOf(texts[text], passage)));
              }}
            >
              {passage.words}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function useVerdict(texts: readonly MarkedText[]): string {
  const { t } = usePane();
  const total = texts.reduce((sum, { report }) => sum + report.sentences, 0);
  const unread = texts.reduce((sum, { report }) => sum + report.unread.length, 0);
  const count = new Set(texts.flatMap(({ matters }) => matters.map(({ number }) => number))).size;
  const checked = total - unread - texts.reduce((sum, { report }) => sum + report.given.length, 0);
  const said = count > 0 ? t('text.problems', { count, checked }) : t('text.clear', { checked });
  return `${said} · ${unread > 0 ? t('text.unread', { count: unread }) : t('text.allRead')}`;
}

function lineOf(text: MarkedText | undefined, { in: where, start }: Passage): number {
  const at = JSON.stringify(where);
  const lines = text?.lines ?? [];
  return lines.findIndex(({ line }) => JSON.stringify(line.in) === at && start >= line.offset && start <= line.offset + line.text.length);
}

/** Every mark by its number, to get there without scrolling. */
export function Chips({ texts }: { readonly texts: readonly MarkedText[] }) {
  const styles = useTextStyles();
  const { t } = usePane();
  const marks = useMemo(() => firstMarks(texts), [texts]);
  if (marks.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('text.marks')}>
      {marks.map(({ number, category, words, name }) => (
        <li key={number}>
          <button
            type="button"
            className={styles.chip}
            aria-label={t('text.toMark', { number, severity: t(`severity.${category}`), words })}
            title={words}
            onClick={() => {
              const mark = document.querySelector<HTMLElement>(`[${MARK_ATTRIBUTE}="${name}"]`);
              mark?.scrollIntoView({ block: 'center' });
              mark?.focus({ preventScroll: true });
            }}
          >
            <Shape category={category} />
            {number}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The first mark of each number. */
function firstMarks(texts: readonly MarkedText[]) {
  const seen = new Set<number>();
  return texts.flatMap(({ lines }) =>
    lines.flatMap(({ line, marks }) =>
      marks.flatMap((mark) =>
        mark.matters.flatMap(({ number }) => {
          if (seen.has(number)) return [];
          seen.add(number);
          return [{ number, category: gravest(mark), words: line.text.slice(mark.start, mark.end), name: markName(mark) }];
        }),
      ),
    ),
  );
}
