import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, Workbook } from 'exceljs';

export const SAMPLES_FOLDER = join(__dirname, '../../samples');

export function sourceText(file: string): string {
  return readFileSync(join(SAMPLES_FOLDER, 'sources', file), 'utf8');
}

export async function committed(file: string): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(join(SAMPLES_FOLDER, file));
  return workbook;
}

/** Filled cells of every sheet, in reading order; a merged area counts once. */
export function filledCells(workbook: Workbook): readonly Cell[] {
  const cells: Cell[] = [];
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.master === cell && cell.value !== null) cells.push(cell);
      }),
    ),
  );
  return cells;
}

/** A printed number as one spelling whether it is stored as number or text: `3,220.54` and 3220.54 are the same. */
export function spelling(value: unknown): string {
  const text = String(value);
  return /^[\d,]+(\.\d+)?$/.test(text) ? `#${Number(text.replaceAll(',', ''))}` : text;
}

export function tally(tokens: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const token of tokens) counts[token] = (counts[token] ?? 0) + 1;
  return counts;
}

/** Cells of each table in the published text, keyed by table code; cut at the codes, independent of the builder's parser. */
export function publishedCells(text: string): Readonly<Record<string, readonly string[]>> {
  const printed = text.split('\n').filter((line) => line !== '');
  const starts = printed.flatMap((line, index) => (/^公开\d\d表$/.test(line) ? [index - 1] : []));
  return Object.fromEntries(
    starts.map((start, index) => {
      const block = printed.slice(start, starts[index + 1]);
      return [block[1] ?? '', block.flatMap((line) => line.split('\t')).filter((cell) => cell !== '')];
    }),
  );
}
