import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from 'exceljs';
import { toA1, type WorkbookSnapshot } from '../../src/core';
import { FORMS } from '../../src/forms';
import { readWorkbookBytes } from '../../src/hosts/file';
import { accessTables } from '../../src/reading';
import { recognise } from '../../src/recognise';
import type { TableAccess } from '../../src/relations';
import { committed, filledCells, SAMPLES_FOLDER } from './printed';
import { onOneSheet, pasted } from './variants';

interface Counts {
  readonly forms: Readonly<Record<string, number>>;
  /** Rows of 绩效指标 with a name or a value on either side. */
  readonly indicators: number;
}

/** Counted in the published text: scripts/samples reads it with a reader of its own, line by line. */
const SAMPLES: readonly (readonly [string, Counts])[] = [
  ['jincheng-2023-self-evaluations', { forms: { 自评表: 23 }, indicators: 270 }],
  ['hengyang-2022-performance', { forms: { 基础表: 1, 整体自评表: 1, 自评表: 5, 资金安排表: 1, 指标体系表: 1 }, indicators: 72 + 11 }],
  ['jinzhong-2020-overall-evaluation', { forms: { 整体自评表: 1 }, indicators: 0 }],
  ['jinzhong-2022-performance-targets', { forms: { 目标表: 43 }, indicators: 281 }],
  ['jincheng-2026-performance-targets', { forms: { 目标表: 33 }, indicators: 300 }],
];

async function snapshot(name: string): Promise<WorkbookSnapshot> {
  return readWorkbookBytes(readFileSync(join(SAMPLES_FOLDER, `${name}.xlsx`)), `${name}.xlsx`);
}

function read(workbook: WorkbookSnapshot): readonly TableAccess[] {
  const { tables, uncertain, unrecognisedSheets } = recognise(workbook, FORMS);
  expect([uncertain, unrecognisedSheets]).toEqual([[], []]);
  return accessTables(workbook, tables);
}

function countsOf(accesses: readonly TableAccess[]): Counts {
  const forms: Record<string, number> = {};
  for (const { form } of accesses) forms[form.short] = (forms[form.short] ?? 0) + 1;
  return { forms, indicators: accesses.flatMap(({ rows }) => rows).filter(({ part }) => part === '绩效指标').length };
}

/** Every cell that some row and column of a table stands for. */
function cellsRead(accesses: readonly TableAccess[]): ReadonlySet<string> {
  return new Set(
    accesses.flatMap((access) =>
      access.rows.flatMap((row) =>
        access.table.columns.filter(({ part, lane, page }) => part === row.part && lane === row.lane && page === row.page).map((column) => at(access.cell(row, column).sheet, toA1(access.cell(row, column).row, access.cell(row, column).column))),
      ),
    ),
  );
}

const at = (sheet: string, address: string): string => `${sheet}!${address}`;

/** In the grid of the form, and no label: labels are bold. */
function isEntry(cell: Cell): boolean {
  return cell.border?.top !== undefined && cell.font?.bold !== true;
}

/** 二级指标 without an indicator: 不适用 says so and is no row. */
const NO_INDICATOR = '不适用';

describe.each(SAMPLES)('%s', (name, counts) => {
  test('every table and indicator row is found, and every entry is read', async () => {
    const accesses = read(await snapshot(name));
    expect(countsOf(accesses)).toEqual(counts);
    const known = cellsRead(accesses);
    const entries = filledCells(await committed(`${name}.xlsx`)).filter(isEntry);
    expect(entries.length).toBeGreaterThan(40);
    expect(entries.filter((cell) => cell.text !== NO_INDICATOR && !known.has(at(cell.worksheet.name, cell.address))).map((cell) => `${at(cell.worksheet.name, cell.address)} ${cell.text.slice(0, 20)}`)).toEqual([]);
  });

  test('the same on one sheet', async () => {
    expect(countsOf(read(onOneSheet(await snapshot(name))))).toEqual(counts);
  });

  test('the same pasted as text, without merges', async () => {
    expect(countsOf(read(pasted(await snapshot(name))))).toEqual(counts);
  });
});
