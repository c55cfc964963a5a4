import { amount } from '../../src/core';
import { type CellContent, readJudgement, scoreIndicator } from '../../src/scoring';

const cell = (value: string | number | null): CellContent => (typeof value === 'number' ? amount(value) : value);

function points(target: string | number | null, result: string | number | null, weight = 10): string {
  const outcome = scoreIndicator(cell(target), cell(result), amount(weight));
  // A refusal has a sentence, with every place in it filled.
  return outcome.kind === 'scored' ? outcome.score.toString() : outcome.reason.zh && outcome.code;
}

describe('≥: full marks when reached, otherwise in proportion (SE-11)', () => {
  test.each([
    ['≥95%', '95%', '10'],
    ['≥95%', '≥88.4%', '9.31'], // 10×88.4/95 = 9.3052… → 9.31
    ['>=95%', '88.4%', '9.31'],
    ['≧95％', '８８．４％', '9.31'],
    ['不低于95%', '88.4%', '9.31'],
    ['至少95%', '88.4%', '9.31'],
    ['达到95%以上', '88.4%', '9.31'],
    ['95%(含)以上', '88.4%', '9.31'],
    ['＞95%', '95%', '10'], // short of it by nothing: 10×95/95
    ['超过200次', '100次', '5'],
    ['≥1,000人', '250人', '2.5'],
    ['≥0次', '0次', '10'],
    ['≥0%', '-1%', 'zero-target'],
    ['≥-5%', '-6%', 'negative-target'],
    ['≥-5%', '-5%', '10'],
    ['≥10%', '-3%', '0'],
  ])('%s with %s', (target, result, expected) => expect(points(target, result)).toBe(expected));
});

describe('=: more than the target is full marks too (SE-12)', () => {
  test.each([
    ['=150人', '=134人', 2, '1.79'], // 2×134/150 = 1.7866…
    ['=150人', '168人', 2, '2'],
    ['等于3个', '3个', 2, '2'],
    ['=0起', '0起', 2, '2'],
    ['=0起', '1起', 2, '0'],
    ['=0起', '-1起', 2, '2'],
    ['=0%', '0.01%', 2, '0'],
    ['零投诉', '0起', 2, '2'],
    ['零事故', '1起', 2, '0'],
  ])('%s with %s of %d', (target, result, weight, expected) => expect(points(target, result, weight)).toBe(expected));
});

describe('≤: nothing is left at twice the target (SE-13)', () => {
  test.each([
    ['≤20%', '53.77%', '0'],
    ['≤20%', '30%', '5'], // 10×(1−10/20)
    ['≤20%', '21%', '9.5'],
    ['不超过20%', '21%', '9.5'],
    ['控制在20%以内', '21%', '9.5'],
    ['20%以下', '21%', '9.5'],
    ['＜20%', '20%', '10'],
    ['≤0起', '1起', '0'],
    ['≤0起', '0起', '10'],
    ['≤1%', '0%', '10'],
    ['≤10万元', '0万元', 'zero-cost'],
    ['≤0万元', '0万元', '10'],
  ])('%s with %s', (target, result, expected) => expect(points(target, result)).toBe(expected));
});

describe('units', () => {
  test.each([
    ['≤50万元', '450000元', '10'],
    ['≤500000元', '60万元', '8'], // 10×(1−100000/500000)
    ['≤4万元/个', '≤1万元/个', '10'],
    ['≥100万人次', '≥1000000条', '10'],
    ['≥1000000条', '50万人次', '5'],
    ['≥2小时', '60分钟', '5'],
    ['≥2周', '7天', '5'],
    ['≥1年', '6个月', '5'],
    ['≥10场/次', '5场/次', '5'],
    ['≥400人/次', '200人次', '5'],
    ['≥10名', '5人', '5'],
    ['≥12次/年', '6次', '5'],
    ['≤500元/天', '500元/人', 'units-differ'],
    ['≥5个', '5家', 'units-differ'],
    ['≥5天', '5个月', 'units-differ'],
    ['≤50万元', '48', '10'],
    ['50万元以内', 48, '10'],
    ['≥4', '4次', '10'],
    ['≥95%', 0.95, '10'],
    ['≥95%', 0.475, '5'],
    ['≥95%', 95, 'bare-percent'],
    ['≥95%', '95', 'bare-percent'],
    ['≥50份资料', '25份资料', '5'],
    ['≥26台(套)', '13台', '5'],
  ])('%s with %s', (target, result, expected) => expect(points(target, result)).toBe(expected));
});

describe('without a direction only an equal result can be scored', () => {
  test.each([
    ['8次', '8', '10'],
    ['8次', '9', 'no-direction'],
    [8, 8, '10'],
    [0.95, 0.9, 'no-direction'],
    ['每年1次', '1', '10'],
    ['每年1次', '1次', '10'],
    ['100%救助', '100%', '10'],
    ['10-20人', '15人', '10'],
    ['10-20人', '25人', 'outside-interval'],
    ['10000—20000人', '1.5万人', '10'],
    ['≠1场/次', '0场/次', 'not-a-direction'],
    ['不超过80家以上', '80家', 'contradiction'],
  ])('%s with %s', (target, result, expected) => expect(points(target, result)).toBe(expected));
});

describe('dates and periods (SE-24)', () => {
  test.each([
    ['10月前', '9月', '10'],
    ['10月前', '10月', 'date-unclear'],
    ['10月前', '11月', 'late'],
    ['10月底前', '10月', '10'],
    ['2023年4月', '2023年4月', '10'],
    ['2023年4月', '2023年3月15日', '10'],
    ['2023年4月', '2023年11月', 'late'],
    ['2023年4月', '2022年12月', '10'],
    ['2023年4月', '4月', 'date-unclear'],
    ['2022年12月31日前', '2022年12月30日', '10'],
    ['2022年12月31日前', '2023年1月', 'late'],
    ['5-11月', '6-11月', '10'],
    ['4-7月', '10月份', 'late'],
    ['第一、二、三、四季度', '全年', '10'],
    ['第二季度', '5月', '10'],
    ['全年', '全年', '10'],
    ['11月中旬', '11月20日', '10'],
    ['11月前', '达成预期指标', '10'],
    ['2022年12月底以前', '完成', '10'],
    ['11月前', '100%', 'kinds-differ'],
    ['13月前', '达成预期指标', '10'],
    ['6月前、11月前', '达成预期指标', '10'],
    ['6月前、11月前', '5月', 'several-targets'],
  ])('%s with %s', (target, result, expected) => expect(points(target, result)).toBe(expected));
});

describe('words (SE-15): the upper end of the tier', () => {
  test.each([
    ['提高', '达成预期指标', '10'],
    ['提高', '达 成 预 期\n指标', '10'],
    ['提高', '部分达成预期指标并具有一定效果', 'tier-range'],
    ['提高', '未达成预期指标且效果较差', 'tier-range'],
    ['提高', '提高', '10'],
    ['提高', '均完成', '10'],
    ['提高', '基本部分完成', 'tier-range'],
    ['提高', '大部分完成', 'result-unreadable'],
    ['提高', '任务没有完成', 'result-unreadable'],
    ['提高', '均已达到目标', '10'],
    ['提高', '达到年度目标值', '10'],
    ['≥95%', '达成预期指标', '10'],
    ['成本控制在预算内', '完成', '10'],
    ['提高', '较好', 'result-unreadable'],
    ['提高', '95%', 'kinds-differ'],
    ['≥95%', '较好', 'kinds-differ'],
    ['未填报', '达成预期指标', 'target-blank'],
    ['', '达成预期指标', 'target-blank'],
    [null, '达成预期指标', 'target-blank'],
    ['≥95%', '', 'result-blank'],
    ['≥95%', '未填报', 'result-blank'],
    ['≥95%', '约95%', 'result-unreadable'],
    ['≥95%', '90%、96%', 'several-results'],
    ['≥5场', '未开展', '0'],
    ['≤5万元', '活动取消', 'not-implemented'],
    ['提高', '未实施', 'not-implemented'],
  ])('%s with %s', (target, result, expected) => expect(points(target, result)).toBe(expected));

  test.each([
    ['部分达成预期指标并具有一定效果', 7, '4.20 到 5.59'],
    ['未达成预期指标且效果较差', 7, '0.00 到 4.19'],
    ['部分完成', 10, '6.00 到 7.99'],
    ['未完成', 2.5, '0.00 到 1.49'],
  ])('%s of %d: a person decides within %s', (result, weight, range) => {
    const outcome = scoreIndicator('提高', result, amount(weight));
    expect(outcome).toMatchObject({ kind: 'cannot-say', code: 'tier-range' });
    expect(outcome.kind === 'cannot-say' && outcome.reason.zh).toContain(range);
  });

  test.each([
    ['部分达成预期指标并具有一定效果', '64%', '4.48'],
    ['部分达成预期指标并具有一定效果', '60%', '4.2'],
    ['部分达成预期指标并具有一定效果', '80%', 'share-outside-tier'],
    ['未达成预期指标且效果较差', '60%', 'share-outside-tier'],
    ['未达成预期指标且效果较差', '59%', '4.13'],
    ['达成预期指标', '79%', 'share-outside-tier'],
    ['达成预期指标', '80%', '5.6'],
    ['达成预期指标', '100%', '7'],
    ['较好', '50%', '3.5'],
  ])('%s judged at %s', (result, share, expected) => {
    const judgement = readJudgement(share);
    if (judgement === null || 'kind' in judgement) throw new Error('not read');
    const outcome = scoreIndicator('提高', result, amount(7), judgement);
    expect(outcome.kind === 'scored' ? outcome.score.toString() : outcome.reason.zh && outcome.code).toBe(expected);
  });

  test('far more than the target is full marks with a remark (SE-16)', () => {
    const outcome = scoreIndicator('≥500人', '≥95939人', amount(10));
    expect(outcome).toMatchObject({ kind: 'scored' });
    expect(outcome.kind === 'scored' && outcome.overshoot?.toString()).toBe('191.878');
    expect(scoreIndicator('≥100人', '130人', amount(10))).not.toHaveProperty('overshoot');
    expect(scoreIndicator('≥0次', '5次', amount(10))).not.toHaveProperty('overshoot');
  });
});

describe('a person’s judgement goes first', () => {
  const judged = (judgement: string | number | null): string => {
    const reading = readJudgement(cell(judgement));
    if (reading !== null && 'kind' in reading) return reading.reason.zh && reading.code;
    const outcome = scoreIndicator('≤10万元', '0万元', amount(10), reading);
    return outcome.kind === 'scored' ? outcome.score.toString() : outcome.code;
  };
  test.each([
    ['达成', '10'],
    ['部分达成', 'tier-range'],
    ['未达成', 'tier-range'],
    ['64%', '6.4'],
    [0.64, '6.4'],
    ['0', '0'],
    ['0.64', '6.4'],
    ['10.5', 'judgement-unreadable'],
    ['0.5分', 'judgement-unreadable'],
    ['101%', 'judgement-unreadable'],
    [2, 'judgement-unreadable'],
    ['不错', 'judgement-unreadable'],
    [null, 'zero-cost'],
  ])('%s', (judgement, expected) => expect(judged(judgement)).toBe(expected));
});

test('a negative weight is refused', () => {
  expect(points('≥1', '1', -1)).toBe('weight-invalid');
});
