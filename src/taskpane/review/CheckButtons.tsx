import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Status } from '../../session';
import { Working } from '../components/Working';
import { usePane, useSessionState } from '../context';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  large: { gridColumnStart: 1, gridColumnEnd: 3, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Running = Extract<Status, { kind: 'reading' | 'checking' }>;

export function isRunning(status: Status): status is Running {
  return status.kind === 'reading' || status.kind === 'checking';
}

/** The page's one primary button and its smaller sister; they stay in place while a check runs, so focus is not lost. */
export function CheckButtons() {
  const styles = useStyles();
  const { session, t } = usePane();
  const status = useSessionState((state) => state.status);
  const running = isRunning(status);
  return (
    <div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={running}
          onClick={() => void session.check('workbook')}
        >
          {t('review.workbook')}
        </Button>
        <Button disabledFocusable={running} onClick={() => void session.check('sheet')}>
          {t('review.sheet')}
        </Button>
      </div>
      {running && <CheckProgress status={status} />}
    </div>
  );
}

/** How far the running check is, and the button that stops it. */
export function CheckProgress({ status }: { readonly status: Running }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const { done, total } = status.kind === 'reading' ? status : status.progress;
  return (
    <Working words={t(stageKey(status))} label={t('review.progress')} done={done} total={total} onCancel={session.cancel}>
      {status.kind === 'checking' && status.large && <div className={styles.large}>{t('review.large')}</div>}
    </Working>
  );
}

function stageKey(status: Running): 'review.reading' | 'review.recognising' | 'review.relations' | 'review.rules' {
  if (status.kind === 'reading') return 'review.reading';
  switch (status.progress.stage) {
    case 'recognise':
      return 'review.recognising';
    case 'relations':
      return 'review.relations';
    case 'rules':
      return 'review.rules';
  }
}
