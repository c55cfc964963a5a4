import type { Cell, Line } from './lines';
import { yearIn } from './other-headings';
import { isNumberText } from './words';

/** The columns of a heading that divides figures by years, or halves of one. */
export interface YearColumns {
  readonly row: number;
  /** Of the year of the table. */
  readonly own: readonly number[];
  /** Of another year, or of a part of the year. */
  readonly others: ReadonlySet<number>;
}

const LONGEST_HEADING = 14;
const OF_MONEY = '(?:年初|部门|项目)?(?:预算|决算|执行|安排|支出|收入|资金|投资|投入|金额|计划|申请)*(?:数|额)?(?:\\((?:万|千)?元\\))?$';
const YEAR = new RegExp(`^\\(?(20\\d\\d)年度?\\)?${OF_MONEY}`);
const PART = new RegExp(`^(?:上?半年|前年|上一?年|去年|第?[一二三四]季度)度?(?:\\(程\\))?${OF_MONEY}`);
const WHOLE = new RegExp(`^(?:全年|当年|本年)度?(?:\\(程\\))?${OF_MONEY}`);
/** Further down a text may speak of any year. */
const HEADING_ROWS = 4;

const known = new WeakMap<readonly Line[], readonly YearColumns[]>();

/** The heading that divides the figures of a line: its own, or the nearest above it with nothing but lines of figures between. */
export function yearColumnsOf(lines: readonly Line[], line: Line): YearColumns | undefined {
  let headings = known.get(lines);
  if (!headings) known.set(lines, (headings = headingsIn(lines)));
  const heading = headings.filter(({ row }) => row <= line.row).at(-1);
  if (!heading) return undefined;
  const between = lines.filter(({ row }) => row > heading.row && row < line.row);
  return between.every(({ cells }) => cells.some(({ number }) => number)) ? heading : undefined;
}

function headingsIn(lines: readonly Line[]): readonly YearColumns[] {
  const top = lines[0]?.row ?? 0;
  return lines.flatMap((line): YearColumns[] => {
    const years = line.cells.filter(isYear);
    if (years.length < 2 || line.cells.some(({ number, text }) => number || isNumberText(text))) return [];
    const year = yearIn(lines.filter(({ row }) => row < line.row && row <= top + HEADING_ROWS));
    const own = years.filter(({ text }) => WHOLE.test(text) || Number(YEAR.exec(text)?.[1]) === year);
    return [{ row: line.row, own: own.map(({ column }) => column), others: new Set(years.filter((cell) => !own.includes(cell)).map(({ column }) => column)) }];
  });
}

function isYear({ text }: Cell): boolean {
  return text.length <= LONGEST_HEADING && (YEAR.test(text) || PART.test(text) || WHOLE.test(text));
}
