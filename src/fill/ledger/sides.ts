import { type CellValue, normalize } from '../../core';

/** What the column 借贷方向 says of an amount; `unknown` is a word nobody can be sure of. */
export type Side = 'debit' | 'credit' | 'unknown';

/** 贷; of a 收支方向 the 收 of an account of spending. */
const CREDIT = /^(?:贷|收|退|负|红|df|c(?:r|redit)?$|-1?$)/i;
const DEBIT = /^(?:借|支|付|出|正|蓝|平|j|d(?:r|ebit)?$|\+|1$)/i;
/** J and D are 借 and 贷 by their sounds, D and C debit and credit. */
const BY_SOUND = /^jf?$/i;

/** Reads the words of one column: `D` is 贷 where its debits are called `J`. */
export function sidesIn(values: readonly CellValue[]): (text: string) => Side {
  const bySound = values.some((value) => typeof value === 'string' && BY_SOUND.test(normalize(value)));
  return (text) => {
    const plain = normalize(text);
    if (CREDIT.test(plain) || (bySound && /^d$/i.test(plain))) return 'credit';
    return plain === '' || DEBIT.test(plain) ? 'debit' : 'unknown';
  };
}
