/** What a set says of its forms and their layouts: which relations it holds, how they fit an edition, and what is refused. */
import { catalogueOf, compileRelation, evaluate, isArithmetic, isTable, nativeFormulas, equationsOf, type Relation, SchemaSet, tablesOf, TableAccess } from '../../src/relations';
import { amountColumn, codeColumn, fieldBlock, field, fixedRows, labelColumn, lines, listBlock, namedRows, part, pointsColumn, relation, row, textColumn, total } from '../../src/forms/build';
import { after, edition } from '../../src/forms/edition';
import type { Form, FormSet } from '../../src/forms/types';
import { unionOf } from '../../src/relations/union';
import { type MadeRow, madeTable } from '../kit/tables';

const said = (text: string) => ({ zh: text, en: text });
const BASE = { aliases: [], tableCode: '', unit: '万元', decimals: 2, basis: '试行办法', relations: [] } as const;

/** 收入 + 补助 + 其他 = 合计, this year and last. */
const PLAIN: Form = {
  ...BASE,
  id: 'trial/01',
  short: '01',
  title: '收支表',
  en: 'Plain',
  parts: [part('收支', [labelColumn('项目'), amountColumn('金额'), amountColumn('上年数')], fixedRows(row(1, '收入'), row(2, '补助'), row(3, '其他'), total(4, '合计', lines(1, 3), 'S-1')))],
  relations: [relation('P-1', '收入.金额 ≥ 补助.金额', said('收入不小于补助'))],
};
const CODES: Form = { ...BASE, id: 'trial/02', short: '02', title: '科目表', en: 'Codes', parts: [part('', [codeColumn('编码'), labelColumn('名称'), amountColumn('金额')], { kind: 'codes', levels: [3, 5], total: '合计', sumId: 'S-2' })] };
const NAMES: Form = { ...BASE, id: 'trial/03', short: '03', title: '名称表', en: 'Names', parts: [part('', [labelColumn('名称'), amountColumn('金额')], namedRows('合计', 'S-3'))] };
const LIST: Form = {
  ...BASE,
  id: 'trial/04',
  short: '04',
  title: '清单',
  en: 'List',
  parts: [
    listBlock('清单', [labelColumn('事项'), amountColumn('金额'), amountColumn('补贴', undefined, { optional: true })], { names: ['事项'], groups: [], sumId: 'S-4' }),
    listBlock('另列', [labelColumn('事项'), pointsColumn('得分')], { names: ['事项'], groups: [] }),
    fieldBlock('抬头', [textColumn('内容')], [field('名目', { aliases: ['名称'] })]),
  ],
};

/** Without 其他 and without last year's column, one row more. */
const SHORT = edition(PLAIN, {
  id: 'short',
  name: said('简表'),
  parts: { 收支: { columns: [labelColumn('项目'), amountColumn('金额')], omit: ['其他'], insert: [after('补助', row(0, '捐赠'))] } },
  relations: [relation('E-1', '捐赠.金额 ≤ 合计.金额', said('捐赠不大于合计'))],
});
const LONG = edition(PLAIN, { id: 'long', name: said('长表'), relations: [...SHORT.relations.slice(-1), relation('E-2', '补助.金额 ≤ 合计.金额', said('补助不大于合计'))] });

const SET: FormSet = { id: 'trial', name: '试', title: said('试'), forms: [PLAIN, CODES, NAMES, LIST], editions: [SHORT, LONG], relations: [relation('X-1', '01.合计.金额 = 02.合计.金额', said('两表合计应一致'))] };
const SETS: readonly FormSet[] = [SET];
const schemas = new SchemaSet(SETS);
const home = { set: 'trial', name: '01' } as const;
const compiled = (text: string): Relation => compileRelation(relation('T', text, said('应成立')), schemas, home);
const finder = (tables: readonly TableAccess[]) => (key: Parameters<typeof isTable>[0]) => tables.find(({ form }) => isTable(key, form)) ?? said(`没有 ${key.name}`);

describe('every relation of a set', () => {
  const catalogue = catalogueOf(SETS);
  const relations = catalogue.relations.get('trial') ?? [];

  test('sums of row trees, then what the form and its editions say, then what holds between forms', () => {
    expect(relations.map(({ id, layouts, home: at }) => [id, at.name, ...(layouts ?? [])].join(' '))).toEqual(['S-1 01', 'P-1 01', 'E-1 01 short long', 'E-2 01 long', 'S-2 02', 'S-3 03', 'S-4 04', 'X-1 01']);
    expect(relations[0]).toMatchObject({ sumId: 'S-1', text: '每个上级、每列: 本级 = 下级合计', sentence: { zh: '应等于其下各项之和' }, basis: '试行办法', severity: 'error', tolerance: 'derived' });
    expect(relations.map(({ sumId }) => sumId ?? '-').join(' ')).toBe('S-1 - - - S-2 S-3 S-4 -');
    // Compiled once for a list of sets.
    expect(catalogueOf(SETS)).toBe(catalogue);
    expect(catalogueOf([{ ...SET, editions: [] }]).relations.get('trial')?.map(({ id }) => id)).toEqual(['S-1', 'P-1', 'S-2', 'S-3', 'S-4', 'X-1']);
  });

  test('which of them compare amounts, and which tables they read', () => {
    expect(['收入.金额 = 补助.金额', '收入.金额 ≤ 1', '收入.金额 ≥ 1', '收入.金额 > 1', '收入.金额 ≠ 1', '收入.金额 有数', '收入.金额 有数 或 补助.金额 = 1'].map((text) => isArithmetic(compiled(text)))).toEqual([
      true, true, true, false, false, false, false,
    ]);
    expect(tablesOf(compiled('01.合计.金额 = 上年.01.合计.金额 + 02.合计.金额'))).toEqual(['01', '上年 01', '02']);
    expect([isTable({ set: 'trial', name: '01' }, PLAIN), isTable({ set: 'trial', name: '02' }, PLAIN), isTable({ set: 'other', name: '01' }, PLAIN)]).toEqual([true, false, false]);
  });
});

describe('the names of sets and forms', () => {
  test('by what formulas call them', () => {
    expect([schemas.setCalled('试'), schemas.setCalled('决算'), schemas.nameOf('trial'), schemas.nameOf('other')]).toEqual(['trial', undefined, '试', 'other']);
    expect([schemas.sets, schemas.namesIn('trial'), schemas.namesIn('other')]).toEqual([['trial'], ['01', '02', '03', '04'], []]);
    expect([schemas.find({ set: 'trial', name: '02' })?.form.title, schemas.find({ set: 'trial', name: '09' }), schemas.find({ set: 'other', name: '01' })]).toEqual(['科目表', undefined, undefined]);
  });

  test.each<readonly [string, readonly FormSet[], string]>([
    ['one id', [SET, { ...SET, name: '另' }], 'two sets share an id or a name: trial 试, trial 另'],
    ['one name', [SET, { ...SET, id: 'other', forms: [], editions: [] }], 'two sets share an id or a name: trial 试, other 试'],
    ['a form of another set', [{ ...SET, id: 'other' }], 'form trial/01 does not belong to set other'],
    ['two forms of one name', [{ ...SET, forms: [PLAIN, { ...CODES, short: '01' }] }], 'set trial has two forms named 01'],
    ['editions of no form', [{ ...SET, forms: [CODES] }], 'set trial has editions of no form: trial/01, trial/01'],
  ])('%s is refused', (_, sets, message) => {
    expect(() => new SchemaSet(sets)).toThrow(message);
  });
});

describe('a relation laid over an edition', () => {
  const short = (...amounts: readonly (number | null)[]): TableAccess => madeTable(SHORT, ['收入', '补助', '捐赠', '合计'].map((key, index): MadeRow => [key, key, amounts[index] ?? null]));
  const outcome = (text: string, access: TableAccess = short(6, 3, 1, 10)): string => {
    const [first] = evaluate(compiled(text), finder([access]));
    return first ? [first.verdict, first.why?.zh ?? first.arithmetic?.formula].filter((each) => each !== undefined).join(' ') : 'nothing';
  };

  test('an addend that is not printed adds nothing, in brackets as well', () => {
    expect(outcome('合计.金额 = 收入.金额 + 其他.金额 + 捐赠.金额')).toBe('failed 合计 = 收入 + 捐赠');
    expect(outcome('合计.金额 = 收入.金额 + (其他.金额 + 捐赠.金额)')).toBe('failed 合计 = 收入 + 捐赠');
    expect(outcome('合计.金额 + 其他.金额 = 收入.金额 + 捐赠.金额')).toBe('failed 合计 = 收入 + 捐赠');
    expect(outcome('合计.金额 + 合计.上年数 = 收入.金额 + 补助.金额 + 捐赠.金额')).toBe('held');
  });

  test('of a test for amounts what is printed is asked', () => {
    expect(outcome('全部(收入.金额、其他.金额) 有数')).toBe('held');
    expect(outcome('收入.金额 有数 且 全部(补助.金额、其他.金额) 有数')).toBe('held');
    expect(outcome('收入.金额 有数 或 任一(捐赠.金额、其他.金额) 有数', short(null, 1, null, 1))).toBe('failed');
    expect(outcome('若 全部(收入.金额、其他.金额) 有数：合计.金额 > 10')).toBe('failed 若 全部(收入.金额、其他.金额) 有数：合计 > 10');
    expect(outcome('若 收入.金额 + 其他.金额 > 6：合计.金额 > 10')).toBe('nothing');
  });

  test.each([
    ['a figure alone', '其他.金额 = 收入.金额', '其他'],
    ['a column', '收入.上年数 ≤ 收入.金额', '上年数'],
    ['nothing but such addends', '合计.金额 = 其他.金额 + 合计.上年数', '其他'],
    ['a factor', '合计.金额 = 收入.金额 + 其他.金额 × 2', '其他'],
    ['all that a test asks', '收入.金额 有数 或 其他.金额 有数', '其他'],
    ['what stands below it', '合计.金额 = 下级合计(其他.金额)', '其他'],
    ['a condition', '若 其他.金额 > 0：合计.金额 > 0', '其他'],
    ['the column of a scope', '每行: 上年数 ≤ 金额', '上年数'],
  ])('%s that is not printed makes it 不适用', (_, text, name) => {
    expect(outcome(text)).toBe(`notApplicable 本版式的 01 表没有“${name}”`);
    expect(equationsOf(compiled(text), finder([short(6, 3, 1, 10)]))).toEqual([]);
    expect(nativeFormulas(compiled(text), finder([short(6, 3, 1, 10)]))).toEqual([]);
  });

  test('a relation of another edition says so, last year’s table is not asked', () => {
    const [only] = (catalogueOf(SETS).relations.get('trial') ?? []).filter(({ id }) => id === 'E-2');
    if (!only) throw new Error('E-2 is not there');
    const at = (form: Form): TableAccess => madeTable(form, [['补助', '补助', 1], ['合计', '合计', 1]]);
    const run = (form: Form) => evaluate(only, finder([at(form)])).map(({ verdict, why }) => [verdict, why?.zh]);
    expect([run(PLAIN), run(SHORT), run(LONG)]).toEqual([[['notApplicable', '只适用于 01 表的其他版式']], [['notApplicable', '只适用于 01 表的其他版式']], [['held', undefined]]]);
    const equal = { ...only, ...compiled('补助.金额 = 合计.金额'), layouts: new Set(['long']) };
    expect([PLAIN, LONG].map((form) => [equationsOf(equal, finder([at(form)])).length, nativeFormulas(equal, finder([at(form)])).map(({ formula }) => formula)])).toEqual([[0, []], [1, ['=B2']]]);
    const lastYear = { ...compiled('上年.01.补助.金额 = 合计.金额'), layouts: new Set(['long']) };
    expect(evaluate(lastYear, (key) => at(key.previous ? PLAIN : LONG))[0]?.verdict).toBe('held');
  });

  test('the sum over a column of a list that only some sheets print', () => {
    const list = madeTable(LIST, [['甲', '甲', 3, 1], ['乙', '乙', 4, 1]], { part: '清单' });
    const without = { ...list.table, columns: list.table.columns.filter(({ key }) => key !== '补贴') };
    const ofList = compileRelation(relation('T', '2 = 合计(清单.补贴)', said('应成立')), schemas, { set: 'trial', name: '04' });
    expect(evaluate(ofList, finder([list]))[0]?.verdict).toBe('held');
    const [lacking] = evaluate(ofList, finder([new TableAccess(without, list.sheets)]));
    expect([lacking?.verdict, lacking?.why?.zh]).toEqual(['notApplicable', '本版式的 04 表没有“补贴”']);
    for (const text of ['4 = 合计(清单.补贴) × 2', '4 = 2 × 合计(清单.补贴)', '1 < 合计(清单.补贴) + 1', '若 合计(清单.补贴) > 0：1 < 合计(清单.金额)', '1 < 合计(清单.金额) 且 1 < 合计(清单.补贴)'])
      expect([text, evaluate(compileRelation(relation('T', text, said('应成立')), schemas, { set: 'trial', name: '04' }), finder([new TableAccess(without, list.sheets)]))[0]?.verdict]).toEqual([text, 'notApplicable']);
  });
});

describe('where a name could mean several things', () => {
  const own: Form = {
    ...BASE,
    id: 'trial/甲表',
    short: '甲表',
    title: '甲',
    en: 'Own',
    parts: [part('', [labelColumn('项目'), amountColumn('本年.金额'), amountColumn('上年.金额'), amountColumn('乙表.数')], fixedRows(row(1, '乙表'), row(2, '试'), row(3, '丙'))), listBlock('单', [labelColumn('事项'), amountColumn('本年.数额'), amountColumn('上年.数额')], { names: ['事项'], groups: [] })],
  };
  const other: Form = { ...PLAIN, id: 'trial/乙表', short: '乙表', parts: [part('', [labelColumn('项目'), amountColumn('数'), amountColumn('金额')], fixedRows(row(1, '丙')))] };
  const foreign: FormSet = { id: 'other', name: '另', title: said('另'), forms: [{ ...PLAIN, id: 'other/乙表', short: '乙表' }], relations: [] };
  const both = new SchemaSet([{ ...SET, forms: [own, other], editions: [], relations: [] }, foreign]);
  const at = (text: string, name: string | null = '甲表') => compileRelation(relation('T', text, said('应成立')), both, { set: 'trial', name });
  const left = (text: string, name?: string | null): string => {
    const { body } = at(text, name);
    if (body.kind !== 'compare' || body.left.kind !== 'cell') throw new Error(text);
    const { table, row: key, column } = body.left;
    return [table.set, table.name, key ?? '-', column ?? '-'].join(' ');
  };

  test('the home form knows its own rows and columns first', () => {
    expect(left('乙表.乙表.数 = 1')).toBe('trial 甲表 乙表 乙表.数');
    expect(left('乙表.丙.金额 = 1', null)).toBe('trial 乙表 丙 金额');
    expect(left('每行: 乙表.数 = 1')).toBe('trial 甲表 - 乙表.数');
    expect(left('试.乙表.丙.金额 = 1')).toBe('trial 乙表 丙 金额');
    expect(left('另.乙表.收入.金额 = 1')).toBe('other 乙表 收入 金额');
    expect(left('试.本年.金额 = 1')).toBe('trial 甲表 试 本年.金额');
    expect(left('丙.本年.金额 = 1')).toBe('trial 甲表 丙 本年.金额');
  });

  test('tables of one name in two sets are two', () => {
    expect(at('试.乙表.丙.金额 = 另.乙表.收入.金额').tables).toEqual([{ set: 'trial', name: '乙表', previous: false }, { set: 'other', name: '乙表', previous: false }]);
    expect(at('1 + 1 = 2').tables).toEqual([{ set: 'trial', name: '甲表', previous: false }]);
    expect(at('试.乙表.丙.金额 = 另.乙表.收入.金额', null).home).toEqual({ set: 'trial', name: '乙表' });
  });

  test.each([
    ['丙.金额 = 1', '“丙.金额”不止一处：本年.金额、上年.金额，请写全'],
    ['1 = 合计(单.数额)', '“单.数额”不止一处：本年.数额、上年.数额，请写全'],
    ['1 = 合计(单.别的)', '甲表《甲》里没有“单.别的”这一行或这一列'],
    ['另.丙表.收入.金额 = 1', '另里没有 丙表 表，可用的表号：乙表'],
  ])('%s', (text, message) => {
    expect(() => at(text)).toThrow(message);
  });

  test('of a row with several columns one is named as it should be written', () => {
    expect(() => compiled('收入 = 1')).toThrow('“收入”这一行有 2 个金额列，请写明哪一列，如“收入.金额”');
  });
});

test('a formula of a form file that does not resolve is named, with the word and what may have been meant', () => {
  const wrong = { ...SET, forms: [{ ...PLAIN, relations: [relation('S-9', '每列: 收人 = 补助', { zh: '错', en: 'wrong' })] }], editions: [], relations: [] };
  expect(() => catalogueOf([wrong])).toThrow(/^trial\/\S+ 的 S-9（每列: 收人 = 补助）写到“收人”：.+里没有“收人”这一行或这一列，相近的有“收入”$/);
});

describe('what relations may name of a form with editions', () => {
  test('rows and columns of all, each behind the one before it there', () => {
    const { parts } = unionOf(PLAIN, [SHORT]);
    const [only] = parts;
    expect([only?.columns.map(({ key }) => key), only?.rows.kind === 'fixed' && only.rows.rows.map(({ key }) => key)]).toEqual([['项目', '金额', '上年数'], ['收入', '补助', '捐赠', '其他', '合计']]);
    expect(unionOf(PLAIN, [])).toBe(PLAIN);
  });

  test('lanes of the widest, labels of each as names, fields and totals of lists joined', () => {
    const renamed = edition(PLAIN, { id: 'r', name: said('改名'), parts: { 收支: { lanes: 2, rows: fixedRows(row(0, '首行'), { ...row(1, '收入'), label: '收进', aliases: ['进款', '收入'] }) } } });
    const [part1] = unionOf(PLAIN, [renamed]).parts;
    expect(part1?.lanes).toBe(2);
    expect(part1?.rows.kind === 'fixed' && part1.rows.rows.slice(0, 2).map(({ key, label, aliases }) => [key, label, ...aliases])).toEqual([['首行', '首行'], ['收入', '收入', '收进', '进款']]);
    const list = { ...LIST, parts: LIST.parts.map((each) => (each.name === '清单' && each.rows.kind === 'list' ? { ...each, rows: { ...each.rows, total: { key: '合计', labels: ['共计'] } } } : each.rows.kind === 'fields' ? { ...each, rows: { kind: 'fields' as const, fields: [field('名目', { aliases: ['题目'] }), field('用途')] } } : each)) };
    const joined = unionOf(LIST, [list]).parts;
    expect(joined.map(({ name }) => name)).toEqual(['清单', '另列', '抬头']);
    expect(joined[0]?.rows).toMatchObject({ kind: 'list', total: { key: '合计', labels: ['共计'] } });
    expect(joined[1]?.rows.kind === 'list' && 'total' in joined[1].rows).toBe(false);
    expect(joined[2]?.rows.kind === 'fields' && joined[2].rows.fields.map(({ key, aliases }) => [key, ...aliases])).toEqual([['名目', '名称', '题目'], ['用途']]);
  });
});
