import { type Column, type Field, type FixedRow, type Form, type FormRelation, type ListRows, type Part, type Rows, type Severity } from '../core';

const SEVERITY: Readonly<Record<Severity, string>> = { error: '必错', warning: '需确认', hint: '提示' };
const MEASURE: Readonly<Record<NonNullable<Column['measure']>, string>> = { points: '分', percent: '%', count: '个数' };
const ROLE: Readonly<Record<Column['role'], string>> = { label: '名称', line: '行次', code: '编码', amount: '金额', text: '文字' };

/** A form as the paper has it, line by line, for whoever holds it against the paper and knows no code. */
export function formLines(form: Form): readonly string[] {
  const { id, short, title, aliases, edition, tableCode, unit, decimals, basis, repeats, organisation, parts, foreign = [] } = form;
  return [
    `${short}　${title}（${id}）${edition ? `　版式：${edition.title.zh}${yearsOf(form)}` : ''}`,
    ...also('题名又印作', aliases),
    ...(tableCode === '' ? [] : [`  表号：${tableCode}`]),
    `  单位：${unit}，金额 ${String(decimals)} 位小数`,
    ...(repeats ? [`  一个${repeats.by.replace('名称', '')}一张，按“${repeats.by}”区分`] : []),
    ...(organisation === undefined ? [] : [`  填报的单位：${organisation}`]),
    `  依据：${basis}`,
    ...parts.flatMap(partLines),
    ...also('印有下列字样的不是这个版式', foreign),
  ];
}

/** 勾稽关系 of a form, each with its text, its sentence and where it comes from. */
export function relationLines(relations: readonly FormRelation[]): readonly string[] {
  if (relations.length === 0) return [];
  return ['  勾稽关系（各合计等于其下各行，另见上面的“＝”）', ...relations.flatMap(({ id, severity, tolerance, text, sentence, basis }) => [`    ${id}　${SEVERITY[severity]}${tolerance === 'exact' ? '，一分不差' : ''}　${text}`, `        ${sentence.zh}（${basis}）`])];
}

function yearsOf({ edition }: Form): string {
  const [from, to] = edition?.years ?? [null, null];
  const said = from === null && to === null ? '' : `${from === null ? '' : `${String(from)} 年`}至${to === null ? '今' : `${String(to)} 年`}`;
  const notes = [edition?.region ?? '', said].filter((note) => note !== '');
  return notes.length === 0 ? '' : `（${notes.join('，')}）`;
}

function also(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`  ${what}：${names.join('、')}`];
}

function partLines(part: Part): readonly string[] {
  const { name, lanes, columns, captions = [], rows } = part;
  const words = captions.filter((caption) => caption !== name);
  const plain = rows.kind === 'fields' && columns.length === 1 && columns[0]?.role === 'text';
  return [
    `  【${name === '' ? '表' : name}】${lanes > 1 ? `同样的栏目并排印 ${String(lanes)} 次，各行接着往下` : ''}${words.length > 0 ? `旁边印：${words.join('、')}` : ''}`,
    ...(plain ? [] : [`    栏目，从左到右`, ...columns.map((column) => `      ${columnWords(column)}`)]),
    ...rowLines(rows),
  ];
}

function columnWords({ path, role, measure, number, of, most, optional, aliases }: Column): string {
  const notes = [
    measure ? MEASURE[measure] : ROLE[role],
    ...(number === undefined ? [] : [`栏次 ${String(number)}`]),
    ...(of ? [`＝${of.part}÷${of.whole}`] : []),
    ...(most === undefined ? [] : [`至多 ${String(most)}`]),
    ...(optional ? ['有的不印'] : []),
  ];
  return `${path.join(' › ')}（${notes.join('，')}）${printed(aliases)}`;
}

function printed(aliases: readonly string[]): string {
  return aliases.length === 0 ? '' : `　又印作 ${aliases.join('、')}`;
}

function rowLines(rows: Rows): readonly string[] {
  switch (rows.kind) {
    case 'fixed':
      return [`    行，从上到下${rows.sparse ? '，只印有数的' : ''}`, ...withoutBlanks(rows.rows).map((row) => `      ${rowWords(row, rows.rows)}`)];
    case 'codes':
      return [`    行：科目编码 ${rows.levels.join('、')} 位，上级等于下级之和；“${rows.total}”一行（${rows.sumId}）`];
    case 'single':
      return ['    行：一行数，没有名称'];
    case 'names':
      return [`    行：按名称各一行${rows.units ? '，单位的行等于其下各行' : ''}；“${[rows.total, ...rows.labels].join('、')}”一行是合计（${rows.sumId}）`];
    case 'fields':
      return ['    栏位', ...rows.fields.map((field) => `      ${fieldWords(field)}`)];
    case 'list':
      return listLines(rows);
  }
}

/** Rows that carry nothing but a 行次 are no lines to read. */
function withoutBlanks(rows: readonly FixedRow[]): readonly FixedRow[] {
  return rows.filter(({ label }) => label !== '');
}

function rowWords({ key, label, line, code, aliases, children, sumId, caption, count, acrossLanes }: FixedRow, all: readonly FixedRow[]): string {
  const notes = [...(caption ? ['小标题'] : []), ...(count ? ['个数'] : []), ...(acrossLanes ? ['跨栏'] : []), ...(!label.includes(key) && code === undefined ? [`关系里写 ${key}`] : [])];
  const labels = new Map(all.map((row) => [row.key, row.label]));
  const sum = children.length === 0 ? '' : `　＝ ${children.map((child) => labels.get(child) ?? child).join(' ＋ ')}${sumId === undefined ? '' : `（${sumId}）`}`;
  return `${line === undefined || line === 0 ? '' : `${String(line)}　`}${code === undefined ? '' : `${code} `}${label}${notes.length > 0 ? `（${notes.join('，')}）` : ''}${sum}${printed(aliases)}`;
}

function fieldWords({ label, aliases, below, optional }: Field): string {
  const notes = [...(below ? ['内容在下面'] : []), ...(optional ? ['有的不印'] : [])];
  return `${label}${notes.length > 0 ? `（${notes.join('，')}）` : ''}${printed(aliases)}`;
}

function listLines({ names, groups, subtotals, total, under, sumId }: ListRows): readonly string[] {
  return [
    `    行：任意多行${names.length > 0 ? `，按“${names.join('、')}”区分` : ''}${under ? `，列在【${under.part}】的“${under.row}”之下` : ''}`,
    ...groups.flatMap(({ column, labels, open }) => {
      const entries = Object.entries(labels);
      const bare = entries.filter(([, below]) => below.length === 0).map(([label]) => label);
      const head = `      左边的${column.replace('.', '的')}${open ? '（可以自拟，常见的有）' : ''}${bare.length > 0 ? `：${bare.join('、')}` : ''}`;
      return [head, ...entries.filter(([, below]) => below.length > 0).map(([label, below]) => `        ${label}，下有 ${below.join('、')}`)];
    }),
    ...(subtotals ? [`      ${subtotals.column}为 ${subtotals.labels.join('、')} 的行是小计，等于其下各行${sumId === undefined ? '' : `（${sumId}）`}`] : []),
    ...(total ? [`      “${total.labels.join('、')}”一行是合计，关系里写 ${total.key}`] : []),
  ];
}
