import { makeStyles } from '@fluentui/react-components';
import { toQualified } from '../../core';
import { type FillItem, itemId } from '../../fill';
import { Bar } from '../components/Bar';
import { CellLink, placeIn } from '../components/CellLink';
import { usePane } from '../context';

const CELLS_SHOWN = 10;

const useStyles = makeStyles({ cells: { display: 'flex', flexWrap: 'wrap', gap: '0 8px', marginTop: '2px' } });

export interface LockedCellsProps {
  readonly items: readonly FillItem[];
  readonly locked: ReadonlySet<string>;
}

/** Proposed figures that cannot be written, named before anything is. */
export function LockedCells({ items, locked }: LockedCellsProps) {
  const styles = useStyles();
  const { t } = usePane();
  if (locked.size === 0) return null;
  const cells = items.filter((item) => locked.has(itemId(item))).map((item) => item.write.cell);
  const left = cells.length - CELLS_SHOWN;
  return (
    <Bar tone="warning">
      {t('fill.locked', { count: cells.length })}
      <div className={styles.cells}>
        {cells.slice(0, CELLS_SHOWN).map((cell) => (
          <CellLink key={toQualified(cell)} cell={cell} label={placeIn(cell, undefined)} />
        ))}
        {left > 0 && `+${String(left)}`}
      </div>
    </Bar>
  );
}
