import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/core';

/** All sheets one below another on one sheet, a blank row between any two; merges go along. */
export function onOneSheet({ sheets, ...workbook }: WorkbookSnapshot): WorkbookSnapshot {
  const width = Math.max(...sheets.map((sheet) => sheet.origin.column + (sheet.values[0]?.length ?? 0)));
  const starts: number[] = [];
  let next = 0;
  for (const sheet of sheets) {
    starts.push(next);
    next += sheet.origin.row + sheet.values.length + 1;
  }
  const blank = <T>(nothing: T): T[][] => Array.from({ length: next }, () => Array.from({ length: width }, () => nothing));
  const values = blank<CellValue>(null);
  const numberFormats = blank('General');
  sheets.forEach((sheet, index) =>
    sheet.values.forEach((row, r) =>
      row.forEach((value, c) => {
        const [line, column] = [(starts[index] ?? 0) + sheet.origin.row + r, sheet.origin.column + c];
        (values[line] ?? [])[column] = value;
        (numberFormats[line] ?? [])[column] = sheet.numberFormats[r]?.[c] ?? 'General';
      }),
    ),
  );
  const merges = sheets.flatMap((sheet, index) => sheet.merges.map((range) => ({ ...range, top: range.top + (starts[index] ?? 0), bottom: range.bottom + (starts[index] ?? 0) })));
  const [first] = sheets;
  if (!first) throw new Error('A workbook without sheets.');
  const sheet: SheetSnapshot = { ...first, name: 'Sheet1', origin: { row: 0, column: 0 }, values, numberFormats, formulas: blank<string | null>(null), merges };
  return { ...workbook, sheets: [sheet] };
}

/** What 只保留文本 leaves: every cell text as shown, nothing merged. */
export function pasted(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row, r) => row.map((value, c) => (typeof value === 'number' ? shown(value, sheet.numberFormats[r]?.[c] ?? 'General') : value))),
      numberFormats: sheet.numberFormats.map((row) => row.map(() => '@')),
      merges: [],
    })),
  };
}

/** The formats the samples use: `0`, `0.00`, `#,##0.00`, `0%`. */
function shown(value: number, format: string): string {
  const places = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const percent = format.endsWith('%');
  const [whole = '', fraction] = (percent ? value * 100 : value).toFixed(places).split('.');
  const grouped = format.startsWith('#,##') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`}${percent ? '%' : ''}`;
}
