import { Button, makeStyles } from '@fluentui/react-components';
import { DocumentTableRegular, HighlightRegular } from '@fluentui/react-icons';
import type { Report } from '../../check/report';
import { filterFindings } from '../../session';
import { usePane, useSessionState } from '../context';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** What can be done with the whole result: write it to a sheet, mark the cells of what is shown, or remove the marks. */
export function Closing({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const filter = useSessionState((state) => state.filter);
  const marked = useSessionState((state) => state.marked.size > 0);
  const { mark, addSheet } = session.abilities;
  const markShown = (): void => {
    void session.markAll(filterFindings(report, filter).map((finding) => finding.key));
  };
  return (
    <div className={styles.row}>
      {addSheet && (
        <Button size="small" icon={<DocumentTableRegular />} onClick={() => void session.exportReport()}>
          {t('menu.export')}
        </Button>
      )}
      {mark && marked && (
        <Button size="small" icon={<HighlightRegular />} onClick={() => void session.clearMarks()}>
          {t('menu.unmark')}
        </Button>
      )}
      {mark && !marked && report.findings.length > 0 && (
        <Button size="small" icon={<HighlightRegular />} onClick={markShown}>
          {t('menu.mark')}
        </Button>
      )}
    </div>
  );
}
