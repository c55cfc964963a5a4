import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import type { Publication } from '../../publish';
import { leavesPageNumbers } from '../../publish/document';
import type { PublishingState, SavedAs } from '../../session';
import { Bar } from '../components/Bar';
import { Disclosure } from '../components/Disclosure';
import { usePane, useSessionState } from '../context';
import { LastYear, Which } from '../narrative/Sources';
import { useTextStyles } from '../narrative/styles';
import { StandingBars } from '../components/StandingBars';
import { Wanted } from '../narrative/Wanted';
import { Overview } from './Overview';

const useStyles = makeStyles({
  running: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'center', gap: '4px 12px' },
  bar: { gridColumnStart: 1, gridColumnEnd: 3 },
});

/** 生成公开文档: what the document will hold and still wants, then the file itself, and its charts on a sheet. */
export function PublishCard() {
  const shared = useTextStyles();
  const { session, t } = usePane();
  const { status, published, saved } = useSessionState((state) => state.publishing);
  const publication = published?.publication;
  return (
    <section className={shared.card} aria-label={t('publish.title')}>
      <h2 className={shared.title}>{t('publish.title')}</h2>
      <Running status={status} />
      <StandingBars status={status} stale={(sheet) => t('publish.stale', { sheet })} again={t('publish.again')} onAgain={() => void session.publishing.work()} />
      {saved && <Saved saved={saved} />}
      {published && <Which choices={published.choices} chosen={publication?.choice} disabled={isBusy(status)} />}
      {published && !publication && <span>{t('publish.none')}</span>}
      {publication && <Composed publication={publication} ready={status.kind === 'ready'} />}
    </section>
  );
}

function isBusy({ kind }: PublishingState['status']): boolean {
  return kind === 'reading' || kind === 'working' || kind === 'laying';
}

function Running({ status }: { readonly status: PublishingState['status'] }) {
  const styles = useStyles();
  const { session, t } = usePane();
  if (status.kind !== 'reading' && status.kind !== 'working' && status.kind !== 'laying') return null;
  const share = status.kind !== 'laying' && status.total > 0 ? status.done / status.total : undefined;
  return (
    <div className={styles.running}>
      <span role="status">{t(status.kind === 'laying' ? 'publish.laying' : 'publish.working')}</span>
      <Button size="small" onClick={session.publishing.cancel}>
        {t('publish.cancel')}
      </Button>
      <ProgressBar className={styles.bar} aria-label={t('publish.progress')} {...(share !== undefined && { value: share })} />
    </div>
  );
}

function Saved({ saved }: { readonly saved: SavedAs }) {
  const { t } = usePane();
  return (
    <Bar tone="success">
      {saved.kind === 'file' ? t('publish.savedFile', { place: saved.place }) : t('publish.savedDownload', { name: saved.name })} {t('publish.savedOpen')}
    </Bar>
  );
}

function Composed({ publication: { document, draft, chartSheet }, ready }: { readonly publication: Publication; readonly ready: boolean }) {
  const shared = useTextStyles();
  const { session, environment, t } = usePane();
  const answers = useSessionState((state) => state.writing.answers);
  const save = environment.saveDocument;
  return (
    <>
      <span>{t('publish.cover', { organisation: document.organisation, title: document.title })}</span>
      <Holds document={document} />
      <Standing />
      <LastYear wanted={document.withoutPrevious > 0} />
      {document.withoutPrevious > 0 && <p className={shared.small}>{t('publish.noPrevious', { count: document.withoutPrevious })}</p>}
      <Pending document={document} />
      {leavesPageNumbers(document) && <p className={shared.small}>{t('publish.pagesByWord')}</p>}
      <Overview />
      {draft && <Wanted draft={draft} answers={answers} />}
      <div className={shared.buttons}>
        {save && session.canPublish && (
          <Button appearance="primary" disabledFocusable={!ready} onClick={() => void session.publishing.make(save)}>
            {t('publish.make')}
          </Button>
        )}
        {chartSheet && session.abilities.addSheet && session.abilities.chart !== false && (
          <Button disabledFocusable={!ready} onClick={() => void session.publishing.chartsToSheet()}>
            {t('publish.toSheet')}
          </Button>
        )}
      </div>
    </>
  );
}

function Holds({ document: { parts } }: Pick<Publication, 'document'>) {
  const { t } = usePane();
  const count = (kind: 'table' | 'chart', attached: boolean): number =>
    parts.reduce((sum, part) => sum + (part.attached === attached ? part.blocks.filter((block) => block.kind === kind).length : 0), 0);
  const counts = [
    ['publish.tables', count('table', false)],
    ['publish.charts', count('chart', false)],
    ['publish.attachments', count('table', true)],
  ] as const;
  return <span>{t('publish.holds', { counts: counts.filter(([, found]) => found > 0).map(([key, found]) => t(key, { count: found })).join('、') })}</span>;
}

/** What is known of the workbook itself: nobody publishes over an error without having been told. */
function Standing() {
  const { t } = usePane();
  const fresh = useSessionState(({ status, result }) => (status.kind === 'ready' && result?.scope.kind === 'workbook' ? result : undefined));
  const errors = fresh?.matters.filter(({ finding }) => finding.severity === 'error').length ?? 0;
  if (fresh && errors === 0) return null;
  return <Bar tone={fresh ? 'warning' : 'info'}>{fresh ? t('publish.errors', { count: errors }) : t('publish.unchecked')}</Bar>;
}

function Pending({ document: { pending } }: Pick<Publication, 'document'>) {
  const shared = useTextStyles();
  const { t } = usePane();
  if (pending.length === 0) return <span>{t('publish.complete')}</span>;
  return (
    <Disclosure summary={t('publish.pending', { count: pending.length })}>
      <p className={shared.small}>{t('publish.pendingText')}</p>
      <ul className={shared.list}>
        {pending.map(({ section, ask }, index) => (
          <li key={`${String(index)}|${ask}`}>
            {section !== pending[index - 1]?.section && <div className={shared.small}>{section}</div>}
            {ask}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
