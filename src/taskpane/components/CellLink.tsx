import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import { type CellRef, toA1, toQualified } from '../../core';
import { usePane } from '../context';
import { LINK_LIKE } from './linkLike';

const useStyles = makeStyles({
  link: { ...LINK_LIKE, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});

/** `C36`, with its sheet where that is not the one at hand. */
export function placeIn(cell: CellRef, sheet: string | undefined): string {
  const a1 = toA1(cell.row, cell.column);
  return cell.sheet === sheet ? a1 : `${cell.sheet}!${a1}`;
}

export interface CellLinkProps {
  readonly cell: CellRef;
  /** Shown instead of the plain `C36`. */
  readonly label?: string;
  /** Read out instead of the address with its sheet: words that stand in the cell, or the whole range. It holds what is shown. */
  readonly name?: string;
  readonly className?: string;
}

/** A cell that is selected in the sheet when pressed; its name for screen readers carries the sheet. */
export const CellLink = memo(function CellLink({ cell, label, name, className }: CellLinkProps) {
  const styles = useStyles();
  const { session, t } = usePane();
  const qualified = toQualified(cell);
  const shown = label ?? toA1(cell.row, cell.column);
  return (
    <button
      type="button"
      // Where the page around the pane takes what is typed to the cell.
      data-cell-link=""
      className={mergeClasses(styles.link, className)}
      aria-label={t('finding.goto', { cell: name ?? qualified })}
      title={qualified}
      onClick={() => {
        void session.goTo(cell);
      }}
    >
      {shown}
    </button>
  );
});
