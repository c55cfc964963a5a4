import { makeStyles, tokens } from '@fluentui/react-components';
import { SEVERITIES } from '../../core';
import { countsOf, type Result } from '../../session';
import { usePane, useSessionState } from '../context';
import { useExplained } from './useExplained';

const useStyles = makeStyles({
  line: { margin: 0, display: 'flex', flexWrap: 'wrap', gap: '0 12px', fontVariantNumeric: 'tabular-nums' },
  problems: { fontWeight: tokens.fontWeightSemibold },
  since: { color: tokens.colorNeutralForeground2 },
});

/** How many mistakes there are to how many relations that do not hold, and what the last check changed. */
export function Tally({ result: { report, matters } }: { readonly result: Result }) {
  const styles = useStyles();
  const { t } = usePane();
  const { since } = useSessionState((state) => state.progress);
  const counts = countsOf(matters, useExplained());
  const open = SEVERITIES.reduce((total, severity) => total + counts[severity], 0);
  const { failed } = report.coverage;
  const { gone, fresh } = since ?? { gone: 0, fresh: 0 };
  const changes = [...(gone > 0 ? [t('tally.gone', { count: gone })] : []), ...(fresh > 0 ? [t('tally.fresh', { count: fresh })] : [])];
  if (open === 0 && changes.length === 0) return null;
  return (
    <p className={styles.line}>
      {open > 0 && <span className={styles.problems}>{failed > 0 ? t('tally.problems', { count: open, relations: failed }) : t('tally.open', { count: open })}</span>}
      {changes.length > 0 && <span className={styles.since}>{t('tally.since', { changes: changes.join(t('tally.and')) })}</span>}
    </p>
  );
}
