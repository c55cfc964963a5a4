import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ThreePublicResult } from '../../fill/three-public/types';
import { usePane, useSessionState } from '../context';
import { Tick } from '../fill/Tick';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '0 8px', alignItems: 'start' },
  why: { gridColumnStart: 2, margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** 附图表, and in words where the chart will be seen, or why there is none. */
export function ChartTick({ newSheetWithChart }: Pick<ThreePublicResult, 'newSheetWithChart'>) {
  const styles = useStyles();
  const { session, t } = usePane();
  const chosen = useSessionState((state) => state.threePublic.chart);
  const { chart } = session.abilities;
  const possible = chart !== false && newSheetWithChart !== undefined;
  const why = chart === false ? 'impossible' : newSheetWithChart === undefined ? 'nothing' : chart === 'saved' ? 'saved' : undefined;
  const id = useId();
  return (
    <div className={styles.row}>
      <Tick id={id} checked={chosen && possible} disabled={!possible} onChange={session.threePublic.setChart} />
      <label htmlFor={id}>{t('threePublic.chart')}</label>
      {why && <p className={styles.why}>{t(`threePublic.chart.${why}`)}</p>}
    </div>
  );
}
