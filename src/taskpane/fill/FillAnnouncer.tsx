import { makeStyles } from '@fluentui/react-components';
import { usePane, useSessionState } from '../context';

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** Tells a screen reader, politely and once, that a plan is ready and what it holds. */
export function FillAnnouncer() {
  const styles = useStyles();
  const { t } = usePane();
  const ready = useSessionState((state) => state.fill.status.kind === 'ready');
  const proposal = useSessionState((state) => state.fill.proposal);
  const fills = proposal?.items.filter((item) => item.kind === 'fill').length ?? 0;
  const text =
    ready && proposal
      ? t('fill.done', { fills, corrections: proposal.items.length - fills, conflicts: proposal.plan.conflicts.length })
      : '';
  return (
    <div className={styles.hidden} role="status" aria-live="polite">
      {text}
    </div>
  );
}
