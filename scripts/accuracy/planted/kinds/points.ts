import { amount, type CellRef } from '../../../../src/core';
import { type Indicator, indicatorsOf } from '../../../../src/performance';
import type { TableAccess } from '../../../../src/relations';
import { withRow, withRowTwice, withoutRow } from '../../edit';
import { type Case, changed, edits, type Kind, POINTS, slot } from '../case';

const SCORED = ['SE-10', 'SE-11', 'SE-12', 'SE-13', 'SE-15', 'SE-16', 'SE-17', 'SE-18', 'SE-19', 'SE-20', 'SE-21', 'SE-30'];
const WEIGHED = ['SE-01', 'SE-02', ...SCORED];

const scoresOf = (access: TableAccess) => indicatorsOf(access).flatMap(({ row }) => slot(access, row, '得分'));
const weightsOf = (access: TableAccess) => indicatorsOf(access).flatMap(({ row }) => slot(access, row, '分值'));
const totalOf = (access: TableAccess, key: string) => slot(access, access.row('总分'), key);

/** Every change of points, of the figures that `find` gives. */
const each = (name: string, rules: readonly string[], find: (access: TableAccess) => ReturnType<typeof slot>): readonly Kind[] =>
  POINTS.map(([how, make]) => ({ name: `${name}${how}`, rules, of: (access) => find(access).flatMap((found) => changed(found, how, make, name === '总分' ? lost(access) : undefined)) }));

/** Points, weights, totals and grades of self-evaluations. */
export const POINT_KINDS: readonly Kind[] = [
  ...each('得分', SCORED, scoresOf),
  { name: '得分空', rules: [...SCORED, 'SE-30'], of: (access) => scoresOf(access).filter(({ value }) => !value.isZero()).map((found) => edits(`${found.row.key} 得分空`, [{ cell: found.cell, value: null }], lost(access))) },
  ...each('分值', WEIGHED, weightsOf),
  { name: '分值挪 1 分到下一项', rules: WEIGHED, of: moved },
  ...each('执行率得分', ['SE-04', 'SE-30', 'SE-10'], (access) => slot(access, access.row('资金总额'), '得分')),
  ...each('总分', ['SE-30'], (access) => totalOf(access, '得分')),
  ...each('分值合计', ['SE-01'], (access) => totalOf(access, '分值')),
  { name: '等级不同', rules: ['SE-31'], of: grades },
  { name: '一级指标所写满分', rules: ['SE-02'], of: labels },
  { name: '一行重复', rules: ['SE-01', 'SE-30', 'SE-23'], of: (access) => rowsOf(access).map(({ row, cell }) => ({ what: `${row.key} 重复`, cells: [], plant: (book) => withRowTwice(book, cell.sheet, cell.row) })) },
  { name: '一行重复，完成值不同', rules: ['SE-23', 'SE-01', 'SE-30'], of: twice },
  { name: '缺一行', rules: ['SE-01', 'SE-30'], of: (access) => rowsOf(access).map(({ row, cell }) => ({ what: `缺 ${row.key}`, cells: [], plant: (book) => withoutRow(book, cell.sheet, cell.row) })) },
];

/** With points lost in the text as well, nobody knows what the total should be. */
function lost(access: TableAccess): string | undefined {
  const blank = indicatorsOf(access).some(({ score, weight }) => weight && !score) || slot(access, access.row('资金总额'), '得分').length === 0;
  return blank ? '原件另有一格得分没有转出' : undefined;
}

function rowsOf(access: TableAccess): readonly (Indicator & { readonly cell: CellRef })[] {
  return indicatorsOf(access).flatMap((indicator) => (indicator.weight?.gt(0) ? [{ ...indicator, cell: indicator.scoreCell }] : []));
}

/** Weights of neighbours that keep their sum: only the points and what a first level should weigh can tell. */
function moved(access: TableAccess): readonly Case[] {
  const all = weightsOf(access);
  return all.flatMap((found, index) => {
    const next = all[index + 1];
    if (!next || found.value.lte(1)) return [];
    const [one, other] = [found, next].map((each) => indicatorsOf(access).find(({ row }) => row === each.row));
    const tells = one?.score?.eq(found.value) ?? false;
    const unprovable = tells || other?.score?.eq(next.value) === true ? undefined : '两项都没有得满分';
    return [{ ...edits(`${found.row.key} 少 1、${next.row.key} 多 1`, [...one1(found, -1), ...one1(next, 1)], unprovable), mistakes: 2 }];
  });
}

function one1(found: ReturnType<typeof slot>[number], by: number) {
  return [{ cell: found.cell, value: found.value.plus(by).toNumber() }];
}

const GRADES = ['优', '良', '中', '差'];

function grades(access: TableAccess): readonly Case[] {
  const row = access.row('总分');
  const column = row && access.column(row, '等级');
  const own = row ? access.text(row, '等级') : '';
  return column && GRADES.includes(own) ? GRADES.filter((grade) => grade !== own).map((grade) => edits(`等级 ${own}→${grade}`, [{ cell: access.cell(row, column), value: grade }])) : [];
}

const LABEL = /^((?:产出|成本|效益|满意度)(?:指标)?[\s\S]*?[(（])(\d+)(分[)）])$/;

function labels(access: TableAccess): readonly Case[] {
  const { range } = access.table;
  const [sheet] = access.sheets;
  return sheet.values.flatMap((line, r) =>
    line.flatMap((value, c) => {
      const cell = { sheet: sheet.name, row: r + sheet.origin.row, column: c + sheet.origin.column };
      const match = typeof value === 'string' ? LABEL.exec(value.trim()) : null;
      if (!match || cell.row < range.top || cell.row > range.bottom) return [];
      return [edits(`${match[0]} 多 10 分`, [{ cell, value: `${match[1] ?? ''}${amount(match[2] ?? 0).plus(10).toString()}${match[3] ?? ''}` }])];
    }),
  );
}

/** The row once more, with another result: two answers to one question. */
function twice(access: TableAccess): readonly Case[] {
  return rowsOf(access).flatMap(({ row, cell, resultCell, result, target }) => {
    const next = typeof result === 'string' ? result.replace(/\d+(?:\.\d+)?/, (digits) => amount(digits).plus(1).toString()) : result?.plus(1).toNumber();
    if (target === null || next === undefined || next === result) return [];
    return [{ what: `${row.key} 重复，完成值不同`, cells: [], plant: (book) => withRow(withRowTwice(book, cell.sheet, cell.row), cell.sheet, cell.row + 1, resultCell.column, next) }];
  });
}
