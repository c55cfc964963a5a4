import { type FormSet, setOf, tableName } from '../core';
import type { Unit } from '../reading';
import { isTable } from '../relations';
import { costWords } from './support/cost';
import { topLeft } from './support/cells';
import type { Rule, RuleContext } from './types';

/** Tables that belong to the set and are not in the workbook; one that waits to be confirmed is not missing. */
export const rule: Rule = {
  id: 'FM-absent',
  title: { zh: '一套表应当齐全', en: 'A set has all of its tables' },
  severity: 'warning',
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）：规定的表都要公开，没有数的列空表并注明',
  messages: {
    absent: {
      zh: '{{set}}缺少 {{tables}}，与之有关的 {{count}} 条勾稽关系没有核对（{{rules}}）；没有数的表也应列出并注明，另存在别的文件里的请放到一起审核',
      en: '{{set}} lacks {{tables}}; {{count}} relations that need them were not checked ({{rules}}). Empty tables are published too; tables kept in another file should be checked together with these',
    },
  },
  *check(context) {
    for (const unit of context.units) {
      if (unit.undecided) continue;
      for (const set of context.sets) {
        const missing = missingOf(set, unit).filter((short) => !set.forms.some((form) => form.short === short && context.inDoubt.has(form.id)));
        const [first] = unit.tables.filter(({ form }) => setOf(form) === set.id);
        if (!first || missing.length === 0) continue;
        const { count, rules } = costOf(context, unit, set, missing);
        if (count === 0) continue;
        const names = missing.map((short) => `${tableName(short)}《${set.forms.find((form) => form.short === short)?.title ?? ''}》`);
        yield { messageId: 'absent', data: { set: set.title.zh, tables: names.join('、'), count, rules }, cells: [topLeft(first.table)] };
      }
    }
  },
};

/** Nothing is missed of a set of which a workbook holds only a few tables: they are looked at one by one. */
function missingOf({ id, required = [] }: FormSet, { tables, copies }: Unit): readonly string[] {
  const present = new Set([...tables, ...copies.map(({ other }) => other)].filter(({ form }) => setOf(form) === id).map(({ form }) => form.short));
  const missing = required.flatMap((names) => (names.some((short) => present.has(short)) ? [] : names.slice(0, 1)));
  return missing.length * 2 < required.length ? missing : [];
}

function costOf({ ledgerOf }: RuleContext, unit: Unit, set: FormSet, missing: readonly string[]) {
  const forms = set.forms.filter(({ short }) => missing.includes(short));
  const lost = ledgerOf(unit).filter(
    ({ relation, notChecked }) => notChecked.length > 0 && relation.tables.some((key) => !key.previous && forms.some((form) => isTable(key, form))),
  );
  return costWords(lost.map(({ relation }) => relation.id));
}
