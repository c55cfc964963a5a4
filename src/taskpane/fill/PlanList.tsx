import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { formatAmount, readFigure, toQualified } from '../../core';
import { type FillItem, itemId } from '../../fill';
import { claimOn, type FillGroup, fillGroups, isFree, type Proposal } from '../../session';
import { CellLink } from '../components/CellLink';
import { MoreButton } from '../components/MoreButton';
import { Shape } from '../components/Shape';
import { useLocalized, usePane, useSessionState } from '../context';
import { PlanItem } from './PlanItem';
import { Tick } from './Tick';

/** Enough for any normal workbook; more on request, so that thousands of figures stay quick. */
const FIRST_ITEMS = 150;
const MORE_ITEMS = 300;

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', gap: '14px' },
  heading: {
    // The page's padding scrolls away above it.
    position: 'sticky',
    top: '-12px',
    zIndex: 1,
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    gap: '8px',
    padding: '4px 0',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '21px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  unit: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  sub: { margin: '8px 0 2px', fontSize: tokens.fontSizeBase300, lineHeight: '21px', fontWeight: tokens.fontWeightSemibold },
  small: { margin: '0 0 4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  conflict: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '8px', padding: '8px 10px', overflowWrap: 'anywhere' },
  shape: { display: 'flex', alignItems: 'center', height: tokens.lineHeightBase300 },
});

/** The plan by table: what is filled, what would be corrected, and what cannot be known. */
export function PlanList({ proposal }: { readonly proposal: Proposal }) {
  const styles = useStyles();
  const intents = useSessionState((state) => state.fill.intents);
  const [limit, setLimit] = useState(FIRST_ITEMS);
  const groups = fillGroups(proposal, intents);
  const total = groups.reduce((sum, { fills, corrections }) => sum + fills.length + corrections.length, 0);
  const drawn = firstGroups(groups, limit);
  return (
    <div className={styles.groups}>
      {drawn.map((group) => (
        <Group key={group.table.id} group={group} whole={groups.find(({ table }) => table === group.table) ?? group} />
      ))}
      <MoreButton shown={limit} total={total} step={MORE_ITEMS} onMore={setLimit} />
    </div>
  );
}

function firstGroups(groups: readonly FillGroup[], limit: number): readonly FillGroup[] {
  const shown: FillGroup[] = [];
  let left = limit;
  for (const group of groups) {
    if (left <= 0) break;
    const fills = group.fills.slice(0, left);
    const corrections = group.corrections.slice(0, Math.max(0, left - fills.length));
    shown.push({ ...group, fills, corrections });
    left -= fills.length + corrections.length;
  }
  return shown;
}

interface GroupProps {
  readonly group: FillGroup;
  /** The same group with the items that are not drawn yet. */
  readonly whole: FillGroup;
}

function Group({ group: { table, name, fills, corrections, conflicts }, whole }: GroupProps) {
  const styles = useStyles();
  const { session, t } = usePane();
  const say = useLocalized();
  const ticked = useSessionState((state) => state.fill.ticked);
  const proposal = useSessionState((state) => state.fill.proposal);
  const claims = useSessionState((state) => state.fill.claims);
  const free = whole.fills.filter((item) => isFree({ proposal, claims }, item));
  const chosen = free.filter((item) => ticked.has(itemId(item))).length;
  const claimed = (item: FillItem): { readonly waiting?: boolean; readonly note?: string } => {
    const claim = claimOn(claims, item);
    if (claim === undefined) return {};
    if (claim === 'same') return { note: t('fill.sameClaim') };
    const { value } = readFigure(claims.get(itemId(item)) ?? null);
    return { waiting: true, note: t('fill.otherClaim', { value: formatAmount(value) }) };
  };
  const row = (item: FillItem) => (
    <PlanItem
      key={itemId(item)}
      item={item}
      ticked={ticked.has(itemId(item)) && isFree({ proposal, claims }, item)}
      locked={proposal?.locked.has(itemId(item)) === true}
      {...claimed(item)}
      onTick={(on) => void session.filling.tick([item], on)}
    />
  );
  return (
    <section aria-label={name}>
      <div className={styles.heading}>
        {free.length > 0 ? (
          <Tick
            label={t('fill.selectGroup', { title: name })}
            checked={chosen === free.length}
            mixed={chosen > 0 && chosen < free.length}
            onChange={(on) => void session.filling.tick(free, on)}
          />
        ) : (
          <span />
        )}
        <h2 className={styles.title}>{t('fill.group', { title: name, count: whole.fills.length + whole.corrections.length })}</h2>
        <span className={styles.unit}>{table.unit}</span>
      </div>
      {fills.length > 0 && <ul className={styles.list}>{fills.map(row)}</ul>}
      {corrections.length > 0 && (
        <>
          <h3 className={styles.sub}>{t('fill.corrections', { count: whole.corrections.length })}</h3>
          <p className={styles.small}>{t('fill.correctionsText')}</p>
          <ul className={styles.list}>{corrections.map(row)}</ul>
        </>
      )}
      {conflicts.length > 0 && (
        <>
          <h3 className={styles.sub}>{t('fill.conflicts', { count: conflicts.length })}</h3>
          <ul className={styles.list}>
            {conflicts.map(({ cell, message }) => (
              <li key={toQualified(cell)} className={styles.conflict}>
                <span className={styles.shape}>
                  <Shape category="warning" />
                </span>
                <span>
                  {say(message)} <CellLink cell={cell} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
