/** The published text of the tables: a tab separates cells, a blank line separates lines of print. */

export interface SourceTable {
  /** `01` … `10` of the final accounts, `表一` … `表十三` of the budget. */
  readonly no: string;
  readonly title: string;
  /** `公开01表`; blank where none is printed. */
  readonly code: string;
  readonly organisation: string;
  /** `2023年度`; blank where the title says the year. */
  readonly year: string;
  readonly unit: string;
  /** Header and body rows as printed; page breaks inside the body are joined. */
  readonly grid: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

const TABLE_CODE = /^公开(\d{2})表$/;

export function sourceLines(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n');
}

/** Throws where the text is not laid out as the published document is: a sample must never be built from a guess. */
export function parseSource(text: string): readonly SourceTable[] {
  const lines = sourceLines(text);
  const titleLines = lines.flatMap((line, index) => (TABLE_CODE.test(line) ? [lastPrinted(lines, index)] : []));
  return titleLines.map((first, index) => {
    const next = titleLines[index + 1] ?? lines.length;
    return parseTable(lines.slice(first, next), first);
  });
}

function lastPrinted(lines: readonly string[], before: number): number {
  for (let index = before - 1; index >= 0; index--) if (lines[index] !== '') return index;
  throw new Error(`第 ${before + 1} 行的表号前没有题名。`);
}

function parseTable(block: readonly string[], firstLine: number): SourceTable {
  const printed = block.filter((line) => line !== '');
  const [title = '', code = '', organisation = '', year = '', unit = '', ...rest] = printed;
  const no = TABLE_CODE.exec(code)?.[1];
  if (no === undefined || !/^[部单][门位]名称：/.test(organisation) || !/^\d{4}年度$/.test(year) || !/单位：/.test(unit)) {
    throw new Error(`第 ${firstLine + 1} 行起的表缺少表号、名称、年度或单位行：${title}`);
  }
  const grid = rest.filter((line) => line.includes('\t')).map((line) => line.split('\t'));
  const notes = rest.filter((line) => !line.includes('\t'));
  return { no, title, code, organisation, year, unit, grid, notes };
}

const BUDGET_TITLE = /^2026年.*表(?:（[^（）]+）)?$/;
const BUDGET_CODE = /^预算公开表\d+$/;

/** The thirteen budget tables: only the first prints a code, above its title; the titles say the year. */
export function parseBudget(text: string): readonly SourceTable[] {
  const lines = sourceLines(text);
  const starts = lines.flatMap((line, index) => (BUDGET_TITLE.test(line) ? [index] : []));
  if (starts.length !== BUDGET_NUMERALS.length) throw new Error(`预算公开应有 ${BUDGET_NUMERALS.length} 张表，原文有 ${starts.length} 张。`);
  return starts.map((start, index) => {
    const printed = lines.slice(start, starts[index + 1]).filter((line) => line !== '' && !BUDGET_CODE.test(line));
    const [title = '', organisation = '', unit = '', ...rest] = printed;
    if (!organisation.startsWith('单位名称：') || !unit.startsWith('单位：')) throw new Error(`${title} 缺少单位名称或单位行。`);
    const before = lines.slice(0, start).filter((line) => line !== '').at(-1) ?? '';
    return {
      no: `表${BUDGET_NUMERALS[index] ?? ''}`,
      title,
      code: BUDGET_CODE.test(before) ? before : '',
      organisation,
      year: '',
      unit,
      grid: rest.filter((line) => line.includes('\t')).map((line) => line.split('\t')),
      notes: rest.filter((line) => !line.includes('\t')),
    };
  });
}

const BUDGET_NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'];
