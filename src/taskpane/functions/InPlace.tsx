import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type PlannedWrite, toQualified } from '../../core';
import type { Placing } from '../../session';
import { StandingBars } from '../components/StandingBars';
import { Bar } from '../components/Bar';
import { CellLink } from '../components/CellLink';
import { MoreButton } from '../components/MoreButton';
import { Working } from '../components/Working';
import { usePane, useSessionState } from '../context';
import { LeftOut, Locked } from './LeftOut';

const SHOWN = 50;
const MORE = 200;

const useStyles = makeStyles({
  area: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  sheet: { marginTop: '6px', fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** 函数入表: functions in place of the rates and points of the tables; 上报前清理 takes every function of ours out again, 修复函数 writes those that do not work once more. */
export function InPlace() {
  const styles = useStyles();
  const { session, t } = usePane();
  const { status, shown, done } = useSessionState((state) => state.placing);
  const { placing } = session;
  if (!session.abilities.write) return null;
  const running = status.kind === 'reading' || status.kind === 'working';
  const again = { enter: placing.enter, clean: placing.clean, repair: placing.repair }[shown?.kind ?? 'enter'];
  return (
    <section className={styles.area} aria-label={t('functions.inPlace')}>
      <h2 className={styles.heading}>{t('functions.inPlace')}</h2>
      <div className={styles.buttons}>
        {(['enter', 'clean', 'repair'] as const).map((kind) => (
          <Button key={kind} size="small" disabledFocusable={running} onClick={() => void placing[kind]()}>
            {t(`functions.${kind}`)}
          </Button>
        ))}
      </div>
      {running && <Working words={t(status.kind === 'reading' ? 'review.reading' : 'functions.working')} label={t('functions.progress')} done={status.done} total={status.total} onCancel={placing.cancel} />}
      <StandingBars status={status} stale={(sheet) => t('functions.stale', { sheet })} again={t('functions.again')} onAgain={() => void again()} />
      {done && <Done kind={done.kind} cells={done.cells} />}
      {shown && <Shown shown={shown} ready={status.kind === 'ready'} />}
    </section>
  );
}

function Done({ kind, cells }: { readonly kind: Placing['kind']; readonly cells: number }) {
  const { session, t } = usePane();
  const undo = (
    <Button size="small" onClick={() => void session.placing.undo()}>
      {t('fill.undo')}
    </Button>
  );
  return (
    <Bar tone="success" actions={undo}>
      {t(kind === 'repair' ? 'functions.repaired' : 'functions.placed', { count: cells })}
    </Bar>
  );
}

function Shown({ shown, ready }: { readonly shown: Placing; readonly ready: boolean }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const { writes } = shown.plan;
  return (
    <>
      <p className={styles.text} role="status">
        <Summary shown={shown} />
      </p>
      {writes.length > 0 && (
        <>
          <div>
            <Button size="small" appearance="primary" disabledFocusable={!ready} onClick={() => void session.placing.place()}>
              {t('functions.place', { count: writes.length })}
            </Button>
          </div>
          <Writes writes={writes} />
        </>
      )}
      <Locked cells={shown.locked} first={SHOWN} />
      <LeftOut shown={shown} first={SHOWN} />
    </>
  );
}

function Summary({ shown }: { readonly shown: Placing }) {
  const { t } = usePane();
  const count = shown.plan.writes.length;
  switch (shown.kind) {
    case 'enter': {
      const { tables, empty } = shown.plan;
      return empty > 0 ? t('functions.enterEmpty', { count, tables, empty, standing: count - empty }) : t(count > 0 ? 'functions.enterText' : 'functions.enterNone', { count, tables });
    }
    case 'clean':
      return t(count + shown.plan.left.length > 0 ? 'functions.cleanText' : 'functions.cleanNone', { count });
    case 'repair':
      return t(count > 0 ? 'functions.repairText' : 'functions.repairNone', { count, broken: count - shown.plan.restored, restored: shown.plan.restored });
  }
}

function Writes({ writes }: { readonly writes: readonly PlannedWrite[] }) {
  const styles = useStyles();
  const { t } = usePane();
  const [most, setMost] = useState(SHOWN);
  const shown = writes.slice(0, most);
  return (
    <>
      <ul className={styles.list} aria-label={t('functions.placeList')}>
        {shown.map(({ cell, old, next }, index) => (
          <li key={toQualified(cell)}>
            {cell.sheet !== shown[index - 1]?.cell.sheet && <div className={styles.sheet}>{cell.sheet}</div>}
            <CellLink cell={cell} /> {old.formula === next.formula ? next.formula : t('fill.change', { before: old.formula ?? String(old.value ?? t('fill.blank')), after: next.formula ?? String(next.value ?? '') })}
          </li>
        ))}
      </ul>
      <MoreButton shown={most} total={writes.length} step={MORE} onMore={setMost} />
    </>
  );
}
