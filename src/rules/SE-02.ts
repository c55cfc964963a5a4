import { type Amount, type CellRef, normalize, sameCell, sum, type Table, valueAt, ZERO } from '../core';
import type { TableAccess } from '../relations';
import type { Rule } from './types';

const LABEL = /^(产出|成本|效益|满意度)(?:指标)?\((\d+(?:\.\d+)?)分\)$/;

/** Weights of a first level against what its label promises: 产出指标(50分). */
export const rule: Rule = {
  id: 'SE-02',
  title: { zh: '一级指标的分值应与所写满分一致', en: 'The weights of a first level make the points its label names' },
  severity: 'error',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：一级指标权重为产出 50、效益 30、满意度 10；表头写明满分的，其下分值之和应与之相等',
  messages: {
    label: {
      zh: '“{{label}}”其下指标分值合计 {{sum}}；请更正分值或所写的满分',
      en: 'The weights under “{{label}}” add up to {{sum}}; correct them, or the points of the label',
    },
    usual: {
      zh: '一级指标分值是 {{weights}}，与通用的产出 50、效益 30、满意度 10（设成本指标的 成本 20、产出 40、效益 20、满意度 10）不同；请确认本地规定',
      en: 'The first levels weigh {{weights}}, not 50, 30 and 10 (with costs 20, 40, 20 and 10) as is usual; confirm the rules of your place',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      if (!table.form.id.startsWith('self-evaluation/')) continue;
      const access = context.accessOf(table);
      const weights = weightsOf(access);
      if (!weights) continue;
      const labels = labelsIn(access, table);
      for (const { kind, points, cell, text } of labels) {
        const under = weights.get(kind);
        if (!under || under.sum.eq(points)) continue;
        const accepts = (one: CellRef, value: Amount): boolean => under.sum.minus(under.figures.find((each) => sameCell(each.cell, one))?.value ?? ZERO).plus(value).eq(points);
        yield { messageId: 'label', data: { label: text, sum: under.sum.toString() }, cells: [cell], table, reads: under.figures.map((each) => each.cell), accepts };
      }
      const first = access.listed('绩效指标', null)[0];
      const column = first && access.column(first, '分值');
      if (labels.length > 0 || !first || !column || isUsual(weights)) continue;
      const shown = [...weights].map(([kind, under]) => `${kind} ${under.sum.toString()}`).join('、');
      yield { messageId: 'usual', data: { weights: shown }, cells: [access.cell(first, column)], table, severity: 'hint' };
    }
  },
};

interface Weights {
  readonly figures: readonly { readonly cell: CellRef; readonly value: Amount }[];
  readonly sum: Amount;
}

/** Weights by first level; undefined where a row is damaged: no group, or no weight. */
function weightsOf(access: TableAccess): ReadonlyMap<string, Weights> | undefined {
  const found = new Map<string, Weights['figures'][number][]>();
  for (const row of access.listed('绩效指标', null)) {
    const kind = /^(产出|成本|效益|满意度)/.exec(row.groups?.['一级指标'] ?? '')?.[1];
    const column = access.column(row, '分值');
    const figure = column && access.figure(row, column);
    if (kind === undefined || !column || (figure?.kind !== 'number' && figure?.kind !== 'text')) return undefined;
    found.set(kind, [...(found.get(kind) ?? []), { cell: access.cell(row, column), value: figure.value }]);
  }
  return found.size === 0 ? undefined : new Map([...found].map(([kind, figures]) => [kind, { figures, sum: sum(figures.map(({ value }) => value)) }]));
}

interface Label {
  readonly kind: string;
  readonly points: string;
  readonly cell: CellRef;
  readonly text: string;
}

/** Each once: where cells are not merged every row prints it. */
function labelsIn(access: TableAccess, { range }: Table): readonly Label[] {
  const [sheet] = access.sheets;
  const found = new Map<string, Label>();
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const value = valueAt(sheet, row, column);
      const match = typeof value === 'string' ? LABEL.exec(normalize(value)) : null;
      if (match?.[1] !== undefined && match[2] !== undefined && !found.has(match[0])) found.set(match[0], { kind: match[1], points: match[2], cell: { sheet: sheet.name, row, column }, text: match[0] });
    }
  }
  return [...found.values()];
}

/** 成本 is printed under 产出 or beside it; without 满意度 its ten points go to 效益. */
function isUsual(weights: ReadonlyMap<string, Weights>): boolean {
  const of = (kind: string): Amount => weights.get(kind)?.sum ?? ZERO;
  const made = of('产出').plus(of('成本'));
  const rest = of('效益').plus(of('满意度'));
  const total = made.plus(rest);
  // Forms that print 100 instead of 90 leave execution out.
  return !total.eq(90) || ((made.eq(50) || made.eq(60)) && (of('满意度').eq(10) || of('满意度').isZero()));
}
