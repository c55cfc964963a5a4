import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { type Arithmetic, cellOf, formatIn, isMeasured, isPassage, type Operand, placeKey } from '../../core';
import { toleranceInWords } from '../../i18n';
import { PlaceLink } from '../components/PlaceLink';
import { usePageOf } from '../components/usePageOf';
import { usePane } from '../context';
import { useCardStyles } from './cardStyles';

/** A long sum shows its first figures, empty ones left out; the rest is one press away, in paper order. */
const OPERANDS_SHOWN = 6;

function foremost(operands: readonly Operand[]): readonly Operand[] {
  if (operands.length <= OPERANDS_SHOWN + 1) return operands;
  const filled = operands.filter((operand) => !operand.blank || operand.side === 'left');
  return filled.slice(0, OPERANDS_SHOWN);
}

export interface OperandsProps {
  readonly arithmetic: Arithmetic;
  /** Sheet of the table the finding is listed under; operands from elsewhere say where they stand. */
  readonly sheet: string | undefined;
}

/** Every figure of the arithmetic with its cell, then both sides – neither is taken for the right one – and what rounding allows. */
export function Operands({ arithmetic, sheet }: OperandsProps) {
  const styles = useCardStyles();
  const { t, language } = usePane();
  const [all, setAll] = useState(false);
  const { operands, expected, actual, operator, unit } = arithmetic;
  const sides = { left: formatIn(actual, unit), right: formatIn(expected, unit) };
  const first = foremost(operands);
  const left = operands.length - first.length;
  return (
    <>
      <table className={styles.operands}>
        <tbody>
          {(all ? operands : first).map((operand) => (
            <OperandRow key={`${operand.side}|${placeKey(operand.place)}`} operand={operand} sheet={sheet} unit={unit} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button
          type="button"
          className={styles.action}
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? t('finding.lessOperands') : t('finding.moreOperands', { count: left })}
        </button>
      )}
      <p className={styles.small}>
        {operator === '=' ? t('finding.sides', sides) : t('finding.sidesOrdered', { ...sides, operator })}
      </p>
      {isMeasured(arithmetic) && <p className={styles.small}>{toleranceInWords(arithmetic, language, t)}</p>}
    </>
  );
}

interface OperandRowProps {
  readonly operand: Operand;
  readonly sheet: string | undefined;
  readonly unit: Arithmetic['unit'];
}

function OperandRow({ operand, sheet, unit }: OperandRowProps) {
  const styles = useCardStyles();
  const { t } = usePane();
  const pageOf = usePageOf();
  const own = cellOf(operand.place)?.sheet;
  const value = operand.blank ? t('finding.blank') : formatIn(operand.value, operand.unit);
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {operand.sign < 0 && operand.side !== 'condition' ? '− ' : ''}
        {operand.name}
        {sheet !== undefined && own !== undefined && own !== sheet && <span className={styles.sheet}>{own + pageOf(cellOf(operand.place), ' · ')}</span>}
      </th>
      <td className={mergeClasses(styles.value, operand.blank && styles.muted)}>
        {value}
        {operand.unit === unit || operand.blank ? '' : ` ${operand.unit}`}
      </td>
      <td className={isPassage(operand.place) ? styles.passage : styles.cell}>
        <PlaceLink place={operand.place} short />
      </td>
    </tr>
  );
}
