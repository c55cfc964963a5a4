import { Button, makeStyles } from '@fluentui/react-components';
import { DocumentRegular, DocumentTableRegular, HighlightRegular } from '@fluentui/react-icons';
import { filterMatters, type Result } from '../../session';
import { usePane, useSessionState } from '../context';
import { type ReportFormat, reportFile } from './saveReport';
import { useExplained } from './useExplained';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** What can be done with the whole result: write it to a sheet, mark the cells of what is shown, or remove the marks. */
export function Closing({ result }: { readonly result: Result }) {
  const styles = useStyles();
  const { session, environment, t } = usePane();
  const filter = useSessionState((state) => state.filter);
  const marked = useSessionState((state) => state.marked.size > 0);
  const explained = useExplained();
  const { mark, addSheet } = session.abilities;
  const save = async (format: ReportFormat): Promise<void> => {
    const { bytes, name } = await reportFile(result.report, format);
    environment.saveFile?.(bytes, name);
  };
  const markShown = (): void => {
    void session.markAll(filterMatters(result, filter, explained).map(({ key }) => key));
  };
  return (
    <div className={styles.row}>
      {environment.saveFile && (
        <>
          <Button size="small" icon={<DocumentRegular />} onClick={() => void save('html')}>
            {t('menu.saveHtml')}
          </Button>
          <Button size="small" icon={<DocumentRegular />} onClick={() => void save('xlsx')}>
            {t('menu.saveXlsx')}
          </Button>
        </>
      )}
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
      {mark && !marked && result.matters.length > 0 && (
        <Button size="small" icon={<HighlightRegular />} onClick={markShown}>
          {t('menu.mark')}
        </Button>
      )}
    </div>
  );
}
