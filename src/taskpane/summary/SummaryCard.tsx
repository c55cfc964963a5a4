import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { EvaluationSummary } from '../../fill/evaluation-summary';
import { Bar } from '../components/Bar';
import { FailureText } from '../components/Failures';
import { FoldingCard } from '../components/FoldingCard';
import { Working } from '../components/Working';
import { useLocalized, usePane, useSessionState } from '../context';
import { RolledUp } from '../review/RolledUp';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

/** 自评汇总表: adds up the self-evaluations, shows what they come to, and writes the sheet on request. */
export function SummaryCard() {
  const { t } = usePane();
  const [open, setOpen] = useState(false);
  return (
    <FoldingCard title={t('summary.title')} open={open} onOpen={setOpen}>
      <Body />
    </FoldingCard>
  );
}

function Body() {
  const styles = useStyles();
  const { session, t } = usePane();
  const { status, result } = useSessionState((state) => state.summary);
  const running = status.kind === 'reading' || status.kind === 'working';
  return (
    <>
      {!result && <p className={styles.text}>{t('summary.text')}</p>}
      <div>
        <Button disabledFocusable={running} onClick={() => void session.summary.work()}>
          {t(result ? 'summary.again' : 'summary.work')}
        </Button>
      </div>
      {running && <Working words={t('summary.working')} label={t('summary.progress')} done={status.done} total={status.total} onCancel={session.summary.cancel} />}
      {status.kind === 'stale' && <Bar tone="info">{t('summary.stale', { sheet: status.sheet })}</Bar>}
      {status.kind === 'error' && (
        <Bar tone="warning" title={t(`error.${status.failure.code}.title`)}>
          <FailureText failure={status.failure} />
        </Bar>
      )}
      {result && <Result result={result} />}
    </>
  );
}

function Result({ result: { rollUp, newSheet, standing, notes } }: { readonly result: EvaluationSummary }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const say = useLocalized();
  const ready = useSessionState((state) => state.summary.status.kind === 'ready') && session.abilities.write && session.abilities.addSheet;
  if (!rollUp) return <p className={styles.text}>{t('summary.none')}</p>;
  return (
    <>
      <RolledUp rollUp={rollUp} />
      {notes.map((note) => (
        <Bar key={note.zh} tone="warning">
          {say(note)}
        </Bar>
      ))}
      {standing !== undefined && <p className={styles.text}>{t('summary.standing', { sheet: standing })}</p>}
      {newSheet && (
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={!ready} onClick={() => void session.summary.generate()}>
            {t('summary.make')}
          </Button>
          <span className={styles.text}>{t('threePublic.newSheet', { sheet: newSheet.name })}</span>
        </div>
      )}
    </>
  );
}
