import { check } from '../../../../src/check';
import { NOT_SURE } from '../../../../src/core';
import { FORM_SETS } from '../../../../src/forms';
import type { Block, TableBlock } from '../../../../src/hosts/file/document/blocks';
import { snapshotOf } from '../../../../src/hosts/file/document/snapshot';
import { Budget } from '../../../../src/hosts/file/grid/budget';
import { LIMITS } from '../../../../src/hosts/file/limits';
import { blockSteps, type ReadPages } from '../../../../src/hosts/file/pdf/blocks';
import { Problems } from '../../../../src/hosts/file/problems';
import { asWorkbook, disclosureOf } from '../../../kit/documents/disclosure';
import { asContent, toPages } from '../../../kit/documents/paper';
import { page, type PdfPage } from '../../../kit/documents/pdf';
import { said } from '../../../kit/documents/said';
import { BUDGET, BUDGET_TEXT } from '../../../kit/narrative';

function read(...pages: readonly PdfPage[]): ReadPages {
  const steps = blockSteps(pages.map(asContent));
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

const tables = (blocks: readonly Block[]): readonly TableBlock[] => blocks.filter((block) => block.kind === 'table');
const texts = (blocks: readonly Block[]): readonly string[] => blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
const cells = (table: TableBlock | undefined): readonly string[] => table?.cells.map(({ row, column, rows, columns, text }) => `${String(row)},${String(column)} ${String(rows)}×${String(columns)} ${text}`) ?? [];

const X = [50, 150, 250, 350] as const;
/** A grid of 100 × 20 from (50, `top`); `without` are rules left out, by their place. */
function grid(top: number, rows: number, without: readonly string[] = []): readonly (readonly [number, number, number, number])[] {
  const rules: (readonly [number, number, number, number])[] = [];
  for (let row = 0; row <= rows; row++) for (const x of X.slice(0, 3)) if (!without.includes(`across ${String(x)} ${String(row)}`)) rules.push([x, top + row * 20, x + 100, top + row * 20]);
  for (let row = 0; row < rows; row++) for (const x of X) if (!without.includes(`down ${String(x)} ${String(row)}`)) rules.push([x, top + row * 20, x, top + row * 20 + 20]);
  return rules;
}
const at = (text: string, x: number, y: number): { text: string; x: number; y: number; size: number } => ({ text, x, y, size: 10 });

test('cells between rules: merged across and down, wrapped words, figures at the right edge', () => {
  const { blocks } = read(
    page({
      rules: grid(100, 3, ['down 250 0', 'across 50 1']),
      texts: [at('项目', 60, 125), at('本年支出', 160, 115), at('基本', 160, 129), at('支出', 160, 138), at('项目支出', 255, 135), at('合计', 60, 155), at('12.00', 220, 155), at('3,456.78', 308, 155)],
    }),
  );
  expect(cells(tables(blocks)[0])).toEqual(['0,0 2×1 项目', '0,1 1×2 本年支出', '1,1 1×1 基本\n支出', '1,2 1×1 项目支出', '2,0 1×1 合计', '2,1 1×1 12.00', '2,2 1×1 3,456.78']);
  expect(tables(blocks)[0]?.doubtful).toBeUndefined();
});

test('a figure broken in a narrow cell is one, two below one another stay two', () => {
  const { blocks } = read(page({ rules: grid(100, 2), texts: [at('1,234,5', 52, 108), at('67.89', 52, 117), at('1.00', 152, 108), at('2.00', 152, 117), at('x', 252, 110)] }));
  expect(tables(blocks)[0]?.cells.map(({ text }) => text).slice(0, 2)).toEqual(['1,234,567.89', '1.00\n2.00']);
});

test('what runs over a rule in one stretch goes to both cells; a figure across a rule makes the table doubtful', () => {
  const apart = read(page({ rules: grid(100, 2), texts: [{ text: '一二三四五六七八', x: 110, y: 115, size: 10 }] }));
  expect(cells(tables(apart.blocks)[0]).slice(0, 2)).toEqual(['0,0 1×1 一二三四', '0,1 1×1 五六七八']);
  const across = read(page({ rules: grid(100, 2), texts: [{ text: '1234567890', x: 125, y: 115, size: 10 }] }));
  expect(tables(across.blocks)[0]?.doubtful).toBe(true);
  expect(tables(across.blocks)[0]?.cells.map(({ unsure }) => unsure === true)).toEqual([true, true, false, false, false, false]);
});

test('nothing is said of figures that may belong elsewhere, and the table is named', () => {
  const problems = new Problems('公开.pdf');
  // The rule between the two columns of figures is missing in the last row.
  const { blocks, gaps } = read(page({ rules: grid(100, 3, ['down 250 2']), texts: [at('科目', 60, 115), at('甲', 60, 135), at('1.00', 200, 135), at('2.00', 300, 135), at('乙', 60, 155), at('3.00', 200, 155), at('4.00', 300, 155)] }));
  const { sheets, document } = snapshotOf({ kind: 'pdf', blocks, gaps }, new Budget(LIMITS, problems), problems);
  expect(sheets[0]?.values).toEqual([['科目', null, null], ['甲', 1, 2], ['乙', NOT_SURE, null]]);
  expect(document?.gaps).toEqual([{ kind: 'table', table: 1, page: 1 }]);
});

test('a table goes on over pages with its header again or not, and with its caption again; one of other columns does not', () => {
  const header = (y: number) => [at('科目', 60, y), at('预算', 160, y), at('决算', 260, y)];
  const caption = at('支出决算表', 200, 90);
  const first = page({ rules: grid(100, 2), texts: [caption, ...header(115), at('甲', 60, 135), at('1.00', 220, 135)] });
  const again = page({ rules: grid(100, 2), texts: [at('支出决算表（续）', 200, 90), ...header(115), at('乙', 60, 135), at('2.00', 220, 135)] });
  const bare = page({ rules: grid(100, 1), texts: [at('丙', 60, 115), at('3.00', 220, 115)] });
  const { blocks } = read(first, again, bare);
  expect(tables(blocks)).toHaveLength(1);
  expect(tables(blocks)[0]?.cells.filter(({ column }) => column === 0).map(({ row, text }) => `${String(row)} ${text}`)).toEqual(['0 科目', '1 甲', '2 乙', '3 丙']);
  expect(tables(blocks)[0]?.pages).toEqual([1, 1, 2, 3]);
  const wider = page({ rules: [...grid(100, 1), [350, 100, 450, 100], [350, 120, 450, 120], [450, 100, 450, 120]], texts: [at('丁', 60, 115)] });
  expect(tables(read(first, wider).blocks)).toHaveLength(2);
  expect(tables(read(first, page({ rules: grid(100, 1), texts: [at('三公经费表', 200, 90), at('丁', 60, 115)] })).blocks)).toHaveLength(2);
});

test('lines become paragraphs, over a page as well; page numbers and running heads are left out', () => {
  const full = '二〇二三年度本部门一般公共预算财政拨款支出年初预算为若干万元支出决算为若干万元完';
  const line = (text: string, x: number, y: number) => ({ text, x, y, size: 12 });
  const numbered = (number: number, ...texts: PdfPage['texts']) => page({ texts: [line('某某局决算公开', 250, 40), ...texts, line(`— ${String(number)} —`, 290, 820)] });
  const { blocks } = read(
    numbered(1, line(full.slice(2), 74, 100), line(`成年初预算的`, 50, 120), line('其中：', 74, 140), ...Array.from({ length: 4 }, (_, index) => line('短句。', 74, 160 + index * 20)), line(full.slice(2), 74, 300)),
    numbered(2, line('接上页。', 50, 100), line('123.45万元是一个数。', 74, 120)),
    numbered(3, line('完', 50, 100)),
  );
  expect(texts(blocks)).toEqual([`${full.slice(2)}成年初预算的`, '其中：', '短句。', '短句。', '短句。', '短句。', `${full.slice(2)}接上页。`, '123.45万元是一个数。', '完']);
});

test('a scanned page, a large picture and a table without rules are said to be such', () => {
  const rows = Array.from({ length: 4 }, (_, row) => [at('甲', 60, 100 + row * 20), at('1.00', 260, 100 + row * 20), at('2.00', 360, 100 + row * 20)]).flat();
  const { blocks, gaps, withText } = read(page({ scan: true }), page({ scan: true, texts: [at('字', 60, 400)] }), page({ texts: rows }));
  expect(gaps).toEqual([{ kind: 'scanned', page: 1 }, { kind: 'picture', page: 2 }, { kind: 'table', page: 3 }]);
  expect([tables(blocks).length, withText]).toEqual([0, 2]);
});

test('a frame around text and an underline are no table', () => {
  const { blocks } = read(page({ rules: [[50, 100, 350, 100], [50, 200, 350, 200], [50, 100, 50, 200], [350, 100, 350, 200], [50, 300, 350, 300]], texts: [at('框里的话', 60, 150), at('线上的话', 60, 298)] }));
  expect(tables(blocks)).toEqual([]);
  expect(texts(blocks)).toEqual(['框里的话', '线上的话']);
});

test('the whole budget on paper says what the workbook says', async () => {
  const disclosure = await disclosureOf(BUDGET, BUDGET_TEXT, '2026年单位预算');
  const problems = new Problems('预算.pdf');
  const { blocks, gaps } = read(...toPages(disclosure, 24));
  const report = check(snapshotOf({ kind: 'pdf', blocks, gaps }, new Budget(LIMITS, problems), problems), FORM_SETS);
  const expected = check(await asWorkbook(BUDGET, disclosure.text), FORM_SETS);
  expect(report.tables).toHaveLength(13);
  expect(said(report)).toEqual(said(expected));
  expect(report.coverage.held).toBe(expected.coverage.held);
});
