import { type FillItem, itemId } from '../../fill';
import { Bar } from '../components/Bar';
import { Cells } from '../components/Cells';
import { usePane } from '../context';

export interface LockedCellsProps {
  readonly items: readonly FillItem[];
  readonly locked: ReadonlySet<string>;
}

/** Proposed figures that cannot be written, named before anything is. */
export function LockedCells({ items, locked }: LockedCellsProps) {
  const { t } = usePane();
  if (locked.size === 0) return null;
  const cells = items.filter((item) => locked.has(itemId(item))).map((item) => item.write.cell);
  return (
    <Bar tone="warning">
      {t('fill.locked', { count: cells.length })}
      <Cells cells={cells} />
    </Bar>
  );
}
