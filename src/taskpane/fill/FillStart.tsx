import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { FillStatus } from '../../session';
import { usePane, useSessionState } from '../context';

const useStyles = makeStyles({
  running: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'center', gap: '4px 12px', marginTop: '8px' },
  bar: { gridColumnStart: 1, gridColumnEnd: 3 },
  percent: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

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
  const styles = useStyles();
  const { session, t } = usePane();
  const { done, total } = progressOf(status);
  const part = total > 0 ? done / total : undefined;
  return (
    <div className={styles.running}>
      <span>
        {t(wordsOf(status))}{' '}
        {part !== undefined && <span className={styles.percent}>{t('review.percent', { percent: Math.round(part * 100) })}</span>}
      </span>
      {/* Writing is one request and cannot be stopped half-way. */}
      {status.kind !== 'applying' && (
        <Button size="small" onClick={session.filling.cancel}>
          {t('review.cancel')}
        </Button>
      )}
      <ProgressBar className={styles.bar} aria-label={t('fill.progress')} {...(part === undefined ? {} : { value: part })} />
    </div>
  );
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
