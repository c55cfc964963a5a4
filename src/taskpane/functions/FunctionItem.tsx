import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useLocalized, usePane } from '../context';
import type { FunctionInfo } from './info';
import { InsertButton } from './InsertButton';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  head: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    gap: '0 8px',
    width: '100%',
    padding: '8px 4px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  description: { gridColumnStart: 1, color: tokens.colorNeutralForeground2 },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '0 4px 12px' },
  parameters: { margin: 0, display: 'grid', gap: '4px' },
  term: { fontWeight: tokens.fontWeightSemibold },
  optional: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  detail: { margin: 0, color: tokens.colorNeutralForeground2 },
  example: {
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  result: { whiteSpace: 'pre-wrap', '::before': { content: '"= " / ""' } },
  from: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** One function: a line, and on demand its arguments, a real example with its result, and a button that inserts it. */
export function FunctionItem({ item, description }: { readonly item: FunctionInfo; readonly description: string }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const say = useLocalized();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <span className={styles.name}>{item.name}</span>
        {open ? <ChevronUpRegular aria-hidden /> : <ChevronDownRegular aria-hidden />}
        <span className={styles.description}>{description}</span>
      </button>
      {open && (
        <div id={id} className={styles.body}>
          <dl className={styles.parameters} aria-label={t('functions.arguments')}>
            {item.parameters.map((parameter) => (
              <div key={parameter.name.en}>
                <dt className={styles.term}>
                  {say(parameter.name)}{' '}
                  {parameter.whenBlank && (
                    <span className={styles.optional}>{t('functions.optional', { blank: say(parameter.whenBlank) })}</span>
                  )}
                </dt>
                <dd className={styles.detail}>{say(parameter.description)}</dd>
              </div>
            ))}
          </dl>
          <div className={styles.example}>
            <div>{item.example.formula}</div>
            <div className={styles.result}>{item.example.result}</div>
          </div>
          <div className={styles.from}>{t('functions.from', { from: say(item.example.from) })}</div>
          {session.abilities.write && <InsertButton formula={item.example.formula} />}
        </div>
      )}
    </li>
  );
}
