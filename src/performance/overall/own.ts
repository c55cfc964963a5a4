import { type CellRef, normalize, type SheetSnapshot, type WorkbookSnapshot } from '../../core';
import { type BandScheme, parseScheme, SchemeError } from '../../scoring';

/** Where bands of the user’s own come from: chosen, else a sheet of the workbook. */
export interface BandSource {
  readonly workbook: WorkbookSnapshot;
  readonly bands?: BandScheme;
}

/** The scheme of the user: chosen, or on a sheet of the workbook. */
export interface OwnScheme {
  readonly scheme?: BandScheme;
  readonly from?: 'chosen' | 'sheet';
  /** A line of the sheet that cannot be read, with its cell. */
  readonly problem?: { readonly cell: CellRef; readonly message: string };
}

/** Name of the sheet a workbook carries its scheme on: a line of it in each row. */
const SHEET = /^(?:评分分档|打分分档|打分档|绩效评分分档)$/;

const known = new WeakMap<BandSource, OwnScheme>();

export function ownScheme(source: BandSource): OwnScheme {
  let found = known.get(source);
  if (!found) known.set(source, (found = source.bands ? { scheme: source.bands, from: 'chosen' } : fromWorkbook(source)));
  return found;
}

function fromWorkbook({ workbook }: BandSource): OwnScheme {
  const sheet = workbook.sheets.find(({ name, visible }) => visible && SHEET.test(normalize(name)));
  if (!sheet) return {};
  try {
    return { scheme: parseScheme(linesOf(sheet).join('\n'), sheet.name), from: 'sheet' };
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
