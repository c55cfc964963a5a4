import { join } from 'node:path';
import type ts from 'typescript';
import { describeTooNew, findTooNew, findTooNewInProject } from '../../scripts/gates/api-level';

const OPTIONS: ts.CompilerOptions = { strict: true, noEmit: true, skipLibCheck: true, types: ['office-js'] };

jest.setTimeout(120_000);

test('nothing in src/ needs more than Office LTSC 2021', () => {
  expect(findTooNewInProject(join(__dirname, '../../tsconfig.json')).map(describeTooNew)).toEqual([]);
});

test('the gate catches newer members however they are reached, and nothing older', () => {
  const found = findTooNew([join(__dirname, 'too-new/newer-calls.ts')], OPTIONS);
  expect(found.map(({ line, set, needs }) => [line, set, needs])).toEqual([
    [3, 'ExcelApi', '1.18'],
    [3, 'ExcelApi', '1.18'],
    [4, 'ExcelApi', '1.15'],
    [5, 'ExcelApi', '1.16'],
    [6, 'ExcelApi', '1.16'],
    [7, 'ExcelApi', '1.16'],
  ]);
});

test('the gate compares versions part by part', () => {
  const found = findTooNew([join(__dirname, 'too-new/newer-calls.ts')], OPTIONS, { ExcelApi: '1.9' });
  expect(found.map(({ line, needs }) => [line, needs])).toEqual(expect.arrayContaining([[12, '1.10'], [13, '1.14'], [14, '1.13']]));
  expect(found.filter(({ line }) => line === 15)).toEqual([]);
});
