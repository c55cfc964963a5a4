import type { CellValue } from '../../../src/core';
import { toA1 } from '../../../src/core';
import { check, type Report } from '../../../src/check';
import { FORM_SETS } from '../../../src/forms';
import { ANNUAL, IN_THREE_COLUMNS } from '../../kit/blocks/annual-targets';
import { ANHUI, SICHUAN, UNKNOWN } from '../../kit/blocks/other-layouts';
import { fundedBy, TERM_ONLY, TWO_SIDED } from '../../kit/blocks/funds-layouts';
import { TERM_THEN_YEAR } from '../../kit/blocks/term-then-year';
import { type Line, partOf, publishedLines, read, sheetOf, tablesIn, workbookOf } from '../../kit/blocks/published';

const bookOf = (lines: readonly Line[]) => workbookOf(sheetOf('目标', lines));
const checked = (lines: readonly Line[]): Report => check(bookOf(lines), FORM_SETS);
const found = (report: Report): readonly string[] => report.findings.map(({ rule, cells }) => `${rule} ${[...new Set(cells.map(({ row, column }) => toA1(row, column)))].sort().join(' ')}`);
/** One cell replaced. */
const put = (lines: readonly Line[], row: number, column: number, value: CellValue): readonly Line[] =>
  lines.map((line, index) => (index === row ? Object.assign([...line], { [column]: value }) : line));

/** The layout of ANHUI for the project of ANNUAL, its first budget 100 where the table of targets says 120. */
const EVALUATION: readonly Line[] = ANHUI.map((line) => line.map((cell) => (cell === '219001-道路养护' ? '乡村阅览室运行' : cell === '219001-公路管理中心' ? '图书馆' : cell === '(2022年度)' ? '(2025年度)' : cell))).map((line, index) => (index === 5 ? [null, null, '年度资金总额', 100, 100, 100, 10, '100%', 10] : line));

/** What ANNUAL says, wherever it stands: name → [group, target, points]. */
const TARGETS = [
  ['产出指标', '数量指标', '开放阅览室', '≥12间'],
  ['产出指标', '质量指标', '开放达标率', '≥95%'],
  ['产出指标', '时效指标', '完成时间', '12月底前'],
  ['成本指标', '经济成本指标', '项目总成本', '≤120万元'],
  ['效益指标', '社会效益指标', '接待读者', '≥3万人次'],
  ['满意度指标', '服务对象满意度指标', '读者满意度', '≥90%'],
];

function expectWhole(lines: readonly Line[], options: Parameters<typeof sheetOf>[2] = {}): void {
  const accesses = read(workbookOf(sheetOf('目标', lines, options)));
  const [access] = accesses;
  if (!access) throw new Error('no table');
  const { table, form } = access;
  expect(accesses).toHaveLength(1);
  expect([table.form.id, form.edition?.id, table.subject, table.organisation, table.year, table.unit]).toEqual(['performance-targets/目标表', 'annual', '乡村阅览室运行', '图书馆', 2025, '万元']);
  expect(table.unmatched).toEqual([]);
  expect(partOf(access, '项目资金')).toEqual({ 资金总额: { 年度: '120' }, 财政拨款: { 年度: '90' }, 其他资金: { 年度: '30' } });
  expect(partOf(access, '总体目标')).toEqual({ 年度目标: { 内容: '开放阅览室12间，接待读者3万人次' } });
  const rows = access.rows.filter(({ part }) => part === '绩效指标');
  expect(rows.map((row) => [row.groups?.['一级指标'], row.groups?.['年度.二级指标'], access.text(row, '年度.三级指标'), access.text(row, '年度.指标值')])).toEqual(TARGETS);
  expect(rows.map((row) => Number(access.text(row, '分值')))).toEqual([20, 10, 10, 20, 20, 10]);
}

describe('a table of targets of the year only', () => {
  it('is read at its cells', () => {
    expectWhole(ANNUAL);
    const [access] = read(bookOf(ANNUAL));
    const cells = ['资金总额', '财政拨款', '其他资金'].map((key) => {
      const row = access?.row(key);
      const column = row && access?.column(row, '年度');
      const { row: at, column: of } = (row && column && access?.cell(row, column)) ?? { row: -1, column: -1 };
      return toA1(at, of);
    });
    expect(cells).toEqual(['D5', 'D6', 'D7']);
  });

  it('is read lower and further right', () => expectWhole(ANNUAL, { down: 7, right: 3 }));

  it('is read merged as printed', () => {
    const side = (top: number, bottom: number, left: number, right = left) => ({ top, bottom, left, right });
    expectWhole(ANNUAL, { merges: [side(0, 0, 0, 5), side(2, 2, 0, 1), side(2, 2, 2, 5), side(4, 6, 0, 1), side(7, 7, 0, 1), side(7, 7, 2, 5), side(8, 14, 0, 0), side(9, 11, 1, 1)] });
  });

  it('is read with its side labels in every row, as unmerging leaves them', () => {
    const groups = [null, '产出指标', '产出指标', '产出指标', '成本指标', '效益指标', '满意度指标'];
    expectWhole(ANNUAL.map((line, index) => (index > 8 ? ['绩效指标', groups[index - 8] ?? null, ...line.slice(2)] : line)));
  });

  it('is read with the columns of the indicators in another order', () => {
    const order = [0, 1, 2, 5, 4, 3];
    expectWhole(ANNUAL.map((line, index) => (index < 8 ? line : order.map((column) => line[column] ?? null))));
  });

  it('is read three times on one sheet', () => {
    const named = (name: string): readonly Line[] => put(ANNUAL, 2, 2, name);
    const accesses = read(bookOf([...named('甲项目'), [], ...named('乙项目'), ...named('丙项目')]));
    expect(accesses.map(({ table, form }) => [form.edition?.id, table.subject, table.unmatched.length])).toEqual(['甲项目', '乙项目', '丙项目'].map((name) => ['annual', name, 0]));
    expect(accesses.map((access) => partOf(access, '项目资金')['资金总额'])).toEqual([{ 年度: '120' }, { 年度: '120' }, { 年度: '120' }]);
  });

  it('is read without a title, its funds in one line and its targets in three columns', () => {
    const [access] = read(bookOf(IN_THREE_COLUMNS));
    expect([access?.form.edition?.id, access?.table.subject, access?.table.organisation, access?.table.unit, access?.table.unmatched]).toEqual(['annual', '河道保洁', '水务站', '元', []]);
    expect(access && partOf(access, '项目资金')).toEqual({ 资金总额: { 年度: '480000' }, 财政拨款: { 年度: '400000' }, 其他资金: { 年度: '80000' } });
    expect(access && partOf(access, '绩效指标')['保洁总成本']).toMatchObject({ '年度.指标性质': '≤', '年度.指标值': '48', '年度.度量单位': '万元' });
  });
});

describe('what is checked of it', () => {
  it.each([['with points', ANNUAL], ['in three columns', IN_THREE_COLUMNS]])('%s: nothing where it is right', (_, lines) => {
    expect(found(checked(lines))).toEqual([]);
  });

  it('a total that is not its sources: 90 + 30 = 120', () => {
    expect(found(checked(put(ANNUAL, 4, 3, 130)))).toEqual(expect.arrayContaining(['PG-01 D5 D6 D7']));
    expect(found(checked(put(IN_THREE_COLUMNS, 1, 4, 410000))).filter((each) => each.startsWith('PG-01'))).toEqual(['PG-01 C2 E2 H2']);
  });

  it('names each cell once, also one that the condition of the relation reads as well', () => {
    const cells = checked(put(ANNUAL, 4, 3, 130)).findings.filter(({ rule }) => rule === 'PG-01').map((each) => each.cells.map(({ row, column }) => toA1(row, column)));
    expect(cells.map((each) => [...each].sort())).toEqual([['D5', 'D6', 'D7']]);
  });

  it('a further source that the layout may print belongs to the total: 120 = 70 + 20 + 30', () => {
    const carried = [...put(ANNUAL, 5, 3, 70).slice(0, 6), [null, null, '上年结转资金', 20], ...ANNUAL.slice(6)];
    expect(found(checked(carried))).toEqual([]);
    expect(found(checked(put(carried, 6, 3, 25)))).toEqual(['PG-01 D5 D6 D7 D8']);
  });

  it('without the other funds the sum is not said to be wrong: what else there is nobody printed', () => {
    expect(found(checked(ANNUAL.filter((_, index) => index !== 6)))).toEqual([]);
  });

  it('a limit of the whole cost below the funds, its unit in a column of its own or not', () => {
    // ≤120 against 150, ≤45 against 48.
    expect(found(checked(put(put(ANNUAL, 4, 3, 150), 5, 3, 120)))).toEqual(['PG-04 D5 E13']);
    expect(found(checked(put(IN_THREE_COLUMNS, 7, 3, 45)))).toEqual(['PG-04 C2 D8']);
  });

  it('nobody to ask how content they are', () => {
    expect(found(checked(ANNUAL.slice(0, -1)))).toEqual(['PG-08 E10']);
  });

  it('a figure under a label nobody knows may belong to the total: 90 + 10 + 20 = 120', () => {
    const more = [...put(ANNUAL, 6, 3, 10).slice(0, 6), [null, null, '彩票公益金补助', 20], ...put(ANNUAL, 6, 3, 10).slice(6)];
    const report = checked(more);
    expect(found(report)).toEqual([]);
    expect(report.coverage.ledger.filter(({ rule, held, failed, notChecked }) => rule === 'PG-01' && held + failed + notChecked.length > 0).map(({ held, failed, notChecked }) => [held, failed, notChecked.map(({ why }) => why.zh)])).toEqual([
      [0, 0, [expect.stringContaining('彩票公益金补助')]],
    ]);
  });

  it('what needs the other side does not apply, and is not counted as not checked', () => {
    const line = checked(ANNUAL).coverage.ledger.filter(({ rule, held, failed, notChecked }) => rule === 'PG-01' && held + failed + notChecked.length > 0);
    expect(line.map(({ held, failed, notChecked }) => [held, failed, notChecked])).toEqual([[1, 0, []]]);
    expect(found(checked(ANNUAL)).filter((each) => /^PG-0[35]/.test(each))).toEqual([]);
  });

  it('the funds of the year are those of the project in 表十二 and of the self-evaluation of the year', () => {
    const report = check(workbookOf(sheetOf('目标', ANNUAL), sheetOf('自评', EVALUATION)), FORM_SETS);
    expect(report.findings.filter(({ rule }) => rule === 'PG-12').map(({ message }) => message.zh)).toEqual([expect.stringMatching(/100.*120|120.*100/)]);
  });
});

describe('other funds and other years', () => {
  const sums = (lines: readonly Line[]): readonly string[] => found(checked(lines)).filter((each) => each.startsWith('PG-01'));
  const held = (lines: readonly Line[]): number => checked(lines).coverage.ledger.filter(({ rule }) => rule === 'PG-01').reduce((total, each) => total + each.held, 0);

  it('中央 and 地方 alone add up: 80 + 40 = 120', () => {
    const lines = fundedBy(['年度金额：', 120], ['其中：中央补助', 80], ['地方资金', 40]);
    expect(found(checked(lines))).toEqual([]);
    expect(held(lines)).toBe(1);
    expect(sums(put(lines, 4, 2, 130))).toEqual(['PG-01 C5 C6 C7']);
  });

  it('what was brought forward may be part of 财政拨款: 120 + 30 = 150, 20 of the 120 from last year', () => {
    const nested = fundedBy(['年度资金总额：', 150], ['其中：财政拨款', 120], ['其中：上年结转', 20], ['其他资金', 30]);
    expect(found(checked(nested))).toEqual([]);
    expect(found(checked(put(nested, 4, 2, 170)))).toEqual([]);
    expect(sums(put(nested, 4, 2, 160))).toHaveLength(1);
  });

  it('the term beside the year, or alone, each with its own sum', () => {
    for (const [lines, edition, sides] of [[TWO_SIDED, 'two-sided', ['实施期', '年度']], [TERM_ONLY, 'term-only', ['实施期']]] as const) {
      const [access] = read(bookOf(lines));
      expect([access?.form.edition?.id, access?.table.unmatched]).toEqual([edition, []]);
      expect(Object.keys((access && partOf(access, '项目资金')['资金总额']) ?? {})).toEqual(sides);
      expect(found(checked(lines))).toEqual([]);
      expect(held(lines)).toBe(sides.length);
    }
    expect(sums(put(TWO_SIDED, 6, 6, 30))).toHaveLength(1);
    expect(sums(put(TERM_ONLY, 6, 2, 70))).toHaveLength(1);
  });
});

describe('targets of several years side by side', () => {
  const [NEXT, LAST] = ['≥20间', '≥30间'];
  /** ANNUAL with the same target three times but for the first indicator, under one header line or under 实施期. */
  const threeYears = (title: string, term: boolean): readonly Line[] =>
    ANNUAL.filter((_, index) => index !== 1).flatMap((line, index): readonly Line[] => {
      if (index === 0) return [[title]];
      if (index < 7) return [line];
      const [side = null, first = null, second = null, third = null, target = null, points = null] = line;
      if (index > 7) return [[side, first, second, third, target, target === '≥12间' ? NEXT : target, target === '≥12间' ? LAST : target, points]];
      const years = [2025, 2026, 2027].map((year) => `${year}年指标值`);
      return term ? [[side, first, second, third, '实施期', null, null, points], [null, null, null, null, ...years]] : [[side, first, second, third, ...years, points]];
    });

  it.each([
    ['2025年项目支出绩效目标表', '≥12间', ['2026年指标值', '2027年指标值']],
    ['2026年项目支出绩效目标表', NEXT, ['2025年指标值', '2027年指标值']],
    ['项目支出绩效目标表', '≥12间', ['2026年指标值', '2027年指标值']],
    // None of the three is the year of this one.
    ['2024年项目支出绩效目标表', undefined, ['2025年指标值', '2026年指标值', '2027年指标值']],
  ])('%s: %s', (title, target, others) => {
    for (const term of [false, true]) {
      const lines = threeYears(title, term);
      const [access] = read(bookOf(lines));
      expect(access?.form.edition?.id).toBe('annual');
      const row = access && partOf(access, '绩效指标')['开放阅览室'];
      expect([row?.['年度.指标值'], row?.['指标性质'], row?.['分值'], row?.['年度.二级指标']]).toEqual([target, undefined, '20', '数量指标']);
      expect(access?.table.others?.map(({ text }) => text)).toEqual(others);
      expect(checked(lines).findings.filter(({ rule }) => rule === 'FM-columns').map(({ message }) => message.zh)).toEqual([`“${others.join('”“')}”栏没有读，也就没有核对：不是本表样的栏目，或不是本年度的；需要时请自行核对`]);
    }
  });

  it('beside funds of the term they are the targets of the year, not of the term', () => {
    const head = TWO_SIDED.slice(0, 9);
    const lines = [...head, ...threeYears('', false).slice(7)];
    const [access] = read(bookOf(lines));
    expect(access?.form.edition?.id).toBe('one-name');
    expect(access && partOf(access, '绩效指标')['开放阅览室']).toMatchObject({ '年度.三级指标': '开放阅览室', '年度.指标值': '≥12间' });
    expect(access?.table.columns.map(({ key }) => key)).not.toContain('实施期.指标值');
  });
});

describe('and what is taken for it', () => {
  it('is no self-evaluation, titled or not', () => {
    for (const lines of [ANHUI, SICHUAN, UNKNOWN]) {
      for (const from of [0, lines.findIndex(([first]) => first === '项目名称')]) {
        const ids = read(bookOf(lines.slice(from))).map(({ table }) => table.form.id);
        expect(ids).toEqual(['self-evaluation/自评表']);
      }
    }
  });

  it('is no table of two sides, even without its title', () => {
    const [first = []] = tablesIn(publishedLines('jinzhong-2022-performance-targets.txt'), /项目支出绩效目标申报表$/);
    expect(read(bookOf(first.slice(1))).map(({ form }) => form.edition?.id)).toEqual([undefined]);
  });

  it('is itself no self-evaluation without a title', () => {
    expect(read(bookOf(ANNUAL.slice(2))).map(({ table, form }) => [table.form.id, form.edition?.id])).toEqual([['performance-targets/目标表', 'annual']]);
  });
});

describe('the indicators of the term above those of the year', () => {
  it('are two lists, and each amount stands in the cell of its label', () => {
    const [access] = read(bookOf(TERM_THEN_YEAR));
    expect([access?.form.edition?.id, access?.table.subject, access?.table.organisation, access?.table.year]).toEqual(['term-then-year', '集镇设施建设', '某镇人民政府', 2021]);
    expect(access && partOf(access, '项目资金')).toEqual({ 资金总额: { 年度: '10000.75' }, 财政拨款: { 年度: '6900.25' }, 单位自筹: { 年度: '0' }, 其他资金: { 年度: '3100.5' } });
    const targets = (part: string) => access?.rows.filter((row) => row.part === part).map((row) => [row.groups?.['年度.二级指标'], access.text(row, '年度.三级指标'), access.text(row, '年度.指标值')]);
    expect(targets('长期绩效指标')).toEqual([['数量指标', '改造立面', '≥300户'], ['社会公众或服务对象满意度指标', '居民满意度', '≥90%']]);
    expect(targets('绩效指标')).toEqual([['数量指标', '改造立面', '≥100户'], ['质量指标', '验收合格率', '100%'], ['时效指标', '完成时间', '12月底前'], ['成本指标', '总成本', '≤10000.75万元'], ['社会效益指标', '出行条件', '改善'], ['社会公众或服务对象满意度指标', '居民满意度', '≥90%']]);
  });

  it('give no finding where they are right, and one where the sources do not add up', () => {
    expect(found(checked(TERM_THEN_YEAR))).toEqual([]);
    expect(found(checked(put(TERM_THEN_YEAR, 9, 1, '三、其他：3000.50万元'))).map((each) => each.slice(0, 5))).toEqual(['PG-01']);
  });
});

/** TWO_SIDED with the total named 资金总额 and 当年资金总额, and amounts that carry their unit. */
const CURRENT_YEAR: readonly Line[] = [
  ['项目支出绩效目标表'],
  ['（2020年度）'],
  ['项目名称', '校园设备购置'],
  ['主管部门及编码', '[015001]某区教育局', null, '实施单位', null, '某区教育局'],
  ['项目资金', '资金总额', '10000万元', '当年资金总额：', null, '6000万元'],
  [null, '其中：财政拨款', '10000万元', '其中：当年财政拨款', null, '6000万元'],
  [null, '其他资金', null, '当年其他资金'],
  ['总体目标', '中期目标', null, null, '年度目标'],
  [null, '改善条件', null, null, '购置设备'],
  ['一级指标', '二级指标（长期）', '三级指标（长期）', '指标值（长期）', '二级指标（年度）', '三级指标（年度）', '指标值（年度）'],
  ['产出指标', '数量指标', '购置设备', '30套', '数量指标', '购置设备', '18套'],
  ['满意度指标', '服务对象满意度指标', '师生满意度', '≥90%', '服务对象满意度指标', '师生满意度', '≥90%'],
];

it('当年 is the side of the year, and an amount with its unit is an amount', () => {
  const [access] = read(bookOf(CURRENT_YEAR));
  expect(access && partOf(access, '项目资金')).toEqual({ 资金总额: { 实施期: '10000', 年度: '6000' }, 财政拨款: { 实施期: '10000', 年度: '6000' }, 其他资金: {} });
  expect(found(checked(CURRENT_YEAR)).filter((each) => each.startsWith('PG-01'))).toEqual([]);
  expect(found(checked(put(CURRENT_YEAR, 5, 5, '60万元'))).filter((each) => each.startsWith('PG-01'))).toHaveLength(1);
});

it('what kind a table is may stand behind its title', () => {
  const lines = put(put(ANNUAL, 0, 0, '抗疫资金项目绩效目标表（打捆项目）'), 2, 0, '项目名称');
  expect(read(bookOf(lines)).map(({ table }) => [table.form.id, table.confidence.reasons[0]])).toEqual([['performance-targets/目标表', expect.objectContaining({ kind: 'title' })]]);
});

it('a heading over figures is no amount that cannot be read, and neither is a source nobody knows nothing', () => {
  const priced: readonly Line[] = [...ANNUAL.slice(0, 3), ['项目预算构成', null, '金额', '测算依据', '2023年实际执行数'], [null, '保安服务费', 191, '招标文件', 191], ...ANNUAL.slice(3)];
  expect(found(checked(priced)).filter((each) => each.startsWith('FM-unreadable'))).toEqual([]);
  const misprinted = CURRENT_YEAR.map((line, index) => (index === 5 ? [null, '其中：财政投款', '10000万元', '其中：当年财政投款', null, '6000万元'] : line));
  expect(found(checked(misprinted)).filter((each) => each.startsWith('PG-01'))).toEqual([]);
});

it('two headings of one column: the cells of the second belong to none', () => {
  const [access] = read(bookOf([
    ['项目支出绩效目标表'],
    ['（2025年度）'],
    ['项目名称', '业务装备'],
    ['主管部门', '某院', null, '实施单位', null, '某院'],
    ['项目资金（万元）', '年度资金总额', 100],
    [null, '其中：财政拨款', 100],
    ['年度目标', '保障办案'],
    ['一级指标', '二级指标', '三级指标', '指标性质', '指标方向', '目标值', '计量单位', '分值'],
    ['产出指标', '数量指标', '车辆采购数量', '反向', '小于等于', 1, null, 40],
    [null, '质量指标', '验收合格率', '正向', '等于', 100, '%', 40],
    ['满意度指标', '服务对象满意度指标', '人员满意度', '正向', '大于等于', 98, '%', 10],
  ]));
  expect(access?.rows.filter(({ part }) => part === '绩效指标').map((row) => ['年度.三级指标', '年度.指标值', '年度.度量单位', '分值'].map((key) => access.text(row, key)))).toEqual([['车辆采购数量', '1', '', '40'], ['验收合格率', '100', '%', '40'], ['人员满意度', '98', '%', '10']]);
});
