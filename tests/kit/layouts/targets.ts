import type { CellValue, Range } from '../../../src/core';
import type { Line } from '../blocks/published';
import { chance, pick } from './provinces';
import { factsOf, SOURCES, type Source, type TargetFact, totalOf, WORDS, YEARS } from './target-facts';

/** What a table of targets is to be read as. */
export interface Targets {
  readonly subject: string;
  readonly organisation: string;
  readonly sources: readonly Source[];
  readonly facts: readonly TargetFact[];
  /** 年度 and 实施期, as far as the layout prints them. */
  readonly sides: readonly Side[];
  readonly weights: boolean;
  /** Where further years stand under 指标值, the headings of those that are not the table's. */
  readonly furtherYears: readonly string[];
}

export type Side = '年度' | '实施期';

export interface DrawnSheet {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly merges: readonly Range[];
}

export interface DrawnTargets {
  readonly sheets: readonly DrawnSheet[];
  readonly tables: readonly Targets[];
  /** What was drawn, to be printed beside what went wrong. */
  readonly habits: string;
}

export const GOALS: Readonly<Record<Side, string>> = { 年度: '完成当年农村公路养护任务', 实施期: '三年内完成农村公路养护任务' };
const PROJECTS = [['农村公路养护', '公路站'], ['桥梁检测加固', '桥梁管理所']] as const;

/** Draws words, order and cutting; one place prints all its tables alike. */
export class Drawer {
  readonly next: () => number;
  private readonly words = new Map<string, string>();
  readonly habits: string[] = [];

  constructor(seed: number) {
    this.next = chance(seed);
  }

  word(key: keyof typeof WORDS): string {
    const word = this.words.get(key) ?? pick(WORDS[key], this.next);
    this.words.set(key, word);
    return word;
  }

  often(share: number, habit: string): boolean {
    const does = this.next() < share;
    if (does) this.habits.push(habit);
    return does;
  }

  choose<Value extends string>(from: readonly Value[]): Value {
    const value = pick(from, this.next);
    this.habits.push(value);
    return value;
  }

  pick<Value>(from: readonly Value[]): Value {
    return pick(from, this.next);
  }
}

type Kind = 'year' | 'both' | 'term' | 'years';

/** A made-up place: how it prints its tables of targets. */
export function targets(seed: number): DrawnTargets {
  const draw = new Drawer(seed * 7919);
  const kind = draw.choose<Kind>(['year', 'year', 'both', 'both', 'term', 'years']);
  const funds = draw.choose(['byAppropriation', 'carried', 'allLevels', 'threeLevels', 'twoLevels'] as const);
  const sources = SOURCES[funds];
  const facts = factsOf(totalOf(sources) / 10000);
  const sides: readonly Side[] = kind === 'both' ? ['实施期', '年度'] : kind === 'term' ? ['实施期'] : ['年度'];
  const money = moneyIn(draw);
  const head = headIn(draw);
  const fundLines = fundsIn(draw, sides, sources, money);
  const goals = goalsIn(draw, sides);
  const list = listIn(draw, kind, facts);
  const early = draw.often(0.15, 'list before funds');
  const gap = draw.often(0.15, 'blank lines');
  const indent = draw.often(0.25, 'one column right') ? 1 : 0;
  const year = draw.pick(['（2025年度）', '2025年度', '(2025 年度)', '（2025年）']);
  const title = draw.word('title');
  const foot: readonly Line[] = draw.often(0.3, 'foot') ? [['填报人：甲', null, '联系电话：0000000', null, '填报日期：2025年1月10日']] : [];
  const many = draw.often(0.4, 'two tables') ? draw.choose(['one below the other', 'a sheet each'] as const) : 'one';
  // A header of two lines that lost its blank cells nobody can read.
  const squeezed = list.headerLines === 1 && draw.often(0.1, 'pasted without blank cells');

  const drawn = PROJECTS.slice(0, many === 'one' ? 1 : 2).map(([subject, organisation]) => {
    const blocks: { readonly lines: readonly Line[]; readonly merges?: readonly Range[] }[] = [
      { lines: [[title], money.inTitle ? [year, null, null, null, `单位：${money.unit}`] : [year]] },
      { lines: head(subject, organisation) },
      ...(early ? [list, fundLines, goals] : [fundLines, goals, list]),
      { lines: foot },
    ];
    const lines: Line[] = [];
    const merges: Range[] = [];
    for (const block of blocks) {
      if (gap && lines.length > 2 && block.lines.length > 2) lines.push([]);
      for (const { top, bottom, left, right } of block.merges ?? []) merges.push({ top: top + lines.length, bottom: bottom + lines.length, left: left + indent, right: right + indent });
      lines.push(...block.lines.map((line) => [...Array<CellValue>(indent).fill(null), ...line]));
    }
    const printed = squeezed ? lines.map((line) => line.filter((cell) => cell !== null)) : lines;
    return { table: { subject, organisation, sources, facts, sides, weights: list.weights, furtherYears: list.furtherYears }, lines: printed, merges: squeezed ? [] : merges };
  });
  const tables = drawn.map(({ table }) => table);
  const habits = draw.habits.join(', ');
  if (many !== 'one below the other') return { habits, tables, sheets: drawn.map(({ lines, merges }, index) => ({ name: `目标${String(index + 1)}`, lines, merges })) };
  const below = drawn[0]?.lines.length ?? 0;
  return {
    ...{ habits, tables },
    sheets: [{ name: '目标', lines: drawn.flatMap(({ lines }) => lines), merges: drawn.flatMap(({ merges }, index) => merges.map((merge) => (index === 0 ? merge : { ...merge, top: merge.top + below, bottom: merge.bottom + below }))) }],
  };
}

export interface Money {
  readonly unit: '元' | '万元';
  readonly inTitle: boolean;
  /** Behind the caption of the funds: 项目资金（万元）. */
  readonly inLabel: string;
  readonly print: (amount: number) => CellValue;
  /** Label and figure share a cell. */
  readonly together: boolean;
}

export function moneyIn(draw: Drawer): Money {
  const unit = draw.choose(['万元', '万元', '元'] as const);
  const where = draw.choose(['unit in title', 'unit in label', 'unit in label', 'unit in cell'] as const);
  const together = draw.often(0.2, 'label and figure in one cell');
  const asText = draw.often(0.1, 'figures as text');
  const digits = (amount: number): number => (unit === '元' ? amount : amount / 10000);
  return {
    ...{ unit, together },
    inTitle: where === 'unit in title',
    inLabel: where === 'unit in label' ? draw.pick([`（${unit}）`, `(${unit})`]) : '',
    print: (amount) => (where === 'unit in cell' ? `${String(digits(amount))}${unit}` : asText ? digits(amount).toLocaleString('en-US', { minimumFractionDigits: 2 }) : digits(amount)),
  };
}

function headIn(draw: Drawer): (subject: string, organisation: string) => readonly Line[] {
  const [project, department, unit] = [draw.word('project'), draw.word('department'), draw.word('unit')];
  const form = draw.choose(['head in two lines', 'head in three lines', 'head in one line'] as const);
  const nature = draw.often(0.3, 'nature and term') ? [['项目属性', null, '经常性项目', null, '项目期', `${String(YEARS)}年`]] : [];
  return (subject, organisation) => {
    const all: Readonly<Record<typeof form, readonly Line[]>> = {
      'head in two lines': [[project, null, subject], [department, null, '交通运输局', null, unit, organisation]],
      'head in three lines': [[project, null, subject], [department, null, '交通运输局'], [unit, null, organisation]],
      'head in one line': [[project, subject, null, department, '交通运输局', unit, organisation]],
    };
    return [...all[form], ...nature];
  };
}

interface Block {
  readonly lines: readonly Line[];
  readonly merges?: readonly Range[];
}

function fundsIn(draw: Drawer, sides: readonly Side[], sources: readonly Source[], money: Money): Block {
  const caption = `${draw.pick(['项目资金', '资金情况', '项目资金', '预算资金', '项目预算', '年度预算'])}${money.inLabel}`;
  const only = draw.pick(['其中：', '其中:', '']);
  const across = sides.length === 1 && draw.often(0.15, 'funds in one line');
  const label = (key: string, side: Side, first: boolean): string => {
    if (key === '总额') return draw.word(side === '年度' ? 'total' : 'termTotal');
    const word = draw.word(key as keyof typeof WORDS);
    return `${first ? only : ''}${side === '实施期' ? ofTerm(word) : word}`;
  };
  const rows = [{ key: '总额', amount: totalOf(sources) }, ...sources];
  const cells = rows.map(({ key, amount }, index) =>
    sides.map((side): readonly CellValue[] => {
      const [text, figure] = [label(key, side, index === 1), money.print(side === '年度' ? amount : amount * YEARS)];
      return money.together ? [`${text.replace(/[：:]$/, '')}：${String(figure)}`] : [text, figure];
    }),
  );
  if (across) return { lines: [[caption, ...cells.flat(2)]] };
  const width = money.together ? 3 : 2;
  const spread = (of: readonly (readonly CellValue[])[]): readonly CellValue[] => of.flatMap((each, index) => [...each, ...Array<CellValue>(index === of.length - 1 ? 0 : width + 1 - each.length).fill(null)]);
  return { lines: cells.map((each, index) => [index === 0 ? caption : null, ...spread(each)]), merges: [{ top: 0, bottom: cells.length - 1, left: 0, right: 0 }] };
}

/** 当年财政拨款 is nothing of the whole term. */
const ofTerm = (word: string): string => word.replace(/(?<!以前)年度|当年|本年/g, '');

function goalsIn(draw: Drawer, sides: readonly Side[]): Block {
  const words = sides.map((side) => (side === '实施期' ? draw.word('termGoal') : sides.length === 1 ? draw.word('goal') : draw.pick(WORDS.goal.filter((word) => word.includes('年度')))));
  if (sides.length === 1) {
    const [word = '', side = '年度'] = [words[0], sides[0]];
    return { lines: draw.often(0.5, 'goal below') ? [['总体目标', word], [null, GOALS[side]]] : [[word, GOALS[side]]] };
  }
  const [term, year] = words;
  return { lines: [['总体目标', `${term ?? ''}${draw.pick(['', '（2025年—2027年）'])}`, null, null, year ?? ''], [null, GOALS.实施期, null, null, GOALS.年度]] };
}

type Key = '一级指标' | '二级指标' | 'name' | 'target' | 'sign' | 'value' | 'measure' | 'weight' | 'remark' | 'further';
interface Printed {
  readonly key: Key;
  readonly side: Side;
}

interface List extends Block {
  readonly headerLines: number;
  readonly weights: boolean;
  readonly furtherYears: readonly string[];
}

function listIn(draw: Drawer, kind: Kind, facts: readonly TargetFact[]): List {
  const years = kind === 'years' ? draw.choose(['2025年指标值', '指标值（2025年）', 'bare years below', 'years below'] as const) : '';
  const cut: readonly Key[] = kind === 'years' ? ['target', 'further', 'further'] : draw.pick<readonly Key[]>([['target'], ['target'], ['sign', 'value', 'measure'], ['value', 'measure']]);
  draw.habits.push(`target in ${String(cut.length)}`);
  const side: Side = kind === 'term' ? '实施期' : '年度';
  const weights = draw.often(kind === 'both' ? 0.2 : 0.4, 'weights');
  const weight: readonly Key[] = weights ? ['weight'] : [];
  const remark: readonly Key[] = draw.often(0.25, 'remark') ? ['remark'] : [];
  const middle = draw.pick<readonly Key[]>([['name', ...cut, ...weight], ['name', ...weight, ...cut], ['name', ...cut, ...weight], [...cut, ...weight, 'name']]);
  if (middle[0] !== 'name') draw.habits.push('name last');
  const on = (of: Side, keys: readonly Key[]): readonly Printed[] => keys.map((key) => ({ key, side: of }));
  const twice: readonly Key[] = ['二级指标', ...middle.filter((key) => key !== 'weight')];
  const columns = kind === 'both' ? [...on('实施期', ['一级指标', ...twice]), ...on('年度', [...twice, ...weight, ...remark])] : on(side, ['一级指标', '二级指标', ...middle, ...remark]);
  const further = ['2026', '2027'];
  const parent = draw.word('target');
  const sided = kind === 'both' && draw.often(0.4, 'side in heading');
  const above = kind === 'both' && draw.often(0.25, 'sides above');
  let nth = 0;
  const heading = ({ key, side: of }: Printed): string => {
    const own = further[nth] ?? '';
    if (key === 'further') nth += 1;
    switch (key) {
      case '一级指标':
      case '二级指标':
        return key;
      case 'further':
      case 'target': {
        if (kind !== 'years') return kind !== 'year' && (sided || kind === 'term') && draw.next() < 0.5 ? (of === '年度' ? '年度指标值' : draw.word('termTarget')) : of === '实施期' ? ofTerm(parent) : parent;
        const year = key === 'target' ? '2025' : own;
        return years === '2025年指标值' ? `${year}年指标值` : years === '指标值（2025年）' ? `指标值（${year}年）` : `${year}年`;
      }
      default:
        return of === '实施期' ? ofTerm(draw.word(key)) : draw.word(key);
    }
  };
  const headings = columns.map(heading);
  const caption = draw.often(0.6, 'caption');
  const margin: readonly CellValue[] = caption ? [null] : [];
  const labels = draw.choose(['labels once', 'labels merged', 'labels repeated'] as const);
  const short = draw.often(0.2, 'labels short');
  const points = draw.often(0.15, 'labels with points');
  const cost = draw.often(0.3, 'cost at the first level');
  const placed = cost ? facts.map((each) => (each.second === '成本指标' ? { ...each, first: '成本指标', second: '经济成本指标' } : each)) : facts;
  const write = (text: string, sum?: number): string => `${short ? text.replace(/(?<!成本)指标$/, '') : text}${points && sum !== undefined ? `（${String(sum)}分）` : ''}`;
  const cell = (fact: TargetFact, index: number, { key, side: of }: Printed): CellValue => {
    const before = placed[index - 1];
    const value = of === '实施期' ? fact.term : fact.value;
    const alone = cut.length === 1 || kind === 'years';
    switch (key) {
      case '一级指标':
        return labels === 'labels repeated' || before?.first !== fact.first ? write(fact.first, placed.filter(({ first }) => first === fact.first).reduce((sum, each) => sum + each.weight, 0)) : null;
      case '二级指标':
        return labels === 'labels repeated' || before?.second !== fact.second ? write(fact.second) : null;
      case 'name':
        return fact.name;
      case 'target':
      case 'further':
        return alone ? `${fact.sign}${String(value)}${fact.unit}` : `${fact.sign}${String(value)}`;
      case 'sign':
        return fact.sign === '' ? '定性' : fact.sign;
      case 'value':
        return cut.includes('sign') ? value : `${fact.sign}${String(value)}`;
      case 'measure':
        return fact.unit === '' ? null : fact.unit;
      case 'weight':
        return fact.weight;
      case 'remark':
        return index === 0 ? '按当年计划' : null;
    }
  };
  const at = columns.findIndex(({ key }) => key === 'target') + margin.length;
  const below = years === 'bare years below' || years === 'years below';
  const first: readonly CellValue[] = [...(caption ? [draw.word('caption')] : []), ...headings];
  const suffix = years === 'years below' ? '目标' : '';
  const overSides: Line = first.map((text, index) => {
    const at = index - margin.length;
    const own = columns[at];
    if (at < 1 || own?.key === 'weight' || own?.key === 'remark') return text;
    return columns[at - 1]?.side === own?.side && at > 1 ? null : (own?.side ?? null);
  });
  const header: readonly Line[] = above ? [overSides, first.map((text, index) => (overSides[index] === text ? null : text))] : below ? [first.map((text, index) => (index === at ? '指标值' : index > at && index < at + 3 ? null : text)), first.map((text, index) => (index >= at && index < at + 3 ? `${String(text)}${suffix}` : null))] : [first];
  const lines: readonly Line[] = [...header, ...placed.map((fact, index) => [...margin, ...columns.map((each) => cell(fact, index, each))])];
  const merges: Range[] = [];
  if (below) {
    merges.push({ top: 0, bottom: 0, left: at, right: at + 2 });
    for (let column = 0; column < first.length; column += 1) if (column < at || column > at + 2) merges.push({ top: 0, bottom: 1, left: column, right: column });
  }
  if (labels === 'labels merged') {
    columns.forEach(({ key }, column) => {
      if (key !== '一级指标' && key !== '二级指标') return;
      const of = (each: TargetFact | undefined): string | undefined => (key === '一级指标' ? each?.first : `${each?.first ?? ''} ${each?.second ?? ''}`);
      placed.forEach((fact, index) => {
        if (index > 0 && of(placed[index - 1]) === of(fact)) return;
        const last = placed.findIndex((each, other) => other > index && of(each) !== of(fact));
        const end = (last < 0 ? placed.length : last) - 1;
        if (end > index) merges.push({ top: header.length + index, bottom: header.length + end, left: column + margin.length, right: column + margin.length });
      });
    });
  }
  const furtherYears = kind === 'years' ? headings.filter((_, index) => columns[index]?.key === 'further').map((text) => `${text}${suffix}`) : [];
  return { lines, merges, headerLines: header.length, weights, furtherYears };
}
