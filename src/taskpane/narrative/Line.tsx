import { mergeClasses } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { type MarkedLine, shapeOf, type TextMark } from '../../session';
import { Shape } from '../components/Shape';
import { usePane } from '../context';
import { MARK_ATTRIBUTE } from './walk';
import { useTextStyles } from './styles';

export interface LineProps {
  readonly marked: MarkedLine;
  /** Names the element, so that the reader can be led to it. */
  readonly id: string;
  /** Where the open mark begins. */
  readonly open: number | undefined;
  readonly onMark: (mark: TextMark) => void;
}

/** A paragraph or heading with its marks. The words of a mark are a button in the running text. */
export function Line({ marked: { line, marks }, id, open, onMark }: LineProps) {
  const styles = useTextStyles();
  const { text, level } = line;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const mark of marks) {
    pieces.push(
      <Fragment key={mark.start}>
        {text.slice(at, mark.start)}
        <Mark mark={mark} words={text.slice(mark.start, mark.end)} open={open === mark.start} onMark={onMark} />
      </Fragment>,
    );
    at = mark.end;
  }
  pieces.push(text.slice(at));
  // Below the title of the text, at most as deep as HTML goes.
  if (level === undefined) return <p id={id} tabIndex={-1} className={styles.line}>{pieces}</p>;
  const Heading = `h${String(Math.min(level + 3, 6)) as '3' | '4' | '5' | '6'}` as const;
  return (
    <Heading id={id} tabIndex={-1} className={mergeClasses(styles.line, styles.heading)}>
      {pieces}
    </Heading>
  );
}

interface MarkProps {
  readonly mark: TextMark;
  readonly words: string;
  readonly open: boolean;
  readonly onMark: (mark: TextMark) => void;
}

function Mark({ mark, words, open, onMark }: MarkProps) {
  const styles = useTextStyles();
  const { t } = usePane();
  const number = markName(mark);
  const category = gravest(mark);
  return (
    <span
      role="button"
      tabIndex={0}
      className={mergeClasses(styles.mark, styles[category], open && styles.open)}
      aria-expanded={open}
      aria-label={t('text.mark', { number, severity: t(`severity.${category}`), words })}
      {...{ [MARK_ATTRIBUTE]: number }}
      onClick={() => {
        onMark(mark);
      }}
    >
      <Shape category={category} />
      <span className={styles.number}>{number}</span> {words}
    </span>
  );
}

/** What a mark is called: the numbers of what was found there. */
export function markName({ matters }: Pick<TextMark, 'matters'>): string {
  return matters.map(({ number }) => number).join('、');
}

const ORDER = ['error', 'warning', 'hint', 'rounding'] as const;

export function gravest({ matters }: Pick<TextMark, 'matters'>): (typeof ORDER)[number] {
  const shapes = matters.map(({ matter }) => shapeOf(matter));
  return ORDER.find((shape) => shapes.includes(shape)) ?? 'hint';
}
