import { makeStyles } from '@fluentui/react-components';
import { type CellRef, toQualified } from '../../core';
import { CellLink, placeIn } from './CellLink';

const SHOWN = 10;

const useStyles = makeStyles({ cells: { display: 'flex', flexWrap: 'wrap', gap: '0 8px', marginTop: '2px' } });

export interface CellsProps {
  readonly cells: readonly CellRef[];
  /** Said before the first. */
  readonly label?: string;
}

/** The first cells concerned, each a link; the sheet is said once where all are on the same. */
export function Cells({ cells, label }: CellsProps) {
  const styles = useStyles();
  const [first] = cells;
  const sheet = cells.every((cell) => cell.sheet === first?.sheet) ? first?.sheet : undefined;
  const left = cells.length - SHOWN;
  return (
    <div className={styles.cells}>
      {label}
      {sheet !== undefined && <span>{sheet}</span>}
      {cells.slice(0, SHOWN).map((cell) => (
        <CellLink key={toQualified(cell)} cell={cell} label={placeIn(cell, sheet)} />
      ))}
      {left > 0 && `+${String(left)}`}
    </div>
  );
}
