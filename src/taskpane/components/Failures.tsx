import { makeStyles } from '@fluentui/react-components';
import type { CellRef } from '../../core';
import { toQualified } from '../../core';
import type { Failure } from '../../session';
import { usePane } from '../context';
import { CellLink, placeIn } from './CellLink';

const CELLS_SHOWN = 10;

const useStyles = makeStyles({ cells: { display: 'flex', flexWrap: 'wrap', gap: '0 8px', marginTop: '2px' } });

/** Why a host refused and what to do about it, with the cells it named. */
export function FailureText({ failure }: { readonly failure: Failure }) {
  const { t, language } = usePane();
  return (
    <>
      {(language === 'zh' ? failure.message : undefined) ?? t(`error.${failure.code}.text`)}
      {failure.cells.length > 0 && <FailureCells cells={failure.cells} />}
    </>
  );
}

/** The first cells concerned, each a link. */
export function FailureCells({ cells }: { readonly cells: readonly CellRef[] }) {
  const styles = useStyles();
  const { t } = usePane();
  const left = cells.length - CELLS_SHOWN;
  return (
    <div className={styles.cells}>
      {t('error.cells')}
      {cells.slice(0, CELLS_SHOWN).map((cell) => (
        <CellLink key={toQualified(cell)} cell={cell} label={placeIn(cell, undefined)} />
      ))}
      {left > 0 && `+${String(left)}`}
    </div>
  );
}
