import { type Amount, amount, ZERO } from '../core';

/** Amounts would lose what they are on the way between threads, so they travel under a name of their own. */
const AMOUNT = '\u0000amount';

export function encoded(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, plain: unknown) {
    const original = this[key];
    return isAmount(original) ? { [AMOUNT]: original.toString() } : plain;
  });
}

export function decoded<Value>(text: string): Value {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !(AMOUNT in value)) return value;
    return amount(String(value[AMOUNT]));
  }) as Value;
}

function isAmount(value: unknown): value is Amount {
  return typeof value === 'object' && value !== null && value.constructor === ZERO.constructor;
}
