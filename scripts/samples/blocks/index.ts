import type { Workbook } from 'exceljs';
import { newWorkbook } from '../workbook';
import { hengyang2022 } from './hengyang';
import { jinchengSelfEvaluations } from './jincheng-self-evaluations';
import { jinzhong2020 } from './jinzhong-overall';
import type { Paper } from './paper';
import { putPaper } from './paper-sheet';
import { targetTables } from './targets';

/** One sheet a table, as a finance office keeps them. */
function workbookOf(title: string, papers: readonly Paper[]): Workbook {
  const workbook = newWorkbook(title);
  for (const paper of papers) putPaper(workbook.addWorksheet(paper.name), paper);
  return workbook;
}

export const jinchengSelfEvaluationWorkbook = (lines: readonly string[]): Workbook =>
  workbookOf('晋城市应急管理局2023年度项目支出绩效自评表', jinchengSelfEvaluations(lines));

export const hengyangWorkbook = (lines: readonly string[]): Workbook => workbookOf('衡阳市应急管理局2022年度绩效自评表', hengyang2022(lines));

export const jinzhongOverallWorkbook = (lines: readonly string[]): Workbook =>
  workbookOf('晋中市应急管理局2020年度部门整体支出绩效自评表', [jinzhong2020(lines)]);

export const jinzhongTargetsWorkbook = (lines: readonly string[]): Workbook =>
  workbookOf('晋中市应急管理局2022年度项目支出绩效目标申报表', targetTables(lines));

export const jinchengTargetsWorkbook = (lines: readonly string[]): Workbook => workbookOf('晋城市应急管理局2026年度项目支出绩效目标表', targetTables(lines));
