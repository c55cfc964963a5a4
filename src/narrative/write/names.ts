import { type Localized, normalize, readFigure } from '../../core';
import type { Unit } from '../../reading';
import { budgetOf } from '../judge/amounts';
import { targetOf, topicOf } from '../resolve';
import type { Topic } from '../topics';
import type { Answers } from './answers';
import type { ClassRow } from './classes';
import { TemplateError } from './template';
import type { Found, Value, Values } from '../values';

/** Where a name of the template stands. */
export interface Standing {
  readonly headings: readonly string[];
  /** The class of a `[每类：…]`. */
  readonly row?: ClassRow;
  readonly line: number;
}

/** A figure the template names: of the tables, or one a person gives. */
export type Named = { readonly kind: 'formula'; readonly formula: string; readonly name: string } | { readonly kind: 'given'; readonly key: string };

/** What a name comes to; `unanswered` where a person has yet to give it, with why an answer cannot be read. */
export type Reading = Found | { readonly kind: 'unanswered'; readonly key: string; readonly why?: Localized };

const GIVEN = '填 ';
const BUDGET = ' 预算';

/** Finds what the names of a template mean: in the words of the topic its section is about, else as a formula of the set. */
export class Names {
  constructor(
    private readonly values: Values,
    private readonly unit: Pick<Unit, 'tables'>,
    private readonly answers: Answers,
  ) {}

  topic({ headings }: Standing): Topic | undefined {
    return topicOf({ headings }, this.values.set);
  }

  named(written: string, standing: Standing): Named {
    const { row, headings, line } = standing;
    if (written.startsWith(GIVEN)) return { kind: 'given', key: keyOf(written.slice(GIVEN.length), row) };
    if (written === '类' && row) return { kind: 'formula', formula: row.formula, name: row.name };
    if (written.endsWith(BUDGET)) {
      const own = this.named(written.slice(0, -BUDGET.length), standing);
      const formula = own.kind === 'formula' ? budgetOf([own.formula], '全年预算')[0] : undefined;
      if (formula === undefined || own.kind !== 'formula') throw new TemplateError(`“${written}”：表上没有它的预算数`, line);
      return { ...own, formula };
    }
    const target = targetOf({ headings, subject: normalize(written) }, this.values.set, this.unit);
    const [formula] = target?.guessed ? [] : (target?.formulas ?? []);
    const whole = this.topic(standing)?.wholes?.find(({ says }) => says.test(written))?.formula;
    const found = formula ?? whole ?? (this.values.knows(written) ? written : undefined);
    if (found === undefined) throw new TemplateError(`不认识“${written}”：可以写这一节说到的项目（如 基本支出），或“表号.行.栏”（如 03.合计.基本支出）`, line);
    return { kind: 'formula', formula: found, name: written };
  }

  read(named: Named, previous = false): Reading {
    return named.kind === 'formula' ? this.values.at(named.formula, previous) : this.given(named.key);
  }

  private given(key: string): Value | Reading {
    const answer = this.answers.get(key);
    if (answer === undefined) return { kind: 'unanswered', key };
    const figure = readFigure(answer.replace(UNIT, ''));
    if (figure.kind !== 'text') return { kind: 'unanswered', key, why: { zh: `[${key}] 要填数字，填的是“${answer}”`, en: `[${key}] should be a number` } };
    return { kind: 'value', amount: figure.value, count: true, cells: [] };
  }
}

/** People write the unit where only a number was asked for. */
const UNIT = /(?:万元|个|辆|台|台（套）|批次|人次|人|项|平方米|次)$/;

/** In `[每类：…]` the words 类名 of a key stand for the class. */
export function keyOf(written: string, row: Pick<ClassRow, 'name'> | undefined): string {
  return row ? written.replace('类名', row.name) : written;
}
