import { check } from '../../src/check';
import { type SheetSnapshot, toQualified, type WorkbookSnapshot } from '../../src/core';
import { type EvaluationSummary, evaluationSummarySteps, type EvaluationSummaryOptions } from '../../src/fill';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { createSession, stepsFor } from '../../src/session';
import { withCell } from '../kit/edit';
import { memoryHost } from '../kit/memory-host';
import { sheet } from '../kit/sheet-text';
import { evaluation } from '../rules/self-evaluation';

const clock = { now: () => 0, pause: () => Promise.resolve() };

function summary(workbook: WorkbookSnapshot, options?: EvaluationSummaryOptions): EvaluationSummary {
  const steps = evaluationSummarySteps(workbook, FORM_SETS, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Three projects of 72, 72 and (in 元) 720,000: the second spent 71.68, the third has no total. */
function book(): WorkbookSnapshot {
  const one = evaluation([['演练次数', '≥4次', '4次', '90', '90']], '100\t100');
  const sheets = ['A', 'B', 'C'].map((name): SheetSnapshot => ({ ...one, name }));
  const named = (sheet: string, name: string) => (workbook: WorkbookSnapshot) => withCell(workbook, { sheet, row: 2, column: 1 }, name);
  return [
    named('A', '演练经费'),
    named('B', '宣传经费'),
    named('C', '培训经费'),
    (workbook: WorkbookSnapshot) => withCell(workbook, { sheet: 'B', row: 5, column: 4 }, 71.68),
    (workbook: WorkbookSnapshot) => withCell(workbook, { sheet: 'C', row: 4, column: 0 }, '项目资金(元)'),
    ...[2, 3, 4].map((column) => (workbook: WorkbookSnapshot) => withCell(workbook, { sheet: 'C', row: 5, column }, 720000)),
    (workbook: WorkbookSnapshot) => withCell(workbook, { sheet: 'C', row: 9, column: 6 }, null),
  ].reduce<WorkbookSnapshot>((workbook, change) => change(workbook), { name: '自评.xlsx', date1904: false, sheets });
}

const line = (made: EvaluationSummary, row: number) => made.newSheet?.cells[row]?.map(({ formula, value }) => formula ?? value);

describe('three projects', () => {
  test('figures in 元 are brought to 万元, a total that is missing stays blank and is said', () => {
    const made = summary(book());
    expect(line(made, 4)).toEqual([2, '宣传经费', '某中心', 72, 72, 71.68, 99.56, 100, '优']);
    expect(line(made, 5)).toEqual([3, '培训经费', '某中心', 72, 72, 72, 100, null, null]);
    // 72 + 72 + 72 = 216; 72 + 71.68 + 72 = 215.68; 215.68 ÷ 216 = 99.85 %
    expect(line(made, 6)).toEqual([null, '合计', '', 216, 216, 215.68, 99.85, null, null]);
    expect(line(made, 7)?.[0]).toBe('注：自评项目 3 个，涉及资金 216 万元，等级为“优”的 2 个、“良”的 0 个、“中”的 0 个、“差”的 0 个。');
    expect(made.notes.map(({ zh }) => zh)).toEqual(['1 个项目没有总分：培训经费']);
  });

  test('of one year its title says so; of several it says none', () => {
    const titled = (...years: readonly string[]): unknown => line(summary(years.reduce((workbook, year, at) => withCell(workbook, { sheet: ['A', 'B', 'C'][at] ?? '', row: 1, column: 0 }, `(${year}年度)`), book())), 0)?.[0];
    expect([titled(), titled('2022', '2021')]).toEqual(['项目支出绩效自评汇总表（2022年度）', '项目支出绩效自评汇总表']);
  });

  test('a workbook without a self-evaluation has none', () => {
    const none = summary({ name: '空.xlsx', date1904: false, sheets: [sheet('说明\t1')] });
    expect([none.rollUp, none.newSheet, none.standing, none.notes]).toEqual([undefined, undefined, undefined, []]);
  });

  test('as formulas every figure refers to its table, and the note counts by itself', () => {
    const made = summary(book(), { formulas: true });
    expect(line(made, 5)).toEqual([3, '培训经费', '某中心', "='C'!C6/10000", "='C'!D6/10000", "='C'!E6/10000", '=ROUND(F6/E6*100,2)', null, null]);
    expect(line(made, 6)?.slice(3, 7)).toEqual(['=SUM(D4:D6)', '=SUM(E4:E6)', '=SUM(F4:F6)', '=ROUND(F7/E7*100,2)']);
    expect(line(made, 7)?.[0]).toContain('COUNTIF(I4:I6,"优")');
  });
});

describe('the published 23', () => {
  let workbook: WorkbookSnapshot;
  beforeAll(async () => {
    workbook = await readWorkbookFile('samples/jincheng-2023-self-evaluations.xlsx');
  });

  test('made, read back and checked without a word; undo takes it away; a figure copied wrongly is named', async () => {
    const host = memoryHost(workbook);
    const session = createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
    await session.summary.work();
    await session.summary.generate();
    expect(session.store.getState().fill.last?.sheetsAdded).toEqual(['自评汇总表']);
    const made = host.workbook();
    const before = check(workbook, FORM_SETS);
    const after = check(made, FORM_SETS);
    expect(after.tables.map(({ form }) => form.short)).toEqual([...Array.from({ length: 23 }, () => '自评表'), '汇总表']);
    expect(after.findings.map(({ key }) => key)).toEqual(before.findings.map(({ key }) => key));
    // 23 × (年初, 全年, 执行, 得分), 3 totals, 24 rates.
    expect(after.coverage.held - before.coverage.held).toBe(23 * 4 + 3 + 24);
    // SE-32: Σ全年预算数 1841.718, 5 良.
    expect(after.rollUp).toMatchObject({ grades: { 优: 18, 良: 5, 中: 0, 差: 0 }, ungraded: 0 });
    expect([after.rollUp?.budget.toString(), after.rollUp?.spent.toString(), after.rollUp?.rate?.toString()]).toEqual(['1841.718', '1761.718', '95.66']);

    const wrong = check(withCell(made, { sheet: '自评汇总表', row: 4, column: 4 }, 174), FORM_SETS);
    const said = wrong.findings.filter(({ rule, cells }) => rule === 'SE-sum' && cells.some((cell) => toQualified(cell) === '自评汇总表!E5'));
    const copied = said.find(({ cells }) => cells.length === 2);
    expect([copied?.severity, copied?.arithmetic?.actual.toString(), copied?.arithmetic?.expected.toString()]).toEqual(['error', '135.912', '174']);

    await session.summary.work();
    expect(session.store.getState().summary.result).toMatchObject({ standing: '自评汇总表', newSheet: undefined });
    await session.filling.undo();
    expect(host.workbook().sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
  });
});
