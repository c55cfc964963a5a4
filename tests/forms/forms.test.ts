import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FixedRow, Form, Part } from '../../src/core';
import { FORM_SETS, FORMS, formById } from '../../src/forms';
import { listBlock, pointsColumn, textColumn } from '../../src/forms/build';
import { VILLAGE } from '../fixtures/sets/village';
import { indistinguishable, problemsOf } from './problems';

/** Facts counted on the paper forms (财预〔2016〕143号 layouts as published for 2023), not on our data. */

const rowsOf = (form: Form, part: string): readonly FixedRow[] => {
  const rows = form.parts.find((each) => each.name === part)?.rows;
  if (rows?.kind !== 'fixed') throw new Error(`${form.id} ${part} has no fixed rows`);
  return rows.rows;
};
const row = (form: Form, part: string, key: string): FixedRow => {
  const found = rowsOf(form, part).find((each) => each.key === key);
  if (!found) throw new Error(`${form.id} has no row ${key}`);
  return found;
};

const named = (form: Form): string => `${form.id}${form.edition ? ` (${form.edition.id})` : ''}`;

it('every form exported from a folder is listed in its index.ts, under forms or editions, and every one listed has a file', () => {
  const isForm = (value: unknown): value is Form => typeof value === 'object' && value !== null && 'parts' in value && 'tableCode' in value;
  for (const set of FORM_SETS) {
    const folder = join(process.cwd(), 'src/forms', set.id);
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    const exported = new Map(files.flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(join(folder, file))).flat().filter(isForm).map((form) => [form, file] as const)));
    const listed = [...set.forms, ...(set.editions ?? [])];
    expect([...exported].filter(([form]) => !listed.includes(form)).map(([form, file]) => `src/forms/${set.id}/${file}: ${named(form)} is not in index.ts`)).toEqual([]);
    expect(listed.filter((form) => !exported.has(form)).map((form) => `${named(form)} is exported by no file of src/forms/${set.id}`)).toEqual([]);
  }
});

it('every form is whole, and no two layouts of one form print the same words', () => {
  expect(FORMS.flatMap(problemsOf)).toEqual([]);
  expect(indistinguishable(FORMS)).toEqual([]);
});

it('what is wrong with a form is said with the place and what to write', () => {
  const [ledger, card] = VILLAGE.forms as [Form, Form];
  const broken = (form: Form, change: (part: Part) => Part): Form => ({ ...form, parts: form.parts.map(change) });
  const rows = (part: Part): Part => (part.rows.kind === 'fixed' ? { ...part, rows: { kind: 'fixed', rows: part.rows.rows.map((each) => (each.sumId ? { ...each, children: [] } : each.key === '结余' ? { ...each, line: 4, children: ['盈余'] } : each)) } } : part);
  expect(problemsOf(broken(ledger, rows))).toEqual([
    'village/收支表: part “”: 行次 4 stands twice',
    'village/收支表: part “”: “收入合计” is the total V-1 of no row: are its lines(…) those of the rows it adds up?',
    'village/收支表: part “”: “结余” adds up “盈余”, which is no row of it',
  ]);
  const list = (part: Part): Part => (part.rows.kind === 'list' ? { ...part, rows: { ...part.rows, names: ['工种名'] } } : part);
  expect(problemsOf({ ...broken(card, list), organisation: '单位' })).toEqual([
    'village/登记卡: organisation is “单位”, which is no field of it; the fields are 项目名称、负责人、总费用',
    'village/登记卡: part “用工”: rows are named by “工种名”, which is no column of it; the columns are 工种、人工费、材料费',
  ]);
  const indicators = listBlock('绩效指标', [textColumn('三级指标'), textColumn('年初指标值'), textColumn('实际完成值'), pointsColumn('得分')], { names: ['三级指标'], groups: [] });
  expect(problemsOf({ ...card, parts: [...card.parts, indicators] })).toEqual([
    'village/登记卡: part “绩效指标”: its rows earn points for a result and no column holds the target, so nothing is judged: give the target column one of the keys 调整后指标值、调整指标值、年度指标值、指标值, and what is printed in `printed`',
  ]);
  const turned = { ...broken(ledger, (part) => ({ ...part, columns: [...part.columns].reverse() })), edition: { id: 'turned', title: { zh: '', en: '' } } };
  expect(indistinguishable([ledger, turned])).toEqual(['village/收支表: the form and turned print the same words; a layout is known by its words, so leave one out']);
});

it('titles and codes are those printed, and no two forms share one', () => {
  expect(FORM_SETS.find(({ id }) => id === 'final-accounts')?.forms.map((form) => `${form.tableCode} ${form.title}`)).toEqual([
    '公开01表 收入支出决算总表',
    '公开02表 收入决算表',
    '公开03表 支出决算表',
    '公开04表 财政拨款收入支出决算总表',
    '公开05表 一般公共预算财政拨款支出决算表',
    '公开06表 一般公共预算财政拨款基本支出决算明细表',
    '公开07表 政府性基金预算财政拨款收入支出决算表',
    '公开08表 国有资本经营预算财政拨款支出决算表',
    '公开09表 财政拨款“三公”经费支出决算表',
    '公开10表 部门决算公开相关信息统计表',
  ]);
});

describe('fixed rows', () => {
  it('01: line numbers 1–31 and 32–62, totals over their lines', () => {
    const form = formById('final-accounts/01');
    expect(rowsOf(form, '收入').map((each) => each.line)).toEqual(Array.from({ length: 31 }, (_, i) => i + 1));
    expect(rowsOf(form, '支出').map((each) => each.line)).toEqual(Array.from({ length: 31 }, (_, i) => i + 32));
    expect(row(form, '收入', '本年收入合计').children).toHaveLength(8);
    expect(row(form, '支出', '本年支出合计').children).toHaveLength(26);
    expect(row(form, '收入', '收入总计').children).toEqual(['本年收入合计', '使用非财政拨款结余和专用结余', '年初结转和结余']);
    expect(row(form, '支出', '支出总计').children).toEqual(['本年支出合计', '结余分配', '年末结转和结余']);
  });

  it('04: line numbers 1–32 and 33–64; lines 29–31 belong to the opening balance', () => {
    const form = formById('final-accounts/04');
    expect(rowsOf(form, '收入').map((each) => each.line)).toEqual(Array.from({ length: 32 }, (_, i) => i + 1));
    expect(rowsOf(form, '支出').map((each) => each.line)).toEqual(Array.from({ length: 32 }, (_, i) => i + 33));
    expect(row(form, '收入', '年初财政拨款结转和结余').children).toEqual([
      '年初一般公共预算财政拨款',
      '年初政府性基金预算财政拨款',
      '年初国有资本经营预算财政拨款',
    ]);
    expect(row(form, '收入', '收入总计').children).toEqual(['本年收入合计', '年初财政拨款结转和结余']);
  });

  it('06: 99 款 in 10 类; 310 crosses two lanes and is one sum', () => {
    const form = formById('final-accounts/06');
    const all = form.parts.flatMap((part) => rowsOf(form, part.name));
    expect(all.filter((each) => each.code?.length === 5)).toHaveLength(99);
    expect(all.filter((each) => each.code?.length === 3).map((each) => each.code)).toEqual([
      '301', '303', '302', '307', '309', '310', '311', '312', '313', '399',
    ]);
    expect(row(form, '公用经费', '310').children).toHaveLength(16);
    expect(row(form, '公用经费', '302').children).toHaveLength(27);
    expect(row(form, '公用经费', '公用经费合计').children).toEqual(['302', '307', '309', '310', '311', '312', '313', '399']);
  });

  it('10: eight kinds of vehicles under line 7; no line 16', () => {
    const form = formById('final-accounts/10');
    expect(row(form, '', '车辆数合计').children).toHaveLength(8);
    expect(rowsOf(form, '').flatMap((each) => each.line ?? [])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17]);
  });
});

it('column numbers (栏次) run on as printed', () => {
  const numbers = (id: string) => formById(id).parts.flatMap((part) => part.columns.flatMap((column) => column.number ?? []));
  expect(numbers('final-accounts/01')).toEqual([1, 2]);
  expect(numbers('final-accounts/02')).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(numbers('final-accounts/03')).toEqual([1, 2, 3, 4, 5, 6]);
  expect(numbers('final-accounts/04')).toEqual([1, 2, 3, 4, 5]);
  expect(numbers('final-accounts/05')).toEqual([1, 2, 3]);
  expect(numbers('final-accounts/06')).toEqual([]);
  expect(numbers('final-accounts/07')).toEqual([1, 2, 3, 4, 5, 6]);
  expect(numbers('final-accounts/08')).toEqual([1, 2, 3]);
  expect(numbers('final-accounts/09')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});
