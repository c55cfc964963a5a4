import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type CellRef, toQualified } from '../../core';
import type { Placing } from '../../session';
import { Bar } from '../components/Bar';
import { CellLink, placeIn } from '../components/CellLink';
import { MoreButton } from '../components/MoreButton';
import { usePane } from '../context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
});

const MORE = 200;

type Translate = ReturnType<typeof usePane>['t'];

interface Left {
  readonly cell: CellRef;
  readonly words: string;
}

/** Cells that nothing is written into, each with the reason. */
export function LeftOut({ shown, first }: { readonly shown: Placing; readonly first: number }) {
  const { t } = usePane();
  const left = leftIn(shown, t);
  return <Cells tone={shown.kind === 'enter' ? 'info' : 'warning'} title={t(`functions.${shown.kind}Left`, { count: left.length })} left={left} first={first} />;
}

/** Cells of protected sheets. */
export function Locked({ cells, first }: { readonly cells: readonly CellRef[]; readonly first: number }) {
  const { t } = usePane();
  return <Cells tone="warning" title={t('functions.locked', { count: cells.length })} left={cells.map((cell) => ({ cell, words: '' }))} first={first} />;
}

function Cells({ tone, title, left, first }: { readonly tone: 'info' | 'warning'; readonly title: string; readonly left: readonly Left[]; readonly first: number }) {
  const styles = useStyles();
  const [most, setMost] = useState(first);
  if (left.length === 0) return null;
  return (
    <Bar tone={tone} title={title}>
      <ul className={styles.list}>
        {left.slice(0, most).map(({ cell, words }) => (
          <li key={toQualified(cell)}>
            <CellLink cell={cell} label={placeIn(cell, undefined)} /> {words}
          </li>
        ))}
      </ul>
      <MoreButton shown={most} total={left.length} step={MORE} onMore={setMost} />
    </Bar>
  );
}

function leftIn(shown: Placing, t: Translate): readonly Left[] {
  switch (shown.kind) {
    case 'enter':
      return shown.plan.left.map(({ cell, name, shows, gives }) => ({ cell, words: gives === undefined ? t('functions.judged', { name, shows }) : t('functions.differs', { name, shows, gives }) }));
    case 'clean':
      return shown.plan.left.map(({ cell, formula, shows }) => ({ cell, words: `${formula} ${shows}` }));
    case 'repair':
      return shown.plan.left.map(({ cell, formula, why }) => ({ cell, words: `${formula}：${t(`functions.why.${why}`)}` }));
  }
}
