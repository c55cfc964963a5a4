import { normalize, passageIn } from '../core';
import { indicatorsOf } from '../performance';
import { remarks } from './support/narrative';
import { SIDES, targetIndicators, targetTables } from './support/targets';
import type { Rule, RuleContext, RuleReport } from './types';

/** ≤400万 as a cost: 元 is not written. */
const NO_YUAN = /^\s*[≥≤=<>≧≦＝＞＜]?\s*\d[\d,]*(?:\.\d+)?\s*[万亿]\s*$/;

/** Alternatives to choose from and placeholders left in the text. */
export const rule: Rule = {
  id: 'NA-18',
  title: { zh: '文字里不应留有模板的选项', en: 'Nothing of the template may be left in the text' },
  severity: 'warning',
  basis: '公开的文字应当填写完整',
  messages: {
    residue: { zh: '“{{words}}”像是模板里留下的；请选定或填写', en: '“{{words}}” looks left over from a template; choose or fill in' },
    fill: { zh: '这一节有 {{count}} 处待填写（“{{words}}”等）；请填写', en: '{{count}} places of this section are still to be filled in (“{{words}}” and others)' },
    leftOut: { zh: '“{{words}}”缺少数字；请填写', en: 'the figure of “{{words}}” is missing; fill it in' },
    nameless: { zh: '“{{words}}”之间没有写科目名称；请补写', en: 'no subject is named between the marks of “{{words}}”; add its name' },
    yuan: { zh: '成本指标写“{{words}}”，没有写“元”；请补上单位', en: 'the cost “{{words}}” is written without 元; add the unit' },
    unit: { zh: '“{{words}}”后面没有写“%”；请补上', en: '“{{words}}” has no “%”; add it' },
  },
  *check(context) {
    yield* remarks(context, 'NA-18');
    yield* costsWithoutYuan(context);
  },
};

/** Each value is said once, in the first cell that holds it. */
function* costsWithoutYuan(context: RuleContext): Iterable<RuleReport> {
  const targets = new Set(targetTables(context));
  for (const table of context.tables) {
    const access = context.accessOf(table);
    const costs = targets.has(table)
      ? SIDES.flatMap((side) => targetIndicators(access, side)).flatMap(({ group, value, cell }) => (group.includes('成本') ? [{ value, cell }] : []))
      : indicatorsOf(access).flatMap(({ cost, target, result, targetCell, resultCell }) => (cost ? [{ value: target, cell: targetCell }, { value: result, cell: resultCell }] : []));
    const said = new Set<string>();
    for (const { value, cell } of costs) {
      if (typeof value !== 'string' || !NO_YUAN.test(value) || said.has(value)) continue;
      said.add(value);
      yield { messageId: 'yuan', data: { words: value.trim() }, cells: [], passages: [passageIn(cell, value, { start: 0, end: normalize(value).length })], table };
    }
  }
}
