import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORM_SETS } from '../../src/forms';
import { check } from '../../src/check';
import { runToEnd, type WorkbookSnapshot } from '../../src/core';
import { readWorkbookBytes, readWorkbookFile } from '../../src/hosts/file';
import { patchWorkbook } from '../../src/hosts/file/patch';
import { type Publication, type PublicDocument, publishSteps } from '../../src/publish';
import { writeWord } from '../../src/publish/word';
import { open } from '../../src/reading';
import { ACCOUNTS_ANSWERS, BUDGET_ANSWERS } from '../kit/written';

const sample = (name: string) => readWorkbookFile(join(__dirname, '../../samples', `${name}.xlsx`));

function publicationOf(workbook: WorkbookSnapshot, answers = ACCOUNTS_ANSWERS): Publication {
  const { publication } = runToEnd(publishSteps(workbook, FORM_SETS, { answers }));
  if (!publication) throw new Error('nothing to publish');
  return publication;
}

const made = async (name: string, answers = ACCOUNTS_ANSWERS): Promise<PublicDocument> => publicationOf(await sample(name), answers).document;

let accounts: PublicDocument;
let budget: PublicDocument;
let bytes: Uint8Array;
beforeAll(async () => {
  accounts = await made('jincheng-2023-final-accounts');
  budget = await made('jincheng-2026-budget', BUDGET_ANSWERS);
  bytes = await writeWord(accounts, { pageNumbers: false });
});

const titlesOf = (document: PublicDocument, part: number) => document.parts[part]?.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : [])) ?? [];
const tablesOf = (document: PublicDocument) => document.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));
const chartsOf = (document: PublicDocument) => document.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])));

test('the parts of 决算公开, its ten tables and the headings of its text', () => {
  expect([accounts.organisation, accounts.title]).toEqual(['晋城市应急管理局', '2023年度单位决算公开']);
  expect(accounts.parts.map(({ title }) => title)).toEqual(['第一部分 概况', '第二部分 2023年度单位决算表', '第三部分 情况说明', '第四部分 名词解释']);
  expect(titlesOf(accounts, 1)).toEqual([
    '一、收入支出决算总表',
    '二、收入决算表',
    '三、支出决算表',
    '四、财政拨款收入支出决算总表',
    '五、一般公共预算财政拨款支出决算表',
    '六、一般公共预算财政拨款基本支出决算明细表',
    '七、政府性基金预算财政拨款收入支出决算表',
    '八、国有资本经营预算财政拨款支出决算表',
    '九、财政拨款“三公”经费支出决算表',
    '十、部门决算公开相关信息统计表',
  ]);
  expect(titlesOf(accounts, 2)[1]).toBe('二、收入决算情况说明');
  expect(accounts.pending).toEqual([
    { section: '一、单位职责', ask: '【待填写单位职责】' },
    { section: '二、机构设置情况', ask: '【待填写机构设置情况】' },
  ]);
});

test('a table as it is printed: captions, merged header, figures with their format, notes', () => {
  const income = tablesOf(accounts)[1];
  expect(income?.captions).toEqual([
    { left: '', centre: '', right: '公开02表' },
    { left: '部门名称：晋城市应急管理局', centre: '2023年度', right: '金额单位：万元' },
  ]);
  expect(income?.headerRows).toBe(3);
  expect(income?.rows[0]?.cells.map(({ text, columnSpan, rowSpan }) => [text, columnSpan, rowSpan]).slice(0, 3)).toEqual([
    ['项目', 2, 1],
    ['本年收入合计', 1, 2],
    ['财政拨款收入', 1, 2],
  ]);
  expect(income?.rows[3]?.cells.map(({ text }) => text)).toEqual(['合计', '3,220.75', '3,220.54', '', '', '', '', '0.21']);
  expect(income?.notes).toEqual(['注：本表反映部门本年度取得的各项收入情况。']);
  expect(tablesOf(accounts)[6]?.notes).toContain('说明：本表无数据');
  // Without thousands where the sheet prints none.
  expect(tablesOf(budget)[2]?.rows.find(({ cells }) => cells[0]?.text === '合计')?.cells.map(({ text }) => text)).toEqual(['合计', '3306.81', '1071.45', '2235.36']);
});

test('the charts of the published documents, each behind its section, with the cells they are drawn from', () => {
  expect(chartsOf(budget).map(({ title, kind, points }) => [title, kind, points.map(({ name, value }) => `${name} ${value.toString()}`)])).toEqual([
    ['2026年收入预算图', 'pie', ['一般公共预算 3257.54', '上年结转 49.27']],
    ['2026年一般公共预算当年支出结构图', 'pie', ['教育支出 1.8', '社会保障和就业支出 222.62', '卫生健康支出 55.76', '住房保障支出 70.97', '灾害防治及应急管理支出 2906.39']],
    ['2026年“三公”经费分布图', 'column', ['因公出国（境）费 0', '公务接待费 0.5', '公务用车购置费 0', '公务用车运行维护费 0']],
  ]);
  expect(chartsOf(budget)[0]?.points[1]?.cell).toEqual({ sheet: '表二预算收入总表', row: 5, column: 8 });
  const text = budget.parts[2]?.blocks ?? [];
  const before = text.slice(0, text.findIndex(({ kind }) => kind === 'chart')).reverse();
  expect(before.find((block) => block.kind === 'heading')).toEqual({ kind: 'heading', level: 2, text: '二、收入预算情况说明' });
});

test('a .docx with real tables, repeated headers, pages across, and a table of contents', () => {
  const parts = unzipSync(bytes);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(body.match(/<w:tbl>/g)).toHaveLength(10);
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tablesOf(accounts).reduce((sum, { headerRows }) => sum + headerRows, 0));
  expect(body.match(/w:orient="landscape"/g)?.length).toBeGreaterThan(0);
  expect(body).toContain('<w:t xml:space="preserve">3,220.75</w:t>');
  const contents = [...body.slice(body.indexOf('<w:sdt>'), body.indexOf('</w:sdt>')).matchAll(/<w:t xml:space="preserve">([^<]+)<\/w:t>/g)].map(([, text]) => text);
  expect(contents).toEqual(accounts.parts.flatMap(({ title }, part) => [title, ...titlesOf(accounts, part)]));
  expect(Object.keys(parts).filter((name) => name.startsWith('word/charts/'))).not.toHaveLength(0);
  expect(strFromU8(parts['word/fontTable.xml'] ?? new Uint8Array())).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="黑体,SimHei"/>');
});

/** Every figure by table, row and column. */
function figuresIn(workbook: WorkbookSnapshot): ReadonlyMap<string, string> {
  return new Map(
    open(workbook, FORM_SETS).tables.flatMap((access) =>
      access.rows.flatMap((row) => access.amountColumns(row).map((column) => [`${access.form.id} ${row.key} ${column.key} ${row.line ?? ''}`, access.figure(row, column).value.toString()] as const)),
    ),
  );
}

test('read back it is the same tables with the same figures, and its text agrees with them', async () => {
  const workbook = await sample('jincheng-2023-final-accounts');
  const back = await readWorkbookBytes(bytes, '公开.docx');
  const figures = figuresIn(workbook);
  expect(figures.size).toBeGreaterThan(700);
  expect(figuresIn(back)).toEqual(figures);
  const [before, after] = [check(workbook, FORM_SETS), check(back, FORM_SETS)];
  expect(after.tables.map(({ form }) => form.id)).toEqual(before.tables.map(({ form }) => form.id));
  expect([after.coverage.held, after.coverage.rounding, after.coverage.failed]).toEqual([before.coverage.held, before.coverage.rounding, 0]);
  expect([after.unread, after.uncertain]).toEqual([[], []]);
  expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  // What is still to be written, and a count of cars that the published reasons give and 10 表 does not.
  expect(after.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('NA'))).toEqual(['NA-18', 'NA-18', 'NA-12']);
});

test('the same charts on a sheet of the workbook, drawn from cells that point to the tables', async () => {
  const path = join(__dirname, '../../samples/jincheng-2026-budget.xlsx');
  const { chartSheet: sheet } = publicationOf(await readWorkbookFile(path));
  if (!sheet) throw new Error('no charts');
  expect(sheet.charts?.map(({ kind, title }) => [kind, title])).toEqual([
    ['bar', '2026年收入预算图'],
    ['bar', '2026年一般公共预算当年支出结构图'],
    ['column', '2026年“三公”经费分布图'],
  ]);
  const { bytes: patched } = await patchWorkbook(new Uint8Array(readFileSync(path)), { newSheets: [sheet] });
  const saved = (await readWorkbookBytes(patched, '图.xlsx')).sheets.at(-1);
  expect(saved?.name).toBe('公开图表');
  expect(saved?.formulas.slice(2, 5).map((row) => row.slice(1, 3))).toEqual([
    ['=表二预算收入总表!D6', '=IF(SUM(B3:B4)=0,0,B3/SUM(B3:B4))'],
    ['=表二预算收入总表!I6', '=IF(SUM(B3:B4)=0,0,B4/SUM(B3:B4))'],
    ['=SUM(B3:B4)', '=IF(B5=0,0,1)'],
  ]);
  // 3,257.54 ÷ 3,306.81 = 98.51 %, as published.
  expect(saved?.values.slice(2, 5).map((row) => row.slice(0, 3))).toEqual([
    ['一般公共预算', 3257.54, 0.9851],
    ['上年结转', 49.27, 0.0149],
    ['合计', 3306.81, 1],
  ]);
  expect(Object.keys(unzipSync(patched)).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(3);
});

test('the self-evaluations of the same year are attached, and read back as they were', async () => {
  const [tables, evaluations] = [await sample('jincheng-2023-final-accounts'), await sample('jincheng-2023-self-evaluations')];
  const both = { ...tables, sheets: [...tables.sheets, ...evaluations.sheets.slice(0, 4)] };
  const { document } = publicationOf(both);
  const attached = document.parts.find((part) => part.attached);
  expect(attached?.title).toBe('第五部分 附件');
  expect(attached?.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))[0]).toBe('附件1 安全生产领域事故隐患和违法行为举报奖励资金项目支出绩效自评表');
  const again = check(await readWorkbookBytes(await writeWord(document), '附件.docx'), FORM_SETS);
  const before = check(both, FORM_SETS);
  expect(again.tables.map(({ form, subject }) => [form.id, subject])).toEqual(before.tables.map(({ form, subject }) => [form.id, subject]));
  expect([again.coverage.held, again.coverage.failed, again.unread.length]).toEqual([before.coverage.held, before.coverage.failed, 0]);
});
