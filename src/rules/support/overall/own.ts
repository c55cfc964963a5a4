import { type CellRef, normalize, type SheetSnapshot } from '../../../core';
import { type BandScheme, parseScheme, SchemeError } from '../../../scoring';
import type { RuleContext } from '../../types';

/** The scheme of the user: given with the check, or on a sheet of the workbook. */
export interface OwnScheme {
  readonly scheme?: BandScheme;
  /** A line of the sheet that cannot be read, with its cell. */
  readonly problem?: { readonly cell: CellRef; readonly message: string };
}

/** Name of the sheet a workbook carries its scheme on: a line of it in each row. */
const SHEET = /^(?:评分分档|打分分档|打分档|绩效评分分档)$/;

const known = new WeakMap<RuleContext, OwnScheme>();

export function ownScheme(context: RuleContext): OwnScheme {
  let found = known.get(context);
  if (!found) known.set(context, (found = context.bands ? { scheme: context.bands } : fromWorkbook(context)));
  return found;
}

function fromWorkbook({ workbook }: RuleContext): OwnScheme {
  const sheet = workbook.sheets.find(({ name, visible }) => visible && SHEET.test(normalize(name)));
  if (!sheet) return {};
  try {
    return { scheme: parseScheme(linesOf(sheet).join('\n'), sheet.name) };
  } catch (error) {
    if (!(error instanceof SchemeError)) throw error;
    return { problem: { message: error.message, cell: { sheet: sheet.name, row: sheet.origin.row + error.line - 1, column: sheet.origin.column } } };
  }
}

/** A row of the sheet as a line: the indicator in the first cell, what it earns in the others or behind a colon. */
function linesOf({ values }: SheetSnapshot): readonly string[] {
  return values.map((row) => {
    const [first = '', ...rest] = row.filter((value) => value !== null && value !== '').map((value) => String(value).replace(/\s*\n\s*/g, '；'));
    return rest.length === 0 ? (/[:：]/.test(first) ? first : first === '' ? '' : `# ${first}`) : `${first.replace(/[:：]$/, '')}：${rest.join('；')}`;
  });
}
