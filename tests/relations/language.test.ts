import { readFileSync } from 'node:fs';
import { buildParser, PARSER } from '../../scripts/generate-grammar';
import { FORM_SETS } from '../../src/forms';
import { catalogueOf, compileRelation, FormulaError, parseFormula, SchemaSet } from '../../src/relations';
import { home as standing } from '../kit/home';

const schemas = new SchemaSet(FORM_SETS);

function compile(text: string, home: string | null = null) {
  return compileRelation({ id: 'T', text, sentence: { zh: '', en: '' }, basis: '', severity: 'error', tolerance: 'derived' }, schemas, standing(home));
}

function errorOf(text: string, home: string | null = null): { offset: number; message: string } {
  try {
    compile(text, home);
  } catch (error) {
    if (error instanceof FormulaError) return { offset: error.offset, message: error.message };
    throw error;
  }
  throw new Error(`“${text}” was accepted`);
}

it('the committed parser is the one the grammar gives', () => {
  expect(readFileSync(PARSER, 'utf8')).toBe(buildParser());
});

describe('every relation of the catalogue', () => {
  it.each(FORM_SETS.map((set) => [set.id, set] as const))('%s: parses and every name stands in its form', (_, set) => {
    const written = set.relations.length + new Set([...set.forms, ...(set.editions ?? [])].flatMap(({ relations }) => relations)).size;
    // Sums of row trees come on top where a form has such rows.
    const trees = set.forms.some(({ parts }) => parts.some(({ rows }) => (rows.kind === 'fixed' && rows.rows.some(({ sumId }) => sumId !== undefined)) || rows.kind === 'codes' || (rows.kind === 'list' && rows.sumId !== undefined)));
    expect(written > 0 || trees).toBe(true);
    expect((catalogueOf(FORM_SETS).relations.get(set.id)?.length ?? 0) > written).toBe(trees);
  });

  it.each(FORM_SETS.map((set) => [set.id, set] as const))('%s: every relation has an id, a sentence in both languages and a basis', (_, set) => {
    for (const relation of catalogueOf(FORM_SETS).relations.get(set.id) ?? []) {
      expect(relation.id).toMatch(/^[A-Z][\w-]*$/);
      expect(relation.sentence.zh).not.toBe('');
      expect(relation.sentence.en).not.toBe('');
      expect(relation.basis).not.toBe('');
    }
  });
});

describe('what the language can say', () => {
  it.each([
    ['本年收入合计 = 合计(一般公共预算财政拨款收入 … 其他收入)', '01'],
    ['收入总计 = 行27 + 行28 + 行29', '01'],
    ['01.行27 = 02.合计.本年收入合计', null],
    ['每行：小计＝基本支出＋项目支出', '05'],
    ['每行: 小计 >= 基本支出', '05'],
    ['每个上级、每列: 本级 = 下级合计', '05'],
    ['05.22401.小计 = 下级合计(05.22401.小计)', null],
    ['每个科目: 05.小计 ≤ 03.本年支出合计', null],
    ['若 09.决算数.公务接待费 > 0，则 10.货物 > 0', null],
    ['若 任一(10.货物、10.工程) 有数：10.政府采购合计 > 0', null],
    ['若 10.货物 为空 且 10.工程 为空：10.政府采购合计 = 10.服务', null],
    ['“本年收入合计” - 年初结转和结余 = (收入总计 - 年初结转和结余 × 2) ÷ 1', '01'],
    ['06.30217 ≤ 09.决算数.公务接待费', null],
    ['09.决算数.因公出国（境）费 ≤ 09.预算数.因公出国（境）费', null],
    ['01.年初结转和结余 = 上年.01.年末结转和结余', null],
    ['05.合计.基本支出 ≤ 0.5 × 05.合计.小计', null],
  ])('%s', (text, home) => {
    expect(compile(text, home).text).toBe(text);
  });

  it('reads 0.5 and 10.25 as numbers, 06.30217 as a cell', () => {
    expect(parseFormula('合计 = 10.25').body).toMatchObject({ right: { kind: 'number', text: '10.25' } });
    expect(parseFormula('合计 = 06.30217').body).toMatchObject({ right: { kind: 'ref', table: '06', names: ['30217'] } });
  });
});

describe('a bad formula is shown where it went wrong', () => {
  it.each([
    ['05.合计.小计 = ', null, 11, /公式到这里就结束了，应为名称、数字或括号/],
    ['05.合计.小计 05.合计', null, 9, /这里是“0”，应为/],
    ['05.合计.小记 = 1', null, 0, /05 表《一般公共预算财政拨款支出决算表》里没有“小记”这一行或这一列，相近的有“本年支出\.小计”$/],
    ['01.事业性收入 = 1', null, 0, /01 表《收入支出决算总表》里没有“事业性收入”这一行或这一列，相近的有“事业收入”/],
    ['06.29999.金额 = 1', null, 0, /里没有“29999\.金额”这一行或这一列/],
    ['55.合计.小计 = 1', null, 0, /决算里没有 55 表，可用的表号：01、02/],
    ['05.合计 = 1', null, 0, /有 3 个金额列，请写明哪一列，如“合计.小计”/],
    ['1 = 01.总计', null, 4, /不止一处：收入总计、支出总计/],
    ['小计 = 基本支出', null, 0, /请写明哪一张表/],
    ['1 = 09.合计', null, 4, /“合计”不止一处：决算数\.合计、预算数\.合计，请写全|“合计”不止一处：预算数\.合计、决算数\.合计，请写全/],
    ['每行: 金额 = 1', '01', 4, /“金额”不止一处：收入\.金额、支出\.金额，请写全/],
    ['1 + 1 = 2', null, 0, /公式里没有写明哪一张表/],
    ['本级 = 下级合计', '05', 0, /要写在“每个上级”之类的范围里/],
    ['01.其他收入 = 合计(01.其他收入 … 01.事业收入)', null, 13, /先后排列的两行/],
    ['05.合计.小计 = (1 + 2', null, 17, /公式到这里就结束了/],
  ])('%s', (text, home, offset, message) => {
    const error = errorOf(text, home);
    expect(error.message).toMatch(message);
    expect(error.offset).toBe(offset);
  });
});

test.each([
  ['合计 = 1 2', 7, '这里是“2”，应为乘号或除号、加号或减号、且、或'],
  ['合计 = (1', 7, '公式到这里就结束了，应为乘号或除号、加号或减号、右括号'],
  ['合计', 2, '公式到这里就结束了，应为句点、有数或为空、左括号、乘号或除号'],
  ['合计 有数 且', 7, '公式到这里就结束了，应为名称、数字或括号'],
  ['合计 = 合计(', 8, '公式到这里就结束了，应为名称、数字或括号'],
  ['若 合计 > 0 小计 = 1', 9, '这里是“小”，应为乘号或除号、加号或减号、且、或'],
  ['', 0, '公式到这里就结束了，应为名称、数字或括号'],
])('“%s” is told what may stand where it went wrong', (text, offset, message) => {
  expect(errorOf(text)).toEqual({ offset, message });
});

test.each([
  ['本级 = 1', '05', '本级'],
  ['1 + 下级合计 = 1', '05', '下级合计'],
  ['1 = 合计(01.其他收入 … 01.事业收入) + 1', null, '01.其他收入 … 01.事业收入'],
  ['1 = 合计(01.行1 … 上年.01.行3)', null, '01.行1 … 上年.01.行3'],
  ['1 + 05.合计 = 1', null, '05.合计'],
  ['1 = 05.合计.小计 + 小计 + 1', null, '小计'],
  ['1 = 55.合计.小计 + 1', null, '55.合计.小计'],
  ['1 = 05.合计.小记 + 1', null, '05.合计.小记'],
  ['1 = 01.总计 + 1', null, '01.总计'],
  ['每行: 1 + 金额 = 1', '01', '金额'],
  ['1 = 09.合计 + 1', null, '09.合计'],
  ['1 + 1 = 1', null, '1 + 1 = 1'],
])('of “%s” in %s “%s” is marked', (text, at, marked) => {
  try {
    compile(text, at);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    expect([error.offset, text.slice(error.offset, error.offset + error.length)]).toEqual([marked === '小计' ? text.lastIndexOf(marked) : text.indexOf(marked), marked]);
    return;
  }
  throw new Error(`“${text}” was accepted`);
});

describe('brackets without end', () => {
  test.each([
    ['3,000 nested', '('.repeat(3000) + '1' + ')'.repeat(3000) + '=1', 100],
    ['10,000 unclosed', '('.repeat(10000) + '=1', 100],
    ['full-width', '1=' + '（'.repeat(500), 102],
    ['sums in sums', '1=' + '合计('.repeat(400), 2 + 3 * 100 + 2],
  ])('%s are refused at the place where they go too deep', (_, text, offset) => {
    expect(errorOf(text)).toEqual({ offset, message: '括号套了 100 层以上：请检查有没有漏写右括号，或分成几条关系' });
  });

  test('a hundred levels, and any number side by side, are read', () => {
    expect(() => parseFormula('('.repeat(100) + '1' + ')'.repeat(100) + '=1')).not.toThrow();
    expect(() => parseFormula(Array.from({ length: 500 }, () => '(1)').join('+') + '=1')).not.toThrow();
  });
});
