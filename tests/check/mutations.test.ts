import { check } from '../../src/check';
import { amount, type CellRef, formatAmount, readFigure, sameCell, toQualified, valueAt, type WorkbookSnapshot } from '../../src/core';
import { FORM_SETS, FORMS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { recognise } from '../../src/recognise';
import { catalogueOf, evaluate, isTable, TableAccess } from '../../src/relations';
import { withCell } from '../kit/edit';

/**
 * The mutation table: every figure of the ten published tables is made wrong by 1.00, one at a time. What takes part in
 * a relation must be found, with the cell named; what takes part in none must stay silent.
 */
const SAMPLES = ['jincheng-2023-final-accounts', 'jincheng-2023-final-accounts-pasted'];

interface Figures {
  readonly participating: readonly CellRef[];
  readonly others: readonly CellRef[];
}

/** All filled cells in amount columns, split by whether any relation reads them. */
function figuresOf(workbook: WorkbookSnapshot): Figures {
  const { tables } = recognise(workbook, FORMS);
  const accesses = tables.map((table) => {
    const sheet = workbook.sheets.find((each) => each.name === table.sheet);
    if (!sheet) throw new Error(table.sheet);
    return new TableAccess(table, [sheet]);
  });
  const read = new Set<string>();
  for (const relation of [...catalogueOf(FORM_SETS).relations.values()].flat()) {
    const outcomes = evaluate(relation, (key) => accesses.find(({ form }) => isTable(key, form) && !key.previous) ?? { zh: '-', en: '-' });
    for (const outcome of outcomes) outcome.cells.forEach((cell) => read.add(toQualified(cell)));
  }
  const filled: CellRef[] = [];
  const others: CellRef[] = [];
  for (const sheet of workbook.sheets) {
    sheet.values.forEach((row, r) =>
      row.forEach((value, c) => {
        const cell = { sheet: sheet.name, row: r + sheet.origin.row, column: c + sheet.origin.column };
        const { kind } = readFigure(value);
        if (kind !== 'number' && kind !== 'text') return;
        (read.has(toQualified(cell)) ? filled : others).push(cell);
      }),
    );
  }
  return { participating: filled, others };
}

/** The cell raised by `step`, kept a number or a text number as it was. */
function raised(workbook: WorkbookSnapshot, cell: CellRef, step: string): WorkbookSnapshot {
  const sheet = workbook.sheets.find((each) => each.name === cell.sheet);
  if (!sheet) throw new Error(cell.sheet);
  const old = valueAt(sheet, cell.row, cell.column);
  const next = readFigure(old).value.plus(amount(step));
  return withCell(workbook, cell, typeof old === 'string' ? formatAmount(next) : next.toNumber());
}

describe.each(SAMPLES)('every figure of %s made wrong by 1.00', (name) => {
  let workbook: WorkbookSnapshot;
  let figures: Figures;
  let before: ReadonlySet<string>;

  beforeAll(async () => {
    workbook = await readWorkbookFile(`samples/${name}.xlsx`);
    figures = figuresOf(workbook);
    before = new Set(check(workbook, FORM_SETS).findings.map((finding) => finding.key + finding.severity + finding.message.zh));
  });

  const news = (changed: WorkbookSnapshot) =>
    check(changed, FORM_SETS).findings.filter((finding) => !before.has(finding.key + finding.severity + finding.message.zh));

  it('is found as an error that names the cell, for every figure a relation reads', () => {
    const missed = figures.participating.filter((cell) => {
      const findings = news(raised(workbook, cell, '1'));
      return !findings.some((finding) => finding.severity === 'error' && finding.cells.some((each) => sameCell(each, cell)));
    });
    const tried = figures.participating.length;
    console.log(`${name}: ${tried} figures tried, ${tried - missed.length} caught (${((tried - missed.length) / tried) * 100} %)`);
    expect(missed.map(toQualified)).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(200);
  });

  it('stays silent where no relation reads the figure (codes and line numbers are keys, not figures)', () => {
    const keys = new Set(keyCells(workbook).map(toQualified));
    const plain = figures.others.filter((cell) => !keys.has(toQualified(cell)));
    const loud = plain.filter((cell) => news(raised(workbook, cell, '1')).length > 0);
    console.log(`${name}: ${plain.length} other numbers tried, ${loud.length} reported`);
    expect(loud.map(toQualified)).toEqual([]);
    expect(plain.length).toBeGreaterThan(0);
  });

  it('finds a copied figure that is off by 0.01: a total as a warning at least, a class as 尾差', () => {
    // Figures copied between tables, by the document: 总计, 合计, 财政拨款 and class rows.
    const copied = copiedCells(workbook);
    const missed = copied.filter((cell) => {
      const findings = news(raised(workbook, cell, '0.01'));
      return !findings.some((finding) => (finding.severity !== 'hint' || finding.rounding) && finding.cells.some((each) => sameCell(each, cell)));
    });
    console.log(`${name}: ${copied.length} copied figures off by 0.01, ${copied.length - missed.length} reported`);
    expect(missed.map(toQualified)).toEqual([]);
    expect(copied.length).toBeGreaterThanOrEqual(20);
  });
});

/** 行次 and 科目代码 cells: rules read them, relations do not. */
function keyCells(workbook: WorkbookSnapshot): CellRef[] {
  return recognise(workbook, FORMS).tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns
        .filter((column) => column.part === row.part && (column.role === 'line' || column.role === 'code' || column.role === 'label'))
        .map((column) => ({ sheet: table.sheet, row: row.row, column: column.column })),
    ),
  );
}

/** Non-zero figures that stand in two tables unchanged: [table, row, column] of both sides. */
function copiedCells(workbook: WorkbookSnapshot): CellRef[] {
  const { tables } = recognise(workbook, FORMS);
  const cell = (no: string, rowKey: string, columnKey: string): CellRef => {
    const table = tables.find((each) => each.form.short === no);
    const row = table?.rows.find((each) => each.key === rowKey);
    const column = table?.columns.find((each) => each.key === columnKey && each.part === row?.part && each.lane === row.lane);
    if (!table || !row || !column) throw new Error(`${no} ${rowKey} ${columnKey}`);
    return { sheet: table.sheet, row: row.row, column: column.column };
  };
  const classes = ['社会保障和就业支出', '卫生健康支出', '住房保障支出', '灾害防治及应急管理支出'];
  const codes = ['208', '210', '221', '224'];
  return [
    cell('01', '收入总计', '收入.金额'),
    cell('01', '支出总计', '支出.金额'),
    cell('01', '本年收入合计', '收入.金额'),
    cell('02', '合计', '本年收入合计'),
    cell('01', '其他收入', '收入.金额'),
    cell('02', '合计', '其他收入'),
    cell('01', '本年支出合计', '支出.金额'),
    cell('03', '合计', '本年支出合计'),
    cell('01', '一般公共预算财政拨款收入', '收入.金额'),
    cell('04', '一般公共预算财政拨款', '收入.金额'),
    cell('02', '合计', '财政拨款收入'),
    cell('04', '本年收入合计', '收入.金额'),
    cell('04', '本年支出合计', '支出.一般公共预算财政拨款'),
    cell('05', '合计', '本年支出.小计'),
    ...classes.map((key) => cell('01', key, '支出.金额')),
    ...codes.map((key) => cell('03', key, '本年支出合计')),
    ...classes.map((key) => cell('04', key, '支出.一般公共预算财政拨款')),
    ...codes.map((key) => cell('05', key, '本年支出.小计')),
  ];
}
