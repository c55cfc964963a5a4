import type { Scalar } from './cell';

/** What a cell becomes when something is typed into it. */
export interface Typed {
  readonly value: Scalar;
  readonly formula: string | null;
  /** Set where Excel changes a General cell's format on its own. */
  readonly numberFormat?: string;
}

const ERRORS = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/i;
const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i;
const PERCENT = /^([+-]?\d[\d,]*(?:\.\d*)?)%$/;
const DATE = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/;
const MONTH_DAY = /^\d{1,2}[-/]\d{1,2}$/;

/** Excel's reading of an input, so that a host which forgets to protect text is caught by its tests. */
export function readInput(input: string | number | boolean, numberFormat: string): Typed {
  const isText = numberFormat === '@';
  if (typeof input !== 'string') return { value: isText ? String(input).toUpperCase() : input, formula: null };
  if (input.startsWith("'")) return { value: input.slice(1), formula: null };
  if (isText || input === '') return { value: input, formula: null };
  if (input.startsWith('=') && input.length > 1) return { value: 0, formula: normalizeFormula(input) };
  return readConstant(input.trim(), input);
}

function readConstant(trimmed: string, input: string): Typed {
  if (/\d/.test(trimmed) && NUMBER.test(trimmed)) return { value: Number(trimmed.replace(/,/g, '')), formula: null };
  const percent = PERCENT.exec(trimmed)?.[1];
  if (percent !== undefined) {
    return { value: Number(percent.replace(/,/g, '')) / 100, formula: null, numberFormat: '0.00%' };
  }
  const date = DATE.exec(trimmed);
  if (date) return { value: serial(Number(date[1]), Number(date[2]), Number(date[3])), formula: null, numberFormat: 'yyyy/m/d' };
  if (MONTH_DAY.test(trimmed)) {
    const [month = 1, day = 1] = trimmed.split(/[-/]/).map(Number);
    return { value: serial(2023, month, day), formula: null, numberFormat: 'm/d' };
  }
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true', formula: null };
  if (ERRORS.test(trimmed)) return { value: { error: trimmed.toUpperCase() }, formula: null };
  if (/^[+\-@]./.test(trimmed)) return { value: { error: '#NAME?' }, formula: normalizeFormula(`=${trimmed}`) };
  return { value: input, formula: null };
}

function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

/** Excel stores function names and addresses in upper case; text in quotes stays. */
function normalizeFormula(formula: string): string {
  return formula.replace(/"[^"]*"|'[^']*'|[A-Za-z_.$\d]+/g, (part) => (/^["']/.test(part) ? part : part.toUpperCase()));
}
