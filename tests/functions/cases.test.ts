import { functionNamed } from '../../src/functions';
import { isFailure, type RawArgument } from '../../src/functions/runtime/result';

function call(name: string, ...args: RawArgument[]): unknown {
  const result = functionNamed(name)?.invoke(args);
  return isFailure(result) ? result.error : result;
}

describe('units behind and before a figure', () => {
  test.each([
    ['RMBUPPER', '50分', '伍角'],
    ['TOWAN', '50分', 0], // 0.00005 万元, rounded to two decimals
    ['TOYUAN', '50分', 0.5],
    ['TOYUAN', '5角', 0.5],
    ['RMBUPPER', '95%', '#VALUE!'],
    ['TOYUAN', '95%', '#VALUE!'],
    ['TOWAN', '9.5‰', '#VALUE!'],
    ['RMBUPPER', '￥1,409.50', '壹仟肆佰零玖元伍角'],
    ['RMBUPPER', '人民币1409.5元', '壹仟肆佰零玖元伍角'],
    ['RMBUPPER', '¥-5', '负伍元整'],
    ['RMBUPPER', '¥(5)', '负伍元整'],
    ['TOYUAN', '¥5', 5],
    ['TOWAN', '50万', 50],
    ['TOYUAN', '5万', 50000],
    ['TOWAN', '1.2亿', 12000],
    ['RMBUPPER', '3百万元', '叁佰万元整'],
    ['RMBUPPER', '50美元', '#VALUE!'],
    ['PERFGRADE', '95分', '优'],
    ['PERFGRADE', '95%', '#VALUE!'],
    ['PERFGRADE', '95元', '#VALUE!'],
  ])('%s of %s', (name, written, expected) => expect(call(name, written)).toBe(expected));

  test('decimals to keep are a plain number', () => {
    expect(call('EXECRATE', 1, 3, '2%')).toBe('#VALUE!');
    expect(call('EXECRATE', 1, 3, '2')).toBe(0.33);
  });
  test('figures with and without a unit are not reckoned together', () => {
    expect(call('INDICATOR', '预算完成率', '6702万元', 78110800)).toBe('#VALUE!');
    expect(call('INDICATOR', '支付进度率', '55.34%', 90)).toBe('#VALUE!');
    expect(call('INDICATOR', '支付进度率', '55.34%', 0.9)).toBe(0.6149);
    expect(call('EXECRATE', '¥5', '5万元')).toBe(0.0001);
    expect(call('SUBJECTSUM', [['208'], ['210']], [['5元'], [3]], '')).toBe('#VALUE!');
  });
  test('¥ in a column leaves the unit of the column', () => {
    expect(call('SUBJECTSUM', [['30217']], [['¥5']], '302')).toBe(5);
    expect(call('SUBJECTSUM', [['30217'], ['30231']], [['￥5'], [3]], '302')).toBe(8);
    expect(call('THREEPUBLIC', [['30217'], ['30231']], [['￥1,000.50'], [3]])).toEqual(expect.arrayContaining([['合计', 1003.5], ['公务接待费', 1000.5]]));
  });
});

describe('figures that a formula made', () => {
  const bands = [[0.8, 5], [0, 0]];
  test.each([
    ['BANDSCORE', [0.1 + 0.7, bands], 5],
    ['BANDSCORE', [0.815 + 0.085, [[0.9, 5], [0, 0]]], 5],
    ['BANDSCORE', [1 - 0.1 - 0.1, bands], 5],
    ['TIE', [0.1 + 0.2, [[0.3]]], '一致'],
    ['TIE', [3220.75 - 3220.54, [[0.21]]], '一致'],
    ['CHANGETEXT', [0.1 + 0.2, 0.3], '与上年持平'],
    ['CHANGETEXT', [3220.75 - 3220.54, 0.21], '与上年持平'],
    ['SHARE', [0.1 + 0.2, 0.3, 10], 1],
    ['PERFSCORE', ['≥0.8', 0.1 + 0.7, 10], 10],
    ['PERFGRADE', [89.9 + 0.1], '优'],
  ] as [string, RawArgument[], string | number][])('%s of %j', (name, args, expected) => expect(call(name, ...args)).toBe(expected));
});

describe('BANDSCORE and bands of another scale', () => {
  const points = [[90, 5], [80, 4], [60, 3], [0, 0]];
  test.each([
    [0.93, points, '#VALUE!'],
    ['85%', points, '#VALUE!'],
    [93, [[0.9, 5], [0.8, 4], [0, 0]], '#VALUE!'],
    [93, [['≥90%', 5], ['<90%', 0]], '#VALUE!'],
    ['85分', [['≥90%', 5], ['<90%', 0]], '#VALUE!'],
    [85, points, 4],
    ['85分', points, 4],
    [0, points, 0],
    ['85%', [[0.9, 5], [0.8, 4], [0, 0]], 4],
    [0.85, [['≥90%', 5], ['≥80%', 4], ['<80%', 0]], 4],
    [1.04, [['≤100%', 5], ['>100%', 0]], 0],
    [4.5, [['≤30%', 2], ['>30%', 0]], 0],
    [null, points, '#N/A'],
    ['25%', [[10, 0], [5, 3], [0, 5]], '#VALUE!'],
    ['5%', [['≤10', 5], ['>10', 0]], '#VALUE!'],
    [0.93, [[90, 5], [80, 4], [5, 1], [0, 0]], '#VALUE!'],
    [93, [[1.2, 5], [1, 4], [0, 0]], '#VALUE!'],
    ['8.5折', [[0.8, 5], [0, 0]], '#VALUE!'],
    [1, [[3, 5], [1, 4], [0, 0]], 4],
  ])('%s', (value, bands, expected) => expect(call('BANDSCORE', value, bands)).toBe(expected));
});

describe('BANDSCORE and bands that are ranges', () => {
  const bands = [['90%（含）以上', 5], ['80%（含）-90%', 4], ['60%-80%（不含）', 3], ['60%以下', 0]];
  test.each([
    ['90%', bands, 5],
    ['89.99%', bands, 4],
    ['80%', bands, 4],
    ['79.9%', bands, 3],
    ['59%', bands, 0],
    [85, [['≥90', 5], ['[80,90)', 4], ['<80', 3]], 4],
    [90, [['(90,100]', 5], ['[80,90)', 4], ['<80', 3]], '#N/A'],
    ['85分', [['90分以上', 5], ['80-90分', 4], ['80分以下', 3]], 4],
  ] as [RawArgument, RawArgument, string | number][])('%s', (value, limits, expected) => expect(call('BANDSCORE', value, limits)).toBe(expected));
});

describe('TIE with units', () => {
  test.each([
    [3, [['1元'], ['2元']], '#VALUE!'],
    ['3元', [['1元'], ['2元']], '一致'],
    ['3万元', [['10000元'], ['20000元']], '一致'],
    ['300元', [['100元'], ['150元']], '不符'],
    ['300元', [['100元'], ['200.01元']], '尾差'], // allowed 3 × 0.005 元
    ['3.00万元', [['10000元'], ['20040元']], '尾差'], // allowed 0.005 万元 = 50 元
    ['3.00万元', [['10000元'], ['20060元']], '不符'],
    ['¥3', [['¥1'], ['¥2']], '一致'],
    ['¥3', [['¥1'], [2]], '#VALUE!'],
    [3, [['¥1'], ['¥2']], '一致'],
    ['¥3', [['¥1'], ['0.0002万元']], '一致'],
  ])('%s against %j', (total, parts, expected) => expect(call('TIE', total, parts)).toBe(expected));
});

describe('subjects and their details at any depth', () => {
  const amountsOf = (rows: readonly (readonly [string, number])[]): [RawArgument, RawArgument] => [
    rows.map(([code]) => [code]),
    rows.map(([, amount]) => [amount]),
  ];
  test.each<[string, readonly (readonly [string, number])[], readonly number[]]>([
    ['a 款 and its details', [['30217', 5], ['3021701', 3], ['3021702', 2]], [5, 0, 0, 0, 0, 5]],
    ['a balance sheet of subjects', [['302', 12], ['30217', 5], ['3021701', 3], ['3021702', 2], ['30231', 7], ['3023101', 7]], [12, 0, 7, 0, 7, 5]],
    ['three levels of details', [['30217', 5], ['3021701', 5], ['302170101', 4], ['302170102', 1]], [5, 0, 0, 0, 0, 5]],
    ['a level left out', [['30217', 5], ['302170101', 4], ['302170102', 1]], [5, 0, 0, 0, 0, 5]],
    ['details only', [['3021701', 3], ['302170201', 2]], [5, 0, 0, 0, 0, 5]],
    ['headings without amounts', [['30217', 0], ['3021701', 3], ['3021702', 2]], [5, 0, 0, 0, 0, 5]],
    ['postings of one subject', [['30217', 3], ['30217', 2], ['30231', 7]], [12, 0, 7, 0, 7, 5]],
    ['written with dashes', [['302-17', 5], ['302-17-01', 5], ['30231', 7]], [12, 0, 7, 0, 7, 5]],
  ])('%s', (_, rows, expected) => {
    const result = call('THREEPUBLIC', ...amountsOf(rows));
    expect(Array.isArray(result) && result.map((row: readonly unknown[]) => row[1])).toEqual(expected);
    const under302 = rows.some(([code]) => code === '302') ? 12 : expected[0];
    expect(call('SUBJECTSUM', ...amountsOf(rows), '302')).toBe(under302);
  });
  test('a parent that is not the sum of its details is refused by its code', () => {
    const args = amountsOf([['30217', 9], ['3021701', 3], ['3021702', 2]]);
    expect(call('THREEPUBLIC', ...args)).toBe('#N/A');
    const refused = functionNamed('SUBJECTSUM')?.invoke([...args, '302']);
    expect(isFailure(refused) && refused.reason.zh).toContain('科目 30217 的金额 9.00 与所列下级之和 5.00 不等');
    expect(call('SUBJECTSUM', ...amountsOf([['30217', 5.01], ['3021701', 3], ['3021702', 2]]), '302')).toBe(5);
  });
});

test.each([
  ['codes of functions only', ['2080505', '2101101']],
  ['政府预算经济分类', ['50206', '50208']],
  ['类 only', ['302', '303']],
])('THREEPUBLIC gives no table of noughts: %s', (_, codes) => {
  expect(call('THREEPUBLIC', codes.map((code) => [code]), codes.map(() => [5]))).toBe('#N/A');
});

test('whole columns count as the rows that are filled', () => {
  const column = (rows: readonly (string | number)[]): (string | number | null)[][] => Array.from({ length: 100_000 }, (_, i) => [rows[i] ?? null]);
  expect(call('SUBJECTSUM', column(['30217', '合计', '30231']), column([5, 12, 7]), '302')).toBe(12);
  expect(call('SUBJECTSUM', column(['30217']), column([5, 12, 7]), '302')).toBe(5);
  expect(call('TIE', 12, column([5, 7]))).toBe('一致');
  expect(call('SUBJECTSUM', column(['30217']), [[5]], '302')).toBe('#VALUE!');
});
