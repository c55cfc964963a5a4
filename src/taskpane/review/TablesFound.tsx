import { makeStyles, tokens } from '@fluentui/react-components';
import { type Result, tableStates, worstOf } from '../../session';
import { Disclosure } from '../components/Disclosure';
import { ScoringChoices } from '../components/ScoringChoices';
import { usePane } from '../context';
import { RolledUp } from './RolledUp';
import { TableItem } from './TableItem';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  attention: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground3 },
});

/** Which tables were recognised, in what state, where and why; the ones in doubt are asked about above. */
export function TablesFound({ result }: { readonly result: Result }) {
  const styles = useStyles();
  const { t } = usePane();
  const { tables, uncertain, unrecognisedSheets, rollUp, scoring = [] } = result.report;
  if (tables.length === 0) return null;
  const states = tableStates(result);
  const open = states.filter((state) => worstOf(state) !== undefined).length;
  const summary = (
    <span>
      {t('tables.summary', { tables: tables.length })}
      {open > 0 && <span> · {t('tables.withMatters', { count: open })}</span>}
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
      <Disclosure summary={summary}>
        <ul className={styles.list} aria-label={t('tables.list')}>
          {states.map((state) => (
            <TableItem key={state.table.id} state={state} scoring={scoring.filter(({ table }) => table === state.table.id)} />
          ))}
        </ul>
        <ScoringChoices practice={scoring.some(({ kind }) => kind === 'practice')} bands={scoring.some(({ kind }) => kind === 'bands')} />
        {unrecognisedSheets.length > 0 && (
          <p className={styles.small}>
            {t('tables.unrecognised', { count: unrecognisedSheets.length })}: {unrecognisedSheets.join('、')}
          </p>
        )}
      </Disclosure>
      {rollUp && rollUp.projects.length > 1 && <RolledUp rollUp={rollUp} />}
    </>
  );
}
