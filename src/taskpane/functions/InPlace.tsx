import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type PlannedWrite, toQualified } from '../../core';
import type { Entering } from '../../fill/in-place';
import type { Cleaning } from '../../fill/own-functions';
import { Bar } from '../components/Bar';
import { CellLink } from '../components/CellLink';
import { usePane } from '../context';

const SHOWN = 50;

const useStyles = makeStyles({
  area: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type Shown = { readonly kind: 'enter'; readonly plan: Entering } | { readonly kind: 'clean'; readonly plan: Cleaning } | { readonly kind: 'done'; readonly cells: number };

/** 函数入表: functions in place of the rates and points of the tables; 上报前清理 takes every function of ours out again. */
export function InPlace() {
  const styles = useStyles();
  const { session, t } = usePane();
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const during = async (work: () => Promise<Shown | undefined>): Promise<void> => {
    setBusy(true);
    setShown(await work());
    setBusy(false);
  };
  const enter = () =>
    during(async () => {
      const plan = await session.previewFunctions();
      return plan && { kind: 'enter', plan };
    });
  const clean = () =>
    during(async () => {
      const plan = await session.previewCleaning();
      return plan && { kind: 'clean', plan };
    });
  const write = (plan: Entering | Cleaning) =>
    during(async () => ((await session.place(plan)) ? { kind: 'done', cells: plan.writes.length } : undefined));
  if (!session.abilities.write) return null;
  return (
    <div className={styles.area}>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={busy} onClick={() => void enter()}>
          {t('functions.enter')}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void clean()}>
          {t('functions.clean')}
        </Button>
      </div>
      {shown?.kind === 'done' && <Bar tone="success">{t('functions.placed', { count: shown.cells })}</Bar>}
      {shown?.kind === 'enter' && <p className={styles.text}>{t(shown.plan.writes.length > 0 ? 'functions.enterText' : 'functions.enterNone', { count: shown.plan.writes.length, tables: shown.plan.tables })}</p>}
      {shown?.kind === 'clean' && <p className={styles.text}>{t(shown.plan.writes.length + shown.plan.left.length > 0 ? 'functions.cleanText' : 'functions.cleanNone', { count: shown.plan.writes.length })}</p>}
      {shown && shown.kind !== 'done' && shown.plan.writes.length > 0 && (
        <>
          <div>
            <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void write(shown.plan)}>
              {t('functions.place', { count: shown.plan.writes.length })}
            </Button>
          </div>
          <Writes writes={shown.plan.writes} label={t('functions.placeList')} />
        </>
      )}
      {shown?.kind === 'enter' && shown.plan.left.length > 0 && (
        <Bar tone="info" title={t('functions.enterLeft', { count: shown.plan.left.length })}>
          <ul className={styles.list}>
            {shown.plan.left.slice(0, SHOWN).map(({ cell, name, shows, gives }) => (
              <li key={toQualified(cell)}>
                <CellLink cell={cell} /> {gives === undefined ? t('functions.judged', { name, shows }) : t('functions.differs', { name, shows, gives })}
              </li>
            ))}
          </ul>
        </Bar>
      )}
      {shown?.kind === 'clean' && shown.plan.left.length > 0 && (
        <Bar tone="warning" title={t('functions.cleanLeft', { count: shown.plan.left.length })}>
          <ul className={styles.list}>
            {shown.plan.left.slice(0, SHOWN).map(({ cell, formula, shows }) => (
              <li key={toQualified(cell)}>
                <CellLink cell={cell} /> {formula} {shows}
              </li>
            ))}
          </ul>
        </Bar>
      )}
    </div>
  );
}

function Writes({ writes, label }: { readonly writes: readonly PlannedWrite[]; readonly label: string }) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {writes.slice(0, SHOWN).map(({ cell, old, next }) => (
          <li key={toQualified(cell)}>
            <CellLink cell={cell} /> {t('fill.change', { before: old.formula ?? String(old.value ?? ''), after: next.formula ?? String(next.value ?? '') })}
          </li>
        ))}
      </ul>
      {writes.length > SHOWN && <p className={styles.text}>{t('list.shown', { shown: SHOWN, total: writes.length })}</p>}
    </>
  );
}
