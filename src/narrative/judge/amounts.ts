import { amount, type Arithmetic, convert, formatAmount, ZERO } from '../../core';
import type { Statement } from '../facts';
import { roundingOf } from '../figures';
import { statementsOf } from '../narrative';
import { targetOf } from '../resolve';
import { calledBy } from '../names';
import { passageOf, quoted } from '../text';
import { figureEdit } from './edits';
import type { Judge, Judged, Looked, Remark } from './types';

/** One in the last digit of a table in 万元: both may have been rounded from one ledger. */
const LAST_DIGIT = amount('0.01');

/** Amounts, budgets and counts against the cells they are copied from (NA-01, NA-05, NA-10, NA-12). */
export function judgeAmounts(judge: Judge): Judged {
  const checked = new Set<Statement>();
  const remarks: Remark[] = [];
  for (const statement of statementsOf(judge.narrative)) {
    const meant = meantBy(judge, statement);
    if (!meant) continue;
    const { found, holds, rule, guessed } = meant;
    if (found.some((looked) => agrees(statement, looked, holds))) checked.add(statement);
    // Several rows of one name: which is meant nobody can say.
    else if (found.length === 1 && found[0] && !guessed) {
      checked.add(statement);
      remarks.push(remarkOn(statement, found[0], rule, holds));
    }
  }
  return { remarks, checked };
}

interface Meant {
  readonly found: readonly Looked[];
  readonly formulas: readonly string[];
  readonly holds: '=' | '≤';
  readonly rule: string;
  readonly guessed: boolean;
}

/** The cells an amount, a budget of this year or a count is copied from. */
export function meantBy(judge: Judge, { role, of, fact }: Pick<Statement, 'role' | 'of' | 'fact'>): Meant | undefined {
  if (role !== 'amount' && role !== 'count' && role !== 'budget') return undefined;
  const target = targetOf(fact, judge.narrative.set, judge.narrative.unit);
  if (!target) return undefined;
  const formulas = role === 'budget' ? budgetOf(target.formulas, of) : target.formulas;
  const found = formulas.flatMap((formula) => judge.look(formula) ?? []).filter((looked) => !looked.arithmetic || (looked.arithmetic.unit === '') === (role === 'count'));
  return found.length === 0 ? undefined : { found, formulas, holds: target.holds, rule: target.rule, guessed: target.guessed ?? false };
}

/** Of the published tables only 09 prints the budget, that of the whole year. */
export function budgetOf(formulas: readonly string[], of: string): readonly string[] {
  if (/年初/.test(of)) return [];
  return formulas.filter((formula) => formula.startsWith('09.决算数.')).map((formula) => formula.replace('09.决算数.', '09.预算数.'));
}

function agrees({ figure }: Statement, { value }: Looked, holds: '=' | '≤'): boolean {
  const difference = figure.value.minus(value);
  if (figure.measure === 'count') return holds === '≤' ? difference.lte(0) : difference.isZero();
  return difference.abs().lt(roundingOf(figure)) || difference.isZero();
}

function remarkOn(statement: Statement, { value, cells, name, arithmetic }: Looked, rule: string, holds: '=' | '≤'): Remark {
  const { figure, fact, span } = statement;
  const words = fact.paragraph.words.slice(figure.start, figure.end);
  const right = figure.measure === 'count' ? `${value.toString()}${figure.unit}` : `${formatAmount(value)}万元`;
  const close = figure.measure === 'money' && figure.value.minus(value).abs().lte(LAST_DIGIT);
  return {
    rule,
    messageId: holds === '≤' ? 'more' : 'differs',
    data: { subject: quoted(calledBy(fact)), words, cell: name === '' ? '空表' : name, right },
    ...(close && { severity: 'warning' }),
    paragraph: fact.paragraph,
    span,
    cells,
    ...(holds === '=' && name !== '' && { edit: figureEdit(statement, value, 'tables') }),
    ...(arithmetic && { arithmetic: against(arithmetic, statement, name, holds) }),
  };
}

/** What the text states on the left, the cells it is copied from on the right. */
function against(arithmetic: Arithmetic, { figure, fact, span }: Statement, name: string, holds: '=' | '≤'): Arithmetic {
  const { unit, operands, actual: printed } = arithmetic;
  const actual = unit === '' ? figure.value : convert(figure.value, '万元', unit);
  const written = { name: WRITTEN, place: passageOf(fact.paragraph, span), value: actual, unit, blank: false, side: 'left', sign: 1 } as const;
  return {
    formula: `${WRITTEN} ${holds} ${name}`,
    operator: holds,
    operands: [written, ...operands.map((operand) => ({ ...operand, side: 'right' as const }))],
    expected: printed,
    actual,
    difference: actual.minus(printed),
    allowed: ZERO,
    unit,
  };
}

const WRITTEN = '文字所写';
