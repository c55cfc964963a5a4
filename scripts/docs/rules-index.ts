/** Writes docs/rules/README.md: every rule and every relation with its page, from the code that runs them. `npm run docs:rules`. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Severity } from '../../src/core';
import { FORM_SETS, type FormRelation, type FormSet } from '../../src/forms';
import { RULES } from '../../src/rules';

const FOLDER = join(__dirname, '..', '..', 'docs', 'rules');
export const INDEX_FILE = join(FOLDER, 'README.md');

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: '必错 error',
  warning: '需确认 warning',
  hint: '提示 hint',
};

export function rulesIndex(): string {
  return [
    '<!-- 由 npm run docs:rules 生成，不要手改 -->',
    '# 审核规则目录 · Catalogue of checks',
    '',
    '勾稽关系能说的写在表样里，一行一条；关系说不了的各是一条规则，有自己的页。编号相同的关系和规则查的是同一件事的两面。',
    '',
    'What arithmetic can say is a relation of the forms, one line each; what it cannot say is a rule with a page of its own.',
    '',
    '## 规则 · Rules',
    '',
    '| 编号 | 级别 | 规则 | Rule |',
    '|---|---|---|---|',
    ...RULES.map(({ id, severity, title }) => row(link(id), SEVERITY[severity], title.zh, title.en)),
    ...FORM_SETS.flatMap(relationsOf),
    '',
  ].join('\n');
}

function relationsOf(set: FormSet): readonly string[] {
  const within = set.forms.flatMap((form) => [
    ...sumsOf(form.parts).map((id) => row(link(id), SEVERITY.error, form.short, '合计等于其下各项之和', 'A total equals the sum of its parts')),
    ...form.relations.map((relation) => relationRow(relation, form.short)),
  ]);
  return [
    '',
    `## ${set.title.zh}的勾稽关系 · Relations: ${set.title.en}`,
    '',
    '| 编号 | 级别 | 表 | 关系 | Relation |',
    '|---|---|---|---|---|',
    ...new Set([...within, ...set.relations.map((relation) => relationRow(relation, '表间'))]),
  ];
}

/** Sums that follow from the row tree and are not written out. */
function sumsOf(parts: FormSet['forms'][number]['parts']): readonly string[] {
  const ids = parts.flatMap(({ rows }) => {
    if (rows.kind === 'codes' || rows.kind === 'names') return [rows.sumId];
    return rows.kind === 'fixed' ? rows.rows.flatMap(({ sumId }) => sumId ?? []) : [];
  });
  return [...new Set(ids)];
}

function relationRow({ id, severity, sentence }: FormRelation, table: string): string {
  return row(link(id), SEVERITY[severity], table, sentence.zh, sentence.en);
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function link(id: string): string {
  return existsSync(join(FOLDER, `${id}.md`)) ? `[${id}](${id}.md)` : id;
}

if (require.main === module) writeFileSync(INDEX_FILE, rulesIndex());
