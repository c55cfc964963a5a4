import { makeStyles, tokens } from '@fluentui/react-components';
import { FORM_SETS } from '../../forms';
import { useWords } from '../context';

const useStyles = makeStyles({
  heading: { margin: '8px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  set: { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { cursor: 'pointer', padding: '4px 0' },
  list: { margin: '4px 0 8px', color: tokens.colorNeutralForeground2 },
});

/** Every set of forms there is, each with its forms and layouts: read from the registry, so that it is never out of date. */
export function FormsShown() {
  const styles = useStyles();
  const { w, local } = useWords();
  return (
    <section aria-label={w('canCheck')}>
      <h3 className={styles.heading}>{w('canCheck')}</h3>
      {FORM_SETS.map(({ id, title, forms, editions = [] }) => (
        <details key={id} className={styles.set}>
          <summary className={styles.summary}>
            {local(title)}: {w('forms', { count: forms.length })}
            {editions.length > 0 && w('editions', { count: editions.length })}
          </summary>
          <ul className={styles.list}>
            {forms.map((form) => (
              <li key={form.id}>
                {form.short} {form.title}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
