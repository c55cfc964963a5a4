import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FixedRow, Form } from '../../src/core';
import { FORM_SETS, FORMS, formById } from '../../src/forms';

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

it('every form file in the folders belongs to a set', () => {
  const isForm = (value: unknown): value is Form => typeof value === 'object' && value !== null && 'parts' in value && 'tableCode' in value;
  for (const set of FORM_SETS) {
    const folder = join(process.cwd(), 'src/forms', set.id);
    const files = readdirSync(folder).filter((name) => /export const (?:form|[A-Z]+: readonly Form\[\])/.test(readFileSync(join(folder, name), 'utf8')));
    const exported = files.flatMap((name) => Object.values(jest.requireActual<Record<string, unknown>>(join(folder, name))).flat().filter(isForm));
    const listed = [...set.forms, ...(set.editions ?? [])];
    expect(exported.filter((form) => !listed.includes(form)).map(({ id }) => id)).toEqual([]);
    expect(exported).toHaveLength(listed.length);
  }
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

it('every child named by a total is a row of its part, and no row is counted twice in one total', () => {
  for (const form of FORMS) {
    for (const part of form.parts) {
      if (part.rows.kind !== 'fixed') continue;
      const keys = part.rows.rows.map((each) => each.key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const each of part.rows.rows) {
        expect(each.children.filter((child) => !keys.includes(child))).toEqual([]);
        expect(new Set(each.children).size).toBe(each.children.length);
      }
    }
  }
});
