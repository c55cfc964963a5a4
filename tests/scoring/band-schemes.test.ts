import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { amount } from '../../src/core';
import { BAND_SCHEMES, type BandScheme, indicatorKey, parseScheme, readStandard, SchemeError, schemePoints, schemeNamed } from '../../src/scoring';

const example = readFileSync(join(__dirname, '..', '..', 'docs', 'examples', 'bands.txt'), 'utf8');

/** `low–high` of an indicator at a rate in percent. */
function points(scheme: BandScheme | undefined, indicator: string, rate: string, weight: string): string {
  const line = scheme?.lines.get(indicator);
  const found = line && schemePoints(line, { low: amount(rate), high: amount(rate) }, amount(weight));
  return found ? `${found.low.toString()}–${found.high.toString()}` : '—';
}

test.each([
  // 3.5 points over 100 %: 3, 3.5 or in proportion of a point (5 − 1.75 = 3.25).
  ['yueyang', '在职人员控制率', '103.5', '5', '3–3.5'],
  ['yueyang', '在职人员控制率', '100', '5', '5–5'],
  ['yueyang', '重点支出安排率', '79.99', '5', '3–3'],
  ['yueyang', '重点支出安排率', '59.99', '5', '0–0'],
  ['yueyang', '预算调整率', '10', '3', '2–2'],
  ['yueyang', '预算调整率', '10.01', '3', '1–1'],
  ['yueyang', '三公经费控制率', '106', '6', '0–0'],
  ['yueyang', '预算完成率', '85', '3', '—'],
  // 14.2 points below: two whole steps (5−4=1), three begun (5−6<0); of a weight of 3 that is 0.6 or nothing.
  ['budget-control', '预算完成率', '85.80', '3', '0–0.6'],
  ['budget-control', '三公经费变动率', '2', '8', '6.4–6.4'],
  ['budget-control', '政府采购执行率', '90.06', '3', '2.7–2.7'],
  ['budget-control', '政府采购执行率', '112', '3', '3–3'],
  ['budget-control', '预算控制率', '30', '5', '2–2'],
  ['budget-control', '楼堂馆所面积控制率', '106', '5', '1–3'],
])('%s: %s at %s %% of weight %s', (id, indicator, rate, weight, expected) => {
  expect(points(schemeNamed(id), indicator, rate, weight)).toBe(expected);
});

test('the scheme of the manual is read as it says', () => {
  const scheme = parseScheme(example, 'bands.txt');
  expect(scheme.name.zh).toBe('某县部门整体支出绩效评价分档');
  expect([...scheme.lines.keys()]).toEqual(['在职人员控制率', '三公经费变动率', '预算完成率', '预算控制率', '政府采购执行率']);
  expect(points(scheme, '预算完成率', '92', '5')).toBe('3–3');
  expect(['0', '0.01', '10', '20', '20.01', '31'].map((rate) => points(scheme, '预算控制率', rate, '5'))).toEqual(['5–5', '4–4', '4–4', '3–3', '2–2', '0–0']);
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'cli.md'), 'utf8')).toContain(example.trimEnd().split('\n').map((line) => `    ${line}`).join('\n'));
});

test.each([
  ['三公经费变动率 ≤0% 得满分', '1:1+15', /缺少冒号/],
  ['# 注\n在职人员控制率（5分）：≤100% 得满分；每超1人扣1分', '2:23+7', /读不懂“每超1人扣1分”/],
  ['人员：每超过1个百分点扣1分', '1:1+3', /满分几分/],
  ['人员（5分）：≤100% 得6分', '1:1+7', /超过满分 5 分/],
  ['人员（5分）：≤100% 得5分\n人员（5分）：≤90% 得5分', '2:1+15', /已经写过/],
  ['# 只有注', '1:1+1', /没有一行分档/],
  ['人员（5分）：≤100% 得满分； 每超1人扣1分 ；其余不得分', '1:19+7', /读不懂“每超1人扣1分”/],
  ['人员（5分）：每超过0个百分点扣1分', '1:8+11', /读不懂/],
  ['人员：≤100% 得满分；每超过1个百分点扣1分', '1:1+3', /满分几分/],
  ['人员：', '1:1+3', /后面没有分档/],
  ['人员（5分）：≤100% 得5分；超出的以100%为标准', '1:18+11', /读不懂/],
  ['人员（5分）：≤100% 得5分；扣完为止再扣1分', '1:18+8', /读不懂/],
])('%s is refused with its place', (text, place, message) => {
  const refusal = ((): unknown => {
    try {
      return parseScheme(text, 'f.txt');
    } catch (error) {
      return error;
    }
  })();
  if (!(refusal instanceof SchemeError)) throw refusal;
  expect(`${refusal.line}:${refusal.column}+${refusal.length}`).toBe(place);
  expect(refusal.message).toMatch(message);
});

test('a byte order mark, empty lines and empty clauses are passed over', () => {
  const scheme = parseScheme('\ufeff名称：甲县\n \n在职人员控制率（5分）： ≤100%，得5分， ；，； ；每超过1个百分点扣1分；扣完为止\n', 'f.txt');
  expect(scheme.name.zh).toBe('甲县');
  expect(['100', '103'].map((rate) => points(scheme, '在职人员控制率', rate, '5'))).toEqual(['5–5', '2–2']);
});

test.each([
  ['≤100% 得满分；每超过2个百分点扣1分，不足一档不扣', '103', '4–4'],
  ['≤100% 得满分；每超过2个百分点扣1分，不足一档也扣', '103', '3–3'],
  ['≤100% 得满分；每超过2个百分点扣1分，按比例扣', '103', '3.5–3.5'],
  ['≥100% 得满分；每低于2个百分点扣权重的20%', '94', '2–2'], // 5 − 3×1
  ['≥100% 得满分；每低于2个百分点扣20%的分值', '96', '3–3'],
  ['≤100% 得满分；其余不得分', '80', '5–5'],
  ['<60% 得0分；≥60% 得5分', '60', '5–5'],
  ['低于60% 得0分；60%以上 得5分', '59.99', '0–0'],
  ['>60% 得5分；60%以下（不含） 得1分；其余得2分', '60', '2–2'],
  ['大于60% 得5分；60%以下 得1分', '60', '1–1'],
  ['60%以上（不含） 得5分；其余得2分', '60', '2–2'],
  ['60%-80%（含） 得3分；其余得1分', '60', '1–1'],
  ['60%（含）-80% 得3分；其余得1分', '80', '1–1'],
  ['60%-80% 得3分；其余得1分', '60', '3–3'],
  ['60%（不含）-80% 得3分；其余得1分', '80', '3–3'],
  ['=100% 得5分；其余按比例得分', '80', '4–4'], // 5 × 80 %
  ['=100% 得5分；按比例得分', '120', '5–5'],
  ['≤60% 得5分', '61', '—'],
  ['以100%为标准；满分12.5分；=100% 得5分；新建楼堂馆所无概算的按满分计算；直至扣完', '100', '5–5'],
])('%s: at %s %% %s', (clauses, rate, expected) => expect(points(parseScheme(`甲率（5分）：${clauses}`, 'f.txt'), '甲率', rate, '5')).toBe(expected));

test('the head of a scheme says whose it is', () => {
  const scheme = parseScheme('  名称 ： 甲县分档  \n依据：甲财绩〔2023〕1号\n地区：岳阳、 常德，湘潭 株洲、\n甲率（ 满分 12.5 分 ）：=100% 得2.5分', 'f.txt');
  expect([scheme.name.zh, scheme.basis, scheme.places]).toEqual(['甲县分档', '甲财绩〔2023〕1号', ['岳阳', '常德', '湘潭', '株洲']]);
  // 2.5 of 12.5 points, of a weight of 5.
  expect(points(scheme, '甲率', '100', '5')).toBe('1–1');
  const plain = parseScheme('甲率（5分）：=100% 得5分', 'f.txt');
  expect([plain.name.zh, plain.basis, plain.places]).toEqual(['f.txt', '', []]);
});

test('a rate whose rounding reaches into no band has no points', () => {
  const line = parseScheme('甲率（5分）：≤60% 得5分', 'f.txt').lines.get('甲率');
  expect(line && schemePoints(line, { low: amount('59.95'), high: amount('60.05') }, amount(5))).toBeUndefined();
});

test.each([
  ['财政供养人员控制率', '在职人员控制率'],
  ['指标1：三公经费增减率（5分）', '三公经费变动率'],
  ['指标12、日常公用经费控制率', '公用经费控制率'],
  ['指标“政府采购预算执行率”', '政府采购执行率'],
  ['（3）资产利用率', '固定资产利用率'],
  ['资金结转结余率', '结转结余率'],
  ['部门预算完成率', '预算完成率'],
  ['支出进度', '支付进度'],
  ['重点项目支出安排率', '重点支出安排率'],
  ['（一）产出指标数（项）目标', '产出指标数(项)目标'],
])('%s is called %s', (name, key) => expect(indicatorKey(name)).toBe(key));

test.each([
  ['“三公经费”变动率', '“三公经费”变动率≦0，计5分；“三公经费”>0，每超过一个百分点扣0.5分，扣完为止。', '3', '3.5–3.5'],
  ['重点支出安排率', '重点支出安排率≥90%，计5分；80%（含）-90%，计4分；70%（含）-80%，计3分；低于70%不得分。', '80', '4–4'],
  ['预算完成率', '100%计满分，每低于5%扣2分，扣完为止。', '92', '1–3'],
  ['资金结余', '无结余，3分；有结余，但不超过上年结转，2分；结余超过上年结转，不得分。', '0', '—'],
  ['公用经费控制率', '公用经费控制率≤100%，满分；其余，不得分', '90', '5–5'],
  ['公用经费控制率', '满分5分；=100%，得5分；其余，按实际完成比例得分', '80', '—'],
  ['公用经费控制率', '满分5分；=100%，得5分；其余，按实际比例得分', '80', '4–4'],
  ['公用经费控制率', '≤100%，得12.55分；其余，得2.51分', '101', '1–1'], // 5 × 2.51 ÷ 12.55
  ['公用经费控制率', '≤100%，得5分；每超过1%，扣1分，扣完为止', '102', '3–3'],
  ['公用经费控制率', '≤100%，得5分；每超过1%，则扣1分', '102', '3–3'],
  // Bands out of 3 points, of a weight of 5.
  ['公用经费控制率', '公用经费控制率≤100%，得3分；其余不得分', '90', '5–5'],
  ['政府采购执行率', '100%计满分，每超过（降低）1%扣1分，扣完为止。', '90', '—'],
])('the standard printed beside %s is read whole or not at all', (name, standard, rate, expected) => {
  const line = readStandard(name, standard, amount(5));
  const found = line && schemePoints(line, { low: amount(rate), high: amount(rate) }, amount(5));
  expect(found ? `${found.low.toString()}–${found.high.toString()}` : '—').toBe(expected);
});

test('known schemes have ids and places of their own', () => {
  const ids = BAND_SCHEMES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const texts = readdirSync('src/scoring/schemes').flatMap((file) => (readFileSync(`src/scoring/schemes/${file}`, 'utf8').includes(' = `\n名称：') ? [file.replace('.ts', '')] : []));
  expect(texts.filter((file) => !ids.includes(file)).map((file) => `schemes/${file}.ts is not in TEXTS of schemes/known.ts under the id ${file}`)).toEqual([]);
  expect(ids).toEqual(expect.arrayContaining(['yueyang', 'budget-control']));
  const option = readFileSync('docs/cli.md', 'utf8').split('\n').find((line) => line.startsWith('| `--bands')) ?? '';
  expect(ids.filter((id) => !option.includes(`\`${id}\``)).map((id) => `docs/cli.md does not name ${id} at --bands`)).toEqual([]);
  expect(new Set(BAND_SCHEMES.flatMap(({ places }) => places)).size).toBe(BAND_SCHEMES.flatMap(({ places }) => places).length);
});
