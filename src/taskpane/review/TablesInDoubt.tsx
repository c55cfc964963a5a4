import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { rangeToA1, type UncertainRegion } from '../../core';
import { regionId } from '../../session';
import { CellLink } from '../components/CellLink';
import { usePane } from '../context';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 10px', borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorderActive}`, backgroundColor: tokens.colorNeutralBackground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px' },
});

/** Tables whose form is not sure stand open before any count: what they hold was not checked. */
export function TablesInDoubt({ uncertain }: { readonly uncertain: readonly UncertainRegion[] }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const id = useId();
  const clear = uncertain.flatMap((region): [string, string][] => {
    const [only, ...others] = region.candidates;
    return only && others.length === 0 ? [[regionId(region), only.form]] : [];
  });
  if (uncertain.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {t('tables.inDoubt', { count: uncertain.length })}
      </h2>
      {clear.length > 1 && (
        <div>
          <Button size="small" appearance="primary" onClick={() => void session.chooseAll(clear)}>
            {t('tables.confirmAll', { count: clear.length })}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {uncertain.map((region) => (
          <RegionItem key={regionId(region)} region={region} />
        ))}
      </ul>
    </section>
  );
}

function RegionItem({ region }: { readonly region: UncertainRegion }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const id = useId();
  const [only, ...others] = region.candidates;
  const cell = { sheet: region.sheet, row: region.range.top, column: region.range.left };
  return (
    <li className={styles.item}>
      <label htmlFor={id}>{t('tables.pick')}</label> <CellLink cell={cell} label={`${region.sheet}!${rangeToA1(region.range)}`} name={`${region.sheet}!${rangeToA1(region.range)}`} />
      <div className={styles.row}>
        {only && others.length === 0 && (
          <Button size="small" onClick={() => void session.choose(regionId(region), only.form)}>
            {t('tables.only', { title: only.title })}
          </Button>
        )}
        <Select
          id={id}
          size="small"
          value=""
          onChange={(_, { value }) => {
            if (value !== '') void session.choose(regionId(region), value);
          }}
        >
          <option value="">{t('tables.pickPlaceholder')}</option>
          {region.candidates.map((candidate) => (
            <option key={candidate.form} value={candidate.form}>
              {candidate.title} {t('review.percent', { percent: candidate.score })}
            </option>
          ))}
        </Select>
      </div>
    </li>
  );
}
