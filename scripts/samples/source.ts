/** The published text of the ten final-accounts tables: a tab separates cells, a blank line separates lines of print. */

export interface SourceTable {
  /** `01` … `10`. */
  readonly no: string;
  readonly title: string;
  /** `公开01表`. */
  readonly code: string;
  readonly organisation: string;
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
