import { FORM_SETS } from '../../src/forms';
import { check, explain } from '../../src/check';
import { recognise } from '../../src/recognise';
import { FORMS } from '../../src/forms';
import { VILLAGE } from '../fixtures/sets/village';
import { publishedSheet, sheet } from '../kit/sheet-text';
import { workbook } from './sheets';

const STRANGE = `
某局2024年办公用房租金情况表
单位：万元
房屋	坐落	租金	物业费
一号楼	东街	12.50	1.20
二号楼	西街	8.30	0.80
合计		20.80	2.00
`;

/** Sheets around the tables that every published workbook has. */
const COVER = sheet('\n某某市财政局\n2024年度部门决算\n\n2025年8月', { name: '封面' });
const CONTENTS = sheet('\n目录\n序号\t名称\t页码\n1\t收入支出决算总表\t3\n2\t收入决算表\t4\n3\t支出决算表\t5', { name: '目录' });
const TEXT = sheet('\n第三部分 情况说明\n一、收入3,220.54万元，比上年增加120.00万元。\n二、支出3,220.54万元。', { name: '说明' });
const PEOPLE = sheet('\n联系人名单\n姓名\t电话\t职务\n张三\t13800000000\t主任\n李四\t13900000000\t科员', { name: '联系人' });

describe('what no form reads', () => {
  test('a table of figures is named with its place and title; covers, contents, texts and lists of people hold none', () => {
    const read = recognise(workbook(COVER, CONTENTS, publishedSheet('05'), sheet(STRANGE, { name: '房租' }), TEXT, PEOPLE), FORMS);
    expect(read.plain.map(({ id, title }) => [id, title])).toEqual([['房租!A1', '某局2024年办公用房租金情况表']]);
    expect(read.unrecognisedSheets).toEqual(['封面', '目录', '房租', '说明', '联系人']);
  });

  test('one below a table that was read, on the same sheet, is not lost', () => {
    const own = publishedSheet('03');
    const below = sheet(STRANGE, { name: 'x' });
    const width = own.values[0]?.length ?? 0;
    const pad = (rows: typeof below.values) => rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
    const values = [...own.values, ...pad([[null], [null]]), ...pad(below.values)];
    const both = { ...own, name: '合在一张', values, formulas: values.map((row) => row.map(() => null)), numberFormats: values.map((row) => row.map(() => 'General')) };
    const read = recognise(workbook(both), FORMS);
    expect(read.tables.map(({ form }) => form.id)).toEqual(['final-accounts/03']);
    expect(read.plain.map(({ title, range }) => [title, range.top])).toEqual([['某局2024年办公用房租金情况表', own.values.length + 2]]);
  });

  test('a ledger is no unread table', () => {
    const book = workbook(sheet(STRANGE, { name: '房租' }));
    expect(check(book, FORM_SETS, {}).unread).toHaveLength(1);
    expect(check(book, FORM_SETS, { isLedger: ({ name }) => name === '房租' }).unread).toEqual([]);
  });
});

/** 02 with a foreign title and most of its headers renamed: no form comes near enough. */
const RENAMED = `
市直单位资金来源明细表
单位：万元
科目编码	科目名称	资金来源合计	财政拨款收入	上级补助收入	其他来源
合计		3220.54	3211.06	0	9.48
201	一般公共服务支出	3220.54	3211.06	0	9.48
20106	财政事务	3220.54	3211.06	0	9.48
`;

describe('explained', () => {
  test('of a form of blocks, each column by its block and where its first value stands', () => {
    const card = sheet('村级项目登记卡\n项目名称\t水渠\t负责人\t甲\n用工明细\n工种\t人工费\t材料费\n木工\t60\n瓦工\t40\n总费用\t100\t25', { name: '水渠' });
    const [explained] = explain(workbook(card), [VILLAGE]);
    expect(explained?.candidates.map(({ columns }) => [columns.found.map(({ text, cell }) => `${text} ${cell}`), columns.missing])).toEqual([
      [['用工 › 工种 A5', '用工 › 人工费 B5', '用工 › 材料费 C5', '总费用 › 人工费 B7', '总费用 › 材料费 C7'], []],
    ]);
  });

  test('the nearest form with what it found, what it misses and what stands there besides', () => {
    const [explained] = explain(workbook(sheet(RENAMED, { name: '附表' })), FORM_SETS);
    expect(explained).toMatchObject({ sheet: '附表', title: '市直单位资金来源明细表', state: 'unread' });
    const [best] = explained?.candidates ?? [];
    expect(best?.form).toBe('final-accounts/02');
    expect(best?.titled).toBe('unknown');
    expect(best?.columns.found.map(({ text, cell }) => [text, cell])).toEqual([
      ['项目 › 科目代码', 'A3'],
      ['项目 › 科目名称', 'B3'],
      ['财政拨款收入', 'D3'],
      ['上级补助收入', 'E3'],
    ]);
    expect(best?.columns.missing).toEqual(['本年收入合计', '事业收入', '经营收入', '附属单位上缴收入', '其他收入']);
    expect(best?.columns.others.map(({ text, cell }) => [text, cell])).toEqual([
      ['资金来源合计', 'C3'],
      ['其他来源', 'F3'],
    ]);
  });

  test('what the title says it is, where no form has it', () => {
    const kinds = ['2026年部门预算项目明细表', '资产负债表', '2024年工资发放情况表', '房租情况表'].map((title) => {
      const [explained] = explain(workbook(sheet(STRANGE.replace('某局2024年办公用房租金情况表', title), { name: 'x' })), FORM_SETS);
      return explained?.kind?.zh;
    });
    expect(kinds).toEqual(['预算表', '会计报表', '人员或工资表', undefined]);
  });

  test('a table that was read says as which form', () => {
    const all = explain(workbook(publishedSheet('05'), sheet(STRANGE, { name: '房租' })), FORM_SETS);
    expect(all.map(({ state, candidates }) => [state, candidates[0]?.form])).toEqual([
      ['read', 'final-accounts/05'],
      ['unread', undefined],
    ]);
  });
});

describe('chosen by hand', () => {
  const book = workbook(sheet(RENAMED, { name: '附表' }));

  test.each(['附表', '附表!A1'])('the form of %s is laid over what is there', (place) => {
    const read = recognise(book, FORMS, { chosen: new Map([[place, 'final-accounts/02']]) });
    expect(read.plain).toEqual([]);
    const [table] = read.tables;
    expect(table?.form.id).toBe('final-accounts/02');
    expect(table?.rows.map(({ key }) => key)).toEqual(['合计', '201', '20106']);
    expect(table?.columns.map(({ key, column }) => [key, column])).toContainEqual(['财政拨款收入', 3]);
    expect(table?.confidence.reasons.at(-1)).toEqual({ kind: 'chosen' });
  });

  test('a sheet of which another table is sure keeps it', () => {
    const read = recognise(workbook(publishedSheet('05', {}, { name: '附表' })), FORMS, { chosen: new Map([['附表', 'final-accounts/05']]) });
    expect(read.tables.map(({ form }) => form.id)).toEqual(['final-accounts/05']);
  });
});
