import { Button } from '@fluentui/react-components';
import { Fragment, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { contradictedCell, type MarkedMatter, type MarkedText, notesView, type TextMark } from '../../session';
import { usePane, useSessionState } from '../context';
import { MatterCard } from '../review/MatterCard';
import { Line } from './Line';
import { Offer } from './Offer';
import { lineId } from './lineId';
import { useTextStyles } from './styles';

/** Paragraphs drawn at once: a 情况说明 has about a hundred. */
const FIRST_LINES = 300;

interface OpenMark {
  readonly line: number;
  readonly mark: TextMark;
}

export interface TextViewProps {
  readonly text: MarkedText;
  /** Place of the text on the page, for the ids of its lines. */
  readonly index: number;
  /** What can be done with the text as a whole. */
  readonly actions?: ReactNode;
}

/** A text as it stands with its marks; under a line whose mark is open, what was found there. */
export function TextView({ text: { report, lines }, index, actions }: TextViewProps) {
  const styles = useTextStyles();
  const { session, t } = usePane();
  const [drawn, setDrawn] = useState(FIRST_LINES);
  const [open, setOpen] = useState<OpenMark | undefined>(undefined);
  const press = (line: number, mark: TextMark): void => {
    const closes = open?.line === line && open.mark.start === mark.start;
    setOpen(closes ? undefined : { line, mark });
    const [first] = mark.matters;
    if (closes || !first) return;
    session.select(first.matter.key);
    const cell = contradictedCell(first.finding);
    if (cell) void session.goTo(cell);
  };
  return (
    <section className={styles.text} aria-label={report.name}>
      <h2 className={styles.title}>{report.name}</h2>
      {actions}
      <div className={styles.body}>
        {lines.slice(0, drawn).map((marked, at) => {
          // After another check the words may have moved; a mark is known by where it begins.
          const mark = open?.line === at ? marked.marks.find(({ start }) => start === open.mark.start) : undefined;
          return (
            <Fragment key={at}>
              <Line
                marked={marked}
                id={lineId(index, at)}
                open={mark?.start}
                onMark={(pressed) => {
                  press(at, pressed);
                }}
              />
              {mark && <Cards key={mark.start} matters={mark.matters} name={report.name} />}
            </Fragment>
          );
        })}
      </div>
      {lines.length > drawn && (
        <Button
          size="small"
          onClick={() => {
            setDrawn(drawn + FIRST_LINES);
          }}
        >
          {t('text.more', { count: Math.min(FIRST_LINES, lines.length - drawn) })}
        </Button>
      )}
    </section>
  );
}

/** What – why – what next, as the review list says it. */
function Cards({ matters, name }: { readonly matters: readonly MarkedMatter[]; readonly name: string }) {
  const styles = useTextStyles();
  const result = useSessionState((state) => state.result);
  const notes = useSessionState((state) => state.notes);
  const marked = useSessionState((state) => state.marked);
  const selected = useSessionState((state) => state.selected);
  const attached = useMemo(() => result && notesView(result, notes).attached, [result, notes]);
  const list = useRef<HTMLUListElement>(null);
  // Below a long paragraph it would open out of sight.
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <ul ref={list} className={styles.cards}>
      {matters.map(({ matter, finding }) => (
        <MatterCard
          key={matter.key}
          matter={matter}
          place={name}
          note={attached?.get(matter.key)}
          marked={marked.has(matter.key)}
          current={matter.key === selected}
          inTabOrder
          offer={finding.rewording && <Offer findingKey={finding.key} rewording={finding.rewording} />}
        />
      ))}
    </ul>
  );
}
