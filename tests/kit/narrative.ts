import { readFileSync } from 'node:fs';
import { check, type Report } from '../../src/check';
import type { Finding, WorkbookSnapshot } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { documentOf } from '../../src/narrative';

export const ACCOUNTS = 'samples/jincheng-2023-final-accounts.xlsx';
export const ACCOUNTS_TEXT = 'samples/sources/jincheng-2023-final-accounts-text.txt';
export const BUDGET = 'samples/jincheng-2026-budget.xlsx';
export const BUDGET_TEXT = 'samples/sources/jincheng-2026-budget-text.txt';

export function published(path: string): string {
  return readFileSync(path, 'utf8');
}

const books = new Map<string, Promise<WorkbookSnapshot>>();

/** A published workbook with a text beside it, checked. */
export async function checkedWith(book: string, text: string): Promise<Report> {
  const read = books.get(book) ?? readWorkbookFile(book);
  books.set(book, read);
  return check(await read, FORM_SETS, { texts: [documentOf('说明.txt', text)] });
}

/** What the rules of 情况说明 say of the text: rule, words, message. */
export function saidOf({ findings }: Report): readonly { readonly rule: string; readonly words: string; readonly severity: string; readonly message: string }[] {
  return findings.filter(isNarrative).map((finding) => ({
    rule: finding.rule,
    words: (finding.passages ?? []).map(({ words }) => words).join(),
    severity: finding.severity,
    message: finding.message.zh,
  }));
}

export function isNarrative({ rule }: Finding): boolean {
  return rule.startsWith('NA-');
}

/** What is said of a section with the published final accounts of Jincheng. */
export async function saidOfSection(heading: string, ...paragraphs: readonly string[]): Promise<ReturnType<typeof saidOf>> {
  return saidOf(await checkedWith(ACCOUNTS, [heading, ...paragraphs].join('\n')));
}
