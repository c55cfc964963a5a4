/** 执行率, 得分 and 等级 of single tables: what is filled in, what is put right, and what is left to a person. */
import { toA1, type WorkbookSnapshot } from '../../src/core';
import type { FillItem } from '../../src/fill';
import { enteringSteps } from '../../src/fill/in-place';
import { gradeItems, scoreItems } from '../../src/fill/scores';
import { FORM_SETS } from '../../src/forms';
import { open } from '../../src/reading';
import { practiceNamed, type ScoringPractice } from '../../src/scoring';
import { workbookOf } from '../kit/blocks/published';
import { sheet } from '../kit/sheet-text';
import { evaluation, type IndicatorRow } from '../rules/self-evaluation';

type Changes = Readonly<Record<string, string>>;

/** The general layout with some of its cells in other words; the funds stand in row 6: budget D, spent E, weight F, rate G, points H. */
function general(rows: readonly IndicatorRow[], changes: Changes = {}, formats: Readonly<Record<string, string>> = {}): WorkbookSnapshot {
  const { values } = evaluation(rows);
  return workbookOf(sheet(values.map((line, row) => line.map((value, column) => changes[toA1(row, column)] ?? String(value ?? '')).join('\t')).join('\n'), { formats }));
}

const FULL: IndicatorRow = ['演练次数', '≥4次', '4次', '90', '90'];
const funds = (changes: Changes, formats = {}): WorkbookSnapshot => general([FULL], changes, formats);

const brief = ({ kind, name, write, operands }: FillItem): string =>
  `${kind} ${toA1(write.cell.row, write.cell.column)} ${name} ${String(write.next.value)} 〔${write.reason.zh}〕 ${operands.map(({ cell, name: from, value }) => `${toA1(cell.row, cell.column)} ${from} ${value}`).join('，')}`;
const points = (workbook: WorkbookSnapshot, practice?: ScoringPractice): string[] => scoreItems(workbook, open(workbook, FORM_SETS).units, practice).map(brief);

describe('执行率 and its points', () => {
  const BLANK = { E6: '71.68', G6: '', H6: '' };
  // 71.68 ÷ 72 = 0.99556
  const RATE = 'fill G6 年度资金总额 执行率 99.56 〔71.68 ÷ 72 × 100〕 E6 年度资金总额 全年执行数 71.68，D6 年度资金总额 全年预算数 72.00';
  const POINTS = 'fill H6 年度资金总额 得分 9.96 〔执行率 99.56%，满分 10〕 E6 年度资金总额 全年执行数 71.68，D6 年度资金总额 全年预算数 72.00';

  test('each where it is empty', () => {
    expect(points(funds(BLANK))).toEqual([RATE, POINTS]);
    expect(points(funds({ ...BLANK, G6: '99.56' }))).toEqual([POINTS]);
    expect(points(funds({ ...BLANK, H6: '9' }))).toEqual([RATE]);
    expect(points(funds({ ...BLANK, G6: '—', H6: '=IF(1,"","") → ' }))).toEqual([]);
  });

  test('as the table has it: its own weight, a share under a percent format, more digits where they are printed', () => {
    // 20 × 0.99556
    expect(points(funds({ ...BLANK, F6: '20', G6: '1' }))).toEqual([POINTS.replace('9.96', '19.91').replace('满分 10', '满分 20')]);
    expect(points(funds({ ...BLANK, F6: '' }))).toEqual([RATE, POINTS]);
    expect(points(funds({ ...BLANK, H6: '9' }, { G6: '0.00%' }))).toEqual([RATE.replace('99.56', '0.9956')]);
    // 71.6805 ÷ 72 = 0.995563
    expect(points(funds({ ...BLANK, E6: '71.6805', H6: '9' }))).toEqual([RATE.replace('71.68 ÷', '71.6805 ÷').replace('71.68，', '71.6805，')]);
  });

  test('never without both figures, and of no budget', () => {
    expect([{ E6: '' }, { D6: '' }, { D6: '0' }, { D6: '-72' }, { E6: '约70' }].map((each) => points(funds({ ...BLANK, ...each })))).toEqual([[], [], [], [], []]);
    // Nothing spent is a figure.
    expect(points(funds({ ...BLANK, E6: '0' })).map((each) => each.split(' ')[4])).toEqual(['0', '0']);
  });

  test('a number in a cell of text gets the format of a number, and what stood there is known', () => {
    const [workbook] = [funds({ ...BLANK, H6: ' ' }, { G6: '@', H6: '0.0' })];
    const written = scoreItems(workbook, open(workbook, FORM_SETS).units, undefined).map(({ write, intent, formula, table, alternatives }) => [write.old, write.next, write.numberFormat, intent, formula, table, alternatives]);
    expect(written).toEqual([
      [{ formula: null, value: null }, { formula: null, value: 99.56 }, 'General', 'scores', undefined, 'Sheet1!A1', []],
      [{ formula: null, value: ' ' }, { formula: null, value: 9.96 }, undefined, 'scores', undefined, 'Sheet1!A1', []],
    ]);
  });
});

describe('points of an indicator', () => {
  const of = (target: string, result: string, weight: string, score: string, practice?: ScoringPractice): string[] => points(general([['次数', target, result, weight, score]], { G9: score }), practice);
  const said = (kind: string, value: string, target: string, result: string, weight: string, by = '通用（财预〔2020〕10号）'): string =>
    `${kind} G9 次数 得分 ${value} 〔次数：指标值 ${target}，完成值 ${result}，分值 ${weight}（${by}）〕 D9 指标值 ${target}，E9 完成值 ${result}`;

  test('where none stand: 10 × 2 ÷ 4', () => {
    expect(of('≥4次', '2次', '10', '')).toEqual([said('fill', '5', '≥4次', '2次', '10')]);
    expect(of('≥4次', '2次', '10', '=IF(1,"","") → ')).toEqual([]);
    expect(of('≥4次', '2次', '', '')).toEqual([]);
    // A bare figure before empty points is the result, not the weight.
    expect(of('≥80次', '40', '2', '')).toEqual([said('fill', '1', '≥80次', '40', '2')]);
  });

  test('where more stand than any rule gives, beyond a cent', () => {
    expect(of('≥4次', '2次', '10', '5.02')).toEqual([said('correct', '5', '≥4次', '2次', '10')]);
    expect([of('≥4次', '2次', '10', '5.01'), of('≥4次', '2次', '10', '3')]).toEqual([[], []]);
  });

  test('a tier reached in full gives all of them; a lower one, and what nobody can read, is for a person', () => {
    expect(of('明显', '达成预期指标', '10', '')).toEqual([said('fill', '10', '明显', '达成预期指标', '10')]);
    expect([of('明显', '部分达成预期指标', '10', ''), of('≥4次', '若干', '10', ''), of('', '4次', '10', '')]).toEqual([[], [], []]);
  });

  test('by the practice that is chosen: a quarter over the limit leaves 10 × (1 − 0.25), or 10 × 100 ÷ 125', () => {
    expect(of('≤100元', '125元', '10', '')).toEqual([said('fill', '7.5', '≤100元', '125元', '10')]);
    expect(of('≤100元', '125元', '10', '', practiceNamed('ratio'))).toEqual([said('fill', '8', '≤100元', '125元', '10', '超限按“目标÷实际”计分的地方')]);
  });

  test('of a cost whose target was never set it is for a person, whoever may give how many', () => {
    const workbook = general([['成本指标', '', '4元', '5', '']], { B9: '成本指标' });
    expect([points(workbook), points(workbook, practiceNamed('shanxi'))]).toEqual([[], []]);
  });
});

describe('等级', () => {
  const LINES = [
    '奖励资金项目支出绩效自评表',
    '(2023年度)',
    '项目名称\t\t奖励资金',
    '主管部门及代码\t\t222-某局\t\t\t预算单位\t某中心',
    '项目资金预算安排及执行进度(万元)\t\t年初预算数\t\t全年预算数\t全年执行数\t资金结(转)余\t执行率\t得分\t偏差原因分析及改进措施',
    '\t\t目标申报数\t预算编制数',
    '\t资金总额:\t10\t10\t10\t10\t0\t100\t10',
    '项目年度绩效目标\t年度目标\t\t\t\t实际完成情况',
    '\t目标\t\t\t\t情况',
    '绩效指标\t一级指标\t二级指标\t三级指标\t年初指标值\t调整后指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施',
    '\t产出指标\t数量指标\t起数\t≥100条\t≥100条\t≥100条\t90\t90',
  ];
  const shanxi = (total: string, grade: string): WorkbookSnapshot => workbookOf(sheet([...LINES, `总分\t\t\t\t\t\t\t\t${total}\t${grade}`, '项目绩效分析\t项目实施和预算执行情况\t好'].join('\n')));
  const grades = (total: string, grade: string, practice?: ScoringPractice, proposed: readonly FillItem[] = []): string[] => {
    const workbook = shanxi(total, grade);
    return gradeItems(workbook, open(workbook, FORM_SETS).units, proposed, practice).map(brief);
  };
  const said = (kind: string, total: string, grade: string): string => `${kind} J12 总分 等级 ${grade} 〔总分 ${total} 为“${grade}”〕 I12 总分 得分 ${Number(total).toFixed(2)}`;

  test('follows from the total where none stands', () => {
    expect(['90', '89.99', '80', '79.99', '60', '59'].map((total) => grades(total, ''))).toEqual([
      [said('fill', '90', '优')], [said('fill', '89.99', '良')], [said('fill', '80', '良')], [said('fill', '79.99', '中')], [said('fill', '60', '中')], [said('fill', '59', '差')],
    ]);
    expect([grades('', ''), grades('101', ''), grades('约90', '')]).toEqual([[], [], []]);
  });

  test('from the total about to stand, if that is a number', () => {
    const total = (value: string | number): FillItem => ({ write: { cell: { sheet: 'Sheet1', row: 11, column: 8 }, old: { formula: null, value: null }, next: { formula: null, value }, reason: { zh: '', en: '' } }, formula: undefined, intent: 'totals', kind: 'fill', table: '', name: '', operands: [], alternatives: [] });
    expect([grades('', '', undefined, [total(85)]), grades('70', '', undefined, [total(85)]), grades('70', '', undefined, [total('优')])]).toEqual([[said('fill', '85', '良')], [said('fill', '85', '良')], [said('fill', '70', '中')]]);
  });

  test('is put right where no place gives the one that stands, and by the practice that is chosen in any case', () => {
    expect([grades('95', '优'), grades('95', '良'), grades('95', '甲')]).toEqual([[], [said('correct', '95', '优')], []]);
    // Above 90 only 优 in some places, from 80 in others.
    expect([grades('90', '良'), grades('85', '优'), grades('85', '中')]).toEqual([[], [], [said('correct', '85', '良')]]);
    expect([grades('90', '良', practiceNamed('general')), grades('85', '良', practiceNamed('from-80')), grades('90', '甲', practiceNamed('general'))]).toEqual([[said('correct', '90', '优')], [said('correct', '85', '优')], []]);
  });

  test('of an overall evaluation stands under 评价结果等次', () => {
    const overall = (grade: string): WorkbookSnapshot =>
      workbookOf(
        sheet(
          [
            '部门整体支出绩效自评表 (2020年度)',
            '单位负责人\t负责人甲\t单位联系电话\t0000000',
            '上年结转金额(万元)\t303.01\t年初预算金额(万元)\t6132.90',
            '二级指标\t三级指标\t指标分值\t\t计算分析情况\t评价得分',
            '\t\t参考分值\t设定分值',
            '工作目标设定\t工作规划合理性\t100\t100\t符合\t90.90',
            '综合得分\t100\t90.90',
            `评价结果等次\t${grade}`,
          ].join('\n'),
        ),
      );
    const run = (grade: string): string[] => gradeItems(overall(grade), open(overall(grade), FORM_SETS).units, [], undefined).map(brief);
    expect([run(''), run('优'), run('差')]).toEqual([['fill B8 评价结果等次 内容 优 〔总分 90.9 为“优”〕 C7 综合得分 得分 90.90'], [], ['correct B8 评价结果等次 内容 优 〔总分 90.9 为“优”〕 C7 综合得分 得分 90.90']]);
  });
});

describe('functions in place of figures', () => {
  const entering = (workbook: WorkbookSnapshot): { writes: string[]; left: string[]; tables: number } => {
    const steps = enteringSteps(workbook, FORM_SETS);
    for (;;) {
      const step = steps.next();
      if (!step.done) continue;
      const { writes, left, tables } = step.value;
      return { writes: writes.map(({ cell, old, next }) => `${toA1(cell.row, cell.column)} ${String(old.value)} ${next.formula ?? ''} ${String(next.value)}`), left: left.map(({ cell, name, shows, gives }) => `${toA1(cell.row, cell.column)} ${name} ${shows} ${gives ?? '?'}`), tables };
    }
  };
  const OWN = 'G9 90 =GJ.PERFSCORE(D9,E9,F9) 90';

  test('where they give the figure that stands, else what they give is said', () => {
    // 71.68 ÷ 72 = 99.56 %, ten times that 9.96.
    expect(entering(funds({ E6: '71.68', G6: '99.56', H6: '9.96' }))).toEqual({ writes: ['G6 99.56 =GJ.EXECRATE(E6,D6)*100 99.56', 'H6 9.96 =GJ.EXECSCORE(E6,D6,F6) 9.96', OWN], left: [], tables: 1 });
    expect(entering(funds({ E6: '71.68', G6: '99.5', H6: '10' }))).toEqual({ writes: [OWN], left: ['G6 年度资金总额 执行率 99.5 99.56', 'H6 年度资金总额 得分 10 9.96'], tables: 1 });
    expect(entering(funds({ E6: '71.68', F6: '', G6: '0.9956', H6: '9.96' }, { G6: '0.00%' })).writes).toEqual(['G6 0.9956 =GJ.EXECRATE(E6,D6) 0.9956', 'H6 9.96 =GJ.EXECSCORE(E6,D6) 9.96', OWN]);
    // Of no budget there is no rate.
    expect(entering(funds({ D6: '0', G6: '100', H6: '10' })).left).toEqual(['G6 年度资金总额 执行率 100 ?', 'H6 年度资金总额 得分 10 ?']);
  });

  test('only of plain numbers in cells of their own', () => {
    expect(entering(funds({ D6: "'72", G6: '100' })).writes).toEqual([OWN]);
    expect(entering(funds({ E6: '', G6: '100' })).writes).toEqual([OWN]);
    expect(entering(funds({ E6: '=70+2 → 72', G6: '100' })).writes).toEqual([OWN]);
    expect(entering(funds({ G6: "'100", H6: '=5+5 → 10' })).writes).toEqual([OWN]);
    expect(entering(workbookOf(sheet('说明\t1')))).toEqual({ writes: [], left: [], tables: 0 });
  });

  test('points by target and result as they stand: text, a number, nothing', () => {
    const of = (target: string, result: string, weight: string, score: string): { writes: string[]; left: string[] } => {
      const { writes, left } = entering(general([['次数', target, result, weight, score]], { D6: '', G9: score, F9: weight }));
      return { writes, left };
    };
    expect(of('≥4', '2', '10', '5')).toEqual({ writes: ['G9 5 =GJ.PERFSCORE(D9,E9,F9) 5'], left: [] });
    expect(of('≥4次', '2次', '10', '6')).toEqual({ writes: [], left: ['G9 次数 得分 6 5'] });
    expect(of('≥4次', '若干', '10', '6')).toEqual({ writes: [], left: ['G9 次数 得分 6 ?'] });
    expect(of(' ', '4次', '10', '6')).toEqual({ writes: [], left: ['G9 次数 得分 6 ?'] });
    expect([of('≥4次', '2次', "'10", '5'), of('≥4次', '2次', '10', "'5"), of('≥4次', '2次', '10', '=5 → 5')]).toEqual([1, 2, 3].map(() => ({ writes: [], left: [] })));
  });

  test('what is empty is worked out, where the function gives anything and the cell is its own', () => {
    // 71.68 ÷ 72 = 99.56 %, ten times that 9.96; 90 × 2 ÷ 4 = 45.
    const empty = (rows: readonly IndicatorRow[], formats = {}): WorkbookSnapshot => general(rows, { E6: '71.68', G6: '', H6: '' }, formats);
    expect(entering(empty([['次数', '≥4次', '2次', '90', '']]))).toEqual({ writes: ['G6 null =GJ.EXECRATE(E6,D6)*100 99.56', 'H6 null =GJ.EXECSCORE(E6,D6,F6) 9.96', 'G9 null =GJ.PERFSCORE(D9,E9,F9) 45'], left: [], tables: 1 });
    expect(entering(empty([['效果', '明显', '部分达成预期指标', '90', '']], { G6: '0.00%' }))).toEqual({ writes: ['G6 null =GJ.EXECRATE(E6,D6) 0.9956', 'H6 null =GJ.EXECSCORE(E6,D6,F6) 9.96'], left: [], tables: 1 });
    const merged = (workbook: WorkbookSnapshot): WorkbookSnapshot => ({ ...workbook, sheets: workbook.sheets.map((each) => ({ ...each, merges: [{ top: 8, bottom: 9, left: 6, right: 6 }] })) });
    const two = empty([['次数', '≥4次', '2次', '45', ''], ['场数', '≥4场', '4场', '45', '']]);
    expect([two, merged(two)].map((workbook) => entering(workbook).writes.filter((each) => each.includes('PERFSCORE')))).toEqual([['G9 null =GJ.PERFSCORE(D9,E9,F9) 22.5', 'G10 null =GJ.PERFSCORE(D10,E10,F10) 45'], []]);
  });

  test('a formula is no text, whatever the format of its cell', () => {
    const steps = enteringSteps(general([['次数', '≥4次', '2次', '90', '']], {}, { G9: '@' }), FORM_SETS);
    for (;;) {
      const step = steps.next();
      if (!step.done) continue;
      expect(step.value.writes.filter(({ cell }) => toA1(cell.row, cell.column) === 'G9').map(({ numberFormat }) => numberFormat)).toEqual(['General']);
      expect(step.value.empty).toBe(1);
      return;
    }
  });

  test('sign and unit in columns of their own are read with the figure', () => {
    const own = (sign: string, unit: string): WorkbookSnapshot => {
      const lines = evaluation([['次数', '4', '4', '90', '90']]).values.map((line) => line.map((value) => String(value ?? '')));
      const wide = lines.map((line, row) => (row < 7 ? line : [...line.slice(0, 3), row === 7 ? '指标性质' : row === 8 ? sign : '', line[3] ?? '', row === 7 ? '度量单位' : row === 8 ? unit : '', ...line.slice(4)]));
      return workbookOf(sheet(wide.map((line) => line.join('\t')).join('\n')));
    };
    expect([own('', ''), own('≥', ''), own('', '次')].map((workbook) => entering(workbook).writes.filter((each) => each.includes('PERFSCORE')))).toEqual([['I9 90 =GJ.PERFSCORE(E9,G9,H9) 90'], ['I9 90 =GJ.PERFSCORE(D9&E9,G9,H9) 90'], ['I9 90 =GJ.PERFSCORE(E9&F9,G9&F9,H9) 90']]);
    expect(entering(own('≥', '次')).writes.filter((each) => each.includes('PERFSCORE'))).toEqual(['I9 90 =GJ.PERFSCORE(D9&E9&F9,G9&F9,H9) 90']);
    expect(entering(own('定性', '')).writes.filter((each) => each.includes('PERFSCORE'))).toEqual(['I9 90 =GJ.PERFSCORE(E9,G9,H9) 90']);
  });
});
