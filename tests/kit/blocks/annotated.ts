import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Range, SheetSnapshot } from '../../../src/core';
import type { TableAccess } from '../../../src/relations';
import { sheet } from '../sheet-text';

/**
 * Sheets written with what must be read of them: `=== name` begins a case (`!` behind it: nothing is read for certain, and that is said), `## sheet` a sheet; cells
 * are parted by `|`, `<` goes on from the left and `^` from above (merges). `120{资金总额.全年预算数}` must be that value of that row, `{.部门预算数}` of any row,
 * `{key=VALUE}` says the value where it is printed otherwise; `{@subject}`, `{@org}`, `{@year=2023}` what the table is of. `{#name}` in a heading begins a column of
 * indicators that goes on to a line `---` or to the end: what stands under it must be read as that, or be the side label of its rows. `{…;!SE-30}` says that the
 * cell's row holds a mistake which that rule must find, `{-}` that its row is no indicator, `{~}` that the cell is read as nothing, `↵` is a line break inside a cell.
 */
export interface Annotated {
  readonly name: string;
  /** Nothing is read for certain, and that is said. */
  readonly unread: boolean;
  readonly sheets: readonly SheetSnapshot[];
  readonly wanted: readonly Wanted[];
  readonly of: readonly { readonly what: string; readonly value: string }[];
  /** Mistakes that were written in: rule and row, as a finding says them. */
  readonly mistakes: readonly string[];
}

interface Wanted {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly key: string;
  readonly value: string;
  readonly listed: boolean;
}

/** The columns of indicators by what a heading is annotated with. */
const COLUMNS: Readonly<Record<string, RegExp>> = {
  name: /三级指标$/,
  target: /(?<!半年)指标值$/,
  sign: /指标性质$/,
  unit: /度量单位$/,
  result: /实际完成值$|指标说明$/,
  weight: /(?<!一级|二级)分值$/,
  score: /得分$/,
  reason: /原因|说明$/,
};
const SIDES: Readonly<Record<string, RegExp>> = { first: /一级指标$/, second: /二级指标$/ };

/** Rows and columns that layouts call differently. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  '年度目标': ['年度目标.内容', '整体绩效目标.内容'],
  '实际完成情况': ['实际完成情况.内容'],
  '资金总额.得分': ['资金总额.得分', '资金总额.执行率得分'],
  '资金总额.预算编制数': ['资金总额.年初预算数.预算编制数'],
  '财政拨款.预算': ['财政拨款.预算', '一般公共预算.预算'],
  '金额合计.总额': ['金额合计.预算金额.总额'],
  '市县.年度': ['市县(区)财政资金.年度'],
  '.总额': ['.预算金额.总额'],
};

export function annotatedIn(file: string): readonly Annotated[] {
  const text = readFileSync(join(__dirname, '..', '..', 'fixtures', 'cities', file), 'utf8');
  return text.split(/^=== /m).slice(1).map((block) => {
    const [head = '', ...lines] = block.trimEnd().split('\n');
    return caseOf(head.replace(/ !$/, ''), head.endsWith(' !'), lines.join('\n').split(/^## /m).slice(1));
  });
}

function caseOf(name: string, unread: boolean, blocks: readonly string[]): Annotated {
  const read = blocks.map((block) => {
    const [title = '', ...lines] = block.trimEnd().split('\n');
    return sheetOf(title, lines);
  });
  return { name, unread, sheets: read.map((each) => each.sheet), wanted: read.flatMap((each) => each.wanted), of: read.flatMap((each) => each.of), mistakes: read.flatMap((each) => each.mistakes) };
}

function sheetOf(name: string, lines: readonly string[]): { readonly sheet: SheetSnapshot; readonly wanted: readonly Wanted[]; readonly of: Annotated['of']; readonly mistakes: readonly string[] } {
  const wanted: Wanted[] = [];
  const mistakes: string[] = [];
  const of: { what: string; value: string }[] = [];
  const rows: string[][] = [];
  let headings = new Map<number, string>();
  for (const line of lines) {
    if (line === '---') {
      headings = new Map();
      continue;
    }
    const row = rows.length;
    const above = headings;
    const cells = line.split('|').map((printed, column) => {
      const [, text = '', note] = /^(.*?)(?:\{(.*)\})?$/.exec(printed) ?? [];
      const [said = '', ...wrong] = note?.split(/;?!/) ?? [];
      mistakes.push(...wrong.map((rule) => `${rule} ${name} 第 ${String(row + 1)} 行`));
      const [key = '', value = text] = said.split('=');
      if (key.startsWith('#')) headings = new Map([...(headings === above ? [] : headings), [column, key.slice(1)]]);
      else if (key.startsWith('@')) of.push({ what: key.slice(1), value });
      else if (key !== '' && key !== '-') wanted.push({ sheet: name, row, column, key, value, listed: false });
      return text;
    });
    if (headings === above && !line.includes('{-}') && !cells.every((cell) => /^\d+$/.test(cell))) {
      for (const [column, key] of headings) if (!['', '<', '^', undefined].includes(cells[column])) wanted.push({ sheet: name, row, column, key, value: cells[column] ?? '', listed: true });
    }
    rows.push(cells);
  }
  const text = rows.map((cells) => cells.map((cell) => (cell === '<' || cell === '^' ? '' : cell)).join('\t')).join('\n');
  return { sheet: sheet(text, { name, merges: mergesIn(rows) }), wanted, of, mistakes };
}

function mergesIn(rows: readonly (readonly string[])[]): readonly Range[] {
  return rows.flatMap((cells, top) =>
    cells.flatMap((cell, left) => {
      if (cell === '<' || cell === '^') return [];
      let [right, bottom] = [left, top];
      while (cells[right + 1] === '<') right += 1;
      while (rows[bottom + 1]?.[left] === '^') bottom += 1;
      return right > left || bottom > top ? [{ top, left, bottom, right }] : [];
    }),
  );
}

/** What the tables say otherwise than annotated, cell by cell. */
export function differences({ wanted, of }: Annotated, accesses: readonly TableAccess[]): readonly string[] {
  const { values, sides } = valuesOf(accesses);
  const found = wanted.flatMap(({ sheet, row, column, key, value, listed }): readonly string[] => {
    const at = `${sheet} 第 ${String(row + 1)} 行第 ${String(column + 1)} 列 ${key} ${value}`;
    const side = listed ? SIDES[key] : undefined;
    if (side) {
      const label = sides.find((each) => each.at === `${sheet} ${String(row)}` && side.test(each.column))?.label;
      return bare(label ?? '') === bare(value) ? [] : [`${at}: ${label ?? '没有读'}`];
    }
    const here = values.get(`${sheet} ${String(row)} ${String(column)}`) ?? [];
    if (key === '~') return here.length === 0 ? [] : [`${at}: ${here.map((each) => `${each.key} ${each.value}`).join('、')}`];
    const own = here.find((each) => isMeant(each.key, key, listed));
    return own && isSame(own.value, value) ? [] : [`${at}: ${here.length === 0 ? '没有读' : here.map((each) => `${each.key} ${each.value}`).join('、')}`];
  });
  const said = accesses.flatMap(({ table }) => [`subject ${table.subject ?? ''}`, `org ${table.organisation}`, `year ${String(table.year)}`]);
  return [...found, ...of.map(({ what, value }) => `${what} ${plain(value)}`).filter((each) => !said.map(plain).includes(plain(each)))];
}

interface Values {
  /** By sheet, row and column. */
  readonly values: ReadonlyMap<string, readonly { readonly key: string; readonly value: string }[]>;
  readonly sides: readonly { readonly at: string; readonly column: string; readonly label: string }[];
}

function valuesOf(accesses: readonly TableAccess[]): Values {
  const values = new Map<string, { key: string; value: string }[]>();
  const sides: { at: string; column: string; label: string }[] = [];
  for (const access of accesses) {
    for (const row of access.rows) {
      const sheetName = access.sheetOf(row).name;
      for (const [column, label] of Object.entries(row.groups ?? {})) sides.push({ at: `${sheetName} ${String(row.row)}`, column, label });
      for (const column of access.table.columns.filter(({ part, key }) => part === row.part && access.column(row, key) !== undefined)) {
        const cell = access.cell(row, column);
        const figure = access.figure(row, column);
        const value = column.role !== 'amount' ? access.text(row, column.key) : figure.kind === 'number' || figure.kind === 'text' ? figure.value.toString() : '';
        const at = `${cell.sheet} ${String(cell.row)} ${String(cell.column)}`;
        values.set(at, [...(values.get(at) ?? []), { key: `${row.key}.${column.key}`, value }]);
      }
    }
  }
  return { values, sides };
}

function isMeant(key: string, wanted: string, listed: boolean): boolean {
  if (listed) return COLUMNS[wanted]?.test(key) === true;
  return (ALIKE[wanted] ?? [wanted]).some((each) => (each.startsWith('.') ? key.endsWith(each) : key === each));
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s|,|↵/g, '');
/** Without points and 指标: 产出指标（50分） is 产出. */
const bare = (label: string): string => plain(label).replace(/\(.*\)|指标$|^\d(?:\.\d)*/g, '').replace(/指标$/, '');

function isSame(found: string, printed: string): boolean {
  const [own, wanted] = [plain(found), plain(printed).replace(/^=.*→/, '')];
  return own === wanted || (own !== '' && Number(own) === Number(wanted.replace(/[%分]$/, '')));
}
