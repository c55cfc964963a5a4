import { isMatrix, type RawArgument, type RawValue } from './result';

/** The formula a user types for an example: `=GJ.TIE(49.7,{34;15.69})`. Arguments left out at the end are left out. */
export function formulaText(namespace: string, name: string, args: readonly RawArgument[]): string {
  const shown = args.map(argumentText);
  while (shown.length > 0 && shown[shown.length - 1] === '') shown.pop();
  return `=${namespace}.${name}(${shown.join(',')})`;
}

function argumentText(argument: RawArgument): string {
  if (!isMatrix(argument)) return valueText(argument);
  return `{${argument.map((row) => row.map(valueText).join(',')).join(';')}}`;
}

function valueText(value: RawValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return `"${value.replace(/"/g, '""')}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : value.error;
}
