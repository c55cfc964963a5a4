import { makeStyles, tokens } from '@fluentui/react-components';
import type { ScoredBy } from '../../check/report';
import { useLocalized, usePane } from '../context';

const useStyles = makeStyles({
  line: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** By what points are judged, each way once with the number of its tables. */
export function ScoringLines({ scoring }: { readonly scoring: readonly ScoredBy[] }) {
  const styles = useStyles();
  const { t } = usePane();
  const tables = waysOf(scoring, useScoringWords());
  return (
    <>
      {[...tables].map(([text, { size }]) => (
        <p key={text} className={styles.line}>
          {size > 1 ? t('scoring.several', { text, count: size }) : text}
        </p>
      ))}
    </>
  );
}

/** Each way points are judged, in words, with the tables it is for. */
export function waysOf(scoring: readonly ScoredBy[], wordsOf: (by: ScoredBy) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const tables = new Map<string, Set<string>>();
  for (const by of scoring) {
    const words = wordsOf(by);
    tables.set(words, new Set([...(tables.get(words) ?? []), by.table]));
  }
  return tables;
}

/** `得分按山西的做法审核（按单位所在地）`. */
export function useScoringWords(): (by: ScoredBy) => string {
  const { t } = usePane();
  const say = useLocalized();
  return ({ kind, name, from }) => (name && from !== 'nothing' ? t(`scoring.${kind}`, { name: say(name), from: t(`scoring.from.${from}`) }) : t(`scoring.${kind}.nothing`));
}
