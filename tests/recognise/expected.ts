import type { Table } from '../../src/core';
import { FORMS } from '../../src/forms';
import { published } from './published';
import { type Draft, cellAt, whereabouts } from './sheets';

/** Which printed column of the published table holds what, read off the document by hand. */
interface PrintedLane {
  readonly part: string;
  readonly lane: number;
  /** Column that names the row: a code, or a 行次. */
  readonly name: number;
  readonly by: 'code' | 'line';
  readonly amounts: Readonly<Record<string, number>>;
}

const codes = (...columns: readonly string[]): readonly PrintedLane[] => [
  { part: '', lane: 0, name: 0, by: 'code', amounts: Object.fromEntries(columns.map((key, index) => [key, index + 2])) },
];
const economic = (part: string, lane: number, name: number): PrintedLane => ({
  part,
  lane,
  name,
  by: 'code',
  amounts: { [`${part}.决算数`]: name + 2 },
});
const income: PrintedLane = { part: '收入', lane: 0, name: 1, by: 'line', amounts: { '收入.金额': 2 } };

const LANES: Readonly<Record<string, readonly PrintedLane[]>> = {
  '01': [income, { part: '支出', lane: 0, name: 4, by: 'line', amounts: { '支出.金额': 5 } }],
  '02': codes('本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'),
  '03': codes('本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'),
  '04': [
    income,
    {
      part: '支出',
      lane: 0,
      name: 4,
      by: 'line',
      amounts: { '支出.合计': 5, '支出.一般公共预算财政拨款': 6, '支出.政府性基金预算财政拨款': 7, '支出.国有资本经营预算财政拨款': 8 },
    },
  ],
  '05': codes('本年支出.小计', '本年支出.基本支出', '本年支出.项目支出'),
  '06': [economic('人员经费', 0, 0), economic('公用经费', 0, 3), economic('公用经费', 1, 6), economic('公用经费', 2, 9)],
  '07': codes('年初结转和结余', '本年收入', '本年支出.小计', '本年支出.基本支出', '本年支出.项目支出', '年末结转和结余'),
  '08': codes('本年支出.合计', '本年支出.基本支出', '本年支出.项目支出'),
  '10': [{ part: '', lane: 0, name: 1, by: 'line', amounts: { 统计数: 2 } }],
};

const THREE_PUBLIC = ['合计', '因公出国（境）费', '公务用车购置及运行维护费.小计', '公务用车购置及运行维护费.公务用车购置费', '公务用车购置及运行维护费.公务用车运行维护费', '公务接待费'];

/** `part/row/column` → origin of the published figure: every figure of the table, blank ones included. */
export function expectedFigures(no: string): Map<string, string> {
  const table = published(no);
  const figures = new Map<string, string>();
  if (no === '09') {
    // Title, code, organisation, year, unit, three header rows, 栏次: the figures are on the tenth line.
    ['预算数', '决算数'].forEach((side, s) =>
      THREE_PUBLIC.forEach((item, i) => figures.set(`/本表/${side}.${item}`, `09:9:${s * 6 + i}`)),
    );
    return figures;
  }
  for (let row = table.body; row < table.note; row++) {
    for (const lane of LANES[no] ?? []) {
      const name = String(cellAt(table.draft, row, lane.name).value ?? '');
      const key = lane.by === 'line' ? keyOfLine(no, lane.part, name) : keyOfCode(name);
      if (key === undefined) continue;
      for (const [column, at] of Object.entries(lane.amounts)) {
        // The figure of 公用经费合计 is printed in the last lane.
        const place = key === '公用经费合计' ? 11 : at;
        figures.set(`${lane.part}/${key}/${column}`, `${no}:${row}:${place}`);
      }
    }
  }
  return figures;
}

function keyOfCode(name: string): string | undefined {
  return /^\d+$/.test(name) || /合计$/.test(name) ? name : undefined;
}

function keyOfLine(no: string, part: string, line: string): string | undefined {
  const form = FORMS.find((entry) => entry.id === `final-accounts/${no}`);
  const rows = form?.parts.find(({ name }) => name === part)?.rows;
  return rows?.kind === 'fixed' ? rows.rows.find((row) => String(row.line) === line)?.key : undefined;
}

/** `part/row/column` → `row,column` as recognition found them. */
export function foundFigures(table: Table): Map<string, string> {
  const figures = new Map<string, string>();
  for (const row of table.rows) {
    for (const column of table.columns) {
      if (column.role !== 'amount' || column.part !== row.part || column.lane !== row.lane) continue;
      figures.set(`${row.part}/${row.key}/${column.key}`, `${row.row},${column.column}`);
    }
  }
  return figures;
}

/** Where each published figure of a table stands on a changed sheet. */
export function expectedPlaces(no: string, draft: Draft): Map<string, string> {
  const places = whereabouts(draft);
  return new Map([...expectedFigures(no)].map(([name, origin]) => [name, places.get(origin) ?? `nowhere (${origin})`]));
}

/** Every figure of the published table is found at its own cell, and nothing else is. */
export function expectFigures(table: Table | undefined, no: string, draft: Draft): void {
  expect(table?.form.id).toBe(`final-accounts/${no}`);
  if (!table) return;
  const sorted = (figures: Map<string, string>) => Object.fromEntries([...figures].sort(([a], [b]) => (a < b ? -1 : 1)));
  expect(sorted(foundFigures(table))).toEqual(sorted(expectedPlaces(no, draft)));
  expect(table.unmatched).toEqual([]);
}
