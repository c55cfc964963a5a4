import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ScoredBy } from '../../check/report';
import { rangeToA1, type Reason } from '../../core';
import { placeOf, type TableState, worstOf } from '../../session';
import { CellLink } from '../components/CellLink';
import { LINK_LIKE } from '../components/linkLike';
import { Shape } from '../components/Shape';
import { usePane } from '../context';
import { useScoringWords } from './ScoringLines';

/** Surer than this is not worth a word in a long list. */
const SURE = 90;

const useStyles = makeStyles({
  item: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '0 8px', paddingLeft: '6px', borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  shape: { display: 'flex', alignItems: 'center', width: '14px', height: tokens.lineHeightBase300 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '0 10px' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground3 },
  state: { color: tokens.colorNeutralForeground1 },
  press: LINK_LIKE,
});

export interface TableItemProps {
  readonly state: TableState;
  readonly scoring: readonly ScoredBy[];
  /** One of dozens: why it was taken for its form is shown on request. */
  readonly brief: boolean;
  /** Shows the findings of this table alone. */
  readonly onShow: (state: TableState) => void;
}

/** One recognised table: which it is, what was found in it, where it stands and why it was taken for this form. */
export function TableItem({ state, scoring, brief, onShow }: TableItemProps) {
  const styles = useStyles();
  const { session, t } = usePane();
  const scoringWords = useScoringWords();
  const id = useId();
  const [why, setWhy] = useState(false);
  const { table, counts } = state;
  const { score, reasons } = table.confidence;
  const worst = worstOf(state);
  const chosen = reasons.some(({ kind }) => kind === 'chosen');
  const name = table.subject ?? table.title;
  const unit = table.unitFrom === 'form' ? t('tables.unitDefault', { unit: table.unit }) : table.unit;
  const found = (['error', 'warning', 'hint', 'rounding'] as const).filter((shape) => counts[shape] > 0).map((shape) => `${t(`severity.${shape}`)} ${String(counts[shape])}`).join(' · ');
  const place = brief && isNamedAfter(table.sheet, name) ? rangeToA1(table.range) : placeOf(table);
  const link = <CellLink cell={{ sheet: table.sheet, row: table.range.top, column: table.range.left }} label={place} name={placeOf(table)} />;
  const sure = t('tables.confidence', { score });
  const details = (
    <>
      <div className={styles.small}>{reasons.map((reason) => reasonText(reason, t)).join(' · ')}</div>
      {scoring.map((by) => (
        <div key={scoringWords(by)} className={styles.small}>
          {scoringWords(by)}
        </div>
      ))}
    </>
  );
  const stateLine = worst ? (
    <button
      type="button"
      className={styles.press}
      aria-label={t('tables.show', { found, name })}
      onClick={() => {
        onShow(state);
      }}
    >
      {found}
    </button>
  ) : (
    <span className={styles.state}>{t('tables.nothingFound')}</span>
  );
  return (
    <li className={styles.item}>
      <span className={styles.shape}>{worst && <Shape category={worst} />}</span>
      <div>
        <div>{name}</div>
        {brief ? (
          <div className={mergeClasses(styles.small, styles.row)}>
            {stateLine}
            <span>
              {link} · {unit}
            </span>
            {score < SURE && <span>{sure}</span>}
            <button
              type="button"
              className={styles.press}
              aria-expanded={why}
              aria-controls={why ? id : undefined}
              aria-label={t('tables.whyOf', { name })}
              onClick={() => {
                setWhy(!why);
              }}
            >
              {t('tables.why')}
            </button>
          </div>
        ) : (
          <>
            <div className={styles.small}>{stateLine}</div>
            <div className={styles.small}>
              {link} · {unit} · {sure}
            </div>
          </>
        )}
        {(!brief || why) && (
          <div id={id}>
            {brief && <div className={styles.small}>{sure}</div>}
            {details}
          </div>
        )}
        {chosen && (
          <Button size="small" onClick={() => void session.unchoose(table.id)}>
            {t('tables.unchoose')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** A sheet that carries the name of the project, numbered or cut short, need not say it once more. */
function isNamedAfter(sheet: string, name: string): boolean {
  const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '');
  return bare(sheet).includes(bare(name)) || bare(name).startsWith(bare(sheet).replace(/^\d+/, ''));
}

function reasonText(reason: Reason, t: ReturnType<typeof usePane>['t']): string {
  switch (reason.kind) {
    case 'title':
      return t('reason.title', { text: reason.text, cell: reason.cell });
    case 'code':
      return t('reason.code', { text: reason.text, cell: reason.cell });
    case 'columns':
      return t('reason.columns', { found: reason.found, expected: reason.expected });
    case 'rows':
      return t('reason.rows', { found: reason.found, expected: reason.expected });
    case 'chosen':
      return t('reason.chosen');
  }
}
