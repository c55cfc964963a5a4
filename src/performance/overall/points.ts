import type { TableAccess } from '../../relations';
import { type SchemePoints, schemePoints } from '../../scoring';
import type { WorkedRate } from '../overall-rates';
import type { BandSource } from './own';
import type { OverallIndicator, PrintedRate } from './rows';
import { type Measure, measureOf } from './scheme';

/** An indicator with the rate it is scored by, and what its bands give for that rate. */
export interface Measured {
  /** As the table states it, or else as the base table gives it. */
  readonly rate: PrintedRate | WorkedRate;
  readonly ends: PrintedRate['ends'];
  /** The rate is worked out in one of several usual ways. */
  readonly loose: boolean;
  /** Undefined where nobody knows the bands. */
  readonly measure: Measure | undefined;
  /** Undefined where they hold no such rate. */
  readonly allowed: SchemePoints | undefined;
}

/** Undefined where neither table gives a rate. */
export function measured(source: BandSource, access: TableAccess, indicator: OverallIndicator, worked: WorkedRate | undefined): Measured | undefined {
  const { printed, weight } = indicator;
  const rate = printed ?? worked;
  if (!rate) return undefined;
  const ends = printed?.ends ?? { low: rate.exact, high: rate.exact };
  const measure = measureOf(source, access, indicator);
  return { rate, ends, loose: !printed && worked?.loose === true, measure, allowed: measure && schemePoints(measure.line, ends, weight) };
}

/** Whether the table states another rate than the base table gives; a last digit cut off instead of rounded is no other rate. */
export function contradicts(printed: PrintedRate | undefined, worked: WorkedRate | undefined): boolean {
  if (!worked || !printed || worked.loose || (printed.high.gte(worked.low) && printed.low.lte(worked.high))) return false;
  return printed.exact.minus(worked.exact).abs().gte(printed.high.minus(printed.exact).times(2));
}

/** The rate in percent and the cells that give it. */
export function cellsOfRate(rate: Measured['rate']): WorkedRate['cells'] {
  return 'cells' in rate ? rate.cells : [rate.cell];
}
