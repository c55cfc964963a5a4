import { makeStyles } from '@fluentui/react-components';
import { countsOf } from '../../session';
import { usePane, useSessionState } from '../context';
import { useExplained } from './useExplained';

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** Tells a screen reader, politely and once, that a check has ended and what it found. */
export function Announcer() {
  const styles = useStyles();
  const { t } = usePane();
  const ready = useSessionState((state) => state.status.kind === 'ready');
  const result = useSessionState((state) => state.result);
  const counts = countsOf(result?.matters ?? [], useExplained());
  const known = result !== undefined && result.report.tables.length > 0;
  const unknown = t(result?.scope.kind === 'sheet' ? 'unknown.titleSheet' : 'unknown.titleWorkbook');
  const text = !ready
    ? ''
    : known
      ? t('review.done', { errors: counts.error, warnings: counts.warning, hints: counts.hint, rounding: counts.rounding })
      : unknown;
  return (
    <div className={styles.hidden} role="status" aria-live="polite">
      {text}
    </div>
  );
}
