import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { type Explanation, rangeToA1 } from '../../core';
import { FORM_SETS } from '../../forms';
import { explainedLines } from '../../report/explain';
import { regionId } from '../../session';
import { CellLink } from '../components/CellLink';
import { Disclosure } from '../components/Disclosure';
import { useLocalized, usePane } from '../context';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 10px', borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorderActive}`, backgroundColor: tokens.colorNeutralBackground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '10px' },
  item: { overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '4px 0' },
  lines: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  step: { paddingLeft: '12px' },
});

/** Shown at first: a workbook of dozens of unknown sheets must not push the findings off the page. */
const FIRST = 3;

/** Tables that no form reads: where, why, and the form chosen by hand. */
export function TablesUnread({ unread }: { readonly unread: readonly Explanation[] }) {
  const styles = useStyles();
  const { t } = usePane();
  const id = useId();
  const [all, setAll] = useState(false);
  if (unread.length === 0) return null;
  const shown = all ? unread : unread.slice(0, FIRST);
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {t('unread.title', { count: unread.length })}
      </h2>
      <p className={styles.text}>{t('unread.text')}</p>
      <ul className={styles.list}>
        {shown.map((explanation) => (
          <UnreadItem key={regionId(explanation)} explanation={explanation} />
        ))}
      </ul>
      {shown.length < unread.length && (
        <div>
          <Button
            size="small"
            onClick={() => {
              setAll(true);
            }}
          >
            {t('unread.more', { count: unread.length - shown.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

function UnreadItem({ explanation }: { readonly explanation: Explanation }) {
  const styles = useStyles();
  const { session, t, language } = usePane();
  const say = useLocalized();
  const id = useId();
  const { sheet, range, title, candidates } = explanation;
  return (
    <li className={styles.item}>
      <label htmlFor={id}>{title === '' ? t('unread.untitled') : title}</label> <CellLink cell={{ sheet, row: range.top, column: range.left }} label={`${sheet}!${rangeToA1(range)}`} name={`${sheet}!${rangeToA1(range)}`} />
      <div className={styles.row}>
        <Select
          id={id}
          size="small"
          value=""
          onChange={(_, { value }) => {
            if (value !== '') void session.choose(regionId(explanation), value);
          }}
        >
          <option value="">{t('tables.pickPlaceholder')}</option>
          {candidates.length > 0 && (
            <optgroup label={t('unread.nearest')}>
              {candidates.map(({ form, title: name, score }) => (
                <option key={form} value={form}>
                  {name} {t('review.percent', { percent: score })}
                </option>
              ))}
            </optgroup>
          )}
          {FORM_SETS.map((set) => (
            <optgroup key={set.id} label={say(set.title)}>
              {set.forms.map((form) => (
                <option key={form.id} value={form.id}>
                  {form.short} {form.title}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </div>
      <Disclosure summary={t('explain.why')}>
        <ul className={styles.lines}>
          {explainedLines(explanation, t, language).map(({ step, text }, index) => (
            <li key={`${String(index)} ${text}`} {...(step === 1 && { className: styles.step })}>
              {text}
            </li>
          ))}
        </ul>
      </Disclosure>
    </li>
  );
}
