import { FIGURES, type Line, type TableNo } from './figures';

/**
 * The published figures with invented money in the two funds, which the document leaves empty: 政府性基金 earns 100.00, pays 80.00 of
 * projects (2120803) and keeps 20.00; 国有资本经营预算 earns 30.00 and pays 30.00 of projects (2230199). Every sum above them grows with them.
 */
type Added = Readonly<Record<string, string>>;
/** Row → column → what is added to it. Written `part/key`. */
const FUND: Readonly<Record<TableNo, Readonly<Record<string, Added>>>> = {
  '01': {
    '收入/政府性基金预算财政拨款收入': { '收入.金额': '100' },
    '收入/本年收入合计': { '收入.金额': '100' },
    '收入/收入总计': { '收入.金额': '100' },
    '支出/城乡社区支出': { '支出.金额': '80' },
    '支出/本年支出合计': { '支出.金额': '80' },
    '支出/年末结转和结余': { '支出.金额': '20' },
    '支出/支出总计': { '支出.金额': '100' },
  },
  '02': { '/合计': { 本年收入合计: '100', 财政拨款收入: '100' }, ...tree('2120803', { 本年收入合计: '100', 财政拨款收入: '100' }) },
  '03': { '/合计': { 本年支出合计: '80', 项目支出: '80' }, ...tree('2120803', { 本年支出合计: '80', 项目支出: '80' }) },
  '04': {
    '收入/政府性基金预算财政拨款': { '收入.金额': '100' },
    '收入/本年收入合计': { '收入.金额': '100' },
    '收入/收入总计': { '收入.金额': '100' },
    ...Object.fromEntries(
      [['城乡社区支出', '80'], ['本年支出合计', '80'], ['年末财政拨款结转和结余', '20'], ['支出总计', '100']].map(([key = '', figure = '']) => [`支出/${key}`, { '支出.合计': figure, '支出.政府性基金预算财政拨款': figure }]),
    ),
  },
  '05': {},
  '06': {},
  '07': Object.fromEntries(
    ['/合计', ...Object.keys(tree('2120803', {}))].map((key) => [key, { 本年收入: '100', '本年支出.小计': '80', '本年支出.项目支出': '80', 年末结转和结余: '20' }]),
  ),
  '08': {},
  '09': {},
};
const CAPITAL: Readonly<Record<TableNo, Readonly<Record<string, Added>>>> = {
  '01': {
    '收入/国有资本经营预算财政拨款收入': { '收入.金额': '30' },
    '收入/本年收入合计': { '收入.金额': '30' },
    '收入/收入总计': { '收入.金额': '30' },
    '支出/国有资本经营预算支出': { '支出.金额': '30' },
    '支出/本年支出合计': { '支出.金额': '30' },
    '支出/支出总计': { '支出.金额': '30' },
  },
  '02': { '/合计': { 本年收入合计: '30', 财政拨款收入: '30' }, ...tree('2230199', { 本年收入合计: '30', 财政拨款收入: '30' }) },
  '03': { '/合计': { 本年支出合计: '30', 项目支出: '30' }, ...tree('2230199', { 本年支出合计: '30', 项目支出: '30' }) },
  '04': {
    '收入/国有资本经营预算财政拨款': { '收入.金额': '30' },
    '收入/本年收入合计': { '收入.金额': '30' },
    '收入/收入总计': { '收入.金额': '30' },
    ...Object.fromEntries(['国有资本经营预算支出', '本年支出合计', '支出总计'].map((key) => [`支出/${key}`, { '支出.合计': '30', '支出.国有资本经营预算财政拨款': '30' }])),
  },
  '05': {},
  '06': {},
  '07': {},
  '08': Object.fromEntries(
    ['/合计', ...Object.keys(tree('2230199', {}))].map((key) => [key, { 本年收入: '30', '本年支出.合计': '30', '本年支出.项目支出': '30' }]),
  ),
  '09': {},
};

const NAMES: Readonly<Record<string, string>> = {
  '212': '城乡社区支出', '21208': '国有土地使用权出让收入安排的支出', '2120803': '城市建设支出',
  '223': '国有资本经营预算支出', '22301': '解决历史遗留问题及改革成本支出', '2230199': '其他解决历史遗留问题及改革成本支出',
};

/** The code with its 款 and 类, each with the same figures. */
function tree(code: string, figures: Added): Readonly<Record<string, Added>> {
  return Object.fromEntries([3, 5, 7].map((length) => [`/${code.slice(0, length)}`, figures]));
}

/** Lines of a table with money in 政府性基金, and in 国有资本经营预算 where the layout prints its class. */
export function funded(no: TableNo, withCapital: boolean): readonly Line[] {
  return [FUND, ...(withCapital ? [CAPITAL] : [])].reduce<readonly Line[]>((lines, all) => grown(lines, all[no]), FIGURES[no]);
}

function grown(lines: readonly Line[], added: Readonly<Record<string, Added>>): readonly Line[] {
  const old = lines.map((line): Line => {
    const more = added[`${line.part}/${line.key}`];
    return more ? { ...line, figures: plus(line.figures, more) } : line;
  });
  const fresh = Object.entries(added).flatMap(([key, figures]): Line[] => {
    const code = key.slice(1);
    return NAMES[code] === undefined || lines.some((line) => line.key === code) ? [] : [{ part: '', key: code, code, label: NAMES[code], figures }];
  });
  // Codes stand in order behind 合计.
  const [total, ...codes] = old;
  return fresh.length === 0 || !total ? old : [total, ...[...codes, ...fresh].sort((a, b) => (a.code < b.code ? -1 : 1))];
}

/** In hundredths, so that no rounding of binary fractions shows. */
function plus(figures: Line['figures'], more: Added): Line['figures'] {
  const cents = (text: string): number => Math.round(Number(text.replace(/,/g, '')) * 100);
  return { ...figures, ...Object.fromEntries(Object.entries(more).map(([key, figure]) => [key, ((cents(figures[key] ?? '') + cents(figure)) / 100).toFixed(2)])) };
}
