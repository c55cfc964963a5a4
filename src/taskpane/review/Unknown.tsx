import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { requestRoute } from '../../commands/route';
import type { Result } from '../../session';
import { usePane } from '../context';
import { SupportedForms } from './SupportedForms';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '6px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const SHEETS_NAMED = 8;

/** No known table: what was looked for, where, and what can be done. */
export function Unknown({ result }: { readonly result: Result }) {
  const styles = useStyles();
  const { t } = usePane();
  const { scope, report } = result;
  const sheets = report.unrecognisedSheets;
  const [ledger] = result.ledgers;
  if (ledger !== undefined && report.uncertain.length === 0) {
    return (
      <div className={styles.panel}>
        <h2 className={styles.title}>{t('unknown.ledgerTitle')}</h2>
        <p className={styles.text}>{t('unknown.ledgerText', { sheet: ledger })}</p>
        <div>
          <Button
            appearance="primary"
            onClick={() => {
              requestRoute({ page: 'fill', action: 'threePublic' });
            }}
          >
            {t('unknown.toThreePublic')}
          </Button>
        </div>
      </div>
    );
  }
  const named = sheets.slice(0, SHEETS_NAMED).join('、') + (sheets.length > SHEETS_NAMED ? ' …' : '');
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>{t(scope.kind === 'sheet' ? 'unknown.titleSheet' : 'unknown.titleWorkbook')}</h2>
      <p className={styles.text}>{t('unknown.text')}</p>
      {sheets.length > 0 && <p className={styles.text}>{t('unknown.sheets', { sheets: named })}</p>}
      <SupportedForms />
      {report.uncertain.length > 0 && <p className={styles.text}>{t('unknown.choose')}</p>}
    </div>
  );
}
