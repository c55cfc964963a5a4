import { type Amount, amount, halfUnit } from '../../core';
import type { Statement } from '../facts';
import { moneyBeside, precisionOf } from '../figures';
import { calledBy } from '../names';
import { statementsOf } from '../narrative';
import { quoted } from '../text';
import { ownAmount } from './ratios';
import type { Judge, Judged, Remark } from './types';

const HUNDRED = amount(100);

/** What an amount and its share leave for the whole. */
interface Implied {
  readonly statement: Statement;
  readonly low: Amount;
  readonly high: Amount;
  readonly about: Amount;
}

/** 基本支出…,占一般公共预算支出的84.06%;项目支出…,占一般公共预算支出的19.62%: two shares of one whole that leave two wholes (NA-02). */
export function judgeImplied({ narrative }: Judge): Judged {
  const wholes = new Map<string, Implied[]>();
  for (const statement of statementsOf(narrative)) {
    const implied = impliedBy(statement);
    if (!implied) continue;
    const key = `${statement.fact.headings.join('|')}|${statement.of}`;
    wholes.set(key, [...(wholes.get(key) ?? []), implied]);
  }
  return { remarks: [...wholes.values()].flatMap((each) => apart(each) ?? []), checked: new Set() };
}

/** Only of a whole that is named; a share of nothing says nothing of it. */
function impliedBy(statement: Statement): Implied | undefined {
  const { role, of, figure, fact } = statement;
  const own = ownAmount(fact)?.figure;
  if (role !== 'share' || of === '' || own?.measure !== 'money' || own.value.lte(0) || figure.value.lte(0)) return undefined;
  // Cut off or rounded: a whole digit either way.
  const digit = halfUnit(figure.decimals).times(2);
  const least = figure.value.minus(digit);
  if (least.lte(0)) return undefined;
  const spread = precisionOf(own);
  return {
    statement,
    low: own.value.minus(spread).div(figure.value.plus(digit)).times(HUNDRED),
    high: own.value.plus(spread).div(least).times(HUNDRED),
    about: own.value.div(figure.value).times(HUNDRED),
  };
}

/** The first pair whose wholes cannot be one. */
function apart(all: readonly Implied[]): Remark | undefined {
  for (const [at, each] of all.entries()) {
    const other = all.slice(0, at).find(({ low, high }) => low.gt(each.high) || high.lt(each.low));
    if (!other) continue;
    const { statement: { fact, figure, span, of } } = each;
    const figureOf = ({ fact: own }: Statement): { readonly unit: string } => ownAmount(own)?.figure ?? { unit: '万元' };
    const shown = ({ statement, about }: Implied): string => `“${quoted(calledBy(statement.fact))}”推出约 ${moneyBeside(about, figureOf(statement))}`;
    const data = { words: fact.paragraph.words.slice(figure.start, figure.end), of: quoted(of), one: shown(other), other: shown(each) };
    return { rule: 'NA-02', messageId: 'apart', data, paragraph: fact.paragraph, span, cells: [], also: [{ paragraph: other.statement.fact.paragraph, span: other.statement.span }] };
  }
  return undefined;
}
