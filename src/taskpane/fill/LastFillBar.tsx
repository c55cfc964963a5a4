import { Button } from '@fluentui/react-components';
import { requestRoute } from '../../commands/route';
import type { LastFill } from '../../session';
import { Bar } from '../components/Bar';
import { usePane, useSessionState } from '../context';
import { isRunning } from './FillStart';

/** What the last fill wrote, as long as it can be taken back. */
export function LastFillBar({ last }: { readonly last: LastFill }) {
  const { session, t } = usePane();
  const running = useSessionState((state) => isRunning(state.fill.status));
  const words = [
    ...(last.cells > 0 ? [t('fill.last', { count: last.cells })] : []),
    ...last.sheetsAdded.map((sheet) => t('fill.lastSheet', { sheet })),
  ];
  return (
    <Bar
      tone="success"
      actions={
        <>
          <Button size="small" disabledFocusable={running} onClick={() => void session.filling.undo()}>
            {t('fill.undo')}
          </Button>
          <Button
            size="small"
            onClick={() => {
              requestRoute({ page: 'check', action: 'checkWorkbook' });
            }}
          >
            {t('fill.check')}
          </Button>
        </>
      }
    >
      {words.join(' · ')}
    </Bar>
  );
}
