import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import { toA1 } from '../../core';
import type { FillItem } from '../../fill';
import { CellLink } from '../components/CellLink';
import { useLocalized, usePane } from '../context';
import { Change } from './Change';
import { Tick } from './Tick';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    gap: '0 8px',
    alignItems: 'start',
    padding: '6px 10px',
    overflowWrap: 'anywhere',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 76px',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  name: { minWidth: 0 },
  label: { cursor: 'pointer' },
  cell: { textAlign: 'right', whiteSpace: 'nowrap' },
  body: { gridColumnStart: 2, gridColumnEnd: 4, minWidth: 0 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
});

export interface PlanItemProps {
  readonly item: FillItem;
  readonly ticked: boolean;
  readonly locked: boolean;
  /** Why it is not written although it may be ticked, or what else is to be known of it. */
  readonly note?: string | undefined;
  /** Cannot be ticked until something else is decided, as `note` says. */
  readonly waiting?: boolean;
  readonly onTick: (on: boolean) => void;
}

/** One proposed figure: where, old → new, and where it comes from. */
export const PlanItem = memo(function PlanItem({ item, ticked, locked, note, waiting = false, onTick }: PlanItemProps) {
  const styles = useStyles();
  const { t } = usePane();
  const say = useLocalized();
  const id = useId();
  const { write, name, alternatives } = item;
  return (
    <li className={styles.item}>
      <Tick id={id} checked={ticked} disabled={locked || waiting} onChange={onTick} />
      <span className={styles.name}>
        <label htmlFor={id} className={styles.label}>
          {name}
        </label>
      </span>
      <span className={styles.cell}>
        <CellLink cell={write.cell} label={toA1(write.cell.row, write.cell.column)} />
      </span>
      <div className={styles.body}>
        <Change item={item} ticked={ticked} locked={locked} />
        {note !== undefined && <div className={styles.note}>{note}</div>}
        {alternatives.map(({ value, reason }) => (
          <div key={value} className={styles.small}>
            {t('fill.alternative', { value, reason: say(reason) })}
          </div>
        ))}
      </div>
    </li>
  );
});
