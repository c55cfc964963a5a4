import type { Draft } from '../../narrative';
import type { WritingState } from '../../session';
import { usePane, useSessionState } from '../context';
import { DraftPreview } from './DraftPreview';
import { Proposals } from './Proposals';
import { LastYear, Which } from './Sources';
import { StandingBars } from '../components/StandingBars';
import { useTextStyles } from './styles';
import { Wanted } from './Wanted';

/** 生成说明: what is still wanted, what the text that is there would have to change, and the text itself before it is written anywhere. */
export function WriteCard() {
  const shared = useTextStyles();
  const { session, t } = usePane();
  const writing = useSessionState((state) => state.writing);
  const { status, written } = writing;
  return (
    <section className={shared.card} aria-label={t('write.title')}>
      <h2 className={shared.title}>{t('write.title')}</h2>
      {status.kind === 'working' && <span role="status">{t('write.working')}</span>}
      <StandingBars status={status} stale={(sheet) => t('write.stale', { sheet })} again={t('fill.again')} onAgain={() => void session.writing.work()} />
      {written && <Which choices={written.choices} chosen={written.choice} disabled={status.kind === 'working'} />}
      {written && !written.draft && <span>{t('write.none')}</span>}
      {written?.draft && <Written draft={written.draft} writing={writing} />}
    </section>
  );
}

function Written({ draft, writing }: { readonly draft: Draft; readonly writing: WritingState }) {
  return (
    <>
      <LastYear wanted={draft.pending.some(({ kind }) => kind === 'previous')} />
      <Wanted draft={draft} answers={writing.answers} />
      {writing.written?.revision && writing.against !== undefined && <Proposals revision={writing.written.revision} name={writing.against} ticked={writing.ticked} />}
      <DraftPreview draft={draft} ready={writing.status.kind === 'ready'} />
    </>
  );
}
