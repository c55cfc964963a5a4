import { Button } from '@fluentui/react-components';
import type { Notice } from '../../session';
import { usePane, useSessionState } from '../context';
import { Bar, type Tone } from './Bar';
import { placeIn } from './CellLink';
import { Cells } from './Cells';
import { FailureText } from './Failures';

/** What was just written into the workbook, and can be taken back beside what is said of it. */
const UNDONE_HERE: ReadonlySet<Notice['kind']> = new Set(['corrected', 'textWritten', 'chartsAdded']);

/** What the last action has to say; the same on every page. */
export function NoticeBar() {
  const { session, t } = usePane();
  const notice = useSessionState((state) => state.notice);
  if (!notice) return null;
  const title = notice.kind === 'failure' ? { title: t(`error.${notice.failure.code}.title`) } : {};
  return (
    <Bar tone={toneOf(notice)} onClose={session.dismissNotice} {...title} {...(UNDONE_HERE.has(notice.kind) && { actions: <UndoWritten kind={notice.kind} /> })} {...(notice.kind === 'replaced' && { actions: <UndoReplacement /> })}>
      <NoticeText notice={notice} />
    </Bar>
  );
}

function UndoWritten({ kind }: { readonly kind: Notice['kind'] }) {
  const { session, t } = usePane();
  return (
    <Button size="small" onClick={() => void session.undoCorrection()}>
      {t(kind === 'corrected' ? 'notice.undoCorrection' : 'notice.undo')}
    </Button>
  );
}

function UndoReplacement() {
  const { session, t } = usePane();
  return (
    <Button size="small" onClick={() => void session.undoReplacement()}>
      {t('text.undo')}
    </Button>
  );
}

function toneOf(notice: Notice): Tone {
  switch (notice.kind) {
    case 'failure':
    case 'notesUnreadable':
    case 'noteNotSaved':
    case 'undoRefused':
    case 'planChanged':
    case 'journalNotKept':
    case 'journalNewer':
      return 'warning';
    case 'cancelled':
    case 'alreadyUndone':
      return 'info';
    case 'exported':
    case 'marked':
    case 'unmarked':
    case 'inserted':
    case 'corrected':
    case 'replaced':
    case 'textWritten':
    case 'chartsAdded':
    case 'undone':
      return 'success';
  }
}

function NoticeText({ notice }: { readonly notice: Notice }) {
  const { t } = usePane();
  switch (notice.kind) {
    case 'failure':
      return <FailureText failure={notice.failure} />;
    case 'cancelled':
      return t('review.cancelled');
    case 'exported':
      return t('notice.exported', { sheet: notice.sheet });
    case 'marked':
      return t('notice.marked', { count: notice.cells });
    case 'unmarked':
      return t('notice.unmarked');
    case 'inserted':
      return t('notice.inserted', { cell: placeIn(notice.cell, undefined) });
    case 'notesUnreadable':
      return t('note.unreadable');
    case 'noteNotSaved':
      return t('note.notSaved');
    case 'corrected':
      return t('notice.corrected', { cells: notice.cells.map((cell) => placeIn(cell, undefined)).join('、') });
    case 'textWritten':
      return t('notice.textWritten', { sheet: notice.sheet });
    case 'chartsAdded':
      return t('notice.chartsAdded', { sheet: notice.sheet });
    case 'replaced':
      return t('notice.replaced', { count: notice.words });
    case 'undone':
      if (notice.cells === 0) return t('notice.undoneSheet', { sheet: notice.sheets?.join('、') ?? '' });
      return t('notice.undone', { count: notice.cells });
    case 'alreadyUndone':
      return t('notice.alreadyUndone');
    case 'undoRefused':
      return (
        <>
          {t('notice.undoRefused', { count: notice.cells.length })}
          <Cells cells={notice.cells} label={t('error.cells')} />
        </>
      );
    case 'planChanged':
      return t('notice.planChanged');
    case 'journalNotKept':
      return t('notice.journalNotKept');
    case 'journalNewer':
      return t('notice.journalNewer');
  }
}
