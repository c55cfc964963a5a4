import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { toQualified } from '../../core';
import type { Proposal, Revision } from '../../narrative';
import { CellLink, placeIn } from '../components/CellLink';
import { usePane } from '../context';
import { Tick } from '../fill/Tick';
import { useTextStyles } from './styles';

const useStyles = makeStyles({
  proposal: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  words: { minWidth: 0 },
  old: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  next: { fontWeight: tokens.fontWeightSemibold },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '0 8px' },
});

export interface ProposalsProps {
  readonly revision: Revision;
  /** Name of the text that is there. */
  readonly name: string;
  readonly ticked: ReadonlySet<number>;
}

/** What the text that is there would have to change, sentence by sentence; everything else stays as a person wrote it. */
export function Proposals({ revision: { proposals, missing }, name, ticked }: ProposalsProps) {
  const styles = useTextStyles();
  const { session, t } = usePane();
  return (
    <>
      <span>{proposals.length > 0 ? t('write.against', { name, count: proposals.length }) : t('write.agrees', { name })}</span>
      {proposals.length > 0 && <p className={styles.small}>{t('write.kept')}</p>}
      <ul className={styles.list}>
        {proposals.map((proposal, index) => (
          <li key={index}>
            <OneProposal proposal={proposal} index={index} ticked={ticked.has(index)} />
          </li>
        ))}
      </ul>
      {missing.length > 0 && <p className={styles.small}>{t('write.missing', { sections: missing.map(({ title }) => title).join('、') })}</p>}
      {proposals.length > 0 && (
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={ticked.size === 0} onClick={() => void session.writing.applyProposals()}>
            {t('write.apply', { count: ticked.size })}
          </Button>
        </div>
      )}
    </>
  );
}

function OneProposal({ proposal, index, ticked }: { readonly proposal: Proposal; readonly index: number; readonly ticked: boolean }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const id = useId();
  const { sentence, changes } = proposal;
  const cells = new Map(changes.flatMap((change) => change.cells.map((cell) => [toQualified(cell), cell] as const)));
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { place, text } of changes) {
    const from = place.start - sentence.start;
    pieces.push(sentence.words.slice(at, from));
    pieces.push(
      <span key={from} role="img" aria-label={t('text.change', { before: place.words, after: text })}>
        <span className={styles.old}>{place.words}</span> <span className={styles.next}>{text}</span>
      </span>,
    );
    at = from + place.words.length;
  }
  pieces.push(sentence.words.slice(at));
  return (
    <div className={styles.proposal}>
      <Tick
        id={id}
        checked={ticked}
        onChange={(on) => {
          session.writing.tick(index, on);
        }}
      />
      <div className={styles.words}>
        <label htmlFor={id}>{t('write.take')}</label>
        <div>{pieces}</div>
        <div className={styles.cells}>
          {[...cells].map(([key, cell]) => (
            <CellLink key={key} cell={cell} label={placeIn(cell, undefined)} />
          ))}
        </div>
      </div>
    </div>
  );
}
