import { Button } from '@fluentui/react-components';
import { Bar } from '../components/Bar';
import { FailureText } from '../components/Failures';
import { usePane, useSessionState } from '../context';

/** What stands between the reader and a current result: an edit since, or a check that could not run. */
export function StatusBar() {
  const { session, t } = usePane();
  const status = useSessionState((state) => state.status);
  if (status.kind === 'stale') {
    return (
      <Bar
        tone="info"
        actions={
          <Button size="small" onClick={() => void session.recheck()}>
            {t('review.again')}
          </Button>
        }
      >
        {t('stale.sheet', { sheet: status.sheet })}
      </Bar>
    );
  }
  if (status.kind === 'error') {
    const { failure } = status;
    return (
      <Bar
        tone="warning"
        title={t(`error.${failure.code}.title`)}
        actions={
          <Button size="small" onClick={() => void session.recheck()}>
            {t('notice.retry')}
          </Button>
        }
      >
        <FailureText failure={failure} />
      </Bar>
    );
  }
  return null;
}
