import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type Amount, formatAmount, formatSigned } from '../../core';
import type { ComparisonRow, Sentence } from '../../fill/three-public/types';
import { useLocalized, usePane } from '../context';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, paddingBottom: '2px' },
  head: { padding: '2px 0 2px 6px', textAlign: 'right', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  name: { padding: '2px 0', textAlign: 'left', fontWeight: tokens.fontWeightRegular, verticalAlign: 'top' },
  value: { padding: '2px 0 2px 6px', textAlign: 'right', whiteSpace: 'nowrap', verticalAlign: 'top' },
  over: { fontWeight: tokens.fontWeightSemibold },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '21px', fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  sentence: { padding: '6px 10px', borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralBackground3 },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '6px' },
});

/** This year against the budget and last year. */
export function Comparison({ rows }: { readonly rows: readonly ComparisonRow[] }) {
  const styles = useStyles();
  const { t } = usePane();
  const say = useLocalized();
  const compared = rows.filter(({ rate, change }) => rate !== undefined || change !== undefined);
  if (compared.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('threePublic.comparison')}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {t('threePublic.item')}
          </th>
          <th scope="col" className={styles.head}>
            {t('threePublic.rate')}
          </th>
          <th scope="col" className={styles.head}>
            {t('threePublic.change')}
          </th>
        </tr>
      </thead>
      <tbody>
        {compared.map(({ item, name, rate, overBudget, change, changeRate }) => (
          <tr key={item}>
            <th scope="row" className={styles.name}>
              {say(name)}
            </th>
            <td className={overBudget ? `${styles.value} ${styles.over}` : styles.value}>{percent(rate)}</td>
            <td className={styles.value}>
              {change === undefined ? '—' : formatSigned(change)}
              {changeRate === undefined ? '' : ` (${percent(changeRate)})`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function percent(value: Amount | undefined): string {
  return value === undefined ? '—' : `${formatAmount(value)}%`;
}

/** What 情况说明 says about each item, ready to be copied. */
export function Sentences({ sentences }: { readonly sentences: readonly Sentence[] }) {
  const styles = useStyles();
  const { t } = usePane();
  const say = useLocalized();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  if (sentences.length === 0) return null;
  const copy = (): void => {
    navigator.clipboard.writeText(sentences.map(({ text }) => text.zh).join('\n')).then(
      () => {
        setCopied('yes');
      },
      () => {
        setCopied('failed');
      },
    );
  };
  return (
    <div>
      <h3 className={styles.title}>{t('threePublic.sentences')}</h3>
      <ul className={styles.list}>
        {sentences.map(({ item, text, needsReason }) => (
          <li key={item} className={styles.sentence}>
            {say(text)}
            {needsReason && <span className={styles.small}> {t('threePublic.needsReason')}</span>}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button size="small" onClick={copy}>
          {t('threePublic.copy')}
        </Button>
        <span role="status" className={styles.small}>
          {copied === 'yes' && t('threePublic.copied')}
          {copied === 'failed' && t('diagnostics.copyFailed')}
        </span>
      </div>
    </div>
  );
}
