import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Reason, Table } from '../../core';
import type { Report } from '../../check/report';
import { placeOf } from '../../session';
import { CellLink } from '../components/CellLink';
import { Disclosure } from '../components/Disclosure';
import { usePane } from '../context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { paddingLeft: '10px', borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  attention: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground3 },
});

/** Which tables were recognised, where and why; the ones in doubt are asked about above. */
export function TablesFound({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const { t } = usePane();
  const { tables, uncertain, unrecognisedSheets } = report;
  if (tables.length === 0) return null;
  const summary = (
    <span>
      {t('tables.summary', { tables: tables.length })}
      {uncertain.length > 0 && (
        <>
          {' · '}
          <span className={styles.attention}>{t('tables.uncertain', { count: uncertain.length })}</span>
        </>
      )}
    </span>
  );
  return (
    <Disclosure summary={summary}>
      <ul className={styles.list} aria-label={t('tables.list')}>
        {tables.map((table) => (
          <TableItem key={table.id} table={table} />
        ))}
      </ul>
      {unrecognisedSheets.length > 0 && (
        <p className={styles.small}>
          {t('tables.unrecognised', { count: unrecognisedSheets.length })}: {unrecognisedSheets.join('、')}
        </p>
      )}
    </Disclosure>
  );
}

function TableItem({ table }: { readonly table: Table }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const chosen = table.confidence.reasons.some(({ kind }) => kind === 'chosen');
  const reasons = table.confidence.reasons.map((reason) => reasonText(reason, t)).join(' · ');
  const unit = table.unitFrom === 'form' ? t('tables.unitDefault', { unit: table.unit }) : table.unit;
  return (
    <li className={styles.item}>
      <div>{table.title}</div>
      <div className={styles.small}>
        <CellLink cell={{ sheet: table.sheet, row: table.range.top, column: table.range.left }} label={placeOf(table)} /> · {unit} ·{' '}
        {t('tables.confidence', { score: table.confidence.score })}
      </div>
      <div className={styles.small}>{reasons}</div>
      {chosen && (
        <Button size="small" onClick={() => void session.unchoose(table.id)}>
          {t('tables.unchoose')}
        </Button>
      )}
    </li>
  );
}

function reasonText(reason: Reason, t: ReturnType<typeof usePane>['t']): string {
  switch (reason.kind) {
    case 'title':
      return t('reason.title', { text: reason.text, cell: reason.cell });
    case 'code':
      return t('reason.code', { text: reason.text, cell: reason.cell });
    case 'columns':
      return t('reason.columns', { found: reason.found, expected: reason.expected });
    case 'rows':
      return t('reason.rows', { found: reason.found, expected: reason.expected });
    case 'chosen':
      return t('reason.chosen');
  }
}
