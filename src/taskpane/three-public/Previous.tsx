import { makeStyles, tokens } from '@fluentui/react-components';
import { formatAmount, type Unit } from '../../core';
import type { PreviousFigures, PreviousTable } from '../../fill/three-public/types';
import { CellLink } from '../components/CellLink';
import { Disclosure } from '../components/Disclosure';
import { useLocalized, usePane } from '../context';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  name: { padding: '2px 8px 2px 0', textAlign: 'left', fontWeight: tokens.fontWeightRegular, verticalAlign: 'top' },
  value: { padding: '2px 0', textAlign: 'right', whiteSpace: 'nowrap', verticalAlign: 'top' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
});

export interface PreviousProps {
  readonly previous: PreviousFigures;
  readonly unit: Unit;
}

/** Which table of which year this year is compared with, and its figures. */
export function Previous({ previous: { figures, table }, unit }: PreviousProps) {
  const styles = useStyles();
  const { t } = usePane();
  const say = useLocalized();
  return (
    <Disclosure summary={<PreviousTitle table={table} />} open={table?.from === 'file'}>
      <table className={styles.table} aria-label={t('threePublic.previousUnit', { unit })}>
        <tbody>
          {figures.map(({ item, name, value, origin }) => (
            <tr key={item}>
              <th scope="row" className={styles.name}>
                {say(name)}
                {origin.kind === 'typed' && table && <div className={styles.small}>{t('threePublic.fromTyped')}</div>}
                {origin.kind === 'table' && table?.from === 'workbook' && (
                  <div className={styles.small}>
                    <CellLink cell={origin.cell} />
                  </div>
                )}
              </th>
              <td className={styles.value}>{formatAmount(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}

function PreviousTitle({ table }: { readonly table: PreviousTable | undefined }) {
  const { t } = usePane();
  if (!table) return t('threePublic.previousTyped');
  const { from, workbook, sheet, title, year } = table;
  const dated = year === undefined ? t('threePublic.noYear') : t('threePublic.ofYear', { year });
  return from === 'file'
    ? t('threePublic.previousFrom.file', { workbook, sheet, title, year: dated })
    : t('threePublic.previousFrom.workbook', { sheet, title, year: dated });
}
