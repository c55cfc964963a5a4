import { join } from 'node:path';
import { check, type Report } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import { parseA1, toQualified } from '../../src/core/address';
import type { Finding } from '../../src/core/finding';
import { readWorkbookFile } from '../../src/hosts/file';
import { type ExpectedFinding, loadExpected } from './expected';
import { SAMPLES_FOLDER } from './printed';

const NAMES = ['jincheng-2023-final-accounts', 'jincheng-2023-final-accounts-pasted', 'jincheng-2026-budget', 'jincheng-2026-budget-pasted'] as const;

/** A finding reduced to what the sidecar states; `cells` only where the sidecar lists them all. */
function stated({ rule, severity, rounding, cells }: Finding, whole: boolean): object {
  const qualified = cells.map(toQualified);
  return { rule, severity, rounding, cell: qualified[0], ...(whole ? { cells: qualified } : {}) };
}

function wanted({ rule, severity, rounding = false, cells, cellsAtLeast = false }: ExpectedFinding): object {
  return { rule, severity, rounding, cell: cells[0], ...(cellsAtLeast ? {} : { cells }) };
}

function firstCell(finding: Finding): string {
  const [cell] = finding.cells;
  return cell ? toQualified(cell) : '';
}

/** Rule and place, so that two lists can be compared whatever their order. */
function sorted(values: readonly object[]): readonly string[] {
  return values.map((value) => JSON.stringify(value)).sort();
}

describe.each(NAMES)('check of %s.xlsx', (name) => {
  const expected = loadExpected(name);
  let report: Report;

  beforeAll(async () => {
    report = check(await readWorkbookFile(join(SAMPLES_FOLDER, `${name}.xlsx`)), FORM_SETS);
  });

  test('recognises the tables where the sidecar says they begin', () => {
    expect(report.tables.map(({ sheet, form, title, unit }) => ({ sheet, form: form.id, title, unit }))).toEqual(
      expected.tables.map(({ sheet, form, title, unit }) => ({ sheet, form, title, unit })),
    );
    const tops = expected.tables.map(({ titleCell, begins }) => parseA1(begins ?? titleCell)?.row);
    expect(report.tables.map(({ range }) => range.top)).toEqual(tops);
    expect(report.uncertain).toEqual([]);
    expect(report.unrecognisedSheets).toEqual([]);
  });

  test('finds what the sidecar states and nothing else', () => {
    const partial = new Set(expected.findings.filter(({ cellsAtLeast }) => cellsAtLeast).map(({ rule, cells }) => `${rule}|${cells[0]}`));
    const found = report.findings.map((finding) => stated(finding, !partial.has(`${finding.rule}|${firstCell(finding)}`)));
    expect(sorted(found)).toEqual(sorted(expected.findings.map(wanted)));
  });

  test('runs at least the relations the sidecar asks for, with the 尾差 it states and nothing 必错', () => {
    const { held, rounding, failed } = report.coverage;
    expect(held + rounding + failed).toBeGreaterThanOrEqual(expected.coverage.evaluatedAtLeast);
    expect(rounding).toBe(expected.coverage.rounding);
    expect(failed).toBe(expected.coverage.failed);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('says of every finding where it stands, once', () => {
    expect(new Set(report.findings.map(({ key }) => key)).size).toBe(report.findings.length);
    expect(report.findings.filter(({ cells, table }) => cells.length === 0 || table === undefined)).toEqual([]);
  });
});
