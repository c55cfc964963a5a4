import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { type IntentCount, intentCounts, type Proposal } from '../../session';
import { usePane, useSessionState } from '../context';
import { Tick } from './Tick';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '2px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'grid', gridTemplateColumns: 'auto 1fr auto', gap: '0 8px', alignItems: 'start', padding: '2px 0' },
  counts: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** What there is to fill, by intent; each can be left out as a whole. */
export function Intents({ proposal }: { readonly proposal: Proposal }) {
  const styles = useStyles();
  const { t } = usePane();
  const counts = intentCounts(proposal);
  if (counts.length === 0) {
    const known = proposal.tables.length > 0;
    if (proposal.plan.conflicts.length > 0) return null;
    return (
      <div className={styles.panel}>
        <h2 className={styles.title}>{t('fill.nothing')}</h2>
        <p className={styles.text}>{t(!known ? 'fill.noTables' : proposal.uncertain > 0 ? 'fill.nothingRead' : 'fill.nothingText')}</p>
      </div>
    );
  }
  return (
    <ul className={styles.list} aria-label={t('fill.intents')}>
      {counts.map((count) => (
        <IntentRow key={count.intent} count={count} />
      ))}
    </ul>
  );
}

function IntentRow({ count: { intent, empty, wrong } }: { readonly count: IntentCount }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const on = useSessionState((state) => state.fill.intents.has(intent));
  const id = useId();
  const words = [...(empty > 0 ? [t('fill.empty', { count: empty })] : []), ...(wrong > 0 ? [t('fill.wrong', { count: wrong })] : [])];
  return (
    <li className={styles.row}>
      <Tick id={id} checked={on} onChange={(next) => void session.filling.setIntent(intent, next)} />
      <label htmlFor={id}>{t(`fill.intent.${intent}`)}</label>
      <span className={styles.counts}>{words.join(' · ')}</span>
    </li>
  );
}
