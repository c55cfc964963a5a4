import { amount } from '../../src/core';
import { type CellContent, deductScore, deviation, isCannotSay, scoreIndicator } from '../../src/scoring';

const cell = (value: string | number): CellContent => (typeof value === 'number' ? amount(value) : value);
function points(target: string | number, result: string | number, weight = 10): string {
  const outcome = scoreIndicator(cell(target), cell(result), amount(weight));
  // A refusal has a sentence, with every place in it filled.
  return outcome.kind === 'scored' ? outcome.score.toString() : outcome.reason.zh && outcome.code;
}

type Case = readonly [target: string | number, result: string | number, points: string];
const scored = (name: string, cases: readonly Case[]): void => {
  describe(name, () => test.each(cases)('%s with %s', (target, result, expected) => expect(points(target, result)).toBe(expected)));
};

scored('a negated comparison turns round', [
  ['不能超过50万元', '60万元', '8'], // 10×(1−10/50)
  ['不能超过50万元', '48万元', '10'],
  ['不应超过50万元', '60万元', '8'],
  ['不宜超过5起', '2起', '10'],
  ['没有超过5起', '2起', '10'],
  ['严禁超过50万元', '60万元', '8'],
  ['避免超过5起', '7起', '6'],
  ['不可高于20%', '30%', '5'],
  ['未突破50万元', '60万元', '8'],
  ['不允许多于5起', '7起', '6'],
  ['防止出现超过5起', '7起', '6'],
  ['不应低于95%', '47.5%', '5'],
  ['不能少于20次', '10次', '5'],
  ['不可短于30天', '15天', '5'],
  ['没有低于90%', '45%', '5'],
  ['不低于95%', '96%', '10'],
  ['不合格率低于5%', '4%', '10'],
  ['超过200次', '100次', '5'],
  ['不超过80家以上', '80家', 'contradiction'],
]);

scored('words before and behind the figure', [
  ['大于等于20次', '10次', '5'],
  ['大于或等于20次', '10次', '5'],
  ['大于或者等于20次', '10次', '5'],
  ['小于等于20%', '30%', '5'],
  ['小于或者等于20%', '30%', '5'],
  ['最多5次', '6次', '8'], // 10×(1−1/5)
  ['最高不超过5次', '6次', '8'],
  ['最高达到5次', '6次', '8'],
  ['不下于30场', '15场', '5'],
  ['不下30场', '15场', '5'],
  ['最低达20次', '10次', '5'],
  ['至少完成20次', '10次', '5'],
  ['95%以上保障率', '47.5%', '5'],
  ['20次及更多', '10次', '5'],
  ['10次起', '5次', '5'],
  ['10次起步', '5次', '5'],
  ['10次起，逐年增加', '5次', '5'],
  ['10个工作日内', '12个工作日', '8'],
  ['10天内完成', '12天', '8'],
  ['5%及以下的损耗', '6%', '8'],
  ['5%以下的损耗', '6%', '8'],
  ['50万元范围内', '60万元', '8'],
  ['5万元封顶', '6万元', '8'],
  ['5万元为限', '6万元', '8'],
  ['5万元为上限', '6万元', '8'],
  ['5万元上限', '6万元', '8'],
]);

scored('the same words elsewhere say nothing of the figure', [
  ['大于等于目标值的50%', '60%', 'no-direction'],
  ['小于等于目标值的50%', '40%', 'no-direction'],
  ['最高分95分', '90分', 'no-direction'],
  ['减少在途资金3万元', '2万元', 'no-direction'],
  ['最低工资标准1800元', '1900元', 'no-direction'],
  ['达标率95%', '96%', 'no-direction'],
  ['投入等于上年的50%', '60%', 'no-direction'],
  ['95%（≥上年）', '90%', 'no-direction'],
  ['3名副高以上人员', '4名', 'no-direction'],
  ['5名科级以下人员', '4名', 'no-direction'],
  ['5户共同发起', '6户', 'no-direction'],
  ['5次境内', '4次', 'no-direction'],
  ['5处市区范围内', '4处', 'no-direction'],
]);

scored('a sign or a word inside the text', [
  ['投诉次数≤2次', '1次', '10'],
  ['投诉次数≤2次', '3次', '5'],
  ['同比下降≥5%', '同比下降6%', '10'],
  ['同比下降≥5%', '同比下降4%', '8'],
  ['增长率≥5%', '-3%', '0'],
  ['增长5%以上', '下降3%', 'directions-differ'],
  ['下降5%以上', '-6%', 'directions-differ'],
  ['下降5%以上', '下降-6%', 'directions-differ'], // a fall, or a rise
  ['增长率≥5%', '下降率6%', 'directions-differ'],
  ['下降率≥5%', '增长率6%', 'directions-differ'],
  ['增长≥5%', '达标率6%', 'directions-differ'],
  ['提高为95%', '达标率95%', '10'], // the level, not the change
  ['减少为5家', '企业数5家', '10'],
  ['12345热线办结率≥95%', '95%', '10'],
  ['2023年合格率≥95%', '合格率95%', '10'],
  ['合格率≥95%', '不合格率2%', 'subjects-differ'],
  ['95%≤合格率', '47.5%', '5'],
  ['覆盖率达95%以上', '96%', '10'],
  ['95%+', '47.5%', '5'],
  ['PM2.5平均浓度≤35微克', '30微克', '10'],
  ['≥95%（含）', '95%', '10'],
  ['95%以上（含95%）', '95%', '10'],
]);
test('合格率≥95% with 94%', () => expect(points('合格率≥95%', '94%')).toBe('9.89')); // 940/95 = 9.894…

scored('negative results count as nothing', [
  ['≥10', '(2)', '0'],
  ['≥10', '（2）', '0'],
  ['≥10%', '(2.5)%', '0'],
  ['≥10个', '-2', '0'],
  ['≥10个', '负2个', '0'],
  ['≤5起', '-2起', '10'],
  ['>0', '0', '0'], // more than nothing has no proportion
  ['＞0起', '2起', '10'],
  ['>0%', '0%', '0'],
  ['无安全事故', '0起', '10'],
  ['不发生群体性上访事件', '1起', '0'],
  ['≤0起', '未发生安全事故', '10'],
  ['≥1个', '无投诉', '0'],
  ['无障碍设施', '5处', 'kinds-differ'],
]);

scored('units of measure', [
  ['≥500kg', '1吨', '10'],
  ['≥3km', '2800m', '9.33'], // 28/3 = 9.333…
  ['≥100km', '98000米', '9.8'],
  ['≥2000㎡', '3亩', '10'],
  ['≤30分钟', '0.6h', '8'], // 36 min: 1 − 6/30
  ['≥1TB', '900GB', 'units-differ'],
  ['≥1TB', '1TB', '10'],
  ['≥1000千瓦', '1兆瓦', '10'],
  ['≥10公顷', '75亩', '5'],
  ['≥1立方米', '500升', '5'],
  ['≥2吨', '2000公斤', '10'],
  ['≥100度电', '50千瓦时', '5'],
  ['≥30拃', '20米', 'units-differ'],
  ['≥30拃', '15拃', '5'],
  ['≥5个', '5公里', 'units-differ'],
  ['≤50dB', '55分贝', '9'],
  ['≥10人（次）', '8人次', '8'],
  ['≥二级', '一级', 'ranks-differ'], // no half of a rank, and the smaller number may be the better one
  ['≥8级', '7级', 'ranks-differ'],
  ['≥8级', '8级', '10'],
  ['≥4星', '2星', 'ranks-differ'],
]);
test('DEVIATION converts too', () => expect(String(deviation('≥500kg', '1吨'))).toBe('1'));

scored('shares', [
  ['≥100百分比', '100%', '10'],
  ['≥95百分比', '93%', '9.79'], // 930/95 = 9.789…
  ['百分之九十五以上', '95%', '10'],
  ['不低于百分之八十', '40%', '5'],
  ['九成以上', '90%', '10'],
  ['8成五以上', '42.5%', '5'],
  ['≤5‰', '0.4%', '10'],
  ['≤千分之五', '6‰', '8'],
  ['≤万分之五', '0.06%', '8'],
  ['过半', '60%', '10'],
]);

scored('a bare figure beside a multiplier', [
  ['≤50万元', 485000, 'bare-magnitude'],
  ['≤50万元', 48, '10'],
  ['≤50', '485000元', 'bare-magnitude'],
  ['≤50万', 48, 'bare-magnitude'],
  ['≤50万元', '48万', '10'],
  ['≤50万元', '3千', 'bare-magnitude'],
  ['≤50万', '3千', '10'],
  ['≥5千人', '三千', '6'],
  ['百日攻坚投入≤50万元', '百日攻坚投入48', '10'], // 百 counts nothing here
  ['≥4次', 500, '10'],
  ['≤0万元', 5, '0'],
  ['≤50万元', 0, 'zero-cost'],
  ['≥100万人次', 500000, 'bare-magnitude'],
  ['≥3千人', '1500人', '5'],
  ['≥1亿元', '5000万元', '5'],
  ['≤￥50000', '5万元', '10'],
]);

scored('Chinese numerals', [
  ['不少于三次', '3次', '10'],
  ['不少于二十五个', '25个', '10'],
  ['至少两次', '1次', '5'],
  ['十五个工作日内', '15个工作日', '10'],
  ['≥三万五千人', '35000人', '10'],
  ['≥两个半月', '2.5个月', '10'],
  ['≥半年', '3个月', '5'],
  ['十分满意', '10分', 'kinds-differ'],
  ['三至五次', '4次', '10'],
  ['两到三个月', '70天', 'units-differ'],
  ['一至四季度', '第三季度', '10'],
  ['≥廿场', '10场', 'kinds-differ'],
]);

scored('frequencies', [
  ['每月不少于2次', '20次', '8.33'], // 20 of 24
  ['每月不少于2次', '每月2次', '10'],
  ['每月不少于2次', '2次', 'frequency-unclear'],
  ['每季度不少于1次', '2次', '5'],
  ['每周至少1次', '40次', '7.69'], // 40 of 52
  ['每半年不少于1次', '2次', '10'],
  ['每3个月不少于1次', '4次', '10'],
  ['≥2次/月', '12次', '5'],
  ['≥2次/月', '每季度3次', '5'],
  ['≥24次', '每月2次', '10'],
  ['每人不少于2件', '300件', 'frequency-unclear'],
  ['每人不少于2件', '每人1件', '5'],
  ['≤500元/人', '600', '8'], // 10×(1−100/500)
  ['≤500', '600元/人', '8'],
  ['人均≤500', '600元', 'frequency-unclear'],
  ['人均≤500元', '人均支出600元', '8'],
  ['每人均不少于2件', '人均1件', '5'],
  ['每人≤500', '600元/户', 'units-differ'],
  ['≥2件/人', '300件', 'frequency-unclear'],
  ['≥95%/月', '95%', '10'],
  ['≥3%/户', '3%', 'frequency-unclear'],
  ['≥2次/月', '每季度2次', '3.33'], // 8 of 24
  ['≥2次', '每月2次', 'frequency-unclear'],
  ['每月≤5万元', '55万元', 'frequency-unclear'], // money is not added up by itself
  ['每月≥10公里', '110公里', 'frequency-unclear'],
  ['每月2-3次', '30次', '10'], // 24 to 36 a year
  ['每月2-3次', '2次', 'frequency-unclear'],
  ['每月2-3次', '每月4次', 'outside-interval'],
  ['每年至少1次', '1次', '10'],
  ['每月合格率≥95%', '95%', '10'],
  ['一年两次', '2次', '10'],
  ['半年1次', '2次', '10'],
  ['半年1次', '1次', 'frequency-unclear'],
  ['一个月至少2次', '12次', '5'], // 12 of 24
  ['≥1次/半年', '1次', 'frequency-unclear'],
  ['≥2次/半年', '3次', '7.5'], // 3 of 4
  ['≥3年', '1年6个月', 'several-results'],
]);

scored('ranges', [
  ['80%–90%', '85%', '10'],
  ['80%（含）–90%', '80%', '10'],
  ['80%（不含）–90%', '80%', 'outside-interval'],
  ['80%~90%', '95%', 'outside-interval'],
  ['80-90%', '90%', '10'],
  ['≥80%且≤90%', '85%', '10'],
  ['不低于80%，不高于90%', '91%', 'outside-interval'],
  ['80%≤合格率<90%', '90%', 'outside-interval'],
  ['[80%,90%)', '80%', '10'],
  ['介于3和5之间', '4', '10'],
  ['控制在40-50万元', '45万元', '10'],
  ['≥80%', '80%-90%', 'several-results'],
  ['90%±2%', '91%', 'target-unreadable'],
  ['1-90', '85%', 'bare-percent'],
]);

scored('dates', [
  ['2023.12.31', '2023.12.20', '10'],
  ['2023-12-31前', '2023/12/20', '10'],
  ['≤2023年12月31日', '2023年12月31日', '10'],
  ['20231231', '20231220', '10'],
  ['2023-12-31', '2024-01-05', 'late'],
  ['年底前', '12月', '10'],
  ['2023年底前', '2023年11月', '10'],
  ['年底前', '10月20日', '10'],
  ['上半年', '6月', '10'],
  ['上半年', '7月', 'late'],
  ['第四季度', '11月', '10'],
  ['第三季度', '第四季度', 'late'],
  ['二季度末前', '6月', '10'],
  ['不晚于6月30日', '6月30日', '10'],
  ['十二月底前', '12月20日', '10'],
  ['2023年12月31日前', 45280, '10'], // 20 December 2023 as a date cell
  ['2023年12月31日前', 45296, 'late'],
  ['2023年1月1日—2023年12月31日', '2023年12月20日', '10'],
  ['2023.1-2023.12', '2023.11', '10'],
  ['2023年3月1日至6月30日', '2023年7月1日', 'late'],
  ['1月1日至6月30日', '6月', '10'],
  ['2022年10月至2023年3月', '2023年2月', 'several-targets'], // two years: not read
  ['2023/12/31 00:00:00', '2023/12/20', '10'],
  ['2023-12-31', '2024-1-5 8:30', 'late'],
]);

scored('a result that is only a limit decides nothing it cannot', [
  ['≥200次', '超过200次', '10'],
  ['≥300次', '超过200次', 'result-is-limit'],
  ['≤50万元', '未超过50万元', '10'],
  ['≤50万元', '60万元以下', 'result-is-limit'],
  ['≥95%', '不足90%', 'result-is-limit'],
  ['≥95%', '达到90%', '9.47'], // 900/95 = 9.473…
  ['≥95%', '≥88.4%', '9.31'],
  ['≥95%', '≤96%', 'result-is-limit'],
  ['≥300次', '到年底超过200次', 'result-is-limit'],
  ['≥95%', '约95%', 'result-unreadable'],
]);

test('deductions and deviations read the same words', () => {
  const scheme = { weight: amount(10), step: '1起', deduction: amount(1), rounding: 'whole' as const };
  expect(String(deductScore('不能超过5起', '7起', scheme))).toBe('8');
  expect(String(deductScore('不应少于5起', '3起', scheme))).toBe('8');
  // 5 points of a hundred in steps of one: 1% or 0.01; a bare 1 may be the whole.
  for (const [step, points] of [['1%', '5'], [amount('0.01'), '5'], [amount(1), 'step-invalid'], ['1', 'step-invalid']] as const) {
    const score = deductScore('≥95%', '90%', { ...scheme, step });
    expect(isCannotSay(score) ? score.code : String(score)).toBe(points);
  }
  expect(String(deductScore('≤5起', '7起', { ...scheme, step: amount(1) }))).toBe('8');
  const unsure = deviation('≥5起', '3起以下');
  expect(isCannotSay(unsure) && unsure.code).toBe('result-is-limit');
});
