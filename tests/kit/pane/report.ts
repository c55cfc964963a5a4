import { causesOf } from '../../../src/check/causes';
import {
  amount,
  type Arithmetic,
  type CellRef,
  type Finding,
  type Operand,
  parseA1,
  parseRange,
  type Table,
  type Unit,
} from '../../../src/core';
import type { Report } from '../../../src/check/report';
import { formById } from '../../../src/forms';

/** A hand-written report on the published 2023 final accounts of 晋城市应急管理局: every figure as printed. */

const SHEETS = {
  '01': ['01 收支总表', '收入支出决算总表', 'A1:F40'],
  '02': ['02 收入', '收入决算表', 'A1:I24'],
  '03': ['03 支出', '支出决算表', 'A1:H26'],
  '04': ['04 财拨总表', '财政拨款收入支出决算总表', 'A1:I40'],
  '05': ['05 一般公共', '一般公共预算财政拨款支出决算表', 'A1:E24'],
  '06': ['06 基本支出', '一般公共预算财政拨款基本支出决算表', 'A1:L36'],
  '07': ['07 政府性基金', '政府性基金预算财政拨款收入支出决算表', 'A1:H10'],
  '08': ['08 国资', '国有资本经营预算财政拨款支出决算表', 'A1:E10'],
  '09': ['09 三公', '财政拨款“三公”经费支出决算表', 'A1:L10'],
  '10': ['10 统计表', '部门决算公开相关信息统计表', 'A1:C25'],
} as const;

type No = keyof typeof SHEETS;

export function at(no: No, a1: string): CellRef {
  const place = parseA1(a1);
  if (!place) throw new Error(`not a cell: ${a1}`);
  return { sheet: SHEETS[no][0], ...place };
}

export function tableOf(no: No): Table {
  const [sheet, title, a1] = SHEETS[no];
  const range = parseRange(a1);
  if (!range) throw new Error(`not a range: ${a1}`);
  return {
    id: `${sheet}!A1`,
    form: formById(`final-accounts/${no}`),
    title,
    sheet,
    range,
    unit: '万元',
    unitFrom: no === '10' ? 'form' : 'sheet',
    year: 2023,
    organisation: '晋城市应急管理局',
    rows: [],
    columns: [],
    declaredEmpty: no === '07' || no === '08',
    notes: [],
    unmatched: [],
    confidence: {
      score: 98,
      reasons: [
        { kind: 'title', text: title, cell: 'A1' },
        { kind: 'code', text: `公开${no}表`, cell: 'F2' },
        { kind: 'columns', found: 6, expected: 6 },
      ],
    },
  };
}

type Figure = readonly [name: string, a1: string, value: string, side?: Operand['side']];

export function operands(no: No, figures: readonly Figure[], unit: Unit = '万元'): readonly Operand[] {
  return figures.map(([name, a1, value, side], index) => ({
    name,
    place: at(no, a1),
    value: amount(value === '' ? '0' : value),
    unit,
    blank: value === '',
    side: side ?? (index === 0 ? 'left' : 'right'),
    sign: 1,
  }));
}

function arithmetic(formula: string, list: readonly Operand[], expected: string, actual: string, allowed: string): Arithmetic {
  return {
    formula,
    operator: '=',
    operands: list,
    expected: amount(expected),
    actual: amount(actual),
    difference: amount(actual).minus(amount(expected)),
    allowed: amount(allowed),
    unit: '万元',
  };
}

const DETAIL: readonly Figure[] = [
  ['302 商品和服务支出', 'F4', '155.03'],
  ['30201 办公费', 'F5', '15.30'],
  ['30202 印刷费', 'F6', '3.00'],
  ['30205 水费', 'F9', '1.50'],
  ['30206 电费', 'F10', '7.78'],
  ['30207 邮电费', 'F11', '2.82'],
  ['30208 取暖费', 'F12', '7.45'],
  ['30211 差旅费', 'F14', '0.86'],
  ['30214 租赁费', 'F17', '1.70'],
  ['30215 会议费', 'F18', '0.26'],
  ['30217 公务接待费', 'F20', '0.14'],
  ['30228 工会经费', 'F26', '7.71'],
  ['30229 福利费', 'F27', '13.50'],
  ['30231 公务用车运行维护费', 'F28', '18.18'],
  ['30239 其他交通费用', 'F29', '33.44'],
  ['30299 其他商品和服务支出', 'F31', '41.41'],
];

/** 302 商品和服务支出: 155.03 printed, its items add up to 155.05; 16 figures × 0.005 = 0.08 allowed. */
export const ROUNDING_302: Finding = {
  key: 'F06-1|06|F4',
  rule: 'F06-1',
  severity: 'hint',
  rounding: true,
  table: '06 基本支出!A1',
  cells: DETAIL.map(([, a1]) => at('06', a1)),
  message: { zh: '302 商品和服务支出应等于各款之和', en: '302 must equal the sum of its items' },
  basis: '《部门决算公开》公开06表',
  arithmetic: arithmetic('302 = 30201 + … + 30299', operands('06', DETAIL), '155.05', '155.03', '0.08'),
};

/** 2240101 行政运行 carries 496.12 of project expenditure. */
export const PROJECT_496: Finding = {
  key: 'F03-2|03|E14',
  rule: 'F03-2',
  severity: 'warning',
  rounding: false,
  table: '03 支出!A1',
  cells: [at('03', 'E14')],
  message: {
    zh: '“2240101 行政运行”列有项目支出 496.12，这个科目只反映基本支出。请核对 E14，确认无误时加说明。',
    en: '“2240101 行政运行” shows project expenditure of 496.12, but this item holds basic expenditure only. Check E14, or explain it.',
  },
  basis: '《政府收支分类科目》：行政运行反映行政单位的基本支出',
};

export const CARS: Finding = {
  key: 'Fx-09car|09|K8',
  rule: 'Fx-09car',
  severity: 'warning',
  rounding: false,
  table: '09 三公!A1',
  cells: [at('09', 'K8'), at('10', 'C14')],
  message: {
    zh: '09 表公务用车运行维护费 29.00，10 表车辆数合计为空。请核对 10 表 C14，或说明车辆由谁登记。',
    en: 'Table 09 shows 29.00 for running official vehicles, but table 10 counts none. Check C14 of table 10, or explain who registers them.',
  },
  basis: '10 表国有资产占用情况应与“三公”经费相容',
};

export const LINE_GAP: Finding = {
  key: 'F10-2|10|B23',
  rule: 'F10-2',
  severity: 'hint',
  rounding: false,
  table: '10 统计表!A1',
  cells: [at('10', 'B23')],
  message: {
    zh: '行次由 15 跳到 17，缺 16。请确认没有删去表样中的行。',
    en: 'Line numbers go from 15 to 17; 16 is missing. Make sure no row of the form was deleted.',
  },
  basis: '《部门决算公开》公开10表行次',
};

/** Words in the body of a sheet and in a document that say the same figure twice differently. */
export const SAID: Finding = {
  key: 'NA-13|01|01!A1@5',
  rule: 'NA-13',
  severity: 'warning',
  rounding: false,
  table: '01 收支总表!A1',
  cells: [at('03', 'A40'), at('01', 'C30')],
  passages: [
    { in: at('03', 'A40'), start: 5, end: 13, words: '3,220.57' },
    { in: { document: '情况说明.docx', page: 3, paragraph: 12 }, start: 0, end: 8, words: '3,220.75' },
  ],
  message: { zh: '本年收入写了两个数', en: 'Two figures for the income of the year' },
  basis: '《部门决算公开》情况说明',
};

/** As in the wireframe: a total that is off by one. 3,487.99 is printed; 3,486.99 is the mistake put in. */
export const TOTALS: Finding = {
  key: 'F01-5|01|C36',
  rule: 'F01-5',
  severity: 'error',
  rounding: false,
  table: '01 收支总表!A1',
  cells: [at('01', 'C36'), at('01', 'F36')],
  message: { zh: '收入总计应等于支出总计', en: 'Total income must equal total expenditure' },
  basis: '《部门决算公开》公开01表',
  arithmetic: arithmetic(
    '收入总计 = 支出总计',
    operands('01', [
      ['收入总计', 'C36', '3487.99'],
      ['支出总计', 'F36', '3486.99'],
    ]),
    '3486.99',
    '3487.99',
    '0',
  ),
};

/** Five figures of two decimals: 5 × 0.005 = 0.03 rounded up to 0.025 exactly; off by 0.10. */
export const INCOME: Finding = {
  key: 'F01-1|01|C30',
  rule: 'F01-1',
  severity: 'error',
  rounding: false,
  table: '01 收支总表!A1',
  cells: [at('01', 'C30'), at('01', 'C5'), at('01', 'C12')],
  message: { zh: '本年收入合计应等于各项收入之和', en: 'Income of the year must equal the sum of its items' },
  basis: '《部门决算公开》公开01表',
  arithmetic: arithmetic(
    '本年收入合计 = 合计(一 … 八)',
    operands('01', [
      ['本年收入合计', 'C30', '3220.85'],
      ['一、一般公共预算财政拨款收入', 'C5', '3220.54'],
      ['二、政府性基金预算财政拨款收入', 'C6', ''],
      ['八、其他收入', 'C12', '0.21'],
    ]),
    '3220.75',
    '3220.85',
    '0.015',
  ),
};

const NOT_CHECKED = [
  {
    rule: 'F07-1',
    sentence: { zh: '07 表每行小计 = 基本支出 + 项目支出', en: 'Table 07: subtotal = basic + project' },
    why: { zh: '07 表为空表', en: 'Table 07 is empty' },
  },
  {
    rule: 'F08-1',
    sentence: { zh: '08 表每行合计 = 基本支出 + 项目支出', en: 'Table 08: total = basic + project' },
    why: { zh: '08 表为空表', en: 'Table 08 is empty' },
  },
  {
    rule: 'Fx-year',
    sentence: { zh: '上年年末结转 = 本年年初结转', en: 'Closing balance of last year = opening balance' },
    why: { zh: '缺少上年数', en: 'Last year is not in the workbook' },
  },
];

export function reportWith(findings: readonly Finding[], extra: Partial<Report> = {}): Report {
  const numbers = Object.keys(SHEETS)
    .filter((no): no is No => no in SHEETS)
    .sort();
  const failed = findings.filter((finding) => finding.arithmetic && !finding.rounding).length;
  const rounding = findings.filter((finding) => finding.rounding).length;
  const coverage = { held: 294 - failed - rounding, rounding, failed, notChecked: NOT_CHECKED, notApplicable: [], ledger: [] };
  return {
    causes: causesOf(extra.findings ?? findings, [], { unitOf: () => '晋城市应急管理局', isOfPoints: () => false }),
    workbook: '晋城市应急管理局2023年度部门决算.xlsx',
    tables: numbers.map(tableOf),
    units: [{ name: '晋城市应急管理局', year: 2023, tables: numbers.map((no) => tableOf(no).id), undecided: false, coverage }],
    uncertain: [],
    unrecognisedSheets: [],
    unread: [],
    texts: [],
    findings,
    coverage,
    ...extra,
  };
}

/** The published workbook as it is: 尾差 302, F03-2, Fx-09car, F10-2. */
export const PUBLISHED = reportWith([PROJECT_496, ROUNDING_302, CARS, LINE_GAP]);

/** The same with two totals broken and one table to confirm. */
export const BROKEN = reportWith([TOTALS, INCOME, PROJECT_496, ROUNDING_302, CARS, LINE_GAP], {
  uncertain: [
    {
      sheet: '附表',
      range: { top: 0, left: 0, bottom: 20, right: 4 },
      candidates: [
        { form: 'final-accounts/03', title: '支出决算表', score: 58 },
        { form: 'final-accounts/05', title: '一般公共预算财政拨款支出决算表', score: 52 },
      ],
    },
  ],
  unrecognisedSheets: ['封面', '目录'],
});

export const CLEAN = reportWith([]);

export const SHEET_NAMES: readonly string[] = Object.values(SHEETS)
  .map(([sheet]) => sheet)
  .sort();
