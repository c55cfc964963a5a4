import { amount, roundHalfUp, type WorkbookSnapshot } from '../core';
import { type BandSource, cellsOfRate, contradicts, measured, overallIndicators, rateFromBase } from '../performance';
import type { Unit } from '../reading';
import type { FillItem, FillOperand } from './plan';
import { isEmpty, item, operand, placeIn, words } from './score-item';

const SAME = amount('0.01');

/**
 * Empty 评价得分 of an overall evaluation from the bands that hold for it, and points above what the unit’s own bands give. Where a rate is
 * open, where two tables state two rates, or where the bands do not say what part of a step costs, a person judges.
 */
export function bandItems(workbook: WorkbookSnapshot, units: readonly Unit[], source: BandSource): readonly FillItem[] {
  return units.flatMap(({ tables }) => {
    const base = tables.find(({ form }) => form.id === 'overall-evaluation/基础表');
    return tables.flatMap((access) =>
      overallIndicators(access).flatMap((indicator): readonly FillItem[] => {
        const { row, name, weight, score, printed } = indicator;
        const place = placeIn(access, row, '评价得分');
        if (!place || (score === undefined && !isEmpty(access, place))) return [];
        const worked = base && rateFromBase(base, indicator.key);
        const found = contradicts(printed, worked) ? undefined : measured(source, access, indicator, worked);
        if (!found?.measure || !found.allowed || found.loose || !found.allowed.low.eq(found.allowed.high)) return [];
        const { rate, measure, allowed } = found;
        if (score !== undefined && (!measure.final || score.lte(allowed.high.plus(SAME)))) return [];
        const percent = `${roundHalfUp(rate.exact, 2).toString()}%`;
        const points = `${weight.toString()}`;
        const reason = words(`“${name}”${percent}（${rate.how}），分值 ${points}，按${measure.name.zh}`, `“${name}” is ${percent} (${rate.how}), weight ${points}, by ${measure.name.en}`);
        const weightAt = placeIn(access, row, '指标分值.设定分值');
        const operands: FillOperand[] = [
          ...cellsOfRate(rate).slice(0, 1).map((cell): FillOperand => ({ cell, name, value: percent, sign: 1 })),
          ...(weightAt ? [operand(access, weightAt, weight)] : []),
        ];
        return [item(workbook, access, place, allowed.high, { reason, operands, kind: score === undefined ? 'fill' : 'correct' })];
      }),
    );
  });
}
