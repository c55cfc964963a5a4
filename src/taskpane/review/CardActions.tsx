import { mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { Finding } from '../../core';
import type { Matter } from '../../session';
import { usePane } from '../context';
import { useCardStyles } from './cardStyles';

export interface CardActionsProps {
  readonly matter: Matter;
  readonly marked: boolean;
  readonly noted: boolean;
  readonly onWrite: () => void;
}

/** What can be done with a card beside following its links; a cause has its 依据 with the relations under it. */
export function CardActions({ matter: { key, cause, finding }, marked, noted, onWrite }: CardActionsProps) {
  const styles = useCardStyles();
  const { session, t } = usePane();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={styles.actions}>
        {cause.kind === 'finding' && (
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
        )}
        <button type="button" className={styles.action} onClick={onWrite}>
          {t(noted ? 'note.edit' : 'note.add')}
        </button>
        {session.abilities.mark && (
          <button type="button" className={styles.action} aria-pressed={marked} onClick={() => void session.toggleMark(key)}>
            {t(marked ? 'finding.unmark' : 'finding.mark')}
          </button>
        )}
      </div>
      {open && (
        <div id={id} className={mergeClasses(styles.basis, styles.small)}>
          <Basis finding={finding} />
        </div>
      )}
    </>
  );
}

/** What a finding rests on: the regulation, the formula, the rule. */
export function Basis({ finding }: { readonly finding: Finding }) {
  const styles = useCardStyles();
  const { t } = usePane();
  return (
    <div className={styles.small}>
      <div>{finding.basis}</div>
      {finding.arithmetic && (
        <div>
          {t('finding.formula')}: {finding.arithmetic.formula}
        </div>
      )}
      <div className={styles.muted}>{t('finding.rule', { rule: finding.rule })}</div>
    </div>
  );
}
