import { check } from '../../src/check';
import type { FormSet, SheetSnapshot, WorkbookSnapshot } from '../../src/core';
import { FORM_SETS, formById } from '../../src/forms';
import { amountColumn, labelColumn, relation, row } from '../../src/forms/build';
import { after, edition } from '../../src/forms/edition';
import { SchemaSet } from '../../src/relations';
import { publishedSheet, sheet } from '../kit/sheet-text';

const f01 = formById('final-accounts/01');

/** 01 as most provinces print it from 2021 on: no 表号, no 行次, no 栏次, 决算数 for 金额; one class more than the form, one row less. */
const common = edition(f01, {
  id: 'common-2021',
  name: { zh: '通用版式（2021 年起）', en: 'Common layout (from 2021)' },
  years: [2021, null],
  code: '',
  parts: {
    收入: {
      columns: [labelColumn('收入.项目'), amountColumn('收入.决算数')].map((column) => (column.role === 'amount' ? { ...column, key: '收入.金额' } : column)),
      lines: false,
      omit: ['使用非财政拨款结余和专用结余'],
    },
    支出: {
      columns: [labelColumn('支出.项目'), amountColumn('支出.决算数')].map((column) => (column.role === 'amount' ? { ...column, key: '支出.金额' } : column)),
      lines: false,
      insert: [after('其他支出', row(0, '新设的支出'))],
    },
  },
  relations: [relation('T-1', '新设的支出 ≤ 本年支出合计', { zh: '新设的支出不大于合计', en: 'no more than the total' })],
});

const [finalAccounts] = FORM_SETS;
if (!finalAccounts) throw new Error('no set');
const SETS: readonly FormSet[] = [{ ...finalAccounts, editions: [common] }, ...FORM_SETS.slice(1)];
const book = (...sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({ name: 'x.xlsx', date1904: false, sheets });
const read = (...sheets: readonly SheetSnapshot[]) => check(book(...sheets), SETS);

/** 10.00 + 5.00 = 15.00; 15.00 + 1.00 = 16.00; 9.00 + 4.00 = 13.00; 13.00 + 3.00 = 16.00. */
const TABLE = `
2023年度部门收入支出决算总表

单位：万元
收入		支出
项目	决算数	项目	决算数
一、一般公共预算财政拨款收入	10	一、一般公共服务支出	9
二、政府性基金预算财政拨款收入	5	二十三、其他支出
三、国有资本经营预算财政拨款收入		二十四、新设的支出	4
四、上级补助收入
五、事业收入
六、经营收入
七、附属单位上缴收入
八、其他收入
本年收入合计	15	本年支出合计	13
年初结转和结余	1	结余分配
		年末结转和结余	3
总计	16	总计	16`;

describe('an edition', () => {
  const report = read(sheet(TABLE, { name: '01' }));

  test('is recognised without asking, and says which it is', () => {
    expect(report.uncertain).toEqual([]);
    expect(report.tables.map(({ form }) => [form.id, form.edition?.id])).toEqual([['final-accounts/01', 'common-2021']]);
  });

  test('every sum holds: the inserted row counts, the omitted one leaves no hole', () => {
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    // F01-1 … F01-4, F01-5 and T-1, each once.
    expect([report.coverage.held, report.coverage.failed]).toEqual([6, 0]);
    expect(report.coverage.notChecked.filter(({ why }) => why.zh.includes('这一行'))).toEqual([]);
  });

  test.each([
    ['the inserted row', '	4\n四、上级', '	5\n四、上级', ['F01-2']],
    ['a total', '本年收入合计	15', '本年收入合计	25', ['F01-1', 'F01-3']],
  ])('%s made wrong is found', (_, from, to, rules) => {
    const errors = read(sheet(TABLE.replace(from, to), { name: '01' })).findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule }) => rule).sort()).toEqual(rules);
  });

  test('the published layout stays the form itself', () => {
    expect(read(publishedSheet('01')).tables.map(({ form }) => form.edition)).toEqual([undefined]);
  });
});

describe('between editions of one form nobody is asked', () => {
  const twin = (id: string, years: [number | null, number | null]) => edition(common, { id, name: { zh: id, en: id }, years });
  const choose = (...editions: readonly ReturnType<typeof twin>[]) =>
    check(book(sheet(TABLE, { name: '01' })), [{ ...finalAccounts, editions }]).tables.map(({ form }) => form.edition?.id);

  test('alike but for their years: the printed year decides, then the newest', () => {
    expect(choose(twin('old', [2015, 2022]), twin('now', [2023, null]))).toEqual(['now']);
    expect(choose(twin('now', [2023, null]), twin('old', [2015, 2022]))).toEqual(['now']);
    expect(choose(twin('a', [2021, 2023]), twin('b', [2022, 2023]))).toEqual(['b']);
  });
});

test('two forms of one name in a set, and editions of no form, are refused', () => {
  expect(() => new SchemaSet([{ ...finalAccounts, forms: [f01, { ...f01, id: 'final-accounts/11' }] }])).toThrow('two forms named 01');
  expect(() => new SchemaSet([{ ...finalAccounts, forms: [], editions: [common] }])).toThrow('editions of no form');
  expect(() => edition(f01, { id: 'x', name: { zh: '', en: '' }, parts: { 收入: { omit: ['没有的行'] } } })).toThrow('no row 没有的行');
});
