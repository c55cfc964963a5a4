import type { Localized } from '../core';

export interface Sample {
  readonly file: string;
  readonly title: Localized;
  readonly text: Localized;
}

/** Published accounts and budgets that come with the page; the first one is what “打开示例” opens. */
const ACCOUNTS: readonly [Sample, ...Sample[]] = [
  {
    file: 'jincheng-2023-planted-mistakes.xlsx',
    title: { zh: '放了三处错误的决算表', en: 'Final accounts with three planted mistakes' },
    text: {
      zh: '练习用：在公开的决算表里改错三格，看看能不能找出来。错误是我们放的，不是该单位的。',
      en: 'For practice: three cells of the published tables were made wrong by us. See whether they are found.',
    },
  },
  {
    file: 'jincheng-2023-final-accounts.xlsx',
    title: { zh: '部门决算公开 01–10 表', en: 'Final accounts, tables 01–10' },
    text: {
      zh: '晋城市应急管理局 2023 年度决算公开，一张表一个工作表，数字原样照录。',
      en: 'The published 2023 final accounts of a municipal bureau, one sheet a table, every figure as printed.',
    },
  },
  {
    file: 'jincheng-2023-final-accounts-pasted.xlsx',
    title: { zh: '整段粘贴的决算表', en: 'The same tables, pasted' },
    text: {
      zh: '同样的十张表从公开文档粘贴到一张工作表，数字都是文本，照样能认出来。',
      en: 'The same ten tables pasted onto one sheet from a document, every number a text – and still recognised.',
    },
  },
  {
    file: 'jincheng-2026-budget.xlsx',
    title: { zh: '部门预算公开 表一至表十三', en: 'Budget, 表一 to 表十三' },
    text: {
      zh: '晋城市应急管理局 2026 年度预算公开，一张表一个工作表，数字原样照录。',
      en: 'The published 2026 budget of the same bureau, one sheet a table, every figure as printed.',
    },
  },
  {
    file: 'jincheng-2023-three-public-ledger.xlsx',
    title: { zh: '支出明细账', en: 'An expenditure ledger' },
    text: {
      zh: '打开后到“填报”页的“三公经费表”，由明细账生成决算 09 表，每个数都能追到各笔。',
      en: 'Open it, go to 三公经费表 on the Fill page, and have table 09 made from the postings.',
    },
  },
];

/** Published performance tables. */
const PERFORMANCE: readonly Sample[] = [
  {
    file: 'jincheng-2023-self-evaluations.xlsx',
    title: { zh: '项目支出绩效自评表，23 张', en: 'Self-evaluations of 23 projects' },
    text: {
      zh: '逐行按指标值和完成值重算得分，汇总资金、执行率和等级；“填报”页可以生成自评汇总表。',
      en: 'Points are worked out again row by row; money, rates and grades are added up. The Fill page makes the summary.',
    },
  },
  {
    file: 'jinzhong-2022-performance-targets.xlsx',
    title: { zh: '项目支出绩效目标表，43 张', en: 'Targets of 43 projects' },
    text: {
      zh: '山西省统一版式的申报表，实施期目标与年度目标并列；核对资金、期间、指标值和空项。',
      en: 'The uniform layout of a province, targets of the whole period beside those of the year.',
    },
  },
  {
    file: 'jincheng-2026-performance-targets.xlsx',
    title: { zh: '预算项目绩效目标表，33 张', en: 'Targets of 33 projects of a budget' },
    text: {
      zh: '随 2026 年度预算公开的目标表，金额以元为单位。',
      en: 'Published with the budget of 2026, amounts in 元.',
    },
  },
  {
    file: 'jinzhong-2020-overall-evaluation.xlsx',
    title: { zh: '部门整体支出绩效自评表', en: 'Overall evaluation of a department' },
    text: {
      zh: '一张表：分值与得分合计、文字里的算式重算，指标得分按打分档核对。',
      en: 'One table: totals of points, sums written in its text, points held against bands.',
    },
  },
  {
    file: 'hengyang-2022-performance.xlsx',
    title: { zh: '整体支出绩效评价一套', en: 'A whole set of an overall evaluation' },
    text: {
      zh: '衡阳市应急管理局 2022 年度：基础表、整体自评表、5 张项目自评表、专项资金安排建议表和指标体系。',
      en: 'Base table, overall table, five projects, proposed funds and the indicators, as published.',
    },
  },
];

export const SAMPLE_GROUPS = [
  { words: 'samples', samples: ACCOUNTS },
  { words: 'samplesPerformance', samples: PERFORMANCE },
] as const;

export const SAMPLES: readonly [Sample, ...Sample[]] = [...ACCOUNTS, ...PERFORMANCE];

/** The page opened from disk carries its samples inside; it may not fetch any. */
export async function fetchSample({ file }: Sample): Promise<Uint8Array> {
  const inside = document.querySelector(`script[data-sample="${file}"]`)?.textContent;
  if (inside) return Uint8Array.from(atob(inside), (character) => character.charCodeAt(0));
  const response = await fetch(`samples/${file}`);
  if (!response.ok) throw new Error(`sample: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
