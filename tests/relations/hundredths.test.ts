/** Relations are worked out in whole hundredths where that is exact: no verdict may differ from the one decimals give. */
import fc from 'fast-check';
import type { CellValue } from '../../src/core';
import { FORM_SETS, formById } from '../../src/forms';
import { compileRelation, evaluate, isTable, type Outcome, type Relation, reevaluate, SchemaSet, type TableAccess } from '../../src/relations';
import { home } from '../kit/home';
import { type MadeRow, madeTable } from '../kit/tables';

const schemas = new SchemaSet(FORM_SETS);
const f05 = formById('final-accounts/05');
const f10 = formById('final-accounts/10');

function run(relation: Relation, tables: readonly TableAccess[]): readonly Outcome[] {
  return evaluate(relation, (key) => tables.find(({ form }) => isTable(key, form)) ?? { zh: `没有 ${key.name}`, en: 'none' });
}

/** As a table holds them: mostly two decimals, some of them sums with binary noise, some more, some no numbers. */
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -300, max: 300 }).map((each) => each / 100) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>(0.1 + 0.2, 0.30000000000000004 - 0.1, 1.005, 0.015, 1e14 + 0.5, 9e15, -0, 1 / 3) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>(null, '——', '', '1.50', '(0.25)', '见附表', true, { error: '#REF!' }) },
);
const amounts = fc.tuple(cell, cell, cell);

const RELATIONS = [
  '合计.小计 = 合计.基本支出 + 合计.项目支出',
  '合计.小计 = 合计.基本支出 - (合计.项目支出 - 05.208.小计)',
  '合计.小计 ≠ 05.208.小计',
  '合计.小计 ≤ 05.208.小计',
  '合计.小计 ≥ 05.208.小计',
  '合计.小计 < 05.208.小计',
  '合计.小计 > 05.208.小计',
  '合计.小计 = 05.208.小计 × 2',
  '每行: 小计 = 基本支出 + 项目支出',
  '每个上级、每列: 本级 = 下级合计',
  '若 合计.项目支出 > 05.208.项目支出：合计.小计 = 合计.基本支出',
  '若 合计.项目支出 有数 且 05.208.小计 为空：合计.小计 = 合计.基本支出',
  '若 合计.小计 有数：05.208.小计 有数 或 05.208.基本支出 有数',
  '合计.小计 ≥ 10.货物',
  '若 任一(合计.小计、05.208.小计) 为空：合计.基本支出 = 05.208.基本支出',
].map((text) => compileRelation({ id: 'T', text, sentence: { zh: '应成立', en: 'must hold' }, basis: '', severity: 'error', tolerance: 'derived' }, schemas, home('05')));

const said = (outcome: Outcome | undefined): string => JSON.stringify(outcome && { verdict: outcome.verdict, where: outcome.where, cells: outcome.cells, severity: outcome.severity, why: outcome.why, arithmetic: outcome.arithmetic });

test('the verdicts are those of decimals, and so are places and cells', () => {
  let told = 0;
  fc.assert(
    fc.property(amounts, amounts, amounts, fc.constantFrom('万元', '元'), (total, first, second, unit) => {
      const rows: readonly MadeRow[] = [['合计', '合计', ...total], ['208', '社会保障和就业支出', ...first], ['20805', '行政事业单位养老支出', ...second]];
      const tables = [madeTable(f05, rows), madeTable(f10, [['货物', '货物', first[0]]], { unit: unit as '万元' | '元' })];
      for (const relation of RELATIONS) {
        for (const outcome of run(relation, tables)) {
          told += outcome.verdict === 'held' || outcome.verdict === 'failed' ? 1 : 0;
          // Figures that are assumed are worked out by decimals alone; none is assumed here.
          expect(`${relation.text} ${said(outcome)}`).toBe(`${relation.text} ${said(reevaluate(outcome, () => undefined))}`);
        }
      }
    }),
    { numRuns: 40, seed: 8 },
  );
  expect(told).toBeGreaterThan(200);
});
