import { makeStyles, tokens } from '@fluentui/react-components';
import { isMeasured, SEVERITIES } from '../../core';
import { categoryOf, countsOf, type Matter, type Result } from '../../session';
import { usePane, useSessionState } from '../context';
import { useExplained } from './useExplained';

const useStyles = makeStyles({
  line: { margin: 0, display: 'flex', flexWrap: 'wrap', gap: '0 12px', fontVariantNumeric: 'tabular-nums' },
  problems: { fontWeight: tokens.fontWeightSemibold },
  since: { color: tokens.colorNeutralForeground2 },
});

/** How many mistakes there are, how many of them are relations that do not hold, and what the last check changed. */
export function Tally({ result: { report, matters } }: { readonly result: Result }) {
  const styles = useStyles();
  const { t } = usePane();
  const { since } = useSessionState((state) => state.progress);
  const explained = useExplained();
  const counts = countsOf(matters, explained);
  const open = SEVERITIES.reduce((total, severity) => total + counts[severity], 0);
  const arithmetic = matters.filter((matter) => isOpen(categoryOf(matter, explained)) && isArithmetic(matter)).length;
  const { failed } = report.coverage;
  const { gone, fresh } = since ?? { gone: 0, fresh: 0 };
  const changes = [...(gone > 0 ? [t('tally.gone', { count: gone })] : []), ...(fresh > 0 ? [t('tally.fresh', { count: fresh })] : [])];
  const words =
    arithmetic === 0 ? t('tally.rules', { count: open }) : t(arithmetic === open ? 'tally.problems' : 'tally.both', { count: open, arithmetic, relations: failed, rules: open - arithmetic });
  if (open === 0 && changes.length === 0) return null;
  return (
    <p className={styles.line}>
      {open > 0 && <span className={styles.problems}>{words}</span>}
      {changes.length > 0 && <span className={styles.since}>{t('tally.since', { changes: changes.join(t('tally.and')) })}</span>}
    </p>
  );
}

function isOpen(category: ReturnType<typeof categoryOf>): boolean {
  return category !== 'rounding' && category !== 'explained';
}

/** Figures that do not agree, as the coverage counts them: neither a rule about what is written nor “where there is A there must be B”. */
function isArithmetic({ finding, folded }: Matter): boolean {
  return [finding, ...folded].some(({ arithmetic }) => arithmetic !== undefined && isMeasured(arithmetic));
}
