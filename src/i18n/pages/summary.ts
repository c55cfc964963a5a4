import type { Translation } from '../translation';

/** 自评汇总表. */
export const zh = {
  'summary.title': '自评汇总表',
  'summary.text': '把工作簿里各项目的绩效自评表汇总成一张表：项目数、资金、执行率、得分和等级。先看结果，点“生成”才新建工作表。',
  'summary.work': '汇总自评表',
  'summary.again': '重新汇总',
  'summary.working': '正在读自评表…',
  'summary.progress': '汇总进度',
  'summary.none': '没有认出项目支出绩效自评表，没有可汇总的。请确认标题和栏目没有删改，或先在“审核”中指定表样。',
  'summary.standing': '工作簿里已有自评汇总表（工作表“{{sheet}}”），不另建。其中缺的数用“生成填报方案”补，与自评表不符的由审核指出；要重新生成，请先删除这张工作表。',
  'summary.make': '生成自评汇总表',
  'summary.stale': '“{{sheet}}”的数据已变动，重新汇总后才能生成。',
} as const;

export const en: Translation<typeof zh> = {
  'summary.title': 'Summary of self-evaluations',
  'summary.text': 'Puts the self-evaluations of the workbook into one table: projects, money, rate, points and grades. Look at the result first; a sheet is added only when you ask for it.',
  'summary.work': 'Add up the self-evaluations',
  'summary.again': 'Add up again',
  'summary.working': 'Reading the self-evaluations…',
  'summary.progress': 'Progress of adding up',
  'summary.none': 'No self-evaluation of a project was recognised, so there is nothing to add up. Make sure that titles and headers are as printed, or say which form it is under Check first.',
  'summary.standing': 'The workbook has a summary already (sheet “{{sheet}}”), so none is added. Its blanks are filled under Fill, and where it disagrees the check says so; to make it anew, delete that sheet first.',
  'summary.make': 'Make the summary',
  'summary.stale': 'Figures of “{{sheet}}” have changed: add up again first.',
};
