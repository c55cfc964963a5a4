import { type CellRef, type Finding, formatSignedIn, isMeasured, toQualified } from '../../core';
import { CellLink, placeIn } from '../components/CellLink';
import { usePane } from '../context';
import { Operands } from './Operands';
import { useCardStyles } from './cardStyles';

const CELLS_SHOWN = 8;

/** The arithmetic of a finding, or the cells it is about. `sheet`: whose cells need no sheet named. */
export function Figures({ finding, sheet }: { readonly finding: Finding; readonly sheet: string | undefined }) {
  const styles = useCardStyles();
  const { t } = usePane();
  const { arithmetic, cells, rounding } = finding;
  if (!arithmetic) return <CellList cells={cells} sheet={sheet} />;
  return (
    <>
      {isMeasured(arithmetic) && (
        <p className={styles.difference}>
          {t(rounding ? 'finding.roundingDifference' : 'finding.difference')}{' '}
          <strong className={styles.figure}>{formatSignedIn(arithmetic.difference, arithmetic.unit)}</strong>
        </p>
      )}
      <Operands arithmetic={arithmetic} sheet={sheet} />
    </>
  );
}

function CellList({ cells, sheet }: { readonly cells: readonly CellRef[]; readonly sheet: string | undefined }) {
  const styles = useCardStyles();
  const left = cells.length - CELLS_SHOWN;
  return (
    <div className={styles.cells}>
      {cells.slice(0, CELLS_SHOWN).map((cell) => (
        <CellLink key={toQualified(cell)} cell={cell} label={placeIn(cell, sheet)} />
      ))}
      {left > 0 && <span className={styles.muted}>+{left}</span>}
    </div>
  );
}
