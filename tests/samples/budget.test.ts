import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/check';
import { amount, formatAmount, toA1, type WorkbookSnapshot } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { withCell } from '../kit/edit';
import { sheetOf } from '../kit/tables';

/** The published budget of Jincheng 2026, pasted as text on one sheet. */
const text = readFileSync(join(__dirname, '..', '..', 'samples', 'sources', 'jincheng-2026-budget.txt'), 'utf8');
const lines = text.split('\n').map((line) => line.split('\t').map((cell) => (cell === '' ? null : cell)));
const workbook: WorkbookSnapshot = { name: '预算.xlsx', date1904: false, sheets: [sheetOf('Sheet1', lines)] };
const report = check(workbook, FORM_SETS);

describe('the published budget of Jincheng 2026', () => {
  it('is read as 表一 to 表十三 of one unit', () => {
    expect(report.tables.map(({ form, organisation, year }) => [form.id, organisation, year])).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13'].map((no) => [`budget/${no}`, '晋城市应急管理局', 2026]),
    );
    expect(report.uncertain).toEqual([]);
  });

  it('holds but for the ten figures that are 0.01 apart by rounding', () => {
    const { held, rounding, failed } = report.coverage;
    expect({ rounding, failed }).toEqual({ rounding: 10, failed: 0 });
    expect(held).toBeGreaterThanOrEqual(600);
    const found = report.findings.filter(({ rule }) => rule !== 'FM-text');
    expect(found.every((finding) => finding.rounding && finding.severity === 'hint')).toBe(true);
    // 21011 in 表二、表三、表五, and 工资福利支出 in 表六: 0.01 each.
    expect(found.map(({ rule, table }) => `${rule} ${table ?? ''}`)).toEqual(['B02-2 Sheet1!A48', 'B02-2 Sheet1!A85', 'B02-2 Sheet1!A168', 'B06-1 Sheet1!A202']);
  });

  it('is caught when any figure is off by 1.00, blank cells aside', () => {
    const before = new Set(report.findings.map(({ key, severity }) => key + severity));
    const figures = report.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        table.columns
          .filter(({ role, part, lane }) => role === 'amount' && part === row.part && lane === row.lane)
          .map(({ column }) => ({ sheet: table.sheet, row: row.row, column })),
      ),
    );
    const filled = figures.filter(({ row, column }) => /^\d+\.\d\d$/.test(lines[row]?.[column] ?? ''));
    // One in five, spread over all tables; the step is prime to the widths of the tables.
    const tried = filled.filter((_, index) => index % 5 === 0);
    const missed = tried.filter((cell) => {
      const raised = formatAmount(amount(lines[cell.row]?.[cell.column] ?? '0').plus(1));
      const { findings } = check(withCell(workbook, cell, raised), FORM_SETS);
      return !findings.some(({ key, severity, cells }) => severity === 'error' && !before.has(key + severity) && cells.some(({ row, column }) => row === cell.row && column === cell.column));
    });
    console.log(`budget: ${tried.length} of ${filled.length} figures tried, ${tried.length - missed.length} caught`);
    expect(missed.map(({ row, column }) => toA1(row, column))).toEqual([]);
    expect(tried.length).toBeGreaterThan(50);
  });
});
