import { makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { unreadTables } from '../../check/report';
import { useFocusKept } from '../components/useFocusKept';
import { usePane, useSessionState } from '../context';
import { Announcer } from './Announcer';
import { CheckButtons } from './CheckButtons';
import { Coverage } from './Coverage';
import { Closing } from './Closing';
import { Chips, Search } from './Filters';
import { DocumentGaps } from './DocumentGaps';
import { FirstRun } from './FirstRun';
import { MatterList } from './MatterList';
import { Mended } from './Mended';
import { OrphanNotes } from './OrphanNotes';
import { Tally } from './Tally';
import { TablesFound } from './TablesFound';
import { UndecidedUnits } from './UndecidedUnits';
import { TablesInDoubt } from './TablesInDoubt';
import { TablesUnread } from './TablesUnread';
import { Unknown } from './Unknown';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0 },
  summary: { display: 'flex', flexDirection: 'column', gap: '6px' },
});

export function ReviewPage() {
  const styles = useStyles();
  const { t } = usePane();
  const result = useSessionState((state) => state.result);
  const idle = useSessionState((state) => state.status.kind === 'idle' || state.status.kind === 'error');
  const found = result !== undefined && result.report.tables.length > 0;
  const listed = result !== undefined && (found || result.report.findings.length > 0);
  const page = useRef<HTMLElement>(null);
  const noteFocus = useFocusKept(page);
  return (
    <section ref={page} onFocus={noteFocus} className={styles.page} aria-label={t('tab.review')}>
      <CheckButtons />
      <Announcer />
      {result === undefined && idle && <FirstRun />}
      {result?.report.document && <DocumentGaps gaps={result.report.document.gaps} />}
      {result && (listed || unreadTables(result.report) > 0) && (
        <div className={styles.summary}>
          <UndecidedUnits report={result.report} />
          <TablesInDoubt uncertain={result.report.uncertain} />
          <TablesUnread unread={result.report.unread} />
          <TablesFound result={result} />
          {listed && result.matters.length > 0 && <Chips result={result} />}
          {found && <Tally result={result} />}
          {found && <Coverage result={result} />}
        </div>
      )}
      {result && !found && <Unknown result={result} />}
      {result && listed && result.matters.length > 0 && <Search />}
      {result && listed && <MatterList result={result} />}
      {result && found && <Mended result={result} />}
      {result && found && <Closing result={result} />}
      {result && <OrphanNotes result={result} />}
    </section>
  );
}
