import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { normalize } from '../../core';
import { useLocalized, usePane } from '../context';
import { FunctionItem } from './FunctionItem';
import { InPlace } from './InPlace';
import type { FunctionInfo } from './info';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0 },
  search: { width: '100%', maxWidth: 'none' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function FunctionsPage() {
  const styles = useStyles();
  const { t, environment } = usePane();
  const say = useLocalized();
  const [text, setText] = useState('');
  const wanted = normalize(text).toLowerCase();
  const found = environment.functions.filter((item) => searchText(item).includes(wanted));
  return (
    <section className={styles.page} aria-label={t('tab.functions')}>
      <InPlace />
      <SearchBox
        className={styles.search}
        value={text}
        placeholder={t('functions.search')}
        aria-label={t('functions.search')}
        onChange={(_, { value }) => {
          setText(value);
        }}
      />
      <p className={styles.small} role="status">
        {found.length > 0 ? t('functions.count', { count: found.length }) : t('functions.none', { text })}
      </p>
      <ul className={styles.list}>
        {found.map((item) => (
          <FunctionItem key={item.name} item={item} description={say(item.description)} />
        ))}
      </ul>
    </section>
  );
}

function searchText({ name, category, description, parameters }: FunctionInfo): string {
  const words = [
    name,
    category.zh,
    category.en,
    description.zh,
    description.en,
    ...parameters.flatMap(({ name: term }) => [term.zh, term.en]),
  ];
  return normalize(words.join('|')).toLowerCase();
}
