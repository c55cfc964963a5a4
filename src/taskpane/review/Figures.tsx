import { type Finding, formatSignedIn, isMeasured, type Place, placeKey, placesOf } from '../../core';
import { PlaceLink } from '../components/PlaceLink';
import { usePane } from '../context';
import { Operands } from './Operands';
import { useCardStyles } from './cardStyles';

const PLACES_SHOWN = 8;

/** The arithmetic of a finding, or the places it is about. `sheet`: whose cells need no sheet named. */
export function Figures({ finding, sheet }: { readonly finding: Finding; readonly sheet: string | undefined }) {
  const styles = useCardStyles();
  const { t } = usePane();
  const { arithmetic, passages, rounding } = finding;
  if (!arithmetic) return <PlaceList places={placesOf(finding)} sheet={sheet} />;
  return (
    <>
      {passages && <PlaceList places={passages} sheet={sheet} />}
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

function PlaceList({ places, sheet }: { readonly places: readonly Place[]; readonly sheet: string | undefined }) {
  const styles = useCardStyles();
  const left = places.length - PLACES_SHOWN;
  return (
    <div className={styles.cells}>
      {places.slice(0, PLACES_SHOWN).map((place) => (
        <PlaceLink key={placeKey(place)} place={place} sheet={sheet} />
      ))}
      {left > 0 && <span className={styles.muted}>+{left}</span>}
    </div>
  );
}
