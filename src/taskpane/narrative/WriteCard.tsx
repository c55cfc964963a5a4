import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Draft } from '../../narrative';
import type { WritingState } from '../../session';
import { Bar } from '../components/Bar';
import { FailureText } from '../components/Failures';
import { usePane, useSessionState } from '../context';
import { TABLE_FILES } from '../fileKinds';
import { DraftPreview } from './DraftPreview';
import { Proposals } from './Proposals';
import { useTextStyles } from './styles';
import { Wanted } from './Wanted';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
});

/** 生成说明: what is still wanted, what the text that is there would have to change, and the text itself before it is written anywhere. */
export function WriteCard() {
  const styles = useStyles();
  const shared = useTextStyles();
  const { session, t } = usePane();
  const writing = useSessionState((state) => state.writing);
  const { status, written } = writing;
  return (
    <section className={styles.card} aria-label={t('write.title')}>
      <h2 className={shared.title}>{t('write.title')}</h2>
      {status.kind === 'working' && <span role="status">{t('write.working')}</span>}
      {status.kind === 'error' && (
        <Bar tone="warning" title={t(`error.${status.failure.code}.title`)}>
          <FailureText failure={status.failure} />
        </Bar>
      )}
      {status.kind === 'stale' && (
        <Bar
          tone="info"
          actions={
            <Button size="small" onClick={() => void session.writing.work()}>
              {t('fill.again')}
            </Button>
          }
        >
          {t('write.stale', { sheet: status.sheet })}
        </Bar>
      )}
      {written && written.choices.length > 1 && <Which writing={writing} />}
      {written && !written.draft && <span>{t('write.none')}</span>}
      {written?.draft && <Written draft={written.draft} writing={writing} />}
    </section>
  );
}

function Written({ draft, writing }: { readonly draft: Draft; readonly writing: WritingState }) {
  return (
    <>
      <LastYear writing={writing} wanted={draft.pending.some(({ kind }) => kind === 'previous')} />
      <Wanted draft={draft} answers={writing.answers} />
      {writing.written?.revision && writing.against !== undefined && <Proposals revision={writing.written.revision} name={writing.against} ticked={writing.ticked} />}
      <DraftPreview draft={draft} ready={writing.status.kind === 'ready'} />
    </>
  );
}

function Which({ writing: { written, status } }: { readonly writing: WritingState }) {
  const styles = useTextStyles();
  const { session, t } = usePane();
  return (
    <label className={styles.buttons}>
      {t('write.which')}
      <select
        value={written?.choice?.key ?? ''}
        disabled={status.kind === 'working'}
        onChange={(event) => {
          void session.writing.chooseUnit(event.target.value);
        }}
      >
        {written?.choices.map(({ key, unit, year, set }) => (
          <option key={key} value={key}>
            {t('write.choice', { unit, year: year ?? '', set })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Without last year's workbook the comparisons with it are left out. */
function LastYear({ writing: { previousFile }, wanted }: { readonly writing: WritingState; readonly wanted: boolean }) {
  const styles = useTextStyles();
  const { session, t } = usePane();
  const field = useRef<HTMLInputElement>(null);
  if (!session.canReadFiles || (!wanted && !previousFile)) return null;
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={previousFile?.kind === 'reading'} onClick={() => field.current?.click()}>
          {t('write.previous')}
        </Button>
        {previousFile?.kind === 'ready' && <span className={styles.small}>{t('write.previousName', { name: previousFile.name })}</span>}
        <input
          ref={field}
          type="file"
          accept={TABLE_FILES}
          hidden
          aria-label={t('write.previous')}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            // So that choosing the same file again counts.
            event.target.value = '';
            if (chosen) void session.writing.choosePrevious(chosen);
          }}
        />
      </div>
      {previousFile?.kind === 'refused' && (
        <Bar tone="warning" title={t('write.previousRefused', { name: previousFile.name })}>
          <FailureText failure={previousFile.failure} />
        </Bar>
      )}
    </>
  );
}
