import { amount, type CellRef, type CellValue } from '../../../../src/core';
import { type Indicator, indicatorsOf } from '../../../../src/performance';
import type { TableAccess } from '../../../../src/relations';
import { pairOf, isCannotSay } from '../../../../src/scoring';
import { type Case, edits, type Kind, textCell } from '../case';

const FIGURE = /\d+(?:\.\d+)?/;
const SIGNED = /^(\s*)([≥≤≧≦])/;

/** Target and result of the indicators of self-evaluations, and the reasons beside them. */
export const INDICATOR_KINDS: readonly Kind[] = [
  { name: '完成值越过指标值，得分照旧', rules: ['SE-11', 'SE-12', 'SE-13', 'SE-16'], of: (access) => measured(access).flatMap(crossing) },
  { name: '完成值空', rules: ['SE-21', 'SE-17'], of: (access) => indicatorsOf(access).flatMap((each) => emptied(each)) },
  { name: '指标值空', rules: ['SE-18'], of: (access) => indicatorsOf(access).flatMap((each) => (each.target !== null && each.result !== null && each.score?.gt(0) ? [edits(`${each.name} 指标值空`, [{ cell: each.targetCell, value: null }], unset(access, each))] : [])) },
  { name: '原因删去', rules: ['SE-19', 'SE-16', 'SE-20', 'SE-11', 'SE-12', 'SE-13'], of: reasons },
  { name: '指标值方向颠倒', rules: ['SE-11', 'SE-12', 'SE-13', 'SE-14', 'SE-16', 'SE-20'], of: (access) => measured(access).flatMap(reversed) },
  { name: '指标值 万元→元', rules: ['SE-11', 'SE-12', 'SE-13', 'SE-16'], of: (access) => measured(access).flatMap((each) => rewritten(each, 'target', (text) => text.replace('万元', '元'), inMoney(each))) },
  { name: '完成值 元→万元', rules: ['SE-11', 'SE-12', 'SE-13', 'SE-16'], of: (access) => measured(access).flatMap((each) => rewritten(each, 'result', (text) => text.replace(/(?<!万)元/, '万元'), inMoney(each))) },
  { name: '完成值的单位换成别的', rules: ['SE-24'], of: (access) => measured(access).flatMap((each) => rewritten(each, 'result', (text) => text.replace(/(\d)([次人个场家台套])$/, (_, digit: string, unit: string) => `${digit}${unit === '次' ? '人' : '次'}`), '单位不同，无法比较')) },
  { name: '指标值 ×10', rules: ['SE-11', 'SE-12', 'SE-13', 'SE-16', 'SE-37'], of: (access) => measured(access).flatMap((each) => rewritten(each, 'target', (text) => text.replace(FIGURE, (digits) => amount(digits).times(10).toString()), loosened(each))) },
  { name: '完成值少一位', rules: ['SE-11', 'SE-12', 'SE-13', 'SE-16', 'SE-36'], of: (access) => measured(access).flatMap((each) => rewritten(each, 'result', (text) => text.replace(/(\d)\d(?=\D*$)/, '$1'), isUpper(each) ? '完成值小了仍在上限以内' : undefined)) },
];

type Measured = Indicator & { readonly access: TableAccess };

/** Full points for a figure that reaches its target. */
function measured(access: TableAccess): readonly Measured[] {
  return indicatorsOf(access).flatMap((each) => {
    const { readings, weight, score } = each;
    const pair = pairOf(readings);
    return !isCannotSay(pair) && weight?.gt(0) && score?.eq(weight) && pair.target.gt(0) && pair.result.gt(0) ? [{ ...each, access }] : [];
  });
}

const isUpper = ({ readings }: Indicator): boolean => readings.wanted.kind === 'quantity' && (readings.wanted.comparison === '≤' || readings.wanted.comparison === '<');
const inMoney = ({ readings }: Indicator): string | undefined => (readings.wanted.kind === 'quantity' && readings.wanted.measure.dimension === 'money' ? undefined : '');

/** What a limit allows the more. */
const loosened = (each: Indicator): string | undefined => (isUpper(each) ? '上限大了仍然达到' : undefined);

function crossing(each: Measured): readonly Case[] {
  const factor = isUpper(each) ? amount('1.5') : amount('0.5');
  return rewritten(each, 'result', (text) => text.replace(FIGURE, (digits) => amount(digits).times(factor).toString()), within(each, factor));
}

/** The result was so far from its limit that it still reaches it. */
function within(each: Indicator, factor: ReturnType<typeof amount>): string | undefined {
  const pair = pairOf(each.readings);
  if (isCannotSay(pair)) return undefined;
  const next = pair.result.times(factor);
  return (isUpper(each) ? next.lte(pair.target) : next.gte(pair.target)) ? '改后仍然达到指标值' : undefined;
}

function rewritten(each: Measured, side: 'target' | 'result', change: (text: string) => string, unprovable?: string): readonly Case[] {
  if (unprovable === '') return [];
  const [content, cell]: readonly [Indicator['target'], CellRef] = side === 'target' ? [each.target, each.targetCell] : [each.result, each.resultCell];
  const raw = rawAt(each.access, cell);
  const text = typeof raw === 'string' ? raw : (content?.toString() ?? '');
  const next = change(text);
  if (next === text) return [];
  return [edits(`${each.name} ${side} ${text}→${next}`, [{ cell, value: typeof raw === 'number' ? numberOf(raw, text, next) : next }], unprovable)];
}

/** 0.95 printed as 95% stays a share. */
function numberOf(raw: number, text: string, next: string): number {
  const [one, other] = [text, next].map((each) => amount(FIGURE.exec(each)?.[0] ?? 1));
  return amount(raw).times(other ?? 1).div(one ?? 1).toNumber();
}

function rawAt(access: TableAccess, { row, column, sheet: name }: CellRef): CellValue {
  const sheet = access.sheets.find((each) => each.name === name);
  return sheet?.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
}

function emptied({ name, readings, score, result, resultCell }: Indicator): readonly Case[] {
  if (result === null || !score?.gt(0)) return [];
  return [edits(`${name} 完成值空`, [{ cell: resultCell, value: null }], readings.wanted.kind === 'quantity' ? undefined : '指标值不是数，完成情况可能写在别处')];
}

function unset(access: TableAccess, { cost, score }: Indicator): string | undefined {
  if (access.column(access.rows.find(({ part }) => part === '绩效指标') ?? access.rows[0] ?? { part: '', lane: 0, key: '', label: '', row: 0, labelColumn: 0 }, '调整后指标值')) return '年初有、调整后空的指标按山西的做法不再评';
  return cost && score?.lte(5) ? '成本指标不设指标值可得 5 分以下' : undefined;
}

function reasons(access: TableAccess): readonly Case[] {
  return indicatorsOf(access).flatMap(({ row, name, score, weight, reason }) => {
    const found = textCell(access, row, '偏差原因分析及改进措施');
    return found && reason !== '' && weight && score?.lt(weight) ? [edits(`${name} 原因删去`, [{ cell: found.cell, value: null }])] : [];
  });
}

function reversed(each: Measured): readonly Case[] {
  const pair = pairOf(each.readings);
  if (isCannotSay(pair)) return [];
  const unprovable = pair.result.eq(pair.target) ? '完成值恰等于指标值，方向哪样都达到' : undefined;
  return rewritten(each, 'target', (text) => text.replace(SIGNED, (_, space: string, sign: string) => `${space}${'≥≧'.includes(sign) ? '≤' : '≥'}`), unprovable);
}
