import { chart as incomeAccounts } from './income-accounts';
import { chart as incomeBudget } from './income-budget';
import { chart as structureAccounts } from './structure-accounts';
import { chart as structureBudget } from './structure-budget';
import { chart as threePublicAccounts } from './three-public-accounts';
import { chart as threePublicBudget } from './three-public-budget';
import type { ChartForm } from './types';

/** Every chart of the published documents; one is a file and a line here. */
export const CHART_FORMS: readonly ChartForm[] = [incomeBudget, structureBudget, threePublicBudget, incomeAccounts, structureAccounts, threePublicAccounts];

export { chartsOf } from './evaluate';
export { chartSheet } from './sheet';
export type { Chart, ChartForm, ChartPoint } from './types';
