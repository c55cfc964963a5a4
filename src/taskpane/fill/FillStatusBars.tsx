import { Button, makeStyles } from '@fluentui/react-components';
import { toQualified } from '../../core';
import { itemId } from '../../fill';
import type { Proposal } from '../../session';
import { Bar } from '../components/Bar';
import { CellLink, placeIn } from '../components/CellLink';
import { FailureText } from '../components/Failures';
import { usePane, useSessionState } from '../context';

const CELLS_SHOWN = 10;

const useStyles = makeStyles({ cells: { display: 'flex', flexWrap: 'wrap', gap: '0 8px', marginTop: '2px' } });

/** What stands between the reader and applying the plan. */
export function FillStatusBars() {
  const { session, t } = usePane();
  const status = useSessionState((state) => state.fill.status);
  const proposal = useSessionState((state) => state.fill.proposal);
  const again = (
    <Button size="small" onClick={() => void session.filling.plan()}>
      {t('fill.again')}
    </Button>
  );
  return (
    <>
      {status.kind === 'stale' && (
        <Bar tone="info" actions={again}>
          {t('fill.stale', { sheet: status.sheet })}
        </Bar>
      )}
      {status.kind === 'error' && (
        <Bar tone="warning" title={t(`error.${status.failure.code}.title`)} actions={again}>
          <FailureText failure={status.failure} />
        </Bar>
      )}
      {proposal && proposal.locked.size > 0 && <Locked proposal={proposal} />}
      {proposal && proposal.uncertain > 0 && <Bar tone="info">{t('fill.uncertain', { count: proposal.uncertain })}</Bar>}
    </>
  );
}

function Locked({ proposal: { items, locked } }: { readonly proposal: Proposal }) {
  const styles = useStyles();
  const { t } = usePane();
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
