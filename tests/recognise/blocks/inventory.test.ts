import { publishedLines, read, sheetOf, workbookOf } from '../../kit/blocks/published';

/** How many tables of each form the published texts hold, and how many indicator rows: 300 of 晋城 2026, two of which the text prints a second time where the other half of their lines should be. */
it.each([
  ['jincheng-2023-self-evaluations.txt', { 自评表: 23 }, 270],
  ['jinzhong-2022-performance-targets.txt', { 目标表: 43 }, 281],
  ['jincheng-2026-performance-targets.txt', { 目标表: 33 }, 302],
  ['hengyang-2022-performance.txt', { 基础表: 1, 整体自评表: 1, 自评表: 5, 资金安排表: 1, 指标体系表: 1 }, 72 + 11],
  ['jinzhong-2020-overall-evaluation.txt', { 整体自评表: 1 }, 0],
])('%s', (file, forms, indicators) => {
  const accesses = read(workbookOf(sheetOf('表', publishedLines(file))));
  const counts: Record<string, number> = {};
  for (const { form } of accesses) counts[form.short] = (counts[form.short] ?? 0) + 1;
  expect(counts).toEqual(forms);
  expect(accesses.flatMap(({ rows }) => rows).filter(({ part }) => part === '绩效指标')).toHaveLength(indicators);
});
