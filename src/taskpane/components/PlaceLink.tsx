import { cellOf, isPassage, type Place, toA1 } from '../../core';
import { placeWords } from '../../report/places';
import { usePane } from '../context';
import { usePageOf } from './usePageOf';
import { CellLink, placeIn } from './CellLink';

export interface PlaceLinkProps {
  readonly place: Place;
  /** Sheet at hand: cells of another one are shown with its name; absent where only the cell is to be shown. */
  readonly sheet?: string | undefined;
  readonly short?: boolean;
}

/** A place in words: a link where it can be selected in the sheet, words of a document as text. */
export function PlaceLink({ place, sheet, short = false }: PlaceLinkProps) {
  const { t } = usePane();
  const pageOf = usePageOf();
  const label = placeWords(place, (cell) => (short ? toA1(cell.row, cell.column) : `${placeIn(cell, sheet)}${pageOf(cell, ' ')}`), t);
  const cell = cellOf(place);
  return cell ? <CellLink cell={cell} label={label} {...(isPassage(place) && { name: label })} /> : <span>{label}</span>;
}
