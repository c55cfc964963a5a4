import { readdirSync, readFileSync } from 'node:fs';
import { check } from '../../src/check';
import { relationCounts } from '../../src/check/report';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';

const FOLDER = 'samples';

interface Reviewed {
  readonly tables: readonly unknown[];
  readonly findings: readonly { readonly rule: string; readonly cell: string }[];
}

/** The section of docs/accuracy.md about documents: what is read and said of each sample with reviewed findings. */
export async function documentLines(): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.expected.json'))) {
    const name = file.replace('.expected.json', '');
    const reviewed = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Partial<Reviewed>;
    if (!reviewed.tables || !reviewed.findings) continue;
    const { tables, findings, coverage } = check(await readWorkbookFile(`${FOLDER}/${name}.xlsx`), FORM_SETS);
    const { all, checked, partly } = relationCounts(coverage.ledger);
    const { held, rounding, failed } = coverage;
    const wanted = tally(reviewed.findings.map(({ rule }) => rule));
    const found = tally(findings.map(({ rule }) => rule));
    const right = [...found].reduce((sum, [rule, count]) => sum + Math.min(count, wanted.get(rule) ?? 0), 0);
    const cells = [name, reviewed.tables.length, tables.length, all, `${checked + partly}`, held + rounding + failed, rounding, failed, findings.length, right, findings.length - right, reviewed.findings.length - right];
    lines.push(`| ${cells.join(' | ')} |`);
  }
  return [
    '## 各份公开文件认出多少、核了多少',
    '',
    '有人工核定结果的样本。“应核关系”是这套表该核的关系条数，缺表时也不减少；“处数”是这些关系核到的行、列、科目。',
    '参与勾稽的数逐个改错的全部结果，每个版式一行：[layouts.md](layouts.md)。',
    '',
    '| 样本 | 应有的表 | 认出 | 应核关系 | 已核 | 核了的处数 | 尾差 | 不符 | 发现 | 与人工核定一致 | 多报 | 漏报 |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...lines,
  ];
}

function tally(rules: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
