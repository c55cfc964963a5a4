import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ScoredBy } from '../../check/report';
import type { Reason } from '../../core';
import { placeOf, type TableState, worstOf } from '../../session';
import { CellLink } from '../components/CellLink';
import { Shape } from '../components/Shape';
import { useLocalized, usePane } from '../context';

const useStyles = makeStyles({
  item: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '0 8px', paddingLeft: '6px', borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  shape: { display: 'flex', alignItems: 'center', width: '14px', height: tokens.lineHeightBase300 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground3 },
  state: { color: tokens.colorNeutralForeground1 },
});

/** One recognised table: which it is, what was found in it, where it stands and why it was taken for this form. */
export function TableItem({ state, scoring }: { readonly state: TableState; readonly scoring: readonly ScoredBy[] }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const say = useLocalized();
  const { table, counts } = state;
  const worst = worstOf(state);
  const chosen = table.confidence.reasons.some(({ kind }) => kind === 'chosen');
  const unit = table.unitFrom === 'form' ? t('tables.unitDefault', { unit: table.unit }) : table.unit;
  const found = (['error', 'warning', 'hint', 'rounding'] as const).filter((shape) => counts[shape] > 0).map((shape) => `${t(`severity.${shape}`)} ${String(counts[shape])}`);
  return (
    <li className={styles.item}>
      <span className={styles.shape}>{worst && <Shape category={worst} />}</span>
      <div>
        <div>{table.subject ?? table.title}</div>
        <div className={`${styles.small} ${styles.state}`}>{found.length > 0 ? found.join(' · ') : t('tables.nothingFound')}</div>
        <div className={styles.small}>
          <CellLink cell={{ sheet: table.sheet, row: table.range.top, column: table.range.left }} label={placeOf(table)} name={placeOf(table)} /> · {unit} ·{' '}
          {t('tables.confidence', { score: table.confidence.score })}
        </div>
        <div className={styles.small}>{table.confidence.reasons.map((reason) => reasonText(reason, t)).join(' · ')}</div>
        {scoring.map((by) => (
          <div key={`${by.from}|${by.name?.zh ?? ''}`} className={styles.small}>
            {by.name && by.from !== 'nothing' ? t(`scoring.${by.kind}`, { name: say(by.name), from: t(`scoring.from.${by.from}`) }) : t(`scoring.${by.kind}.nothing`)}
          </div>
        ))}
        {chosen && (
          <Button size="small" onClick={() => void session.unchoose(table.id)}>
            {t('tables.unchoose')}
          </Button>
        )}
      </div>
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
