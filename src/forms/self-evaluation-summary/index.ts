import { relation } from '../build';
import type { FormSet } from '../types';
import { form as summary } from './summary';

/** What the summary says of a project is copied from its own table. */
const COPIED = [
  ['资金总额.预算编制数', '年初预算数'],
  ['资金总额.全年预算数', '全年预算数'],
  ['资金总额.全年执行数', '全年执行数'],
  ['总分.得分', '自评得分'],
] as const;

/** 自评汇总表: a set of its own, since a workbook of self-evaluations need not have one. */
export const SELF_EVALUATION_SUMMARY: FormSet = {
  id: 'self-evaluation-summary',
  name: '自评汇总',
  title: { zh: '绩效自评汇总', en: 'Summary of self-evaluations' },
  forms: [summary],
  relations: COPIED.map(([own, column]) =>
    relation(
      'SE-sum',
      `每个同名项目: 自评.自评表.${own} = 自评汇总.汇总表.${column}`,
      { zh: `自评汇总表的${column}应与该项目的自评表一致`, en: `The summary (${column}) must agree with the table of the project` },
      { exact: true },
    ),
  ),
};
