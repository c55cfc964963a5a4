import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { formatAmount, toQualified } from '../../core';
import type { LedgerEntry } from '../../fill';
import type { ThreePublicFigure, ThreePublicResult } from '../../fill/three-public/types';
import { CellLink } from '../components/CellLink';
import { Disclosure } from '../components/Disclosure';
import { useLocalized, usePane } from '../context';

const ROWS_SHOWN = 20;
const MORE_ROWS = 200;

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingBottom: '2px' },
  name: { padding: '2px 8px 2px 0', textAlign: 'left', fontWeight: tokens.fontWeightRegular, verticalAlign: 'top' },
  value: { padding: '2px 0', textAlign: 'right', whiteSpace: 'nowrap', verticalAlign: 'top' },
  sum: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'grid', gridTemplateColumns: '44px 1fr auto', gap: '0 6px', alignItems: 'start', padding: '1px 0' },
  more: { border: 'none', background: 'none', font: 'inherit', padding: '2px 0', color: tokens.colorBrandForegroundLink, cursor: 'pointer' },
});

/** The figures of the form, each with the ledger rows, the cell or the parts it comes from. */
export function Figures({ result: { figures, unit } }: { readonly result: ThreePublicResult }) {
  const { t } = usePane();
  const sides = (['budget', 'actual'] as const).map((side) => ({ side, own: figures.filter((figure) => figure.side === side && figure.fund === undefined) }));
  return (
    <>
      {sides.map(({ side, own }) => own.length > 0 && <Side key={side} title={t('threePublic.sideUnit', { side: t(`threePublic.side.${side}`), unit })} figures={own} others={paidOtherwise(figures)} />)}
    </>
  );
}

/** 表十: what the other two budgets pay. */
function paidOtherwise(figures: readonly ThreePublicFigure[]): readonly ThreePublicFigure[] {
  return figures.filter(({ fund, value }) => fund !== undefined && fund !== 'general' && !value.isZero());
}

interface SideProps {
  readonly title: string;
  readonly figures: readonly ThreePublicFigure[];
  readonly others: readonly ThreePublicFigure[];
}

function Side({ title, figures, others }: SideProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{title}</caption>
      <tbody>
        {figures.map((figure) => (
          <FigureRow key={figure.item} figure={figure} others={others.filter(({ item }) => item === figure.item)} />
        ))}
      </tbody>
    </table>
  );
}

function FigureRow({ figure: { name, value, origin }, others }: { readonly figure: ThreePublicFigure; readonly others: readonly ThreePublicFigure[] }) {
  const styles = useStyles();
  const { t } = usePane();
  const say = useLocalized();
  const sum = origin.kind === 'sum';
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <span className={sum ? styles.sum : undefined}>{say(name)}</span>
        <div className={styles.small}>
          {origin.kind === 'ledger' && origin.entries.length > 0 && <Rows entries={origin.entries} />}
          {origin.kind === 'ledger' && origin.entries.length === 0 && t('threePublic.noRows')}
          {origin.kind === 'typed' && t('threePublic.fromTyped')}
          {others.map(({ fund, value: part }) => fund && <div key={fund}>{t('threePublic.otherFund', { fund: t(`threePublic.fund.${fund}`), value: formatAmount(part) })}</div>)}
          {origin.kind === 'table' && (
            <>
              {t('threePublic.fromTable', { no: origin.no })} <CellLink cell={origin.cell} />
            </>
          )}
        </div>
      </th>
      <td className={sum ? `${styles.value} ${styles.sum}` : styles.value}>{formatAmount(value)}</td>
    </tr>
  );
}

/** The ledger rows behind a figure; pressing one goes to it. */
function Rows({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const styles = useStyles();
  const { t } = usePane();
  const [limit, setLimit] = useState(ROWS_SHOWN);
  return (
    <Disclosure summary={t('threePublic.rows', { count: entries.length })}>
      <ul className={styles.rows}>
        {entries.slice(0, limit).map((entry) => (
          <li key={toQualified(entry.cell)} className={styles.row}>
            <CellLink cell={entry.cell} />
            <span>
              {entry.date} {entry.summary}
            </span>
            <span>{formatAmount(entry.amount)}</span>
          </li>
        ))}
      </ul>
      {entries.length > limit && (
        <button
          type="button"
          className={styles.more}
          onClick={() => {
            setLimit(limit + MORE_ROWS);
          }}
        >
          {t('threePublic.moreRows', { count: entries.length - limit })}
        </button>
      )}
    </Disclosure>
  );
}
