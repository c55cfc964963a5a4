import { readFileSync } from 'node:fs';
import { check } from '../../src/check';
import type { SheetSnapshot } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { sheetOf } from '../kit/tables';
import { book, tablesOf } from './kit';

const text = readFileSync('samples/sources/jincheng-2026-budget.txt', 'utf8');
const budget = sheetOf('预算', text.split('\n').map((line) => line.split('\t').map((cell) => (cell === '' ? null : cell))));
const accounts = tablesOf('晋城市应急管理局', (no) => no);

test('final accounts of 2023 and the budget of 2026 in one workbook: each is checked as fully as alone', () => {
  const counts = (...sheets: readonly SheetSnapshot[]) => check(book(...sheets), FORM_SETS).units.map(({ year, coverage }) => [year, coverage.held, coverage.rounding, coverage.failed]);
  expect(counts(...accounts, budget)).toEqual([...counts(...accounts), ...counts(budget)]);
});
