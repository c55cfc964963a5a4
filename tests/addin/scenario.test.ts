import { ExcelHost } from '../../src/hosts/excel';
import { runScenario } from '../../src/taskpane/diagnostics/scenario';
import type { StepResult } from '../../src/taskpane/diagnostics/scenario';
import { useFakeExcel } from '../kit/excel/client';
import type { FakeExcel, FakeExcelOptions } from '../kit/excel/host';

/** What Excel would calculate for the three formulas the scenario writes. */
const CALCULATED: Readonly<Record<string, number | string>> = {
  '=A2*2': 2469,
  '=GJ.EXECRATE(50,200)': 0.25,
  '=GJ.EXECRATE(50,0)': '#DIV/0!',
};

const STEPS = [
  'read',
  'numberFormat',
  'writeUndo',
  'textStaysText',
  'stale',
  'formula',
  'customFunction',
  'customFunctionError',
  'mark',
  'select',
  'settings',
];

async function run(options: FakeExcelOptions, after: (result: StepResult, excel: FakeExcel) => void = () => undefined) {
  const excel = useFakeExcel(options);
  excel.book.addSheet('原有的表').change(0, 0, { value: '别动' });
  const results: StepResult[] = [];
  await runScenario(new ExcelHost(), (result) => {
    results.push(result);
    after(result, excel);
  });
  return { excel, results };
}

test('every step passes on the simulated Excel, and nothing of it stays behind', async () => {
  const { excel, results } = await run({ evaluate: (formula) => CALCULATED[formula] ?? 0 });
  expect(results.filter(({ difference, error }) => difference ?? error)).toEqual([]);
  expect(results.map(({ id }) => id)).toEqual(STEPS);
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(['原有的表']);
  expect(excel.book.sheet('原有的表').cell(0, 0).value).toBe('别动');
  expect(excel.book.settings.has('gouji.diagnostics')).toBe(false);
});

test('a function Excel does not know is named with what came instead, and the other steps still run', async () => {
  const { results } = await run({ evaluate: (formula) => (formula.startsWith('=GJ.') ? '#NAME?' : 2469) });
  expect(results.filter(({ difference }) => difference).map(({ id, difference }) => [id, difference])).toEqual([
    ['customFunction', { what: 'A6', expected: '0.25', actual: '#NAME?' }],
    ['customFunctionError', { what: 'A7', expected: '#DIV/0!', actual: '#NAME?' }],
  ]);
  expect(results).toHaveLength(STEPS.length);
});

test('steps Excel refuses show their code only, and the sheet is removed all the same', async () => {
  const { results, excel } = await run({}, ({ id }, running) => {
    if (id === 'numberFormat') running.book.sheet('勾稽诊断').protection = { allowFormatCells: false };
  });
  const refused = ['writeUndo', 'textStaysText', 'stale', 'formula', 'customFunction', 'customFunctionError', 'mark'];
  expect(results.filter(({ error, difference }) => error ?? difference).map(({ id }) => id)).toEqual(refused);
  expect(results.find(({ id }) => id === 'writeUndo')).toMatchObject({ error: 'protected' });
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(['原有的表']);
});
