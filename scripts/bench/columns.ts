import { ArrayValueObject, type BaseFunction, functionMath, NumberValueObject } from '@univerjs/engine-formula';
import { functionNamed } from '../../src/functions';
import { plainFunction } from '../../src/functions/plain';
import { processorTime, print } from './print';

/** SUBJECTSUM(A:A, B:B, "302") with 50,000 of the 1,048,576 rows filled, against the grid's own SUM(B:B) over the same array. */
const ROWS = 1_048_576;
const FILLED = 50_000;

export async function columns(): Promise<void> {
  const definition = functionNamed('SUBJECTSUM');
  if (!definition) throw new Error('no SUBJECTSUM');
  const column = <Value>(of: (row: number) => Value): (Value | null)[][] => Array.from({ length: ROWS }, (_, row) => [row < FILLED ? of(row) : null]);
  const codes = column((row) => String(30201 + (row % 60)));
  const amounts = column((row) => Math.round(row * 137.37) / 100);
  const run = plainFunction(definition, { language: () => 'zh' });
  const own = await processorTime(() => run(codes, amounts, '302'));
  const sum = gridSum();
  const cells = amounts.map(([value = null]) => [value === null ? null : NumberValueObject.create(value)]);
  const array = ArrayValueObject.create({ calculateValueList: cells, rowCount: ROWS, columnCount: 1, unitId: '', sheetId: '', row: -1, column: -1 });
  const grid = await processorTime(() => sum.calculate(array));
  print('GJ.SUBJECTSUM over whole columns', `${own.toFixed(0)} ms, ${FILLED} of ${ROWS} rows filled`);
  print('SUBJECTSUM ÷ SUM of the grid', `${(own / grid).toFixed(2)} (SUM takes ${grid.toFixed(0)} ms)`);
}

function gridSum(): BaseFunction {
  const type = functionMath.find(([, name]) => String(name) === 'SUM')?.[0];
  if (typeof type !== 'function') throw new Error('the grid has no SUM');
  return new type('SUM');
}
