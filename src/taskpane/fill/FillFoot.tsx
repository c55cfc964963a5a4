import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { WriteAs } from '../../fill';
import { chosenItems } from '../../session';
import { Foot } from '../components/Foot';
import { usePane, useSessionState } from '../context';

const CHOICES: readonly WriteAs[] = ['formulas', 'values'];

const useStyles = makeStyles({
  foot: { flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '6px 12px' },
  choice: { margin: 0, padding: 0, border: 'none', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px' },
  legend: { float: 'left', padding: 0, marginRight: '10px' },
  option: { display: 'inline-flex', alignItems: 'center', gap: '4px', cursor: 'pointer' },
  radio: { margin: 0, accentColor: tokens.colorCompoundBrandBackground, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

/** As what to write, and the one button that writes. */
export function FillFoot() {
  const styles = useStyles();
  const { session, t } = usePane();
  const fill = useSessionState((state) => state.fill);
  const count = chosenItems(fill).length;
  return (
    <Foot className={styles.foot}>
      <fieldset className={styles.choice} title={t('fill.asHint')}>
        <legend className={styles.legend}>{t('fill.as')}</legend>
        {CHOICES.map((as) => (
          <label key={as} className={styles.option}>
            <input
              type="radio"
              name="gouji-fill-as"
              className={styles.radio}
              checked={fill.as === as}
              onChange={() => {
                session.filling.setAs(as);
              }}
            />
            {t(`fill.as.${as}`)}
          </label>
        ))}
      </fieldset>
      <Button
        appearance="primary"
        disabledFocusable={count === 0 || fill.status.kind !== 'ready' || !session.abilities.write}
        onClick={() => void session.filling.apply()}
      >
        {t('fill.apply', { count })}
      </Button>
    </Foot>
  );
}
