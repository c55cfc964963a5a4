import { mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { memo, useId, useRef, useState } from 'react';
import { type CellRef, type Finding, formatSignedIn, isMeasured, type Table, toQualified } from '../../core';
import { type AttachedNote, shapeOf } from '../../session';
import { CellLink, placeIn } from '../components/CellLink';
import { Shape } from '../components/Shape';
import { useLocalized, usePane } from '../context';
import { Operands } from './Operands';
import { useCardStyles } from './cardStyles';
import { NoteEditor, NoteText } from './Note';
import { CARD_ATTRIBUTE } from './walk';

const CELLS_SHOWN = 8;

export interface FindingCardProps {
  readonly finding: Finding;
  readonly table: Table | undefined;
  readonly note: AttachedNote | undefined;
  readonly marked: boolean;
  readonly current: boolean;
  /** One card of the list takes part in the tab order; the arrow keys reach the others. */
  readonly inTabOrder: boolean;
}

export const FindingCard = memo(function FindingCard({ finding, table, note, marked, current, inTabOrder }: FindingCardProps) {
  const styles = useCardStyles();
  const { session, t } = usePane();
  const say = useLocalized();
  const id = useId();
  const article = useRef<HTMLElement>(null);
  const [writing, setWriting] = useState(false);
  const { arithmetic } = finding;
  const category = shapeOf(finding);
  const [first] = finding.cells;

  return (
    <li>
      <article
        ref={article}
        className={mergeClasses(styles.card, current && styles.current)}
        tabIndex={inTabOrder ? 0 : -1}
        aria-labelledby={id}
        aria-current={current ? 'true' : undefined}
        {...{ [CARD_ATTRIBUTE]: finding.key }}
        onFocus={() => {
          session.select(finding.key);
        }}
      >
        <div className={styles.head} id={id}>
          <span className={styles.shape} role="img" aria-label={t(`severity.${category}`)} title={t(`severity.${category}`)}>
            <Shape category={category} />
          </span>
          <h3
            className={mergeClasses(styles.sentence, arithmetic && styles.short, first && styles.leads)}
            // By keyboard the card itself leads there with Enter.
            onClick={() => {
              if (first) void session.goTo(first);
            }}
          >
            {say(finding.sentence ?? finding.message)}
          </h3>
          <span className={styles.rule}>{finding.rule}</span>
        </div>
        {arithmetic ? (
          <>
            {isMeasured(arithmetic) && (
              <p className={styles.difference}>
                {t(finding.rounding ? 'finding.roundingDifference' : 'finding.difference')}{' '}
                <strong className={styles.figure}>{formatSignedIn(arithmetic.difference, arithmetic.unit)}</strong>
              </p>
            )}
            <Operands arithmetic={arithmetic} sheet={table?.sheet} />
          </>
        ) : (
          <CellList cells={finding.cells} sheet={table?.sheet} />
        )}
        {note && !writing && <NoteText attached={note} findingKey={finding.key} />}
        <Actions
          finding={finding}
          marked={marked}
          noted={note !== undefined}
          onWrite={() => {
            setWriting(true);
          }}
        />
        {writing && (
          <NoteEditor
            findingKey={finding.key}
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

function CellList({ cells, sheet }: { readonly cells: readonly CellRef[]; readonly sheet: string | undefined }) {
  const styles = useCardStyles();
  const left = cells.length - CELLS_SHOWN;
  return (
    <div className={styles.cells}>
      {cells.slice(0, CELLS_SHOWN).map((cell) => (
        <CellLink key={toQualified(cell)} cell={cell} label={placeIn(cell, sheet)} />
      ))}
      {left > 0 && <span className={styles.muted}>+{left}</span>}
    </div>
  );
}

interface ActionsProps {
  readonly finding: Finding;
  readonly marked: boolean;
  readonly noted: boolean;
  readonly onWrite: () => void;
}

function Actions({ finding, marked, noted, onWrite }: ActionsProps) {
  const styles = useCardStyles();
  const { session, t } = usePane();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.action}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t('finding.basis')} {open ? <ChevronUpRegular aria-hidden /> : <ChevronDownRegular aria-hidden />}
        </button>
        <button type="button" className={styles.action} onClick={onWrite}>
          {t(noted ? 'note.edit' : 'note.add')}
        </button>
        {session.abilities.mark && (
          <button type="button" className={styles.action} aria-pressed={marked} onClick={() => void session.toggleMark(finding.key)}>
            {t(marked ? 'finding.unmark' : 'finding.mark')}
          </button>
        )}
      </div>
      {open && (
        <div id={id} className={mergeClasses(styles.basis, styles.small)}>
          <div>{finding.basis}</div>
          {finding.arithmetic && (
            <div>
              {t('finding.formula')}: {finding.arithmetic.formula}
            </div>
          )}
          <div className={styles.muted}>{t('finding.rule', { rule: finding.rule })}</div>
        </div>
      )}
    </>
  );
}
