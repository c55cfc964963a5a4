import type { Workbook } from 'exceljs';
import {
  hengyangWorkbook,
  jinchengSelfEvaluationWorkbook,
  jinchengTargetsWorkbook,
  jinzhongOverallWorkbook,
  jinzhongTargetsWorkbook,
} from './blocks';
import { ledgerWorkbook } from './ledger-workbook';
import { budgetWorkbook, officeWorkbook } from './office-workbook';
import { pastedWorkbook } from './pasted-workbook';
import { plantMistakes } from './planted';
import { parseBudget, parseSource, sourceLines } from './source';

export interface Sample {
  /** File name in samples/. */
  readonly file: string;
  /** Text in samples/sources/ it is built from. */
  readonly source: string;
  build(text: string): Workbook;
}

const JINCHENG_2023 = 'jincheng-2023-final-accounts.txt';
const JINCHENG_2026 = 'jincheng-2026-budget.txt';

/** Every sample workbook of the project. */
export const SAMPLES: readonly Sample[] = [
  {
    file: 'jincheng-2023-final-accounts.xlsx',
    source: JINCHENG_2023,
    build: (text) => officeWorkbook(parseSource(text)),
  },
  {
    file: 'jincheng-2023-final-accounts-pasted.xlsx',
    source: JINCHENG_2023,
    build: (text) => pastedWorkbook('晋城市应急管理局2023年度单位决算公开表', sourceLines(text)),
  },
  {
    file: 'jincheng-2023-planted-mistakes.xlsx',
    source: JINCHENG_2023,
    build: (text) => plantMistakes(officeWorkbook(parseSource(text))),
  },
  {
    file: 'jincheng-2023-three-public-ledger.xlsx',
    source: 'jincheng-2023-three-public-ledger.txt',
    build: (text) => ledgerWorkbook(sourceLines(text)),
  },
  {
    file: 'jincheng-2023-self-evaluations.xlsx',
    source: 'jincheng-2023-self-evaluations.txt',
    build: (text) => jinchengSelfEvaluationWorkbook(sourceLines(text)),
  },
  {
    file: 'hengyang-2022-performance.xlsx',
    source: 'hengyang-2022-performance.txt',
    build: (text) => hengyangWorkbook(sourceLines(text)),
  },
  {
    file: 'jinzhong-2020-overall-evaluation.xlsx',
    source: 'jinzhong-2020-overall-evaluation.txt',
    build: (text) => jinzhongOverallWorkbook(sourceLines(text)),
  },
  {
    file: 'jinzhong-2022-performance-targets.xlsx',
    source: 'jinzhong-2022-performance-targets.txt',
    build: (text) => jinzhongTargetsWorkbook(sourceLines(text)),
  },
  {
    file: 'jincheng-2026-performance-targets.xlsx',
    source: 'jincheng-2026-performance-targets.txt',
    build: (text) => jinchengTargetsWorkbook(sourceLines(text)),
  },
  {
    file: 'jincheng-2026-budget.xlsx',
    source: JINCHENG_2026,
    build: (text) => budgetWorkbook(parseBudget(text)),
  },
  {
    file: 'jincheng-2026-budget-pasted.xlsx',
    source: JINCHENG_2026,
    build: (text) => pastedWorkbook('晋城市应急管理局2026年度单位预算公开表', sourceLines(text)),
  },
];
