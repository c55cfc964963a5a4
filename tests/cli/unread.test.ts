import type { Explanation } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { runExplain } from '../../src/cli/explain-command';
import { readForms } from '../../src/cli/chosen-forms';
import { runForms } from '../../src/cli/forms-command';
import { VILLAGE } from '../fixtures/sets/village';
import { printOne } from '../../src/cli/check-one';
import { CLEAN_REPORT, REPORT } from '../report/fixture';
import { publishedSheet, sheet } from '../kit/sheet-text';
import { workbook } from '../recognise/sheets';
import { folder, recorder } from './kit';

const UNREAD: Explanation = {
  sheet: '附表',
  range: { top: 0, left: 0, bottom: 9, right: 3 },
  title: '收支明细表',
  state: 'unread',
  candidates: [
    {
      form: 'final-accounts/02',
      title: '收入决算表',
      score: 35,
      titled: 'unknown',
      columns: { found: [], missing: [], others: [] },
      rows: { found: [], missing: [], others: [] },
    },
  ],
};
const PRINTING = { json: false, verbose: false, colour: false, report: false, allowUnread: false };
const once = (report: typeof REPORT, allowUnread = false) => printOne({ file: 'a.xlsx', report }, { ...PRINTING, allowUnread });

describe('nothing unread passes as clean', () => {
  test('an unread table is said in the line of the good news, and gives exit code 1 unless it is allowed', () => {
    const report = { ...CLEAN_REPORT, unread: [UNREAD] };
    const { code, out } = once(report);
    expect(code).toBe(1);
    expect(out).toContain('\n认出的 2 张表没有发现问题；1 张表没有认出表样，只按一般表格核对\n');
    expect(out).toContain('\n没有认出：附表!A1:D10“收支明细表”，最接近“收入决算表”（35 分）；');
    expect(out).not.toContain('\n没有发现问题');
    expect(once(report, true).code).toBe(0);
  });

  test('a region in doubt counts as well', () => {
    const report = { ...CLEAN_REPORT, uncertain: REPORT.uncertain };
    expect([once(report).code, once(report, true).code]).toEqual([1, 0]);
  });

  test('errors count whatever is allowed; a workbook of which no table was read was not checked', () => {
    expect(once({ ...REPORT, unread: [UNREAD] }, true).code).toBe(1);
    const none = once({ ...CLEAN_REPORT, tables: [], unread: [UNREAD] });
    expect(none.code).toBe(2);
    expect(none.out).toContain('\n没有认出可以审核的表；1 张表没有认出表样，只按一般表格核对\n');
  });

  test('JSON names it with its candidates', () => {
    const { out } = printOne({ file: 'a.xlsx', report: { ...CLEAN_REPORT, unread: [UNREAD] } }, { ...PRINTING, json: true });
    expect((JSON.parse(out) as { unread: unknown }).unread).toEqual([
      { sheet: '附表', range: 'A1:D10', title: '收支明细表', state: 'unread', candidates: [{ form: 'final-accounts/02', title: '收入决算表', score: 35 }] },
    ]);
  });
});

describe('--form', () => {
  test.each([
    ['附表5=final-accounts/05', '附表5', 'final-accounts/05'],
    ['附表5=决算.05', '附表5', 'final-accounts/05'],
    ['附表5=一般公共预算财政拨款支出决算表', '附表5', 'final-accounts/05'],
    ['a=b=决算.05', 'a=b', 'final-accounts/05'],
    ["'附 表'!a20=预算.表五", '附 表!A20', 'budget/05'],
  ])('%s', (text, place, form) => {
    expect([...readForms([text], FORM_SETS)]).toEqual([[place, form]]);
  });

  test.each([
    ['附表5', '--form 写成 工作表=表样'],
    ['附表5=表九十九', '--form 不认识表样“表九十九”'],
  ])('refuses %s', (text, sentence) => {
    expect(() => readForms([text], FORM_SETS)).toThrow(sentence);
  });

  test('refuses a name that two sets have', () => {
    const [set] = FORM_SETS;
    if (!set) throw new Error('no set');
    const twin = { ...set, id: 'twin', forms: set.forms.map((form) => ({ ...form, id: `twin/${form.short}` })) };
    expect(() => readForms(['附表5=05'], [set, twin])).toThrow('--form 的“05”可以指 final-accounts/05、twin/05，请写编号。');
  });
});

test('gouji forms prints every form and layout of the registry', () => {
  const console = recorder();
  expect(runForms(FORM_SETS, { json: false }, console)).toBe(0);
  for (const { title, forms, editions = [] } of FORM_SETS) {
    expect(console.output()).toContain(`${title.zh}（`);
    for (const form of forms) expect(console.output()).toContain(`  ${form.id}  ${form.title}\n`);
    for (const { edition } of editions) expect(console.output()).toContain(`其他版式：${edition?.title.zh ?? ''}`);
  }
  const json = recorder();
  runForms(FORM_SETS, { json: true }, json);
  const sets = JSON.parse(json.output()) as { forms: { form: string }[] }[];
  expect(sets.flatMap(({ forms }) => forms.map(({ form }) => form))).toEqual(FORM_SETS.flatMap(({ forms }) => forms.map(({ id }) => id)));
});

test('gouji forms 决算.03 prints every column, row and relation of one form, as the paper has them', () => {
  const printed = (form: string): string => {
    const console = recorder();
    runForms([...FORM_SETS, VILLAGE], { json: false, form }, console);
    return console.output();
  };
  expect(printed('收支表')).toBe(
    [
      '收支表　村级收支情况公示表（village/收支表）',
      '  单位：元，金额 2 位小数',
      '  依据：虚构的表样，只用于测试',
      '  【表】',
      '    栏目，从左到右',
      '      项目（名称）',
      '      本年数（金额）',
      '      上年数（金额）',
      '    行，从上到下',
      '      1　一、补助收入',
      '      2　二、经营收入',
      '      3　收入合计　＝ 一、补助收入 ＋ 二、经营收入（V-1）',
      '      4　支出合计',
      '      5　结余',
      '  勾稽关系（各合计等于其下各行，另见上面的“＝”）',
      '    V-2　必错　每列: 收入合计 = 支出合计 + 结余',
      '        收入合计应等于支出合计与结余之和（由表样直接推出）',
      '',
      '收支表　村级收支情况公示表（village/收支表）　版式：2026 年起的版式（2026 年至今）',
      '  单位：元，金额 2 位小数',
      '  依据：虚构的表样，只用于测试',
      '  【表】',
      '    栏目，从左到右',
      '      项目（名称）',
      '      本年数（金额）',
      '    行，从上到下',
      '      1　一、补助收入',
      '      2　二、经营收入',
      '      三、捐赠收入',
      '      3　收入合计　＝ 一、补助收入 ＋ 二、经营收入 ＋ 三、捐赠收入（V-1）',
      '      4　支出合计',
      '      5　结余',
      '',
    ].join('\n'),
  );
  expect(printed('登记卡')).toContain('\n  一个项目一张，按“项目名称”区分\n');
  expect(printed('登记卡')).toContain('\n  【用工】旁边印：用工明细\n    栏目，从左到右\n      工种（名称）\n      人工费（金额）\n      材料费（金额）\n    行：任意多行，按“工种”区分\n');
  // Relations of the set that name the table stand with its own.
  expect(printed('决算.08')).toContain('F08-1');
  expect(printed('目标表')).toMatch(/Bx-12PG[^]*版式：只列年度的版式/);
  for (const { forms } of FORM_SETS) for (const { id } of forms) expect(printed(id)).not.toMatch(/undefined|\[object|NaN/);
  expect(() => printed('附表九')).toThrow('没有“附表九”这张表样');
});

describe('gouji explain', () => {
  const strange = sheet('房租情况表\n房屋\t租金\n一号楼\t12.5\n二号楼\t8.3', { name: '房租' });
  const services = { sets: FORM_SETS, read: () => Promise.resolve(workbook(publishedSheet('05'), strange)), isLedger: () => false };
  let place: Awaited<ReturnType<typeof folder>>;
  beforeEach(async () => {
    place = await folder();
  });
  afterEach(() => place.remove());

  test('says of each table what it was taken for, and of others what is missing', async () => {
    const console = recorder();
    const path = await place.put('a.xlsx');
    expect(await runExplain(path, { json: false }, services, console)).toBe(1);
    expect(console.output()).toContain('　一般公共预算财政拨款支出决算表\n  认作“一般公共预算财政拨款支出决算表”\n');
    expect(console.output()).toContain('\n房租!A1:B4　房租情况表\n  没有认出是哪张表，只按一般表格核对\n  标题“房租情况表”不在已有表样的标题里\n  没有相近的表样');
  });

  test('as JSON, with a form chosen by hand', async () => {
    const console = recorder();
    const path = await place.put('a.xlsx');
    expect(await runExplain(path, { json: true, form: ['房租=决算.02'] }, services, console)).toBe(0);
    const { regions } = JSON.parse(console.output()) as { regions: { sheet: string; state: string }[] };
    expect(regions.map(({ sheet: name, state }) => [name, state])).toEqual([
      ['05', 'read'],
      ['房租', 'read'],
    ]);
    await expect(runExplain(path, { json: true, form: ['没有=决算.02'] }, services, recorder())).rejects.toThrow('--form 里的工作表“没有”不存在，工作簿里有：05、房租。');
  });
});
