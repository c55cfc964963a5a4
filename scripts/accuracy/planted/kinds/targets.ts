import { amount, type Amount, normalize } from '../../../../src/core';
import { textField, textFields } from '../../../../src/performance/text-fields';
import type { TableAccess } from '../../../../src/relations';
import { readTarget } from '../../../../src/scoring';
import { withoutRow } from '../../edit';
import { amountsOf, type Case, changed, edits, type Kind, put, slot, textCell, TYPED } from '../case';

const FUNDS = ['PG-01', 'PG-03', 'PG-04', 'PG-07', 'FM-sign', 'PG-02', 'Bx-12PG', 'PG-05'];
const SIDES = ['实施期', '年度'] as const;
const isTotal = (key: string): boolean => key === '资金总额';

/** Tables of targets: funds, periods, targets, texts and dates. */
export const TARGET_KINDS: readonly Kind[] = [
  ...SIDES.flatMap((side) =>
    TYPED.map(([how, make]): Kind => ({ name: `${side}资金总额 ${how}`, rules: FUNDS, of: (access) => slot(access, access.row('资金总额'), side).flatMap((found) => changed(found, how, make)) })),
  ),
  ...TYPED.map(([how, make]): Kind => ({
    name: `资金来源 ${how}`,
    rules: FUNDS,
    of: (access) => amountsOf(access, '项目资金').filter(({ row, value }) => !isTotal(row.key) && !value.isZero()).flatMap((found) => changed(found, how, make)),
  })),
  ...SIDES.map((side): Kind => ({ name: `${side}资金的总额与来源一并 ×10`, rules: FUNDS, of: (access) => together(access, side) })),
  { name: '表头“元”写成“万元”', rules: ['PG-02', 'PG-04', 'PG-07'], of: heading },
  { name: '项目期 1 年→3 年、3 年→1 年', rules: ['PG-03', 'PG-05'], of: period },
  { name: '成本指标 ×2', rules: ['PG-04', 'PG-05'], of: (access) => costs(access, (text) => text.replace(/\d+(?:\.\d+)?/, (digits) => amount(digits).times(2).toString())) },
  { name: '成本指标 万元→元', rules: ['PG-04', 'PG-05'], of: (access) => costs(access, (text) => text.replace('万元', '元')) },
  { name: '实施期数量指标 ×2', rules: ['PG-05'], of: counts },
  { name: '一个指标值空', rules: ['PG-13'], of: (access) => values(access).map(({ row, key, cell, raw }) => edits(`${row.key} ${key} ${raw}→空`, [{ cell, value: null }])) },
  { name: '年度一列全空', rules: ['PG-08', 'PG-13'], of: yearEmptied },
  { name: '缺满意度指标', rules: ['PG-08'], of: satisfaction },
  { name: '文字写“无”', rules: ['PG-09'], of: (access) => ['立项依据', '项目设立必要性', '保证项目实施的制度、措施', '项目实施计划'].flatMap((key) => textsAt(access, key).map(({ cell }) => edits(`${key}→无`, [{ cell, value: '无' }]))) },
  { name: '日期写成 XX 月', rules: ['FM-placeholder', 'PG-10'], of: placeholder },
  ...([['月份 13', (text) => `${text.slice(0, 4)}13${text.slice(6)}`], ['日 32', (text) => `${text.slice(0, 6)}32${text.slice(8)}`], ['少一位', (text) => text.slice(0, 9) + text.slice(10)]] as readonly (readonly [string, (text: string) => string])[]).map(
    ([how, change]): Kind => ({ name: `填报日期 ${how}`, rules: ['PG-10'], of: (access) => dated(access).map(({ cell, raw, digits }) => edits(`${digits} ${how}`, [{ cell, value: raw.replace(digits, change(digits)) }])) }),
  ),
  { name: '文字里算式的结果', rules: ['PG-06'], of: equations },
  { name: '文字里的合计（其后列有分项）', rules: ['PG-06', 'PG-07'], of: totals },
  { name: '概况写的当年预算', rules: ['PG-07', 'PG-06'], of: budgets },
  { name: '编号重复', rules: ['FM-08'], of: (access) => numbers(access, -1) },
  { name: '编号跳一个', rules: ['FM-08'], of: (access) => numbers(access, 1) },
];

function together(access: TableAccess, side: string): readonly Case[] {
  const all = amountsOf(access, '项目资金').filter(({ column, value }) => column.key === side && !value.isZero());
  const text = textField(access, '项目概况')?.text ?? '';
  const [total] = all.filter(({ row }) => isTotal(row.key));
  const years = normalize(access.text(access.row('项目期') ?? { key: '', label: '', part: '', lane: 0, row: 0, labelColumn: 0 }, '内容'));
  if (!total || all.length < 2) return [];
  const other = slot(access, access.row('资金总额'), side === '年度' ? '实施期' : '年度')[0];
  const tied = (other && !other.value.isZero()) || /预算(?:资金|安排)/.test(text);
  return [edits(`${side} ${total.value.toString()} ×10`, all.map((found) => put(found, found.value.times(10))), tied && years !== '' ? undefined : '另一侧没有数')];
}

function heading(access: TableAccess): readonly Case[] {
  const [sheet] = access.sheets;
  const { range } = access.table;
  return sheet.values.flatMap((line, r) =>
    line.flatMap((value, c) => {
      const row = r + sheet.origin.row;
      return typeof value === 'string' && /^项目资金\s*[(（]元[)）]$/.test(value.trim()) && row >= range.top && row <= range.bottom
        ? [{ ...edits('项目资金（万元）', [{ cell: { sheet: sheet.name, row, column: c + sheet.origin.column }, value: value.replace('元', '万元') }], unheard(access)), cells: [] }]
        : [];
    }),
  );
}

/** Why nobody can tell the unit of the funds from the rest of the table; undefined where the amount stands elsewhere with its unit. */
function unheard(access: TableAccess): string | undefined {
  const fund = slot(access, access.row('资金总额'), '年度')[0]?.value;
  if (!fund) return '没有年度资金';
  const written = [...textFields(access).map(({ text }) => text), ...values(access).filter(({ key }) => key.startsWith('年度')).map(({ raw }) => normalize(raw))];
  const amounts = written.flatMap((text) => [...text.matchAll(/(\d+(?:\.\d+)?)(万)?元(?!\/)/g)].map(([, digits = '0', wan]) => amount(digits).times(wan === undefined ? 1 : 10000)));
  return amounts.some((each) => each.eq(fund)) ? undefined : '表里没有第二处写着这笔钱：成本指标是单价、合同价或分项，文字没有总额';
}

function period(access: TableAccess): readonly Case[] {
  const found = textCell(access, access.row('项目期'));
  const years = found && /(\d+)\s*年/.exec(found.raw)?.[1];
  if (!found || years === undefined) return [];
  const next = years === '1' ? '3' : '1';
  const totals = SIDES.map((side) => slot(access, access.row('资金总额'), side)[0]?.value);
  const equal = totals[0] !== undefined && totals[1] !== undefined && totals[0].eq(totals[1]);
  const zero = totals.some((total) => total?.isZero() ?? true);
  // For the label and the figure in one cell only the figure is changed.
  const unprovable = zero ? '资金为 0 或没有' : years !== '1' && equal && next === '1' ? '两侧资金相等，1 年也说得通' : undefined;
  return [{ ...edits(`项目期 ${years}→${next}`, [{ cell: found.cell, value: found.raw.replace(/\d+(?=\s*年)/, next) }], unprovable), cells: [] }];
}

interface Value {
  readonly row: TableAccess['rows'][number];
  readonly key: string;
  readonly cell: Case['cells'][number];
  readonly raw: string;
}

function values(access: TableAccess): readonly Value[] {
  return access.listed('绩效指标', null).flatMap((row) =>
    SIDES.flatMap((side) => {
      const key = `${side}.指标值`;
      const found = access.text(row, `${side}.三级指标`) === '' ? undefined : textCell(access, row, key);
      return found ? [{ row, key, ...found }] : [];
    }),
  );
}

/** Limits of a whole cost that are the funds, or all of them. */
function costs(access: TableAccess, change: (text: string) => string): readonly Case[] {
  return values(access).flatMap(({ row, key, cell, raw }) => {
    const side = key.startsWith('年度') ? '年度' : '实施期';
    const wanted = readTarget(raw);
    const fund = slot(access, access.row('资金总额'), side)[0];
    const group = row.groups?.[`${side}.二级指标`] ?? '';
    if (wanted.kind !== 'quantity' || wanted.measure.dimension !== 'money' || !group.includes('成本') || !fund) return [];
    const yuan = access.table.unit === '元' ? fund.value : fund.value.times(10000);
    const next = change(raw);
    const tied = wanted.value.times(wanted.measure.factor).eq(yuan);
    return next === raw ? [] : [edits(`${row.key} ${key} ${raw}→${next}`, [{ cell, value: next }], tied ? undefined : '不是总成本：单价、合同价或几项之一')];
  });
}

function counts(access: TableAccess): readonly Case[] {
  return values(access).flatMap(({ row, key, cell, raw }) => {
    const year = access.text(row, '年度.指标值');
    const wanted = readTarget(raw);
    // A bare 1 is 100%.
    if (!key.startsWith('实施期') || wanted.kind !== 'quantity' || !(row.groups?.['实施期.二级指标'] ?? '').startsWith('数量') || wanted.measure.dimension === 'share' || wanted.measure.dimension === '') return [];
    const next = raw.replace(/\d+(?:\.\d+)?/, (digits) => amount(digits).times(2).toString());
    const same = access.text(row, '年度.三级指标') === access.text(row, '实施期.三级指标') && year !== '';
    const [term, own] = SIDES.map((side) => slot(access, access.row('资金总额'), side)[0]?.value);
    const tied = term !== undefined && own !== undefined && !own.isZero() && term.div(own).isInteger();
    return next === raw ? [] : [edits(`${row.key} ${raw}→${next}`, [{ cell, value: next }], !same ? '年度一侧没有同名指标' : tied || /年/.test(raw) ? undefined : '两侧资金不成倍数，数量可以不同')];
  });
}

function yearEmptied(access: TableAccess): readonly Case[] {
  const cells = access.listed('绩效指标', null).flatMap((row) => ['年度.三级指标', '年度.指标值'].flatMap((key) => textCell(access, row, key)?.cell ?? []));
  return cells.length < 4 ? [] : [{ ...edits('年度一列', cells.map((cell) => ({ cell, value: null }))), cells: [] }];
}

function satisfaction(access: TableAccess): readonly Case[] {
  const rows = access.listed('绩效指标', null).filter(({ groups }) => Object.values(groups ?? {}).some((group) => group.includes('满意')));
  const [sheet] = access.sheets;
  if (rows.length === 0 || access.listed('绩效指标', null).length < 5) return [];
  const down = [...new Set(rows.map(({ row }) => row))].sort((a, b) => b - a);
  return [{ what: '缺满意度指标', cells: [], plant: (book) => down.reduce((all, row) => withoutRow(all, sheet.name, row), book) }];
}

function textsAt(access: TableAccess, key: string): readonly { readonly cell: Case['cells'][number]; readonly raw: string }[] {
  const found = textCell(access, access.row(key));
  return found && found.raw.trim().length > 4 ? [found] : [];
}

function placeholder(access: TableAccess): readonly Case[] {
  return textsAt(access, '项目实施计划').flatMap(({ cell, raw }) => {
    const next = raw.replace(/\d{1,2}月/, 'XX月');
    return next === raw ? [] : [edits('项目实施计划 XX月', [{ cell, value: next }])];
  });
}

function dated(access: TableAccess): readonly { readonly cell: Case['cells'][number]; readonly raw: string; readonly digits: string }[] {
  const found = textCell(access, access.row('填报日期'));
  const digits = found && /20\d{12}/.exec(found.raw)?.[0];
  return found && digits !== undefined ? [{ ...found, digits }] : [];
}

/** A figure in a text with one more, as the text writes it. */
function figureAt(access: TableAccess, pattern: RegExp, unprovable: (text: string, at: number) => string | undefined = () => undefined): readonly Case[] {
  return access.rows.flatMap((row) => {
    const found = textCell(access, row);
    if (!found) return [];
    const own = textFields(access).find(({ cell }) => cell.sheet === found.cell.sheet && cell.row === found.cell.row && cell.column === found.cell.column);
    if (!own) return [];
    return [...own.text.matchAll(pattern)].flatMap((match) => {
      const [whole, digits = ''] = match;
      const at = match.index + whole.lastIndexOf(digits);
      const { start, end } = own.passage({ start: at, end: at + digits.length });
      const next = more(amount(digits.replace(/,/g, '')));
      return [edits(`${row.key} “${whole.slice(-40)}” → ${next}`, [{ cell: found.cell, value: found.raw.slice(0, start) + next + found.raw.slice(end) }], unprovable(own.text, match.index + whole.length))];
    });
  });
}

const more = (value: Amount): string => value.times(2).plus(value.lt(3) ? 1 : 0).toString();

const EQUATION = /\d[^，,。；;=]*[×*xX+÷/-][^，,。；;=]*\d[^，,。；;=\d]*=(?:[^，,。；;=\d]{0,3})(\d+(?:\.\d+)?)/g;
const TOTAL = /(?:共计|合计|总计|共需|预算(?:资金)?)[^，,。；;\d]{0,4}(\d+(?:\.\d+)?)万元[，,]?(?:其中|包括|主要包括|[：:])/g;

function equations(access: TableAccess): readonly Case[] {
  return figureAt(access, EQUATION);
}

function totals(access: TableAccess): readonly Case[] {
  return figureAt(access, TOTAL);
}

function budgets(access: TableAccess): readonly Case[] {
  const year = String(access.table.year ?? '');
  return year === '' ? [] : figureAt(access, new RegExp(`${year}年(?:度)?[^，,。；;：:]{0,20}?预算(?:资金|安排){0,3}(?:共计|为|共)?(\\d+(?:\\.\\d+)?)万元`, 'g'));
}

const LISTED = /(?:^|[。；;：:\n])[（(]?(\d{1,2})[）)、.．](?!\d)/g;

/** Numbers of a list that runs 1, 2, 3 …: one of them, after the first, becomes that before it or one more. */
function numbers(access: TableAccess, by: number): readonly Case[] {
  return access.rows.flatMap((row) => {
    const found = textCell(access, row);
    if (!found) return [];
    const all = [...found.raw.matchAll(LISTED)];
    if (all.length < 3 || all.some(([, digits], index) => Number(digits) !== index + 1)) return [];
    // In the middle, so that the list goes on behind it.
    const at = all[Math.floor(all.length / 2)];
    if (!at) return [];
    const [whole, digits = ''] = at;
    const start = at.index + whole.indexOf(digits);
    const rest = by < 0 ? [] : all.slice(Math.floor(all.length / 2) + 1);
    const next = [{ start, digits }, ...rest.map((match) => ({ start: match.index + match[0].indexOf(match[1] ?? ''), digits: match[1] ?? '' }))];
    const text = next.reduceRight((raw, { start: from, digits: old }) => raw.slice(0, from) + String(Number(old) + by) + raw.slice(from + old.length), found.raw);
    return [edits(`${row.key} ${digits}→${String(Number(digits) + by)}`, [{ cell: found.cell, value: text }])];
  });
}
