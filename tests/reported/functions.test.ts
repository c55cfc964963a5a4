/** Formulas that users of this and of neighbouring tools reported wrong, with the value each must have and how it is reckoned. */
import { functionNamed } from '../../src/functions';
import { isFailure, type RawArgument } from '../../src/functions/runtime/result';

function call(name: string, ...args: RawArgument[]): unknown {
  const result = functionNamed(name)?.invoke(args);
  return isFailure(result) ? `${result.error} ${result.reason.zh}` : result;
}

type Case = readonly [id: string, name: string, args: readonly RawArgument[], expected: number | string | RegExp | readonly (readonly (number | string)[])[]];

const NOT_READ = /^#N\/A /;
const threePublic = (total: number, running: number, reception: number) => [
  ['合计', total], ['因公出国（境）费', 0], ['公务用车购置及运行维护费', running], ['公务用车购置费', 0], ['公务用车运行维护费', running], ['公务接待费', reception],
];

const CASES: readonly Case[] = [
  // 分 behind money is a hundredth of a yuan.
  ['E020', 'RMBUPPER', ['50分'], '伍角'],
  ['E020', 'TOWAN', ['50分'], 0],
  ['E020', 'TOWAN', ['50分', 5], 0.00005],
  ['E020', 'TOYUAN', ['50分'], 0.5],
  ['E021', 'RMBUPPER', ['95%'], /^#VALUE! /],
  ['E021', 'TOYUAN', ['95%'], /^#VALUE! /],
  ['E022', 'RMBUPPER', ['￥1,409.50'], '壹仟肆佰零玖元伍角'],
  ['E022', 'SUBJECTSUM', [[['30217']], [['¥5']], '302'], 5],
  ['E027', 'BANDSCORE', [0.1 + 0.7, [[0.8, 5], [0, 0]]], 5],
  ['E028', 'TIE', [0.1 + 0.2, [[0.3]]], '一致'],
  ['E029', 'CHANGETEXT', [0.1 + 0.2, 0.3], '与上年持平'],
  // −2 against ≥10: nothing.
  ['E045', 'PERFSCORE', ['≥10', '(2)', 10], 0],
  // 10 × (1 − 10 ÷ 50).
  ['E057', 'PERFSCORE', ['不能超过50万元', '60万元', 10], 8],
  ['E058', 'PERFSCORE', ['不能超过50万元', '48万元', 10], 10],
  ['E059', 'PERFSCORE', ['不应超过50万元', '60万元', 10], 8],
  ['E060', 'PERFSCORE', ['不宜超过5起', '2起', 10], 10],
  ['E062', 'PERFSCORE', ['没有超过5起', '2起', 10], 10],
  ['E063', 'PERFSCORE', ['严禁超过50万元', '60万元', 10], 8],
  // 10 × (1 − 2 ÷ 5).
  ['E064', 'PERFSCORE', ['避免超过5起', '7起', 10], 6],
  // Two steps of one point.
  ['E066', 'DEDUCTSCORE', ['不能超过5起', '7起', 10, '1起', 1], 8],
  // 10 × 94 ÷ 95 = 9.8947…
  ['E072', 'PERFSCORE', ['合格率≥95%', '94%', 10], 9.89],
  ['E074', 'PERFSCORE', ['同比下降≥5%', '同比下降6%', 10], 10],
  ['E075', 'PERFSCORE', ['≥500kg', '1吨', 10], 10],
  // 10 × 2800 ÷ 3000 = 9.3333…
  ['E076', 'PERFSCORE', ['≥3km', '2800m', 10], 9.33],
  ['E077', 'PERFSCORE', ['≥100km', '98000米', 10], 9.8],
  // 1 亩 = 2000/3 ㎡.
  ['E078', 'PERFSCORE', ['≥2000㎡', '3亩', 10], 10],
  // 36 minutes: 10 × (1 − 6 ÷ 30).
  ['E079', 'PERFSCORE', ['≤30分钟', '0.6h', 10], 8],
  // 900 ÷ 1024 = 0.8789…; where a thousand is meant 9.
  ['E080', 'PERFSCORE', ['≥1TB', '900GB', 10], /^(?:8\.79|9|#N\/A .*)$/],
  ['E081', 'PERFSCORE', ['≥1000千瓦', '1兆瓦', 10], 10],
  ['E082', 'DEVIATION', ['≥500kg', '1吨'], 1],
  ['E083', 'PERFSCORE', ['≥100百分比', '100%', 8], 8],
  // 10 × 93 ÷ 95 = 9.7894…
  ['E083', 'PERFSCORE', ['≥95百分比', '93%', 10], 9.79],
  // 48.5 万元, or nobody knows.
  ['E086', 'PERFSCORE', ['≤50万元', 485000, 10], /^(?:10|#N\/A .*)$/],
  // 20 of 24 a year; 2 of 4; 40 of 52.
  ['E088', 'PERFSCORE', ['每月不少于2次', '20次', 10], 8.33],
  ['E089', 'PERFSCORE', ['每季度不少于1次', '2次', 10], 5],
  ['E090', 'PERFSCORE', ['每周至少1次', '40次', 10], 7.69],
  ['E091', 'PERFSCORE', ['每人不少于2件', '300件', 10], NOT_READ],
  ['E093', 'PERFSCORE', ['2023.12.31', '2023.12.20', 10], 10],
  ['E096', 'PERFSCORE', ['年底前', '12月', 10], 10],
  ['E096', 'PERFSCORE', ['上半年', '6月', 10], 10],
  ['E110', 'BANDSCORE', [0.93, [[90, 5], [60, 3], [0, 0]]], /^#VALUE! /],
  ['E111', 'BANDSCORE', ['85%', [[90, 5], [80, 4], [0, 0]]], /^#VALUE! /],
  ['E115', 'TIE', [3, [['1元'], ['2元']]], /^#VALUE! /],
  ['E117', 'THREEPUBLIC', [[['30217'], ['3021701'], ['3021702']], [[5], [3], [2]]], threePublic(5, 0, 5)],
  ['E118', 'THREEPUBLIC', [[['302'], ['30217'], ['3021701'], ['3021702'], ['30231'], ['3023101']], [[12], [5], [3], [2], [7], [7]]], threePublic(12, 7, 5)],
  // 60 % to under 80 % of 7 points: 4.20 to 5.59; 7 × 64 % = 4.48.
  ['E207', 'PERFSCORE', ['有效减少', '部分达成预期指标并具有一定效果', 7], /^#N\/A .*4\.20.*5\.59/],
  ['E207', 'PERFSCORE', ['有效减少', '部分达成预期指标并具有一定效果', 7, '64%'], 4.48],
  ['E208', 'PERFSCORE', ['=0起', '0起', 10], 10],
  ['E208', 'PERFSCORE', ['=0起', '1起', 10], 0],
  ['E208', 'PERFSCORE', ['≤0起', '1起', 10], 0],
  ['E208', 'PERFSCORE', ['≥10个', '-2', 10], 0],
];

test.each(CASES)('%s %s%j', (_, name, args, expected) => {
  const result = call(name, ...args);
  if (expected instanceof RegExp) expect(String(result)).toMatch(expected);
  else expect(result).toEqual(expected);
});
