import { makeStyles, tokens } from '@fluentui/react-components';
import { toQualified } from '../../core';
import type { FillItem } from '../../fill';
import { CellLink, placeIn } from '../components/CellLink';
import { Disclosure } from '../components/Disclosure';
import { useLocalized } from '../context';

/** More figures than this are listed on demand. */
const LINKED_AT_MOST = 4;

const useStyles = makeStyles({
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  links: { whiteSpace: 'nowrap' },
  operands: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  name: { padding: '1px 8px 1px 0', textAlign: 'left', fontWeight: tokens.fontWeightRegular, verticalAlign: 'top' },
  value: { padding: '1px 8px', textAlign: 'right', whiteSpace: 'nowrap', verticalAlign: 'top' },
  cell: { padding: '1px 0', textAlign: 'right', whiteSpace: 'nowrap', verticalAlign: 'top' },
});

/** Where a proposed figure comes from, with a link to every figure it is worked out from. */
export function Reason({ item: { write, operands } }: { readonly item: FillItem }) {
  const styles = useStyles();
  const say = useLocalized();
  const reason = say(write.reason);
  if (operands.length > LINKED_AT_MOST) {
    return (
      <div className={styles.small}>
        <Disclosure summary={reason}>
          <Operands item={{ write, operands }} />
        </Disclosure>
      </div>
    );
  }
  return (
    <div className={styles.small}>
      {reason}
      {operands.map(({ cell }) => (
        <span key={toQualified(cell)} className={styles.links}>
          {' '}
          <CellLink cell={cell} label={placeIn(cell, write.cell.sheet)} />
        </span>
      ))}
    </div>
  );
}

function Operands({ item: { write, operands } }: { readonly item: Pick<FillItem, 'write' | 'operands'> }) {
  const styles = useStyles();
  return (
    <table className={styles.operands}>
      <tbody>
        {operands.map(({ cell, name, value, sign }) => (
          <tr key={toQualified(cell)}>
            <th scope="row" className={styles.name}>
              {sign < 0 ? '− ' : ''}
              {name}
            </th>
            <td className={styles.value}>{value}</td>
            <td className={styles.cell}>
              <CellLink cell={cell} label={placeIn(cell, write.cell.sheet)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
