import { mergeClasses } from '@fluentui/react-components';
import { memo, type ReactNode, useId, useRef, useState } from 'react';
import { cellOf, type CellRef, type Finding, type Table } from '../../core';
import { type AttachedNote, type Matter, shapeOf } from '../../session';
import { Shape } from '../components/Shape';
import { usePageOf } from '../components/usePageOf';
import { useLocalized, usePane } from '../context';
import { CardActions } from './CardActions';
import { useCardStyles } from './cardStyles';
import { Correction } from './Correction';
import { Explained } from './Explained';
import { Figures } from './Figures';
import { NoteEditor, NoteText } from './Note';
import { CARD_ATTRIBUTE } from './walk';

export interface MatterCardProps {
  readonly matter: Matter;
  /** The table it is listed under, and where that is. */
  readonly table?: Table;
  readonly place?: string;
  readonly note: AttachedNote | undefined;
  readonly marked: boolean;
  readonly current: boolean;
  /** One card of the list takes part in the tab order; the arrow keys reach the others. */
  readonly inTabOrder: boolean;
  /** What else is offered for it. */
  readonly offer?: ReactNode;
}

/** One mistake: what is wrong and where, what points to it, and what can be done about it. */
export const MatterCard = memo(function MatterCard({ matter, table, place, note, marked, current, inTabOrder, offer }: MatterCardProps) {
  const styles = useCardStyles();
  const { session, t } = usePane();
  const say = useLocalized();
  const pageOf = usePageOf();
  const id = useId();
  const article = useRef<HTMLElement>(null);
  const [writing, setWriting] = useState(false);
  const { finding, folded } = matter;
  const category = shapeOf(matter);
  const [first] = finding.cells;
  // A finding says itself what is wrong, whatever else is said of it.
  const own = matter.cause.kind === 'finding';

  return (
    <li>
      <article
        ref={article}
        className={mergeClasses(styles.card, current && styles.current)}
        tabIndex={inTabOrder ? 0 : -1}
        aria-labelledby={id}
        aria-current={current ? 'true' : undefined}
        {...{ [CARD_ATTRIBUTE]: matter.key }}
        onFocus={() => {
          session.select(matter.key);
        }}
      >
        <div className={styles.head} id={id}>
          <span className={styles.shape} role="img" aria-label={t(`severity.${category}`)} title={t(`severity.${category}`)}>
            <Shape category={category} />
          </span>
          <h3
            className={mergeClasses(styles.sentence, (finding.arithmetic ?? !own) && styles.short, first && styles.leads)}
            // By keyboard the card itself leads there with Enter.
            onClick={() => {
              if (first) void session.goTo(first);
            }}
          >
            {say(finding.sentence ?? finding.message)}
          </h3>
          <div className={styles.place}>
            <span className={styles.part}>
              {place ?? finding.text ?? t('list.workbook')}
              {pageOf(first ?? operandCell(finding), ' · ')}
            </span>
            {table && <span className={mergeClasses(styles.part, styles.whole)}>{table.unit}</span>}
            {own && (
              <span className={mergeClasses(styles.part, styles.whole)} data-rule="">
                {finding.rule}
              </span>
            )}
          </div>
        </div>
        <Figures finding={finding} sheet={table?.sheet} />
        <Correction
          matter={matter}
          onDone={() => {
            article.current?.focus();
          }}
        />
        {offer}
        {folded.length > 0 && <Explained findings={folded} cause={matter.cause} sheet={table?.sheet} />}
        {note && !writing && <NoteText attached={note} findingKey={matter.key} />}
        <CardActions
          matter={matter}
          marked={marked}
          noted={note !== undefined}
          onWrite={() => {
            setWriting(true);
          }}
        />
        {writing && (
          <NoteEditor
            findingKey={matter.key}
            text={note?.note.text ?? ''}
            onDone={() => {
              setWriting(false);
              // The editor goes away with the focus in it; the card it belongs to takes it back.
              article.current?.focus();
            }}
          />
        )}
      </article>
    </li>
  );
});

/** Where the first figure of its arithmetic stands. */
function operandCell({ arithmetic }: Finding): CellRef | undefined {
  const [first] = arithmetic?.operands ?? [];
  return first && cellOf(first.place);
}
