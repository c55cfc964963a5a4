import type { WorkbookSnapshot } from '../../src/core';
import { readWorkbookFile } from '../../src/hosts/file';
import { nationalBudget } from '../../tests/kit/layouts/national';
import { shanghaiBudget } from '../../tests/kit/layouts/shanghai';
import { STYLES, drawnIn } from '../../tests/kit/layouts/styles';

export interface Layout {
  readonly name: string;
  readonly read: () => Promise<WorkbookSnapshot>;
}

const SAMPLES: Readonly<Record<string, string>> = {
  'jincheng-2023-final-accounts': '决算，晋城 2023',
  'jincheng-2023-final-accounts-pasted': '决算，晋城 2023，贴成文本',
  'jincheng-2026-budget': '预算，山西 2026',
  'jincheng-2026-budget-pasted': '预算，山西 2026，贴成文本',
};

/** Every layout the two sets have an edition for: the samples, the styles of the accounts with money in every table, and Shanghai. */
export const LAYOUTS: readonly Layout[] = [
  ...Object.entries(SAMPLES).map(([file, name]) => ({ name, read: () => readWorkbookFile(`samples/${file}.xlsx`) })),
  ...Object.entries(STYLES).map(([name, style]) => ({ name: `决算，${name}`, read: () => Promise.resolve(drawnIn({ ...style, funds: true })) })),
  { name: '预算，上海', read: () => Promise.resolve(shanghaiBudget()) },
  { name: '预算，上海，在一张工作表上', read: () => Promise.resolve(shanghaiBudget(true)) },
  { name: '预算，通用', read: () => Promise.resolve(nationalBudget()) },
  { name: '预算，通用，支出表含上年结转', read: () => Promise.resolve(nationalBudget(true)) },
];
