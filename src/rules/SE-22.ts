import { type CellRef, normalize, type Table } from '../core';
import { indicatorsOf, quoted } from '../performance';
import type { Rule, RuleReport } from './types';

/** A result is a fact, not a limit: one hint for all tables of a unit, since a whole system prints them so. */
export const rule: Rule = {
  id: 'SE-22',
  title: { zh: '实际完成值应填事实数，不带 ≥、≤、=', en: 'A result is a fact, without ≥, ≤ or =' },
  severity: 'hint',
  basis: '项目支出绩效自评表填报要求：实际完成值填写实际数',
  messages: {
    opposite: {
      zh: '“{{name}}”指标值 {{target}}，完成值 {{result}}，两个符号方向相反；请核对指标值的方向',
      en: '“{{name}}”: target {{target}}, result {{result}} with the opposite sign; check the direction of the target',
    },
    signed: {
      zh: '有 {{count}} 个实际完成值带着 ≥、≤、=（如“{{example}}”），得分按其中的数计算；建议只填实际数',
      en: '{{count}} results carry ≥, ≤ or = (such as “{{example}}”) and are scored by their figures; give the figures alone',
    },
  },
  *check(context) {
    for (const unit of context.units) {
      const found = unit.tables.flatMap(({ table }) => signedIn(context.accessOf(table)).map((each) => ({ ...each, table })));
      for (const { table } of unit.tables) yield* opposed(context.accessOf(table));
      const [first] = found;
      if (first) yield { messageId: 'signed', data: { count: found.length, example: first.text }, cells: found.slice(0, MOST_CELLS).map(({ cell }) => cell), table: first.table };
    }
  },
};

/** More links than this lead nobody anywhere. */
const MOST_CELLS = 20;
const SIGNED = /^[≥≤=<>≧≦]/;

function signedIn(access: Parameters<typeof indicatorsOf>[0]): readonly { readonly cell: CellRef; readonly text: string; readonly table?: Table }[] {
  return indicatorsOf(access).flatMap(({ result, readings, resultCell }) =>
    typeof result === 'string' && SIGNED.test(normalize(result)) && readings.actual.kind === 'quantity' ? [{ cell: resultCell, text: quoted(result) }] : [],
  );
}

const UPPER = /^[≤<≦]/;
const LOWER = /^[≥>≧]/;

/** ≥54天 where ≤30天 was wanted: systems print the sign of the target before the result. */
function* opposed(access: Parameters<typeof indicatorsOf>[0]): Iterable<RuleReport> {
  for (const { name, target, result, resultCell, targetCell } of indicatorsOf(access)) {
    if (typeof target !== 'string' || typeof result !== 'string') continue;
    const [wanted, said] = [normalize(target), normalize(result)];
    const opposite = (UPPER.test(wanted) && LOWER.test(said)) || (LOWER.test(wanted) && UPPER.test(said));
    if (opposite) yield { messageId: 'opposite', data: { name, target: quoted(target), result: quoted(result) }, cells: [targetCell, resultCell], table: access.table, severity: 'warning' };
  }
}
