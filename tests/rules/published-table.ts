import type { CellValue, SheetSnapshot } from '../../src/core';
import { publishedLines, sheetOf, tablesIn } from '../kit/blocks/published';

const FILES = {
  自评表: ['jincheng-2023-self-evaluations.txt', /项目支出绩效自评表/],
  申报表: ['jinzhong-2022-performance-targets.txt', /项目支出绩效目标申报表/],
  目标表: ['jincheng-2026-performance-targets.txt', /项目支出绩效目标表/],
  整体自评表: ['jinzhong-2020-overall-evaluation.txt', /部门整体支出绩效自评表/],
} as const;

/** What stands in a cell → what stands there instead; a text may be part of the cell. */
export type Edit = readonly [from: string | number, to: CellValue];

/** One published table (counted from 0) on a sheet of its own, with edits; an edit that finds nothing is a mistake of the test. */
export function published(kind: keyof typeof FILES, index: number, ...edits: readonly Edit[]): SheetSnapshot {
  const [file, title] = FILES[kind];
  let lines = tablesIn(publishedLines(file), title)[index] ?? [];
  for (const [from, to] of edits) {
    let found = false;
    lines = lines.map((line) =>
      line.map((cell) => {
        if (cell === from) {
          found = true;
          return to;
        }
        if (typeof cell !== 'string' || typeof from !== 'string' || !cell.includes(from)) return cell;
        found = true;
        return cell.replace(from, String(to ?? ''));
      }),
    );
    if (!found) throw new Error(`no cell holds ${String(from)}`);
  }
  return sheetOf('表', lines);
}
