import { join } from 'node:path';
import type { CellValue, WorkbookSnapshot } from '../../../src/core';
import { readWorkbookFile } from '../../../src/hosts/file';
import { evaluation } from '../../../tests/kit/layouts/evaluations';
import { sheetOf, workbookOf } from '../../../tests/kit/blocks/published';
import { changed } from '../../layouts/changes';
import type { Kind } from './case';
import { FUND_KINDS } from './kinds/funds';
import { INDICATOR_KINDS } from './kinds/indicators';
import { OVERALL_KINDS } from './kinds/overall';
import { POINT_KINDS } from './kinds/points';
import { TARGET_KINDS } from './kinds/targets';
import { TEXT_KINDS } from './kinds/texts';
import { ownSheets, type Scope, sweepPlanted, type Tally, together, wholeBook } from './sweep';

/** Tables of one kind with the mistakes that can be planted in them. */
export interface Subject {
  readonly name: string;
  readonly kinds: readonly Kind[];
  readonly forms: RegExp;
  readonly scope: Scope;
  /** Of the whole sweep one case in so many: where each check reads a whole workbook. */
  readonly oneIn: number;
  readonly read: () => Promise<readonly WorkbookSnapshot[]>;
}

const SELF = [...POINT_KINDS, ...INDICATOR_KINDS, ...FUND_KINDS, ...TEXT_KINDS];
const EVALUATIONS = /^self-evaluation\/|整体自评表$/;
const sample = (name: string): Promise<WorkbookSnapshot> => readWorkbookFile(join(__dirname, '../../../samples', `${name}.xlsx`));
const samples = (...names: readonly string[]) => (): Promise<readonly WorkbookSnapshot[]> => Promise.all(names.map(sample));

/** Made-up layouts of other provinces. */
const LAYOUTS = 40;
/** Tables below one another on one sheet, and in the reverse order. */
const TOGETHER = 3;

export const SUBJECTS: readonly Subject[] = [
  { name: '项目支出绩效自评表（晋城 2023，23 张；衡阳 2022，5 张和整体自评表）', kinds: SELF, forms: EVALUATIONS, scope: ownSheets, oneIn: 1, read: samples('jincheng-2023-self-evaluations', 'hengyang-2022-performance') },
  { name: '项目支出绩效目标表（晋中 2022，43 张；晋城 2026，33 张）', kinds: TARGET_KINDS, forms: /^performance-targets/, scope: ownSheets, oneIn: 1, read: samples('jinzhong-2022-performance-targets', 'jincheng-2026-performance-targets') },
  { name: '整体支出绩效自评表（晋中 2020）', kinds: OVERALL_KINDS, forms: /./, scope: ownSheets, oneIn: 1, read: samples('jinzhong-2020-overall-evaluation') },
  { name: '整体自评表、基础表、资金安排表、指标体系（衡阳 2022，整套一起审核）', kinds: OVERALL_KINDS, forms: /./, scope: wholeBook, oneIn: 2, read: samples('hengyang-2022-performance') },
  { name: '同一些自评表，倒序，三张在一张工作表上', kinds: SELF, forms: EVALUATIONS, scope: ownSheets, oneIn: 9, read: async () => onOneSheet(await sample('jincheng-2023-self-evaluations')) },
  { name: '同一些目标表，倒序，三张在一张工作表上，移位，数字是文本', kinds: TARGET_KINDS, forms: /^performance-targets/, scope: ownSheets, oneIn: 9, read: async () => onOneSheet(await sample('jincheng-2026-performance-targets'), ['移位', '文本数字']) },
  { name: '别的省的自评表（40 种版式：栏目、次序、指标值的拆法各不相同）', kinds: SELF, forms: EVALUATIONS, scope: ownSheets, oneIn: 5, read: () => Promise.resolve(Array.from({ length: LAYOUTS }, (_, seed) => workbookOf(sheetOf('自评', evaluation(seed + 1) as readonly (readonly CellValue[])[])))) },
];

function onOneSheet(workbook: WorkbookSnapshot, changes: readonly string[] = []): readonly WorkbookSnapshot[] {
  const sheets = [...workbook.sheets].reverse();
  const groups = Array.from({ length: Math.ceil(sheets.length / TOGETHER) }, (_, at) => sheets.slice(at * TOGETHER, (at + 1) * TOGETHER));
  return groups.map((group) => changed({ ...workbook, sheets: group }, [...changes, '贴在一张工作表上']));
}

/** What became of every `step`-th case of each kind. */
export async function plantedIn({ kinds, forms, scope, oneIn, read }: Subject, step = 1): Promise<readonly Tally[]> {
  const every = oneIn * step;
  const found = (await read()).map((workbook, index) => sweepPlanted(workbook, kinds, { step: every, offset: index * 7, scope, forms }));
  return together(found).filter(({ tried }) => tried > 0);
}
