import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Draft, Pending } from '../../narrative';
import { Disclosure } from '../components/Disclosure';
import { usePane } from '../context';
import { useTextStyles } from './styles';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'stretch' },
  field: { display: 'flex', flexDirection: 'column', gap: '2px' },
  section: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  input: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '30px',
    padding: '4px 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A form for what no table holds: reasons, counts, words. What was given before can be changed in it. */
export function Wanted({ draft: { pending }, answers }: { readonly draft: Draft; readonly answers: ReadonlyMap<string, string> }) {
  const styles = useStyles();
  const shared = useTextStyles();
  const { session, t } = usePane();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = pending.filter(isAsked);
  const given = [...answers.keys()].filter((key) => !asked.some((each) => each.key === key)).map((key): Pending => ({ kind: 'words', key, section: '', ask: key }));
  const left = [...new Set(pending.filter((each) => !isAsked(each)).map(({ ask }) => ask))];
  const fields = [...asked, ...given].filter(({ key }, index, all) => all.findIndex((each) => each.key === key) === index);
  return (
    <>
      {left.map((ask) => (
        <p key={ask} className={shared.small}>
          {t('write.without', { ask })}
        </p>
      ))}
      {fields.length === 0 ? (
        <span>{t('write.complete')}</span>
      ) : (
        <Disclosure summary={asked.length > 0 ? t('write.wanted', { count: asked.length }) : t('write.complete')}>
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              void session.writing.answer(typed);
            }}
          >
            <p className={shared.small}>{t('write.answerHint')}</p>
            {fields.map(({ key, ask, section }, index) => (
              <div key={key}>
                {section !== '' && section !== fields[index - 1]?.section && <p className={styles.section}>{section}</p>}
                <label className={styles.field}>
                  {ask}
                  <input
                    className={styles.input}
                    value={typed.get(key) ?? answers.get(key) ?? ''}
                    onChange={(event) => {
                      setTyped(new Map(typed).set(key, event.target.value));
                    }}
                  />
                </label>
              </div>
            ))}
            <Button type="submit" size="small">
              {t('write.answer')}
            </Button>
          </form>
        </Disclosure>
      )}
    </>
  );
}

function isAsked({ kind }: Pending): boolean {
  return kind === 'reason' || kind === 'figure' || kind === 'words';
}
