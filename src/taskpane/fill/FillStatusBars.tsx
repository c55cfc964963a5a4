import { Button } from '@fluentui/react-components';
import { Bar } from '../components/Bar';
import { FailureText } from '../components/Failures';
import { usePane, useSessionState } from '../context';
import { LockedCells } from './LockedCells';

/** What stands between the reader and applying the plan. */
export function FillStatusBars() {
  const { session, t } = usePane();
  const status = useSessionState((state) => state.fill.status);
  const proposal = useSessionState((state) => state.fill.proposal);
  const again = (
    <Button size="small" onClick={() => void session.filling.plan()}>
      {t('fill.again')}
    </Button>
  );
  return (
    <>
      {status.kind === 'stale' && (
        <Bar tone="info" actions={again}>
          {t('fill.stale', { sheet: status.sheet })}
        </Bar>
      )}
      {status.kind === 'error' && (
        <Bar tone="warning" title={t(`error.${status.failure.code}.title`)} actions={again}>
          <FailureText failure={status.failure} />
        </Bar>
      )}
      {proposal && <LockedCells items={proposal.items} locked={proposal.locked} />}
      {proposal && proposal.uncertain > 0 && <Bar tone="info">{t('fill.uncertain', { count: proposal.uncertain })}</Bar>}
    </>
  );
}
