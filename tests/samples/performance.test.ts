import { committed, filledCells, sourceText, tally } from './printed';

/**
 * Every cell of the published text that holds a figure reaches its own sheet as often as the text prints it. The text is cut
 * at the titles, nothing else of the builder's reading is used.
 */
interface Document {
  readonly file: string;
  readonly tables: number;
  /** First line of each table. */
  readonly title: RegExp;
  /** Two cells of the form that the text prints as one. */
  readonly fused?: RegExp;
  /** Cells that the end of a page cuts in two. */
  readonly cut?: Readonly<Record<string, string>>;
  /** A title of what is no table. */
  readonly report?: RegExp;
}

const DOCUMENTS: readonly Document[] = [
  { file: 'jincheng-2023-self-evaluations', tables: 23, title: /项目支出绩效自评表( \(2023年度\))?$/, fused: /^(.*自评表) (\(2023年度\))$|^<p>(产出情况及分析)<\/p>(.*)$/ },
  { file: 'jinzhong-2022-performance-targets', tables: 43, title: /项目支出绩效目标申报表$/ },
  { file: 'jincheng-2026-performance-targets', tables: 33, title: /项目支出绩效目标表$/ },
  {
    file: 'hengyang-2022-performance',
    tables: 9,
    title: /^(部门整体支出绩效评价基础表|部门整体支出绩效自评表|项目支出绩效自评表|项目支出绩效自评汇总报告|2022年安全生产预防及应急专项资金安排建议表|安全生产预防及应急专项资金绩效评价指标体系)$/,
    cut: {
      '指标7:开展执法培': '指标7:开展执法培训',
      '指标9:打': '指标9:打非治违成本',
      '指标2:确保圆满完成、力争上': '指标2:确保圆满完成、力争上级通报表扬',
      '指标2:年底前完成因灾倒损': '指标2:年底前完成因灾倒损住房恢复重建工作',
    },
    report: /汇总报告$/,
  },
  { file: 'jinzhong-2020-overall-evaluation', tables: 1, title: /^晋中市部门整体支出绩效自评表/ },
];

/** A figure as one spelling, whether it is a number, a percentage or text. */
function spelling(text: string): string {
  const bare = text.replace(/<\/?p>|\s/g, '').replaceAll('\\geq', '≥');
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(bare)?.[1];
  if (percent !== undefined) return `#${Number((Number(percent) / 100).toPrecision(12))}`;
  return /^-?[\d,]+(\.\d+)?$/.test(bare) ? `#${Number(bare.replaceAll(',', ''))}` : bare;
}

const hasFigure = (text: string): boolean => /\d/.test(text);

function printedTables({ file, title, fused, report, cut }: Document): readonly (readonly string[])[] {
  const lines = sourceText(`${file}.txt`).split('\n');
  const starts = lines.flatMap((line, index) => (title.test(line.split('\t')[0] ?? '') ? [index] : []));
  return starts.filter((start) => !report?.test(lines[start] ?? '')).map((start) =>
    lines.slice(start, starts.find((next) => next > start)).flatMap((line) => line.split('\t')).flatMap((cell) => (fused && fused.exec(cell)?.slice(1).filter((part) => part !== undefined)) ?? [cell])
      .filter(hasFigure).map(spelling).map((cell) => cut?.[cell] ?? cell),
  );
}

describe.each(DOCUMENTS.map((document) => [document.file, document] as const))('%s', (file, document) => {
  test('every printed figure stands on the sheet of its table, as often as it is printed', async () => {
    const workbook = await committed(`${file}.xlsx`);
    const printed = printedTables(document);
    expect(printed).toHaveLength(document.tables);
    expect(workbook.worksheets).toHaveLength(document.tables);
    const cells = filledCells(workbook);
    const differences = printed.flatMap((table, index) => {
      const sheet = workbook.worksheets[index]?.name;
      const stored = cells.filter((cell) => cell.worksheet.name === sheet).map((cell) => String(cell.value)).flatMap((text) => text.split('\n')).filter(hasFigure).map(spelling);
      const [was, is] = [tally(table), tally(stored)];
      return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((text) => was[text] !== is[text]).map((text) => `${sheet ?? ''}: ${text.slice(0, 60)} ${was[text] ?? 0}→${is[text] ?? 0}`);
    });
    expect(differences).toEqual([]);
  });
});
