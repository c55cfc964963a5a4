import type { Amount, WorkbookSnapshot } from '../../../src/core';
import type { TableAccess } from '../../../src/relations';
import { withCells } from '../edit';
import { filledOf, rounded, tablesOf } from './grid';
import type { Damage } from '.';

/** A table of fewer figures is the mistake of a figure. */
const LEAST_FIGURES = 6;

/** All figures of a table in 元, with reversed signs, or of another year or unit: consistent among themselves, and others. */
export function tableDamages(workbook: WorkbookSnapshot): readonly Damage[] {
  return tablesOf(workbook)
    .filter((access) => filledOf(access).length >= LEAST_FIGURES)
    .flatMap((access) => [
      made('单位为元', workbook, access, (value) => value.times(10000)),
      made('正负号相反', workbook, access, (value) => value.neg()),
      made('上年数', workbook, access, (value) => value.times('0.937')),
      made('另一单位的表', workbook, access, (value) => value.times('0.4137')),
    ]);
}

function made(kind: string, workbook: WorkbookSnapshot, access: TableAccess, change: (value: Amount) => Amount): Damage {
  const { short } = access.form;
  const money = filledOf(access).filter(({ row, column }) => !access.isCount(row, column));
  const edits = money.map(({ cell, value }) => ({ cell, value: rounded(change(value)) }));
  return { kind, what: short, tables: [short], names: kind === '单位为元' ? ['0.0001'] : [], workbook: withCells(workbook, edits) };
}
