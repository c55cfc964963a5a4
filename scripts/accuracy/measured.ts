import type { WorkbookSnapshot } from '../../src/core';
import { singleMistakes, type Score } from './figures';
import { type Hidden, mistakesAfterFill } from './hidden';
import { structuralMistakes, type StructuralScore } from './structural';
import { pairsOfMistakes, type PairScore } from './twice';
import { accounts, budget } from './workbooks';

/** What one sample gave. */
export interface Measured {
  readonly name: string;
  readonly single: readonly (readonly [string, Score])[];
  readonly structural: readonly (readonly [string, StructuralScore])[];
  readonly pairs: PairScore;
  readonly hidden: Hidden;
}

/** Of each sample. */
const PAIRS = 500;
const FILLS = 1000;

export async function samples(): Promise<readonly (readonly [string, WorkbookSnapshot])[]> {
  return [
    ['2023 年度部门决算公开（晋城市应急管理局，九张有数的表各一张工作表）', await accounts()],
    ['2026 年部门预算公开（晋城市应急管理局，十三张表在一张工作表上）', budget()],
  ];
}

/** What is measured of a sample, each by itself. */
export const PARTS = ['single', 'structural', 'pairs', 'hidden'] as const;
export type Part = (typeof PARTS)[number];

export function partOf(part: Part, workbook: WorkbookSnapshot, step: number): Partial<Measured> {
  switch (part) {
    case 'single':
      return { single: [...singleMistakes(workbook, step)] };
    case 'structural':
      return { structural: [...structuralMistakes(workbook, step)] };
    case 'pairs':
      return { pairs: pairsOfMistakes(workbook, Math.ceil(PAIRS / step)) };
    case 'hidden':
      return { hidden: mistakesAfterFill(workbook, Math.ceil(FILLS / step)) };
  }
}

/** The parts of one sample put together. */
export function together(name: string, parts: readonly Partial<Measured>[]): Measured {
  const { single, structural, pairs, hidden } = parts.reduce((all, each) => ({ ...all, ...each }), {});
  if (!single || !structural || !pairs || !hidden) throw new Error(`${name} was not measured whole`);
  return { name, single, structural, pairs, hidden };
}

/** Every `step`-th case of everything, one sample after the other. */
export async function measured(step: number): Promise<readonly Measured[]> {
  return (await samples()).map(([name, workbook]) => together(name, PARTS.map((part) => partOf(part, workbook, step))));
}

/** What was missed, for who looks into it. */
export function casesIn({ single, structural, pairs, hidden }: Measured): readonly string[] {
  return [...single.flatMap(([, { wrongs }]) => wrongs), ...structural.flatMap(([kind, { missed }]) => missed.map((each) => `${kind} ${each}`)), ...pairs.missed, ...hidden.lost, ...hidden.misguided];
}
