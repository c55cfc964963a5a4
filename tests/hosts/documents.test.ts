import { check } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookBytes } from '../../src/hosts/file';
import { renderJson } from '../../src/report/json';
import { viewOf } from '../../src/report/model';
import { asWorkbook, disclosureOf, toDocx } from '../kit/documents/disclosure';
import { said } from '../kit/documents/said';
import { ACCOUNTS, ACCOUNTS_TEXT, BUDGET, BUDGET_TEXT } from '../kit/narrative';

test.each([
  ['final accounts', ACCOUNTS, ACCOUNTS_TEXT, '2023年度单位决算', 10],
  ['budget', BUDGET, BUDGET_TEXT, '2026年单位预算', 13],
])('a Word document of the whole disclosure says what the workbook says: %s', async (_, book, text, title, tables) => {
  const disclosure = await disclosureOf(book, text, title);
  const expected = check(await asWorkbook(book, [title, ...disclosure.text]), FORM_SETS);
  const report = check(await readWorkbookBytes(await toDocx(disclosure), '公开.docx'), FORM_SETS);
  expect(report.tables).toHaveLength(tables);
  expect(report.unread).toEqual([]);
  expect(said(report)).toEqual(said(expected));
  expect(report.coverage.held).toBe(expected.coverage.held);
});

test('a wrong figure is found in its table, on its page', async () => {
  const disclosure = await disclosureOf(ACCOUNTS, ACCOUNTS_TEXT, '2023年度单位决算');
  // 02 stands behind the cover and 01: page 3. Its total of income is 3,220.75.
  const tables = disclosure.tables.map((sheet, index) => (index === 1 ? { ...sheet, values: sheet.values.map((row) => row.map((value, column) => (row[0] === '合计' && column === 2 ? 3230.75 : value))) } : sheet));
  const workbook = await readWorkbookBytes(await toDocx({ ...disclosure, tables }), '公开.docx');
  const report = check(workbook, FORM_SETS);
  const json = JSON.parse(renderJson({ file: '公开.docx', report })) as { causes: { severity: string; kind: string; sheet: string; page: number | null; correction: { old: number; new: number } | null }[] };
  expect(json.causes.filter(({ kind }) => kind === 'cell')).toMatchObject([{ severity: 'error', sheet: '第2张表 收入决算表', page: 3, correction: { old: 3230.75, new: 3220.75 } }]);
  const wrong = viewOf({ file: '公开.docx', report }).groups.flatMap(({ findings }) => findings).find(({ mark, folded }) => mark === 'error' && !folded);
  expect(wrong?.cells[0] ?? wrong?.arithmetic?.operands[0]?.cell).toMatch(/^第 3 页第 \d+ 行第 3 列$/);
});

test('headings known by their style alone, without a number, part the text as numbered ones do', async () => {
  const disclosure = await disclosureOf(ACCOUNTS, ACCOUNTS_TEXT, '2023年度单位决算');
  const expected = said(check(await asWorkbook(ACCOUNTS, ['2023年度单位决算', ...disclosure.text]), FORM_SETS));
  const workbook = await readWorkbookBytes(await toDocx(disclosure), '公开.docx');
  const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)(?=[^。]{2,40}$)/;
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.source?.kind !== 'text') return sheet;
    const lines = sheet.values.map(([text]) => String(text));
    const levels = lines.map((text) => (HEADING.test(text) ? (text.startsWith('（') ? 3 : 2) : undefined));
    return { ...sheet, values: lines.map((text) => [text.replace(HEADING, '')]), source: { ...sheet.source, levels } };
  });
  const report = check({ ...workbook, sheets }, FORM_SETS);
  expect(report.texts.map(({ sentences, unread }) => [sentences, unread.length])).toEqual([[53, 0]]);
  expect(said(report)).toEqual(expected);
});
