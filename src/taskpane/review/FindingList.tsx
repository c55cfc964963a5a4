import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { type Report, unitOf } from '../../check/report';
import type { Table } from '../../core';
import { drawFirst, filterFindings, groupByTable, NO_FILTER, notesView, type Result } from '../../session';
import { usePane, useSessionState } from '../context';
import { FindingCard } from './FindingCard';
import { useExplained } from './useExplained';
import { useWalk } from './walk';

/** Cards drawn at once: enough for any normal workbook, few enough that 2,000 findings stay quick. */
const FIRST_CARDS = 60;
const MORE_CARDS = 100;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '14px' },
  heading: {
    // The page's padding scrolls away above it.
    position: 'sticky',
    top: '-12px',
    zIndex: 1,
    display: 'flex',
    justifyContent: 'space-between',
    gap: '8px',
    margin: 0,
    padding: '4px 0',
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  unit: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  place: { display: 'block', color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cards: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  more: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '4px' },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The sheet, and whose table it is where the workbook holds several units. */
function placeWords(report: Report, table: Table): string {
  const unit = report.units.length > 1 ? unitOf(report, table.id)?.name : undefined;
  return [table.sheet, unit ?? ''].filter((part) => part !== '').join(' · ');
}

export function FindingList({ result }: { readonly result: Result }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(FIRST_CARDS);
  const filter = useSessionState((state) => state.filter);
  const selected = useSessionState((state) => state.selected);
  const marked = useSessionState((state) => state.marked);
  const notes = useSessionState((state) => state.notes);

  const { report } = result;
  const attached = useMemo(() => notesView(result, notes).attached, [result, notes]);
  const explained = useExplained();
  const wanted = useMemo(() => groupByTable(report, filterFindings(report, filter, explained)), [report, filter, explained]);
  const order = useMemo(() => wanted.flatMap((group) => group.findings), [wanted]);
  const reachable = order.some((finding) => finding.key === selected) ? selected : order[0]?.key;
  const shown = Math.max(drawn, order.findIndex((finding) => finding.key === selected) + 1);
  const walk = useWalk(list, order, (index) => {
    if (index >= shown) setDrawn(index + MORE_CARDS);
  });

  if (report.findings.length === 0) return null;
  if (order.length === 0) {
    return (
      <div className={styles.more}>
        <span>{t('filter.none')}</span>
        <Button
          size="small"
          onClick={() => {
            session.setFilter(NO_FILTER);
          }}
        >
          {t('filter.clear')}
        </Button>
      </div>
    );
  }

  return (
    <div ref={list} className={styles.list} role="region" aria-label={t('list.label')} onKeyDown={walk}>
      {drawFirst(wanted, shown).map(({ id, table, findings, drawn: cards }) => (
        <section key={id} aria-label={table?.title ?? t('list.workbook')}>
          <h2 className={styles.heading}>
            <span>
              {t('list.group', { title: table?.title ?? t('list.workbook'), count: findings.length })}
              {table && <span className={styles.place}>{placeWords(report, table)}</span>}
            </span>
            {table && <span className={styles.unit}>{table.unit}</span>}
          </h2>
          <ul className={styles.cards}>
            {cards.map((finding) => (
              <FindingCard
                key={finding.key}
                finding={finding}
                table={table}
                note={attached.get(finding.key)}
                marked={marked.has(finding.key)}
                current={finding.key === selected}
                inTabOrder={finding.key === reachable}
              />
            ))}
          </ul>
        </section>
      ))}
      {order.length > shown && (
        <div className={styles.more}>
          <Button
            onClick={() => {
              setDrawn(shown + MORE_CARDS);
            }}
          >
            {t('list.more', { count: Math.min(MORE_CARDS, order.length - shown) })}
          </Button>
          <span className={styles.small}>{t('list.shown', { shown, total: order.length })}</span>
        </div>
      )}
    </div>
  );
}
