import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { groupTables, NO_FILTER, type Result, type TableState, tableStates, worstOf } from '../../session';
import { Disclosure } from '../components/Disclosure';
import { ScoringChoices } from '../components/ScoringChoices';
import { usePane } from '../context';
import { OnlyFound } from './OnlyFound';
import { RolledUp } from './RolledUp';
import { ScoringLines, useScoringWords, waysOf } from './ScoringLines';
import { TableItem } from './TableItem';

/** Beyond this why a table was taken for its form is shown on request: dozens would bury the findings below. */
const SHOWN_IN_FULL = 12;

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '8px' },
  whole: { paddingBottom: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  attention: { fontWeight: tokens.fontWeightSemibold },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** Which tables were recognised, in what state, where and why; the ones in doubt are asked about above. */
export function TablesFound({ result }: { readonly result: Result }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const scoringWords = useScoringWords();
  const [open, setOpen] = useState(false);
  const [onlyFound, setOnlyFound] = useState(false);
  const { tables, uncertain, unrecognisedSheets, rollUp, scoring = [] } = result.report;
  if (tables.length === 0) return null;
  const states = tableStates(result);
  const found = states.filter((state) => worstOf(state) !== undefined);
  // Where all are judged alike it is said once, above the list.
  const apart = waysOf(scoring, scoringWords).size > 1;
  const brief = tables.length > SHOWN_IN_FULL;
  const show = ({ table }: TableState): void => {
    session.setFilter({ ...NO_FILTER, table: table.id });
    setOpen(false);
  };
  const summary = (
    <span>
      {t('tables.summary', { tables: tables.length })}
      {found.length > 0 && <span> · {t('tables.withMatters', { count: found.length })}</span>}
      {uncertain.length > 0 && (
        <>
          {' · '}
          <span className={styles.attention}>{t('tables.uncertain', { count: uncertain.length })}</span>
        </>
      )}
    </span>
  );
  return (
    <>
      <Disclosure summary={summary} control={{ open, onOpen: setOpen }}>
        <section className={mergeClasses(styles.body, styles.whole)} aria-label={t('tables.list')}>
          <ScoringLines scoring={scoring} />
          <ScoringChoices practice={scoring.some(({ kind }) => kind === 'practice')} bands={scoring.some(({ kind }) => kind === 'bands')} />
          {brief && found.length > 0 && found.length < states.length && <OnlyFound count={found.length} on={onlyFound} onChange={setOnlyFound} />}
          {groupTables(result.report, onlyFound ? found : states).map(({ heading, states: own }) => (
            <div key={own[0]?.table.id} className={styles.body}>
              {heading !== undefined && <h2 className={styles.heading}>{t('tables.group', { title: heading, count: own.length })}</h2>}
              <ul className={styles.list} aria-label={heading ?? t('tables.list')}>
                {own.map((state) => (
                  <TableItem key={state.table.id} state={state} scoring={apart ? scoring.filter(({ table }) => table === state.table.id) : []} brief={brief} onShow={show} />
                ))}
              </ul>
            </div>
          ))}
          {unrecognisedSheets.length > 0 && (
            <p className={styles.small}>
              {t('tables.unrecognised', { count: unrecognisedSheets.length })}: {unrecognisedSheets.join('、')}
            </p>
          )}
        </section>
      </Disclosure>
      {rollUp && rollUp.projects.length > 1 && <RolledUp rollUp={rollUp} />}
    </>
  );
}
