import { check } from '../../src/check';
import { relationCounts } from '../../src/check/report';
import type { CellRef, WorkbookSnapshot } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { withCell } from '../kit/edit';

/** What a set should check is the same whatever is missing: only the state of its relations changes. */
const BOOKS = ['jincheng-2023-final-accounts', 'jincheng-2026-budget'] as const;

const without = (workbook: WorkbookSnapshot, ...names: readonly string[]): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.filter(({ name }) => !names.some((each) => name.startsWith(each))),
});

const blankRow = (workbook: WorkbookSnapshot, sheet: string, row: number): WorkbookSnapshot => {
  const width = workbook.sheets.find(({ name }) => name === sheet)?.values[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column): CellRef => ({ sheet, row, column })).reduce((changed, cell) => withCell(changed, cell, null), workbook);
};

describe.each(BOOKS)('the ledger of %s', (name) => {
  let workbook: WorkbookSnapshot;
  let whole: ReturnType<typeof check>;
  beforeAll(async () => {
    workbook = await readWorkbookFile(`samples/${name}.xlsx`);
    whole = check(workbook, FORM_SETS);
  });
  const names = ({ coverage }: ReturnType<typeof check>): readonly string[] => coverage.ledger.map(({ rule, formula }) => `${rule} ${formula}`);

  it('holds every relation once, and its places are those of the counts', () => {
    const { coverage } = whole;
    expect(new Set(names(whole)).size).toBe(coverage.ledger.length);
    const { all, checked, partly, notChecked, notApplicable } = relationCounts(coverage.ledger);
    expect(checked + partly + notChecked + notApplicable).toBe(all);
    expect(coverage.ledger.filter(({ state }) => state === 'notChecked' || state === 'partly').every((line) => line.notChecked.every(({ why, count }) => why.zh !== '' && count > 0))).toBe(true);
    expect(coverage.ledger.filter(({ state }) => state === 'notApplicable').every((line) => line.notApplicable.length > 0)).toBe(true);
  });

  it.each([['one table'], ['five tables']])('keeps all of them without %s', (what) => {
    const gone = workbook.sheets.map((sheet) => sheet.name).slice(2, what === 'one table' ? 3 : 7);
    const report = check(without(workbook, ...gone), FORM_SETS);
    expect(names(report)).toEqual(names(whole));
    expect(relationCounts(report.coverage.ledger).notChecked).toBeGreaterThan(relationCounts(whole.coverage.ledger).notChecked);
  });
});

describe('what is absent is said', () => {
  let workbook: WorkbookSnapshot;
  beforeAll(async () => {
    workbook = await readWorkbookFile('samples/jincheng-2023-final-accounts.xlsx');
  });
  const found = (changed: WorkbookSnapshot, rule: string) => check(changed, FORM_SETS).findings.filter((finding) => finding.rule === rule);

  it('05 and 09 removed: one 需确认 of the set that names both and what was not checked because of them', () => {
    const [finding, ...more] = found(without(workbook, '05', '09'), 'FM-absent');
    expect(more).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding?.message.zh).toMatch(/^决算公开缺少 05 表《一般公共预算财政拨款支出决算表》、09 表《财政拨款“三公”经费支出决算表》，与之有关的 \d+ 条勾稽关系没有核对（F02-2、F05-1/);
  });

  it('07 removed: named though it is empty', () => {
    expect(found(without(workbook, '07'), 'FM-absent').map(({ message }) => message.zh.slice(0, 14))).toEqual(['决算公开缺少 07 表《政府']);
  });

  it('a workbook of two tables is not asked for the other seven', () => {
    expect(found({ ...workbook, sheets: workbook.sheets.filter(({ name }) => /^0[35]/.test(name)) }, 'FM-absent')).toEqual([]);
  });

  it('the 合计 row of 05 removed: said of the table, with the relations it costs', () => {
    const sheet = '05一般公共预算财政拨款支出决算表';
    const row = workbook.sheets.find(({ name }) => name === sheet)?.values.findIndex((cells) => cells[0] === '合计') ?? -1;
    const findings = found(blankRow(workbook, sheet, row), 'FM-total');
    expect(findings.map(({ severity, table }) => [severity, table])).toEqual([['warning', `${sheet}!A1`]]);
    expect(findings[0]?.message.zh).toMatch(/^没有“合计”行，因此有 \d+ 条勾稽关系没有核对（/);
  });

  it('a column whose header is gone: said with the relations it costs', () => {
    const sheet = '03支出决算表';
    const values = workbook.sheets.find(({ name }) => name === sheet)?.values ?? [];
    const column = values[3]?.indexOf('项目支出') ?? -1;
    expect(column).toBeGreaterThan(0);
    const findings = found(withCell(workbook, { sheet, row: 3, column }, null), 'FM-columns');
    expect(findings.map(({ severity, table }) => [severity, table])).toEqual([['hint', `${sheet}!A1`]]);
    expect(findings[0]?.message.zh).toMatch(/^没有认出“项目支出”栏，因此有 \d+ 条勾稽关系没有核对或没有核全（F03-1/);
  });

  it('the published samples are whole', async () => {
    for (const name of ['jincheng-2023-final-accounts', 'jincheng-2026-budget']) {
      const { findings } = check(await readWorkbookFile(`samples/${name}.xlsx`), FORM_SETS);
      expect(findings.filter(({ rule }) => ['FM-absent', 'FM-total', 'FM-columns'].includes(rule))).toEqual([]);
    }
  });
});
