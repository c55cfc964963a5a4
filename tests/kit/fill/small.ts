/** A small form of eight rows, another with the same rows and a second column, and one of codes: amounts in 万元 with two decimals. */
import { type CellValue, toA1 } from '../../../src/core';
import { amountColumn, codeColumn, fixedRows, labelColumn, part, row } from '../../../src/forms/build';
import type { Form } from '../../../src/forms/types';
import { SchemaSet, TableAccess } from '../../../src/relations';
import { type MadeRow, madeTable } from '../tables';

export const said = (text: string) => ({ zh: text, en: text });
export const BASE = { aliases: [], tableCode: '', unit: '万元', decimals: 2, basis: '', relations: [], en: 'Trial' } as const;
const KEYS = ['甲', '乙', '丙', '丁', '戊', '小计', '总', '末'] as const;
export const rows = fixedRows(...KEYS.map((key, index) => row(index + 1, key, { balance: key === '末', count: key === '戊' })));
const ONE: Form = { ...BASE, id: 't/01', short: '01', title: '一', parts: [part('', [labelColumn('项目'), amountColumn('数')], rows)] };
const TWO: Form = { ...BASE, id: 't/02', short: '02', title: '二', parts: [part('', [labelColumn('项目'), amountColumn('数'), amountColumn('次')], rows)] };
export const CODES: Form = { ...BASE, id: 't/03', short: '03', title: '三', parts: [part('', [codeColumn('编码'), labelColumn('名称'), amountColumn('数')], { kind: 'codes', levels: [3], total: '合计', sumId: 'S' })] };
export const schemas = new SchemaSet([{ id: 't', name: '试', title: said('试'), forms: [ONE, TWO, CODES], relations: [] }]);

type Figures = Partial<Record<(typeof KEYS)[number], CellValue>>;
export const one = (figures: Figures): TableAccess => madeTable(ONE, KEYS.map((key): MadeRow => [key, key, figures[key] ?? null]));
export const two = (figures: Figures, unit: '元' | '万元' = '万元'): TableAccess => madeTable(TWO, KEYS.map((key): MadeRow => [key, key, figures[key] ?? null, null]), { unit });
export const withFormulas = (table: TableAccess, formulas: Readonly<Record<string, string>>): TableAccess => {
  const [sheet] = table.sheets;
  return new TableAccess(table.table, [{ ...sheet, formulas: sheet.values.map((line, r) => line.map((_, c) => formulas[toA1(r, c)] ?? null)) }]);
};
