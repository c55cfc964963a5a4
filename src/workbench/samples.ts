import type { Localized } from '../core';

export interface Sample {
  readonly file: string;
  readonly title: Localized;
  readonly text: Localized;
}

/** Published tables that come with the page. */
export const SAMPLES: readonly [Sample, ...Sample[]] = [
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
    file: 'jincheng-2023-three-public-ledger.xlsx',
    title: { zh: '支出明细账', en: 'An expenditure ledger' },
    text: {
      zh: '打开后到“填报”页的“三公经费表”，由明细账生成决算 09 表，每个数都能追到各笔。',
      en: 'Open it, go to 三公经费表 on the Fill page, and have table 09 made from the postings.',
    },
  },
];

/** The page opened from disk carries its samples inside; it may not fetch any. */
export async function fetchSample({ file }: Sample): Promise<Uint8Array> {
  const inside = document.querySelector(`script[data-sample="${file}"]`)?.textContent;
  if (inside) return Uint8Array.from(atob(inside), (character) => character.charCodeAt(0));
  const response = await fetch(`samples/${file}`);
  if (!response.ok) throw new Error(`sample: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
