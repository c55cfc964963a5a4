import fc from 'fast-check';
import { functionNamed } from '../../src/functions';
import { isFailure, type RawArgument } from '../../src/functions/runtime/result';

function call(name: string, ...args: RawArgument[]): unknown {
  return functionNamed(name)?.invoke(args);
}

function reasonOf(name: string, ...args: RawArgument[]): string {
  const result = call(name, ...args);
  if (!isFailure(result)) throw new Error(`expected an error, got ${JSON.stringify(result)}`);
  return `${result.error} ${result.reason.zh}`;
}

describe('EXECRATE and EXECSCORE', () => {
  test('half-up on decimals, not on binary floats', () => {
    expect(call('EXECRATE', 1.005, 1, 2)).toBe(1.01);
    expect(call('EXECRATE', 1, 8, 2)).toBe(0.13);
    expect(call('EXECSCORE', 1.005, 10)).toBe(1.01);
  });
  test('0 spent is 0, a blank is not', () => {
    expect(call('EXECRATE', 0, 80)).toBe(0);
    expect(reasonOf('EXECRATE', null, 80)).toMatch(/^#N\/A/);
  });
  test('negative budgets are a mistake, not a rate', () => {
    expect(reasonOf('EXECRATE', 1, -1)).toBe('#VALUE! “预算数”是负数 -1，这里不能为负；请检查。');
    expect(reasonOf('EXECSCORE', -1, 1)).toMatch(/^#VALUE! “执行数”是负数/);
    expect(reasonOf('EXECSCORE', 1, 1, -10)).toMatch(/^#VALUE! “分值”是负数/);
  });
});

describe('PERFSCORE', () => {
  test('the weight may be written with 分', () => expect(call('PERFSCORE', '≥10个', '4个', '4分')).toBe(1.6));
  test('the reason says what is unreadable and what to write', () => {
    expect(reasonOf('PERFSCORE', '提高', '较好', 10)).toBe(
      '#N/A 读不出实际完成值“较好”；请写成数值加单位，或“达成预期指标”“部分达成预期指标并具有一定效果”“未达成预期指标且效果较差”。',
    );
    expect(reasonOf('PERFSCORE', '≤10万元', 0, 5)).toMatch(/^#N\/A 成本指标的完成值为 0/);
    expect(reasonOf('PERFSCORE', '≥1', '1', 10, '不错')).toMatch(/^#VALUE! 读不懂“达成情况”参数“不错”/);
  });
  test('a judgement needs no texts', () => expect(call('PERFSCORE', '', '', 8, '62.5%')).toBe(5));
  test('a logical value is no result', () => expect(reasonOf('PERFSCORE', '提高', true, 8)).toMatch(/^#VALUE! /));
});

describe('PERFGRADE', () => {
  test('a scheme from two columns of the sheet', () => {
    const scheme = [[85, '优秀'], ['60分', '合格'], [null, null], [0, '不合格']];
    expect(call('PERFGRADE', 84.99, scheme)).toBe('合格');
    expect(call('PERFGRADE', 10, scheme)).toBe('不合格');
    expect(reasonOf('PERFGRADE', 10, [['高', '优']])).toMatch(/^#VALUE! 读不懂等级标准/);
    expect(reasonOf('PERFGRADE', 10, [[90, null]])).toMatch(/^#VALUE! 读不懂等级标准/);
  });
});

describe('INDICATOR', () => {
  test.each([
    ['“三公”经费控制率', 19.41, 21.2, 0.9156],
    ['三公经费变动率', 20, 25, -0.2],
    ['支付进度', '55.34%', '90%', 0.6149], // 0.5534/0.9 = 0.61488…
    ['支付进度率', 55.34, 90, 0.6149],
    ['固定资产利用率', 90, 100, 0.9],
    ['成本节约率', 10, 12, -0.2],
  ])('%s of %s and %s', (name, first, second, expected) => expect(call('INDICATOR', name, first, second)).toBe(expected));
  test('too few figures are not filled in, too many are a mistake', () => {
    expect(reasonOf('INDICATOR', '预算完成率', 1)).toBe('#N/A “预算完成率”需要 2 个数（预算完成数、预算数），现在给了 1 个。');
    expect(reasonOf('INDICATOR', '预算完成率', null, 1)).toMatch(/^#N\/A/);
    expect(reasonOf('INDICATOR', '预算完成率', 1, 2, 3)).toMatch(/^#VALUE!/);
    expect(reasonOf('INDICATOR', '在职人员控制率', 1, 0)).toBe('#DIV/0! “编制数”为 0，不能作分母。');
  });
});

describe('DEDUCTSCORE', () => {
  test('only three ways to treat an incomplete step', () => {
    expect(reasonOf('DEDUCTSCORE', '≥95%', '94%', 2, '1%', 0.1, '随意')).toMatch(/^#VALUE! “不足一步”不认识“随意”；可用：整档、不足也扣、按比例/);
  });
  test('a step typed as 1% in a cell arrives as 0.01', () => {
    expect(call('DEDUCTSCORE', '≥95%', 0.884, 2, 0.01, 0.1)).toBe(1.4);
    expect(reasonOf('DEDUCTSCORE', '≥95%', 0.884, 2, 5, 0.1)).toMatch(/^#VALUE! 扣分步长“5”/);
  });
});

describe('CHANGERATE and CHANGETEXT', () => {
  test.each([
    [3487.99, 2944.83, '增加543.16万元，增长18.44%'],
    [2944.83, 3487.99, '减少543.16万元，下降15.57%'], // 543.16/3487.99 = 0.15572…
    [0, 5, '减少5.00万元，下降100.00%'],
    [0, 0, '与上年持平'],
    [5, 0, '增加5.00万元（上年为 0，不计算增减率）'],
    [10000.005, 10000, '增加0.01万元，增长0.00%'],
  ])('%d after %d', (current, previous, text) => expect(call('CHANGETEXT', current, previous)).toBe(text));
  test('the unit is the one given; counts keep their own decimals', () => {
    expect(call('CHANGETEXT', 1500, 1000, '元')).toBe('增加500.00元，增长50.00%');
    expect(call('CHANGETEXT', 9, 10, '人')).toBe('减少1人，下降10.00%');
  });
  test('the rate has last year for its base', () => {
    expect(call('CHANGERATE', 3295.91, 2503.29)).toBe(0.3166); // 792.62/2503.29, not /3295.91
    expect(Object.is(call('CHANGERATE', 9.99999, 10), 0)).toBe(true); // −0.000001 rounds to 0, not to −0
    expect(reasonOf('CHANGERATE', 1, 0)).toBe('#DIV/0! “上年数”为 0，不能作分母。');
    expect(reasonOf('CHANGETEXT', 1, -1)).toMatch(/^#VALUE! “上年数”为负数/);
  });
});

describe('SUBJECTSUM', () => {
  const codes = [['合计'], ['208'], ['20805'], ['2080505'], ['2080506'], ['210'], ['21011'], ['2101101']];
  const amounts = [[13], [10], [10], [6], [4], [3], [3], [3]];
  test.each([['208', 10], ['20805', 10], ['2080506', 4], [210, 3], ['', 13], [null, 13]])('under %s', (prefix, total) =>
    expect(call('SUBJECTSUM', codes, amounts, prefix)).toBe(total),
  );
  test('a level that is missing below is taken from above', () => {
    expect(call('SUBJECTSUM', [['208'], ['20805'], ['210']], [[10], [10], [3]], '')).toBe(13);
  });
  test('the same code twice is two amounts', () => expect(call('SUBJECTSUM', [['20805'], ['20805']], [[1], [2]], '208')).toBe(3));
  test('unreadable amounts are named by their place, errors passed on', () => {
    expect(reasonOf('SUBJECTSUM', [['208'], ['210']], [[1], ['约2']], '208')).toBe('#VALUE! “金额”第 2 行第 1 列应是数，现在是“约2”；请改正。');
    expect(call('SUBJECTSUM', [['208']], [[{ error: '#N/A' }]], '208')).toMatchObject({ error: '#N/A' });
  });
  test('nothing under the prefix is told', () => expect(reasonOf('SUBJECTSUM', codes, amounts, '999')).toMatch(/^#N\/A 区域中没有 999/));
});

describe('THREEPUBLIC', () => {
  test('both purchase codes count, missing codes are 0', () => {
    expect(call('THREEPUBLIC', [['30913'], ['31013']], [[20], [5]])).toEqual([
      ['合计', 25], ['因公出国（境）费', 0], ['公务用车购置及运行维护费', 25], ['公务用车购置费', 25], ['公务用车运行维护费', 0], ['公务接待费', 0],
    ]);
  });
});

describe('TIE: allowed is (n+1)×0.5 of the last digit', () => {
  test.each([
    [100, [[50], [50]], null, '一致'],
    [100.01, [[50], [50]], null, '尾差'], // allowed 0.015
    [100.015, [[50], [50]], null, '尾差'],
    [100.016, [[50], [50]], null, '不符'],
    [100.01, [[100], [0]], null, '尾差'], // one part other than 0: allowed 0.01
    [100.011, [[100], [0]], null, '不符'],
    [0.3, [[0.1], [0.2]], null, '一致'],
    [101, [[50], [50]], 0, '尾差'], // allowed 1.5
    [0, [['——'], ['']], null, '一致'],
  ])('%d against %j with %s decimals', (total, parts, places, verdict) => expect(call('TIE', total, parts, places)).toBe(verdict));
});

describe('TOWAN and TOYUAN', () => {
  test('are inverse to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (cents) => {
        const yuan = cents / 100;
        expect(call('TOYUAN', call('TOWAN', yuan, 6) as number)).toBe(yuan === 0 ? 0 : yuan);
      }),
    );
  });
  test('half-up', () => {
    expect(call('TOWAN', 10050)).toBe(1.01);
    expect(call('TOWAN', -10050)).toBe(-1.01);
    expect(call('TOWAN', 10049.99)).toBe(1);
  });
});
