import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Report } from '../../check';
import { drawFirst, filteredTable, filterMatters, groupBySeverity, NO_FILTER, notesView, type Matter, placeWords, type Result } from '../../session';
import { MoreButton } from '../components/MoreButton';
import { usePane, useSessionState } from '../context';
import { MatterCard } from './MatterCard';
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
    margin: 0,
    padding: '4px 0',
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  cards: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  only: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', overflowWrap: 'anywhere' },
  onlyName: { fontWeight: tokens.fontWeightSemibold },
  more: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '4px' },
});

/** The mistakes: gravest first, then what explains most. */
export function MatterList({ result }: { readonly result: Result }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(FIRST_CARDS);
  const filter = useSessionState((state) => state.filter);
  const selected = useSessionState((state) => state.selected);
  const marked = useSessionState((state) => state.marked);
  const notes = useSessionState((state) => state.notes);

  const { report, matters } = result;
  const only = filteredTable(report, filter);
  const attached = useMemo(() => notesView(result, notes).attached, [result, notes]);
  const explained = useExplained();
  const wanted = useMemo(() => groupBySeverity(filterMatters(result, filter, explained)), [result, filter, explained]);
  const order = useMemo(() => wanted.flatMap((group) => group.matters), [wanted]);
  const tables = useMemo(() => new Map(report.tables.map((table) => [table.id, { table, place: placeWords(report, table) }])), [report]);
  const reachable = order.some(({ key }) => key === selected) ? selected : order[0]?.key;
  const shown = Math.max(drawn, order.findIndex(({ key }) => key === selected) + 1);
  const walk = useWalk(list, order, (index) => {
    if (index >= shown) setDrawn(index + MORE_CARDS);
  });

  const table = only?.id;
  // Whoever asked for one table goes on reading there.
  useEffect(() => {
    if (table !== undefined) list.current?.querySelector('article')?.focus();
  }, [table]);

  const showAll = (
    <Button
      size="small"
      onClick={() => {
        session.setFilter(NO_FILTER);
      }}
    >
      {t('filter.clear')}
    </Button>
  );
  if (matters.length === 0) return null;
  if (order.length === 0) {
    return (
      <div className={styles.more}>
        <span>{t('filter.none')}</span>
        {showAll}
      </div>
    );
  }

  return (
    <div ref={list} className={styles.list} role="region" aria-label={t('list.label')} onKeyDown={walk}>
      {only && (
        <div className={styles.only}>
          <span className={styles.onlyName}>{t('filter.table', { name: only.subject ?? only.title, count: order.length })}</span>
          {showAll}
        </div>
      )}
      {drawFirst(wanted, shown).map(({ category, matters: all, drawn: cards }) => (
        <section key={category} aria-label={t(`severity.${category}`)}>
          <h2 className={styles.heading}>{t('list.group', { title: t(`severity.${category}`), count: all.length })}</h2>
          <ul className={styles.cards}>
            {cards.map((matter) => (
              <MatterCard
                key={matter.key}
                matter={matter}
                {...(tables.get(matter.finding.table ?? '') ?? textPlace(report, matter))}
                note={attached.get(matter.key)}
                marked={marked.has(matter.key)}
                current={matter.key === selected}
                inTabOrder={matter.key === reachable}
              />
            ))}
          </ul>
        </section>
      ))}
      <MoreButton shown={shown} total={order.length} step={MORE_CARDS} onMore={setDrawn} />
    </div>
  );
}

/** A text is named with the unit it speaks of. */
function textPlace({ texts }: Report, { finding }: Matter): { readonly place?: string } {
  const text = texts.find(({ name }) => name === finding.text);
  return text ? { place: [text.unit, text.name].filter((word) => word !== '').join(' · ') } : {};
}
