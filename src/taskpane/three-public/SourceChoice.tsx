import { makeStyles, tokens } from '@fluentui/react-components';
import type { ThreePublicSource } from '../../session';
import { usePane, useSessionState } from '../context';

const SOURCES: readonly ThreePublicSource[] = ['ledger', 'tables', 'typed'];

const useStyles = makeStyles({
  choice: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, color: tokens.colorNeutralForeground2 },
  options: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
  option: { display: 'inline-flex', alignItems: 'center', gap: '4px', minHeight: '28px', cursor: 'pointer' },
  radio: { margin: 0, accentColor: tokens.colorCompoundBrandBackground, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

/** Where the spending comes from. */
export function SourceChoice() {
  const styles = useStyles();
  const { session, t } = usePane();
  const chosen = useSessionState((state) => state.threePublic.source);
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{t('threePublic.source')}</legend>
      <div className={styles.options}>
        {SOURCES.map((source) => (
          <label key={source} className={styles.option}>
            <input
              type="radio"
              name="gouji-three-public-source"
              className={styles.radio}
              checked={chosen === source}
              onChange={() => {
                session.threePublic.choose({ source });
              }}
            />
            {t(`threePublic.source.${source}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
