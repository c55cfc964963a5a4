import { amount } from '../../../../src/core';
import { textFields } from '../../../../src/performance/text-fields';
import type { TableAccess } from '../../../../src/relations';
import { amountsOf, type Case, changed, edits, type Kind, POINTS, type Slot, slot, textCell, TYPED } from '../case';

const SUMS = ['DE-12', 'DE-13', 'DE-14', 'DE-15', 'DE-16', 'DE-17', 'DE-18', 'SE-03', 'SE-04', 'SE-30', 'SE-01', 'FM-sign', 'DE-01', 'DE-05', 'DE-08', 'DE-09', 'DE-10'];

const amountKinds = (name: string, find: (access: TableAccess) => readonly Slot[], unprovable: (found: Slot) => string | undefined = () => undefined): readonly Kind[] =>
  TYPED.map(([how, make]) => ({ name: `${name} ${how}`, rules: SUMS, of: (access) => find(access).filter(({ value }) => !value.isZero()).flatMap((found) => changed(found, how, make, unprovable(found))) }));

const points = (name: string, rules: readonly string[], find: (access: TableAccess) => readonly Slot[]): readonly Kind[] =>
  POINTS.map(([how, make]) => ({ name: `${name}${how}`, rules, of: (access) => find(access).flatMap((found) => changed(found, how, make)) }));

const rowsIn = (access: TableAccess, part: string, key: string): readonly Slot[] => access.rows.filter((row) => row.part === part).flatMap((row) => slot(access, row, key));

/** Alone in their table: nothing adds up to them. */
const BASE_ALONE = /公用经费|办公经费|水费|会议费|部门基本支出|政府采购/;

/** Overall evaluations, their base table, the allocation and the criteria. */
export const OVERALL_KINDS: readonly Kind[] = [
  ...amountKinds('整体自评表抬头的金额', (access) => amountsOf(access, '部门资金')),
  ...points('整体自评表设定分值', ['DE-13'], (access) => rowsIn(access, '绩效情况', '指标分值.设定分值')),
  ...points('整体自评表评价得分', ['DE-13', 'DE-01', 'DE-02', 'DE-03', 'DE-04', 'DE-05', 'DE-06', 'DE-07', 'DE-08', 'DE-09', 'DE-10', 'SE-10'], (access) => rowsIn(access, '绩效情况', '评价得分')),
  ...points('整体自评表综合得分', ['DE-13', 'SE-31'], (access) => slot(access, access.row('综合得分'), '得分')),
  { name: '整体自评表等次', rules: ['SE-31'], of: grade },
  { name: '计算分析里算式的结果', rules: ['DE-15', 'DE-01', 'DE-02', 'DE-03', 'DE-04', 'DE-05', 'DE-07', 'DE-08', 'DE-09', 'DE-10'], of: (access) => stated(access) },
  ...amountKinds('整体自评表资金', (access) => [...amountsOf(access, '年度预算申请'), ...amountsOf(access, '资金构成')]),
  ...amountKinds('基础表金额', (access) => [...amountsOf(access, '经费控制情况'), ...amountsOf(access, '各项目支出')], ({ row, column }) => (BASE_ALONE.test(row.key) && !(row.key === '部门基本支出' && column.key !== '上年决算数') ? '没有别的数与它有关系' : undefined)),
  ...points('基础表控制率', ['DE-16', 'DE-01'], (access) => rowsIn(access, '财政供养人员', '控制率')),
  ...amountKinds('资金安排表金额', (access) => amountsOf(access, '安排')),
  ...points('指标体系得分', ['DE-18'], (access) => rowsIn(access, '指标体系', '得分')),
];

function grade(access: TableAccess): readonly Case[] {
  const row = access.row('评价结果等次');
  const column = row && access.column(row, '内容');
  const own = row ? access.text(row, '内容') : '';
  return column ? ['优', '良', '中', '差'].filter((each) => own.includes('优') && each !== '优').map((next) => edits(`等次→${next}`, [{ cell: access.cell(row, column), value: next }])) : [];
}

const RESULT = /\d[^，,。；;=]*[×*+÷/-][^，,。；;=]*\d[^，,。；;=]*=(\d+(?:\.\d+)?)%/g;

function stated(access: TableAccess): readonly Case[] {
  return textFields(access, { part: '绩效情况', key: '计算分析情况' }).flatMap((field) => {
    const row = access.rows.find((each) => each.part === '绩效情况' && textCell(access, each, '计算分析情况')?.cell.row === field.cell.row);
    const found = row && textCell(access, row, '计算分析情况');
    if (!found) return [];
    return [...field.text.matchAll(RESULT)].flatMap(({ 0: whole, 1: digits = '', index }) => {
      const at = index + whole.lastIndexOf(digits);
      const { start, end } = field.passage({ start: at, end: at + digits.length });
      const next = amount(digits).plus(3).toString();
      return [edits(`${row.key} ${whole.slice(-30)} → ${next}`, [{ cell: found.cell, value: found.raw.slice(0, start) + next + found.raw.slice(end) }])];
    });
  });
}
