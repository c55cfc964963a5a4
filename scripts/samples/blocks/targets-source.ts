import { firstLevel, firstOf, secondLevel } from './indicators';
import { compact, lastIndex, lastOf, words } from './paper';

/** One side of a row of indicators: 实施期 or 年度. */
export interface TargetSide {
  readonly second: string;
  readonly name: string;
  readonly value: string;
}

export interface TargetRow {
  readonly left: TargetSide;
  readonly right: TargetSide;
}

/** A label and what stands beside it, as printed; a value printed in the cell of its label stays there. */
export interface Printed {
  readonly label: string;
  readonly value: string;
}

export interface FundsRow {
  readonly left: Printed;
  readonly right: Printed;
}

/** A 项目支出绩效目标（申报）表 as the text has it. */
export interface Targets {
  readonly title: string;
  readonly year: string;
  /** 项目名称, 主管部门及代码, 实施单位, 项目属性, 项目期. */
  readonly heading: readonly Printed[];
  readonly fundsLabel: string;
  readonly funds: readonly FundsRow[];
  readonly paragraphs: readonly Printed[];
  readonly goalLabels: readonly string[];
  readonly goals: readonly string[];
  readonly rows: readonly TargetRow[];
  readonly footer: readonly Printed[];
}

const TITLE = /项目支出绩效目标(?:申报)?表$/;
const WATERMARK = '仅供内部审核';
const AMOUNT = /^-?\d[\d,]*(?:\.\d+)?$/;
const PARAGRAPHS = /^(项目概况|立项依据|项目设立必要性|保证项目实施的制度、措施|项目实施计划)$/;
const FUNDS = /^(?:实施期资金总额|年度资金总额|其中:中央财政资金|省级财政资金|市县\(区\)财政资金|单位自筹|其他资金)/;
const FOOTER = ['负责人:', '经办人:', '联系电话:', '填报日期:'];

export function readTargets(lines: readonly string[]): readonly Targets[] {
  const starts = lines.flatMap((line, index) => (TITLE.test(line.split('\t')[0] ?? '') ? [index] : []));
  return starts.map((start, index) => readOne(lines.slice(start, starts[index + 1]), start + 1));
}

/** Throws where a line is none that the form has: a sample must never be built from a guess. */
function readOne(block: readonly string[], firstLine: number): Targets {
  const made = { title: words(block[0]), year: '', fundsLabel: '', goalLabels: [] as readonly string[], goals: [] as readonly string[] };
  const heading = new Map<string, string>();
  const funds: FundsRow[] = [];
  const paragraphs: Printed[] = [];
  const rows: TargetRow[] = [];
  const footer = new Map<string, string>();
  let part: 'heading' | 'goals' | 'rows' = 'heading';
  block.slice(1).forEach((line, index) => {
    const printed = line.split('\t').map(words).filter((cell) => cell !== '');
    // 总体目标 stands beside two lines and may begin in either of them.
    if (compact(printed[0]) === '总体目标') printed.shift();
    const [first = '', second = ''] = printed;
    const lead = compact(first);
    if (printed.length === 0 || lead === WATERMARK || printed.every((cell) => /^-+$/.test(cell))) return;
    if (/^\(20\d\d年度\)$/.test(lead)) made.year = first;
    else if (printed.some((cell) => compact(cell) === '三级指标')) part = 'rows';
    else if (FOOTER.some((name) => lead.startsWith(name))) pairs(printed, footer);
    else if (part === 'rows') {
      const row = rowOf(printed, `第 ${firstLine + 1 + index} 行`);
      const twin = rows.findIndex((before) => row.right.name === '' && before.right.name === '' && before.left.name !== '' && before.left.name === row.left.name && before.left.value === row.left.value);
      const left = rows[twin]?.left;
      if (left) rows[twin] = { left, right: { ...row.left } };
      else rows.push(row);
    } else if (/^实施期?目标$/.test(lead)) [made.goalLabels, part] = [printed, 'goals'];
    else if (part === 'goals') [made.goals, part] = [printed, 'rows'];
    else if (PARAGRAPHS.test(lead)) paragraphs.push({ label: first, value: second });
    else if (lead.startsWith('项目资金') || lead === '(元)' || FUNDS.test(lead)) {
      if (lead.startsWith('项目资金')) made.fundsLabel = first;
      else if (lead === '(元)' && !compact(made.fundsLabel).endsWith(lead)) made.fundsLabel += lead;
      funds.push(fundsOf(lead.startsWith('项目资金') || lead === '(元)' ? printed.slice(1) : printed));
    } else if (/^\d+年$/.test(lead)) heading.set('项目期', lead);
    else headingOf(printed, heading, `第 ${firstLine + 1 + index} 行`);
  });
  return {
    ...made,
    heading: [...heading].map(([label, value]) => ({ label, value })),
    funds,
    paragraphs,
    rows: rows.map(({ left, right }, index) => ({ left: carried(left, rows.slice(0, index).map((row) => row.left)), right: carried(right, rows.slice(0, index).map((row) => row.right)) })),
    footer: FOOTER.map((label) => {
      const said = footer.get(label) ?? '';
      return compact(said).startsWith(label) ? { label: said, value: '' } : { label, value: said };
    }),
  };
}

function carried(side: TargetSide, before: readonly TargetSide[]): TargetSide {
  return side.second === '' && side.name + side.value !== '' ? { ...side, second: lastOf(before, ({ second }) => second !== '')?.second ?? '' } : side;
}

function headingOf(printed: readonly string[], heading: Map<string, string>, where: string): void {
  const [label = '', value = '', other = '', otherValue] = printed;
  switch (compact(label)) {
    case '项目名称':
      heading.set('项目名称', value);
      return;
    case '主管部门及代码':
      heading.set('主管部门及代码', value);
      // Where the label is lost in the text, the form still has it.
      heading.set('实施单位', otherValue ?? other);
      return;
    case '项目属性': {
      heading.set('项目属性', value);
      const joined = /^项目\S*?\s+\d+年$/.exec(other);
      // Label and value printed in one cell stay there.
      if (joined) heading.set(other, '');
      else if (/^\d+年$/.test(other)) heading.set('项目期', other);
      else heading.set(compact(other), otherValue ?? '');
      return;
    }
    default:
      throw new Error(`${where}不是目标表的一行：${printed.join('|').slice(0, 80)}`);
  }
}

function pairs(printed: readonly string[], into: Map<string, string>): void {
  printed.forEach((cell, index) => {
    const next = printed[index + 1] ?? '';
    const joined = FOOTER.find((name) => compact(cell).startsWith(name) && compact(cell) !== name);
    if (joined !== undefined) into.set(joined, cell);
    else if (FOOTER.includes(compact(cell))) into.set(compact(cell), FOOTER.includes(compact(next)) ? '' : next);
  });
}

function fundsOf(printed: readonly string[]): FundsRow {
  const right = lastIndex(printed, (cell, index) => index > 0 && FUNDS.test(compact(cell)));
  const half = (cells: readonly string[]): Printed => ({ label: cells[0] ?? '', value: cells.slice(1).find((cell) => AMOUNT.test(cell)) ?? '' });
  return right < 0 ? { left: half(printed), right: half([]) } : { left: half(printed.slice(0, right)), right: half(printed.slice(right)) };
}

/** Parts of 绩效指标 written downwards, broken by a page; 经济目标 is what is left of a label beside 成本指标. */
const FRAGMENT = /^(绩效指标|绩效指?|效指标|绩|效|指标|标|经济目标)$/;
const NONE: TargetSide = { second: '', name: '', value: '' };

/** What is printed decides, not the column it slipped into: 二级 name value ‖ 二级 name value. */
function rowOf(printed: readonly string[], where: string): TargetRow {
  const cells = printed.filter((cell) => !FRAGMENT.test(compact(cell)) && firstLevel(cell) === undefined);
  const labels = cells.flatMap((cell, index) => (secondLevel(cell) === undefined ? [] : [index]));
  const [a, b] = labels;
  if (a === undefined) return { left: side('', cells.slice(0, 2), cells.length === 1), right: side('', cells.slice(2), false) };
  if (a > 0) {
    if (a > 2 || b !== undefined) throw new Error(`${where}：二级指标前有其他文字：${cells.join('|').slice(0, 80)}`);
    return { left: side('', cells.slice(0, a), false), right: sideAfter(cells, a) };
  }
  // 三级指标 named like a 二级指标: 服务对象满意度.
  if (labels.length === 4 && cells.length === 6) return { left: sideAfter(cells.slice(0, 3), 0), right: sideAfter(cells, 3) };
  // A 二级指标 printed in two side columns, or one that the next page begins with.
  if (b === 1 && (labels.length > 2 || cells.length === 6)) return rowOf(cells.slice(1), where);
  if (b === undefined) return { left: sideAfter(cells.slice(0, 3), 0), right: side(cells.length > 3 ? (secondLevel(cells[0]) ?? '') : '', cells.slice(3), false) };
  const right = labels[2] === b + 1 && cells.length > b + 3 ? b + 1 : b;
  return { left: sideAfter(cells.slice(0, b), 0), right: sideAfter(cells, right) };
}

function sideAfter(cells: readonly string[], at: number): TargetSide {
  return side(secondLevel(cells[at]) ?? '', cells.slice(at + 1), false);
}

function side(second: string, printed: readonly string[], lone: boolean): TargetSide {
  // A cell that spans two columns may be printed in both; a name and a value alone may be the same words.
  const cells = printed.length === 2 ? printed : printed.filter((cell, index) => index === 0 || cell !== printed[index - 1]);
  const [name = '', ...values] = cells;
  if (cells.length === 1 && !lone && /^[≥≤≧≦=<>]\s*\d/.test(name)) return { second, name: '', value: name };
  return cells.length === 0 ? { ...NONE, second } : { second, name, value: values.join('\n') };
}

export function firstLevelOf({ left, right }: TargetRow): string {
  return firstOf(left.second) ?? firstOf(right.second) ?? '';
}
