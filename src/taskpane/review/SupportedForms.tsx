import { makeStyles, tokens } from '@fluentui/react-components';
import { FORM_SETS } from '../../forms';
import { Disclosure } from '../components/Disclosure';
import { useLocalized, usePane } from '../context';

const useStyles = makeStyles({
  list: { margin: '2px 0 8px', paddingLeft: '18px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  edition: { color: tokens.colorNeutralForeground3 },
});

/** Every set, form and layout that can be checked, from the registry: what `gouji forms` prints. */
export function SupportedForms() {
  const styles = useStyles();
  const { t } = usePane();
  const say = useLocalized();
  return (
    <Disclosure summary={t('explain.supported')}>
      {FORM_SETS.map(({ id, title, forms, editions = [] }) => (
        <div key={id}>
          {say(title)} · {t('explain.forms', { count: forms.length })}
          {editions.length > 0 && ` · ${t('explain.editions', { count: editions.length })}`}
          <ul className={styles.list}>
            {forms.map((form) => (
              <li key={form.id}>
                {form.short} {form.title}
                {editions.map(({ id: of, edition }) => of === form.id && edition && (
                  <div key={edition.id} className={styles.edition}>
                    {say(edition.title)}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Disclosure>
  );
}
