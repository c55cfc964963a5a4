import { makeStyles } from '@fluentui/react-components';
import type { DocumentGap } from '../../core';
import { gapInWords } from '../../report/document';
import { Bar } from '../components/Bar';
import { Disclosure } from '../components/Disclosure';
import { usePane } from '../context';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '18px', overflowWrap: 'anywhere' } });

/** More than this is folded away behind its number. */
const SHOWN = 4;

/** Parts of a document that were not read: nothing is raised there, and it is said. */
export function DocumentGaps({ gaps }: { readonly gaps: readonly DocumentGap[] }) {
  const styles = useStyles();
  const { t } = usePane();
  if (gaps.length === 0) return null;
  const list = (
    <ul className={styles.list}>
      {gaps.map((gap, index) => (
        <li key={index}>{gapInWords(gap, t)}</li>
      ))}
    </ul>
  );
  const title = t('gap.title', { count: gaps.length });
  return gaps.length <= SHOWN ? (
    <Bar tone="warning" title={title}>
      {list}
    </Bar>
  ) : (
    <Bar tone="warning">
      <Disclosure summary={title}>{list}</Disclosure>
    </Bar>
  );
}
