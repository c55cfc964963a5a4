import { Button } from '@fluentui/react-components';
import type { FillStatus } from '../../session';
import { Working } from '../components/Working';
import { usePane, useSessionState } from '../context';

type Running = Extract<FillStatus, { kind: 'reading' | 'planning' | 'applying' }>;

export function isRunning(status: FillStatus): status is Running {
  return status.kind === 'reading' || status.kind === 'planning' || status.kind === 'applying';
}

/** Starts the plan; the page's primary button until something else can be written. */
export function FillStart({ primary }: { readonly primary: boolean }) {
  const { session, t } = usePane();
  const status = useSessionState((state) => state.fill.status);
  const planned = useSessionState((state) => state.fill.proposal !== undefined);
  const running = isRunning(status);
  return (
    <div>
      <Button
        appearance={primary && !planned ? 'primary' : 'secondary'}
        size={planned ? 'small' : 'medium'}
        disabledFocusable={running}
        onClick={() => void session.filling.plan()}
      >
        {t(planned ? 'fill.again' : 'fill.start')}
      </Button>
      {running && <Progress status={status} />}
    </div>
  );
}

function Progress({ status }: { readonly status: Running }) {
  const { session, t } = usePane();
  const { done, total } = progressOf(status);
  // Writing is one request and cannot be stopped half-way.
  return <Working words={t(wordsOf(status))} label={t('fill.progress')} done={done} total={total} {...(status.kind !== 'applying' && { onCancel: session.filling.cancel })} />;
}

function progressOf(status: Running): { readonly done: number; readonly total: number } {
  switch (status.kind) {
    case 'reading':
      return status;
    case 'planning':
      return status.progress;
    case 'applying':
      return { done: 0, total: 0 };
  }
}

function wordsOf(status: Running): 'review.reading' | 'fill.recognise' | 'fill.solve' | 'fill.applying' {
  switch (status.kind) {
    case 'reading':
      return 'review.reading';
    case 'planning':
      return `fill.${status.progress.stage}`;
    case 'applying':
      return 'fill.applying';
  }
}
