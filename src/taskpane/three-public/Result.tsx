import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import { toQualified } from '../../core';
import { itemId, layoutById } from '../../fill';
import type { LookAlike, ThreePublicNote, ThreePublicResult } from '../../fill/three-public/types';
import { ALL_LEDGERS, writableFigures } from '../../session';
import { CellLink, placeIn } from '../components/CellLink';
import { Disclosure } from '../components/Disclosure';
import { Shape } from '../components/Shape';
import { useLocalized, usePane, useSessionState } from '../context';
import { LockedCells } from '../fill/LockedCells';
import { PlanItem } from '../fill/PlanItem';
import { ChartTick } from './ChartTick';
import { Comparison, Sentences } from './Comparison';
import { Figures } from './Figures';
import { Previous } from './Previous';

const CELLS_SHOWN = 12;

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  plan: { listStyleType: 'none', margin: 0, padding: 0, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  note: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '8px', alignItems: 'start' },
  shape: { display: 'flex', alignItems: 'center', height: '21px' },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

/** What was found and worked out, what should be known about it, and the button that writes it. Drawn anew only for another result. */
export const Result = memo(function Result({ result }: { readonly result: ThreePublicResult }) {
  const styles = useStyles();
  return (
    <>
      <Ledgers result={result} />
      <Figures result={result} />
      {result.previous && <Previous previous={result.previous} unit={result.unit} />}
      {result.notes.length > 0 && (
        <ul className={styles.list}>
          {result.notes.map((note, index) => (
            <Note key={`${note.code}|${String(index)}`} note={note} />
          ))}
        </ul>
      )}
      {result.hints.length > 0 && <Hints hints={result.hints} />}
      <Comparison rows={result.comparison} />
      <Sentences sentences={result.sentences} />
      <Writing result={result} />
    </>
  );
});

function Ledgers({ result: { ledgers } }: { readonly result: ThreePublicResult }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const chosen = useSessionState((state) => state.threePublic.ledgerSheet);
  const id = useId();
  if (ledgers.length === 0) return null;
  return (
    <div className={styles.part}>
      {ledgers.flatMap(({ sheet, unit, counts, used }) =>
        used && counts
          ? [
              <p key={sheet} className={styles.small}>
                {t('threePublic.ledger', { sheet, unit, entries: counts.entries, subtotals: counts.subtotals, carried: counts.carried })}
              </p>,
            ]
          : [],
      )}
      {ledgers.length > 1 && (
        <div>
          <label htmlFor={id}>{t('threePublic.pickLedger')}</label>
          <Select
            id={id}
            size="small"
            value={chosen ?? ''}
            onChange={(_, { value }) => {
              session.threePublic.choose({ ledgerSheet: value === '' ? undefined : value });
            }}
          >
            <option value="">{t('tables.pickPlaceholder')}</option>
            {ledgers.map(({ sheet }) => (
              <option key={sheet}>{sheet}</option>
            ))}
            <option value={ALL_LEDGERS}>{t('threePublic.allLedgers')}</option>
          </Select>
        </div>
      )}
    </div>
  );
}

function Note({ note: { severity, message, cells } }: { readonly note: ThreePublicNote }) {
  const styles = useStyles();
  const { t } = usePane();
  const say = useLocalized();
  const left = cells.length - CELLS_SHOWN;
  return (
    <li className={styles.note}>
      <span className={styles.shape} role="img" aria-label={t(`severity.${severity}`)}>
        <Shape category={severity} />
      </span>
      <span>
        {say(message)}{' '}
        {cells.slice(0, CELLS_SHOWN).map((cell) => (
          <CellLink key={toQualified(cell)} cell={cell} label={placeIn(cell, cells[0]?.sheet)} />
        ))}
        {left > 0 && ` +${String(left)}`}
      </span>
    </li>
  );
}

function Hints({ hints }: { readonly hints: readonly LookAlike[] }) {
  const styles = useStyles();
  const { t } = usePane();
  const say = useLocalized();
  return (
    <Disclosure summary={t('threePublic.hints', { count: hints.length })} open={hints.length <= 3}>
      <ul className={styles.list}>
        {hints.slice(0, 50).map(({ entry, message }) => (
          <li key={toQualified(entry.cell)} className={styles.small}>
            <CellLink cell={entry.cell} /> {say(message)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Writing({ result }: { readonly result: ThreePublicResult }) {
  const styles = useStyles();
  const { items, parts, newSheet, newSheetWithChart, figures } = result;
  const { session, t } = usePane();
  const say = useLocalized();
  const layout = layoutById(result.form);
  const ticked = useSessionState((state) => state.threePublic.ticked);
  const locked = useSessionState((state) => state.threePublic.locked);
  const settled = useSessionState((state) => state.threePublic.status.kind === 'ready');
  const writable = writableFigures({ result, ticked, locked });
  const ready = settled && session.abilities.write && (newSheet === undefined || session.abilities.addSheet);
  if (newSheet) {
    return (
      <div className={styles.part}>
        <ChartTick newSheetWithChart={newSheetWithChart} />
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={!ready} onClick={() => void session.threePublic.generate()}>
            {say(layout.make)}
          </Button>
          <span className={styles.small}>{t('threePublic.newSheet', { sheet: newSheet.name })}</span>
        </div>
      </div>
    );
  }
  if (items.length === 0) return figures.length > 0 ? <p className={styles.small}>{t(layout.basis === 'budget' ? 'threePublic.completeTyped' : 'threePublic.complete', { table: say(layout.called).trim() })}</p> : null;
  return (
    <div className={styles.part}>
      <LockedCells items={items} locked={locked} />
      <ul className={styles.plan}>
        {items.map((item) => (
          <PlanItem
            key={itemId(item)}
            item={item}
            ticked={ticked.has(itemId(item))}
            locked={locked.has(itemId(item))}
            note={ticked.has(itemId(item)) && parts.has(itemId(item)) && !writable.has(itemId(item)) ? t('threePublic.waits') : undefined}
            onTick={(on) => {
              session.threePublic.tick(item, on);
            }}
          />
        ))}
      </ul>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={!ready || writable.size === 0} onClick={() => void session.threePublic.generate()}>
          {t('fill.apply', { count: writable.size })}
        </Button>
      </div>
    </div>
  );
}
