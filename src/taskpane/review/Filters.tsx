import { makeStyles, SearchBox, tokens, mergeClasses } from '@fluentui/react-components';
import { SEVERITIES } from '../../core';
import { type Category, countsOf, type Result } from '../../session';
import { Shape } from '../components/Shape';
import { usePane, useSessionState } from '../context';
import { useExplained } from './useExplained';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    padding: '2px 9px',
    minHeight: '28px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    fontVariantNumeric: 'tabular-nums',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  on: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  none: { color: tokens.colorNeutralForeground3 },
  search: { width: '100%', maxWidth: 'none' },
});

/** Word, shape and count; pressing several shows them together, pressing none shows all. */
export function Chip({ category, count }: { readonly category: Category; readonly count: number }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const filter = useSessionState((state) => state.filter);
  const on = filter.categories.has(category);
  const toggle = (): void => {
    const categories = new Set(filter.categories);
    if (!categories.delete(category)) categories.add(category);
    session.setFilter({ ...filter, categories });
  };
  return (
    <button
      type="button"
      aria-pressed={on}
      className={mergeClasses(styles.chip, count === 0 && styles.none, on && styles.on)}
      onClick={toggle}
    >
      <Shape category={category} />
      {count} {t(`severity.${category}`)}
    </button>
  );
}

/** 尾差 is no severity: its chip stands in the coverage line. */
export function Chips({ result }: { readonly result: Result }) {
  const styles = useStyles();
  const { t } = usePane();
  const counts = countsOf(result.matters, useExplained());
  return (
    <div className={styles.chips} role="group" aria-label={t('filter.label')}>
      {SEVERITIES.map((severity) => (
        <Chip key={severity} category={severity} count={counts[severity]} />
      ))}
      {counts.explained > 0 && <Chip category="explained" count={counts.explained} />}
    </div>
  );
}

export function Search() {
  const styles = useStyles();
  const { session, t } = usePane();
  const filter = useSessionState((state) => state.filter);
  return (
    <SearchBox
      className={styles.search}
      size="small"
      value={filter.text}
      placeholder={t('filter.search')}
      aria-label={t('filter.searchHint')}
      onChange={(_, { value }) => {
        session.setFilter({ ...filter, text: value });
      }}
    />
  );
}
