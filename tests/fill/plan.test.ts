import { type CellRef, NOT_CALCULATED, toQualified, type WorkbookSnapshot } from '../../src/core';
import { check } from '../../src/check';
import { fill } from '../../src/fill';
import { FORM_SETS, FORMS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { recognise } from '../../src/recognise';
import { withCell, withFormula } from '../kit/edit';

/** Plans over the published workbook with single cells changed; the figures are those of the document. */
let workbook: WorkbookSnapshot;

beforeAll(async () => {
  workbook = await readWorkbookFile('samples/jincheng-2023-final-accounts.xlsx');
});

function cell(no: string, row: string, column: string): CellRef {
  const table = recognise(workbook, FORMS).tables.find((each) => each.form.short === no);
  const found = table?.rows.find((each) => each.key === row);
  const at = table?.columns.find((each) => each.key === column && each.part === found?.part && each.lane === found.lane);
  if (!table || !found || !at) throw new Error(`${no} ${row} ${column}`);
  return { sheet: table.sheet, row: found.row, column: at.column };
}

const brief = (plan: ReturnType<typeof fill>) =>
  plan.items.map((item) => [item.kind, item.intent, item.name, item.write.old.value, item.write.next.value, item.write.reason.zh]);

it('fills 年末结转和结余 from what the totals leave over', () => {
  // 3,487.99 − 3,485.16 − 0 = 2.83
  const balance = cell('01', '年末结转和结余', '支出.金额');
  expect(brief(fill(withCell(workbook, balance, null), FORM_SETS))).toEqual([
    ['fill', 'balances', '年末结转和结余', null, 2.83, '支出总计 3,487.99 - 本年支出合计 3,485.16'],
  ]);
});

it('takes a figure over from the table that has it', () => {
  const copied = cell('01', '其他收入', '收入.金额');
  expect(brief(fill(withCell(workbook, copied, null), FORM_SETS))).toEqual([['fill', 'copies', '其他收入', null, 0.21, '取自 02 表 合计 其他收入 0.21']]);
});

it('writes 302 as the closer 155.03 and names 155.05, the sum of its 款, as the other possibility', () => {
  const plan = fill(withCell(workbook, cell('06', '302', '公用经费.决算数'), null), FORM_SETS);
  expect(plan.items.map((item) => item.write.next.value)).toEqual([155.03]);
  expect(plan.items[0]?.alternatives.map((each) => [each.value, each.reason.zh])).toEqual([['155.05', '其下 15 项之和']]);
});

it('offers a wrong total as 改正, apart from what is empty', () => {
  // 985.02 + 2,500.14 = 3,485.16
  const wrong = cell('03', '合计', '本年支出合计');
  const plan = fill(withCell(workbook, wrong, 3845.16), FORM_SETS);
  const own = plan.items.filter((item) => toQualified(item.write.cell) === toQualified(wrong));
  expect(plan.items.every((item) => item.kind === 'correct')).toBe(true);
  expect(own.map((item) => [item.write.old.value, item.write.next.value])).toEqual([[3845.16, 3485.16]]);
});

it.each([
  [160.03, '990.02'],
  [155.53, '985.52'],
])('says a contradiction instead of guessing: 05 合计 基本支出 empty, 06 公用经费合计 %d for 155.03', (wrong, other) => {
  // Sum of the 类: 985.02. 06 人员经费 829.99 + 160.03 = 990.02; + 155.53 = 985.52, half a 万元 more.
  const blank = cell('05', '合计', '本年支出.基本支出');
  const plan = fill(withCell(withCell(workbook, blank, null), cell('06', '公用经费合计', '公用经费.决算数'), wrong), FORM_SETS);
  expect(plan.items.filter((item) => item.kind === 'fill')).toEqual([]);
  expect(plan.conflicts.map((each) => [toQualified(each.cell), each.message.zh.includes('985.02'), each.message.zh.includes(other)])).toEqual([
    [toQualified(blank), true, true],
  ]);
});

describe('what is worked out from a wrong cell', () => {
  const corrected = (plan: ReturnType<typeof fill>) => plan.items.filter(({ kind }) => kind === 'correct').map(({ write }) => [toQualified(write.cell), write.next.value]);

  it('is not offered as a correction: 本年收入合计 too small leaves 收入总计 alone', () => {
    // 3,220.54 + 0.21 = 3,220.75; 总计 3,487.99 = 3,220.75 + 267.24 stands rightly.
    const total = cell('01', '本年收入合计', '收入.金额');
    expect(corrected(fill(withFormula(workbook, total, '=SUM(C7:C13)', 3220.54), FORM_SETS))).toEqual([[toQualified(total), 3220.75]]);
  });

  it('is not said of what copies it: 02 合计 wrong leaves 01 alone', () => {
    const total = cell('02', '合计', '本年收入合计');
    expect(corrected(fill(withCell(workbook, total, 3320.75), FORM_SETS))).toEqual([[toQualified(total), 3220.75]]);
  });

  it('is not taken from a formula that fails', () => {
    const total = cell('01', '本年收入合计', '收入.金额');
    const plan = fill(withFormula(workbook, total, '=SUM(#REF!)', { error: '#REF!' }), FORM_SETS);
    expect(corrected(plan)).toEqual([[toQualified(total), 3220.75]]);
    expect(plan.conflicts).toEqual([]);
  });

  it('is not taken from text, and a total of it is left to another table', () => {
    const income = cell('01', '一般公共预算财政拨款收入', '收入.金额');
    const total = cell('01', '本年收入合计', '收入.金额');
    const plan = fill(withCell(withCell(workbook, income, '约3220'), total, null), FORM_SETS);
    expect(brief(plan)).toEqual([
      ['fill', 'copies', '本年收入合计', null, 3220.75, '取自 02 表 合计 本年收入合计 3,220.75'],
      ['correct', 'copies', '一般公共预算财政拨款收入', '约3220', 3220.54, '取自 04 表 一般公共预算财政拨款 3,220.54'],
    ]);
  });
});

it('does not write over a formula unasked, even where it shows nothing', () => {
  const total = cell('01', '本年收入合计', '收入.金额');
  const plan = fill(withFormula(workbook, total, '=IF(C7="","",SUM(C7:C14))', ''), FORM_SETS);
  expect(plan.items.map(({ kind, write }) => [kind, toQualified(write.cell), write.next.value])).toEqual([['correct', toQualified(total), 3220.75]]);
});

it('leaves a figure to a person where its own sum confirms it and another table does not', () => {
  // 02 is one hundred too much throughout: 1,391.89 … 3,320.75; 01 still adds up to 3,220.75 by itself.
  const more: readonly (readonly [string, string, number])[] = [
    ['2240101', '财政拨款收入', 1391.89],
    ['2240101', '本年收入合计', 1392.1],
    ['22401', '财政拨款收入', 3111.33],
    ['22401', '本年收入合计', 3111.54],
    ['224', '财政拨款收入', 3131.29],
    ['224', '本年收入合计', 3131.5],
    ['合计', '财政拨款收入', 3320.54],
    ['合计', '本年收入合计', 3320.75],
  ];
  const plan = fill(more.reduce((changed, [row, column, value]) => withCell(changed, cell('02', row, column), value), workbook), FORM_SETS);
  const total = toQualified(cell('01', '本年收入合计', '收入.金额'));
  expect(plan.items.map(({ write }) => toQualified(write.cell))).not.toContain(total);
  expect(plan.conflicts.find((each) => toQualified(each.cell) === total)?.message.zh).toMatch(/3,220\.75.*3,320\.75/);
});

it('adds up nothing that a row of no known name may belong to', () => {
  // Without 30199 (74.42) the 款 of 301 add up to 643.03, which must not be written as 717.45 − and 人员经费合计 neither.
  const unnamed = cell('06', '30199', '人员经费.决算数');
  const blanks = [cell('06', '301', '人员经费.决算数'), cell('06', '人员经费合计', '人员经费.决算数'), { ...unnamed, column: unnamed.column - 2 }];
  const renamed = withCell(workbook, { ...unnamed, column: unnamed.column - 1 }, '规范津补贴');
  const only06: WorkbookSnapshot = { ...renamed, sheets: renamed.sheets.filter(({ name }) => name === unnamed.sheet) };
  const plan = fill(blanks.reduce((changed, each) => withCell(changed, each, null), only06), FORM_SETS);
  expect(plan.items).toEqual([]);
  expect(plan.conflicts.map((each) => [toQualified(each.cell), each.message.zh])).toEqual([
    [toQualified(cell('06', '301', '人员经费.决算数')), '“301 工资福利支出”不能确定：06 表有未识别的行“规范津补贴”，合计可能包含它，请先核对这一行'],
    [toQualified(cell('06', '人员经费合计', '人员经费.决算数')), '“人员经费合计”不能确定：06 表有未识别的行“规范津补贴”，合计可能包含它，请先核对这一行'],
  ]);
});

it('takes a total of a table in 元 from its own rows rather than from another table in 万元', () => {
  // 01 in 元, its fiscal income 32,205,412.34: with 2,100.00 of other income (0.21 万元) the sum is 32,207,512.34.
  const sheet = cell('01', '本年收入合计', '收入.金额').sheet;
  const inYuan: WorkbookSnapshot = {
    ...workbook,
    sheets: workbook.sheets.map((each) =>
      each.name !== sheet
        ? each
        : {
            ...each,
            values: each.values.map((row, r) =>
              row.map((value, c) => (value === '金额单位：万元' ? '金额单位：元' : r >= 6 && (c === 2 || c === 5) && typeof value === 'number' ? Math.round(value * 1e6) / 100 : value)),
            ),
          },
    ),
  };
  // The same 12.34 is spent: 总计 34,879,900.00 + 12.34 on both sides.
  const more: readonly (readonly [string, string, number | null])[] = [
    ['一般公共预算财政拨款收入', '收入.金额', 32205412.34],
    ['灾害防治及应急管理支出', '支出.金额', 32959112.34],
    ['本年支出合计', '支出.金额', 34851612.34],
    ['收入总计', '收入.金额', 34879912.34],
    ['支出总计', '支出.金额', 34879912.34],
    ['本年收入合计', '收入.金额', null],
  ];
  const plan = fill(more.reduce((changed, [row, column, value]) => withCell(changed, cell('01', row, column), value), inYuan), FORM_SETS);
  expect(plan.items.map(({ kind, write, alternatives }) => [kind, write.next.value, alternatives.map(({ value }) => value)])).toEqual([
    ['fill', 32207512.34, ['32,207,500.00']],
  ]);
  expect(plan.conflicts).toEqual([]);
});

it('fills the totals of 04 where the workbook holds neither 07 nor 08', () => {
  // 3,220.54 + nothing of the two other budgets = 3,220.54 on both sides.
  const blanks = [cell('04', '本年收入合计', '收入.金额'), cell('04', '收入总计', '收入.金额'), cell('04', '支出总计', '支出.合计')];
  for (const kept of [['01', '04'], ['01', '02', '03', '04', '05', '06']]) {
    const some = { ...workbook, sheets: workbook.sheets.filter(({ name }) => kept.some((no) => name.startsWith(no))) };
    const plan = fill(blanks.reduce<WorkbookSnapshot>((changed, each) => withCell(changed, each, null), some), FORM_SETS);
    expect(plan.conflicts).toEqual([]);
    expect(plan.items.map(({ write }) => [toQualified(write.cell), write.next.value]).sort()).toEqual(blanks.map((each) => [toQualified(each), 3220.54]).sort());
  }
});

describe('formulas that stand in the workbook', () => {
  const income = () => cell('01', '其他收入', '收入.金额');
  const total = () => cell('01', '本年收入合计', '收入.金额');
  const grand = () => cell('01', '收入总计', '收入.金额');

  it('are neither believed nor corrected while a cell they read is being filled', () => {
    // Without the 0.21: 3,220.54 and 3,487.78. With it, Excel shows 3,220.75 and 3,487.99.
    const stale = withFormula(withFormula(withCell(workbook, income(), null), total(), '=SUM(C7:C14)', 3220.54), grand(), '=SUM(C33:C35)', 3487.78);
    const plan = fill(stale, FORM_SETS);
    expect(plan.items.map(({ kind, write }) => [kind, toQualified(write.cell), write.next.value])).toEqual([['fill', toQualified(income()), 0.21]]);
    expect(plan.conflicts).toEqual([]);
  });

  it('without a saved result are not zero, not written over, and what follows from them is filled', () => {
    // 3,220.54 + 0.21 + 267.24 = 3,487.99
    const written = withFormula(withCell(workbook, grand(), null), total(), '=SUM(C7:C14)', NOT_CALCULATED);
    const plan = fill(written, FORM_SETS);
    expect(plan.items.map(({ kind, write }) => [kind, toQualified(write.cell), write.next.value])).toEqual([['fill', toQualified(grand()), 3487.99]]);
  });

  it('are not read back by a formula that would close a circle', () => {
    const copy = withFormula(withCell(workbook, total(), null), cell('02', '合计', '本年收入合计'), `='${total().sheet}'!C33`, 0);
    const [item] = fill(copy, FORM_SETS).items;
    expect([item?.write.next.value, item?.formula?.formula]).toEqual([3220.75, '=SUM(C7:C14)']);
  });

  it('that read the very cell keep it from being summed up from them', () => {
    // 3,220.75 + 267.24 + 0 = 3,487.99 either way; 本年收入合计 subtracted from 收入总计 leaves no sum to write there.
    const formula = (standing: string) => {
      const blanks = [grand(), cell('01', '支出总计', '支出.金额')].reduce<WorkbookSnapshot>((book, each) => withCell(book, each, null), workbook);
      const item = fill(withFormula(blanks, total(), standing, 3220.75), FORM_SETS).items.find(({ write }) => toQualified(write.cell) === toQualified(grand()));
      return [item?.write.next.value, item?.formula?.formula];
    };
    expect(formula('=SUM(C7:C14)')).toEqual([3487.99, '=SUM(C33:C35)']);
    expect(formula('=C37-C34-C35')).toEqual([3487.99, '=F37']);
  });
});

it('takes no opening balance from a workbook that is not of last year', () => {
  // Its own 年末结转 2.83 is not what 2023 began with (267.24).
  expect(fill(workbook, FORM_SETS, { previous: workbook })).toEqual({ items: [], conflicts: [] });
  const { coverage } = check(workbook, FORM_SETS, { previous: workbook });
  expect(coverage.notChecked.filter(({ rule }) => rule === 'Fx-year').map(({ why }) => why.zh)).toEqual(['给出的上年工作簿是 2023 年度的，不是 2022 年度的']);
});

it('fills nothing in a workbook nobody has begun', () => {
  const figures = recognise(workbook, FORMS).tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns
        .filter((column) => column.role === 'amount' && column.part === row.part && column.lane === row.lane)
        .map((column): CellRef => ({ sheet: table.sheet, row: row.row, column: column.column })),
    ),
  );
  const template = figures.reduce((changed, each) => withCell(changed, each, null), workbook);
  expect(fill(template, FORM_SETS)).toEqual({ items: [], conflicts: [] });
});

describe('cells under a merge', () => {
  const merged = (book: WorkbookSnapshot, { sheet, row, column }: CellRef): WorkbookSnapshot => ({
    ...book,
    sheets: book.sheets.map((each) => (each.name === sheet ? { ...each, merges: [...each.merges, { top: row, bottom: row, left: column - 1, right: column }] } : each)),
  });

  it.each([
    ['03', '合计', '项目支出'],
    ['03', '合计', '本年支出合计'],
    ['02', '合计', '本年收入合计'],
  ])('%s %s %s is not filled, nor is what would follow from it', (no, row, column) => {
    const at = cell(no, row, column);
    const blank = withCell(workbook, at, null);
    const ids = (book: WorkbookSnapshot) => fill(book, FORM_SETS).items.map(({ write }) => toQualified(write.cell));
    expect(ids(blank)).toContain(toQualified(at));
    expect(ids(merged(blank, at))).not.toContain(toQualified(at));
    for (const item of fill(merged(blank, at), FORM_SETS).items) expect(item.operands.map((operand) => toQualified(operand.cell))).not.toContain(toQualified(at));
  });
});

it('a cell formatted as text gets a number format with its number; one with a format keeps it', () => {
  const balance = cell('01', '年末结转和结余', '支出.金额');
  const formatted = (format: string): WorkbookSnapshot => ({
    ...withCell(workbook, balance, null),
    sheets: withCell(workbook, balance, null).sheets.map((sheet) =>
      sheet.name !== balance.sheet
        ? sheet
        : { ...sheet, numberFormats: sheet.numberFormats.map((row, r) => (r === balance.row - sheet.origin.row ? row.map((each, c) => (c === balance.column - sheet.origin.column ? format : each)) : row)) },
    ),
  });
  const format = (book: WorkbookSnapshot) => fill(book, FORM_SETS).items.find(({ write }) => toQualified(write.cell) === toQualified(balance))?.write.numberFormat;
  expect(['@', 'General', '0.0'].map((each) => format(formatted(each)))).toEqual(['#,##0.00', '#,##0.00', undefined]);
});
