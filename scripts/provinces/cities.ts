import { check, type Report } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import type { SheetSnapshot } from '../../src/core';
import { accessTables } from '../../src/reading';
import { type Annotated, annotatedIn, differences } from '../../tests/kit/blocks/annotated';
import { workbookOf } from '../../tests/kit/blocks/published';
import { plainSheet } from '../../tests/kit/plain-sheet';

/** A way a sheet comes to be different without saying anything else, and where its cells then stand. */
interface Change {
  readonly sheet: (sheet: SheetSnapshot) => SheetSnapshot;
  readonly at: (sheet: SheetSnapshot, row: number, column: number) => readonly [number, number];
}

const here: Change['at'] = (_, row, column) => [row, column];
const isText = (value: unknown): boolean => value !== null && value !== '';

const CHANGES: Readonly<Record<string, Change>> = {
  'as it is': { sheet: (sheet) => sheet, at: here },
  'without merges': { sheet: (sheet) => ({ ...sheet, merges: [] }), at: here },
  'numbers as text': { sheet: (sheet) => ({ ...sheet, values: sheet.values.map((row) => row.map((value) => (typeof value === 'number' ? String(value) : value))) }), at: here },
  'two rows down, two columns right': {
    sheet: ({ name, values, merges }) => plainSheet(name, [[], [], ...values.map((row) => [null, null, ...row])], { merges: merges.map(({ top, left, bottom, right }) => ({ top: top + 2, left: left + 2, bottom: bottom + 2, right: right + 2 })) }),
    at: (_, row, column) => [row + 2, column + 2],
  },
  'a blank row after each': { sheet: ({ name, values }) => plainSheet(name, values.flatMap((row) => [row, []])), at: (_, row, column) => [row * 2, column] },
  'side labels repeated': { sheet: repeated, at: here },
  'pasted without blank cells': { sheet: ({ name, values }) => plainSheet(name, values.map((row) => row.filter(isText))), at: ({ values }, row, column) => [row, (values[row] ?? []).slice(0, column).filter(isText).length] },
};

/** What a merge over several rows says, in each of them. */
function repeated(sheet: SheetSnapshot): SheetSnapshot {
  const values = sheet.values.map((row) => [...row]);
  for (const { top, left, bottom } of sheet.merges) {
    for (let row = top + 1; row <= bottom; row++) {
      const line = values[row];
      if (line) line[left] = values[top]?.[left] ?? null;
    }
  }
  return { ...sheet, values, merges: [] };
}

/** The layouts of tests/fixtures/cities, each changed in every way; how many are silently wrong or bring a false alarm. */
export function cities(): number {
  let wrong = 0;
  for (const [what, change] of Object.entries(CHANGES)) {
    const total = { right: 0, said: 0, silent: 0 };
    for (const each of ['self-evaluations.txt', 'targets.txt', 'overall.txt'].flatMap(annotatedIn)) {
      const { outcome, words } = outcomeOf(changed(each, change));
      total[outcome] += 1;
      if (outcome !== 'right') process.stdout.write(`${what}, ${each.name}, ${outcome}: ${words.slice(0, 3).join('; ')}\n`);
    }
    process.stdout.write(`layouts of cities, ${what}: ${String(total.right)} read rightly, ${String(total.said)} said, ${String(total.silent)} misread or with a false alarm\n`);
    wrong += total.silent;
  }
  return wrong;
}

function changed(each: Annotated, { sheet, at }: Change): Annotated {
  const wanted = each.wanted.map((one) => {
    const own = each.sheets.find(({ name }) => name === one.sheet);
    const [row, column] = own ? at(own, one.row, one.column) : [one.row, one.column];
    return { ...one, row, column };
  });
  return { ...each, sheets: each.sheets.map(sheet), wanted };
}

function outcomeOf(each: Annotated): { readonly outcome: 'right' | 'said' | 'silent'; readonly words: readonly string[] } {
  const book = workbookOf(...each.sheets);
  const report = check(book, FORM_SETS);
  const alarms = report.findings.filter(({ severity }) => severity !== 'hint').map(({ rule, message }) => `${rule} ${message.zh}`);
  const found = differences(each, accessTables(book, report.tables));
  if (alarms.length + found.length === 0) return { outcome: 'right', words: [] };
  const isSaid = alarms.length === 0 && saidIn(report) && found.every((one) => one.endsWith('没有读'));
  return { outcome: isSaid ? 'said' : 'silent', words: [...alarms, ...found] };
}

function saidIn({ uncertain, unread, tables }: Report): boolean {
  return uncertain.length + unread.length > 0 || tables.some(({ unmatched }) => unmatched.length > 0);
}
