import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Report } from '../../check/report';
import { pagesOf } from '../../core';
import { Bar } from '../components/Bar';
import { usePane } from '../context';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px', marginTop: '6px' },
  row: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  sheet: { flex: '1 1 96px', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
});

/** Asks whose sheets are, where tables of several units cannot be told apart. */
export function UndecidedUnits({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const ids = new Set(report.units.filter(({ undecided }) => undecided).flatMap(({ tables }) => tables));
  const sheets = [...new Set(report.tables.filter(({ id }) => ids.has(id)).flatMap((table) => pagesOf(table).map(({ sheet }) => sheet)))];
  if (sheets.length === 0) return null;
  const given = new Map([...names].filter(([, name]) => name.trim() !== ''));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (given.size > 0) void session.chooseUnits(given);
  };
  return (
    <Bar tone="warning" title={t('units.undecided', { count: ids.size })}>
      {t('units.ask')}
      <form className={styles.form} onSubmit={submit}>
        {sheets.map((sheet) => (
          <label key={sheet} className={styles.row}>
            <span className={styles.sheet}>{sheet}</span>
            <Input
              size="small"
              value={names.get(sheet) ?? ''}
              onChange={(_, { value }) => {
                setNames(new Map(names).set(sheet, value));
              }}
            />
          </label>
        ))}
        <Button type="submit" size="small" disabled={given.size === 0}>
          {t('units.apply')}
        </Button>
      </form>
    </Bar>
  );
}
