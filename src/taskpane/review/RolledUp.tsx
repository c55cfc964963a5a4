import { makeStyles, tokens } from '@fluentui/react-components';
import type { RollUp } from '../../check/report';
import { formatAmount } from '../../core';
import { usePane } from '../context';

const MONEY_DECIMALS = 2;

const useStyles = makeStyles({ text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 } });

/** Self-evaluations together: how many, of how much money, how much of it was spent, how they were graded. */
export function RolledUp({ rollUp: { projects, budget, spent, rate, grades, ungraded } }: { readonly rollUp: RollUp }) {
  const styles = useStyles();
  const { t } = usePane();
  const money = (value: typeof budget): string => formatAmount(value, Math.max(MONEY_DECIMALS, value.decimalPlaces()));
  const graded = Object.entries(grades).flatMap(([grade, count]) => (count > 0 ? [t('rollUp.grade', { grade, count })] : []));
  const words = [
    t('rollUp.projects', { count: projects.length }),
    t('rollUp.money', { budget: money(budget), spent: money(spent) }),
    ...(rate === undefined ? [] : [t('rollUp.rate', { rate: formatAmount(rate, MONEY_DECIMALS) })]),
    ...graded,
    ...(ungraded > 0 ? [t('rollUp.ungraded', { count: ungraded })] : []),
  ];
  return (
    <p className={styles.text} aria-label={t('rollUp.title')}>
      {words.join(' · ')}
    </p>
  );
}
